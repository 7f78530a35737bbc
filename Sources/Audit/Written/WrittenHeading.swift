internal import Diagnostics

/// A heading as it was typed.
struct WrittenHeading: Sendable {
  /// Without the typed number and the code.
  let title: String
  let mark: TypedMark?
  /// The code of an indicator: `C11`.
  let code: String?
  /// 1…6 for `#` to `######`; typed numbers without `#` are deeper.
  let level: Int
  let place: Place

  /// Reads `（一）概况`, `C11 供水入户率`, `一、项目基本情况 {#basics}`.
  init(_ text: String, level: Int, place: Place) {
    var rest = text.bare
    if let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) { rest = String(rest[..<brace]).bare }
    mark = TypedMark(rest)
    let length = mark?.length ?? (level >= 7 ? SectionNumber(rest)?.length : nil) ?? 0
    rest = String(decoding: Array(rest.utf8).dropFirst(length), as: UTF8.self).bare
    code = IndicatorCode.leading(rest)
    title = Self.closed(String(rest.dropFirst(code?.count ?? 0))).trimming(
      leading: [" ", "：", ":", ".", "、"], trailing: [" "])
    self.level = level
    self.place = place
  }

  /// `项 目 概 况` without the spaces between its characters.
  private static func closed(_ text: String) -> String {
    guard text.contains(" ") else { return text }
    let characters = Array(text)
    let kept = characters.indices.filter { index in
      characters[index] != " " || index == 0 || index + 1 == characters.count
        || !characters[index - 1].isHan || !characters[index + 1].isHan
    }
    return String(kept.map { characters[$0] })
  }
}

/// `C11`: capital letters or one letter, and digits.
enum IndicatorCode {
  /// The code at the beginning of a name; nil where there is none.
  static func leading(_ text: some StringProtocol) -> String? {
    let letters = text.prefix { narrow($0).map { $0.isASCII && $0.isUppercase } == true }.compactMap(narrow)
    let digits = text.dropFirst(letters.count).prefix { narrow($0).map(\.isWholeNumber) == true }
      .compactMap(narrow)
    let next = text.dropFirst(letters.count + digits.count).first
    guard letters.count == 1, digits.count < 5, let next,
      " \u{3000}.、".contains(next) || next.isHan || !digits.isEmpty && "“《「：:".contains(next)
    else { return nil }
    if digits.isEmpty, next.isHan == false, !". \u{3000}".contains(next) { return nil }
    // `A 村`, `B 等` are names, but `A 项目决策` is an indicator: a letter alone needs a longer name.
    let name = text.dropFirst(letters.count).bare
    if digits.isEmpty, name.count < 3, !partNames.contains(name) { return nil }
    return String(letters) + String(digits)
  }

  /// A letter or digit of ASCII, also for its full-width form: C for Ｃ.
  private static func narrow(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    let value = (0xFF10...0xFF3A).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return value < 0x80 ? Unicode.Scalar(value).map { Character($0) } : nil
  }

  /// The code behind the number that an item begins with: `3.B13 资金使用合规性。` gives `B13`.
  static func marked(_ text: String) -> String? {
    let start = text.trimming(leading: ["*", " "], trailing: [])
    guard let mark = TypedMark(start) else { return nil }
    let rest = String(decoding: Array(start.utf8).dropFirst(mark.length), as: UTF8.self)
    return leading(rest.trimming(leading: ["*", " "], trailing: [])).flatMap { $0.count > 1 ? $0 : nil }
  }

  /// The names of level 1 that are as short as those of a village.
  private static let partNames: Set<String> = ["决策", "过程", "产出", "效益", "效果", "绩效", "投入", "影响"]

  /// The number of a table's row that serves as its code: `2.2.1`, `2-1`; nil for anything else.
  static func decimal(_ text: String) -> String? {
    guard let mark = text.first(where: { !$0.isArabicDigit }), mark == "." || mark == "-" else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    return parts.count > 1 && parts.count < 5
      && parts.allSatisfy { !$0.isEmpty && $0.count < 3 && $0.allSatisfy { $0.isASCII && $0.isWholeNumber } }
      ? text : nil
  }

  /// The number of several parts that a text begins with: `2.2.1` of `2.2.1 管理制度健全性`.
  static func leadingDecimal(_ text: some StringProtocol) -> String? {
    decimal(String(text.prefix { $0.isArabicDigit || $0 == "." || $0 == "-" }))
  }

  /// Whether `C1` is the direct parent of `C11`, `C` of `C1`, `2.2` of `2.2.1`.
  ///
  /// - Parameter codes: all codes of the system. Where `C10` is one, `C` counts on from `C9`, and `C11` is no part of `C1`.
  static func isParent(_ parent: String, of child: String, among codes: Set<String>) -> Bool {
    guard child.hasPrefix(parent), let first = parent.first else { return false }
    let rest = child.dropFirst(parent.count)
    if first.isArabicDigit {
      return rest.first.map { $0 == "." || $0 == "-" } == true && rest.dropFirst().allSatisfy(\.isArabicDigit)
    }
    if codes.contains(String(first) + "10") { return parent.count == 1 && !rest.isEmpty }
    return rest.count == 1
  }
}
