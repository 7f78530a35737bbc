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
    rest = String(decoding: Array(rest.utf8).dropFirst(mark?.length ?? 0), as: UTF8.self).bare
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
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    let digits = text.dropFirst(letters.count).prefix { $0.isASCII && $0.isWholeNumber }
    let next = text.dropFirst(letters.count + digits.count).first
    guard letters.count == 1, digits.count < 5, let next,
      next == " " || next == "." || next.isHan || next == "、"
    else { return nil }
    if digits.isEmpty, next.isHan == false, next != ".", next != " " { return nil }
    // `A 村`, `B 等` are names, but `A 项目决策` is an indicator: a letter alone needs a longer name.
    if digits.isEmpty, text.dropFirst(letters.count).bare.count < 3 { return nil }
    return String(letters) + String(digits)
  }

  /// Whether `C1` is the direct parent of `C11`, `C` of `C1`.
  static func isParent(_ parent: String, of child: String) -> Bool {
    child.count == parent.count + 1 && child.hasPrefix(parent)
  }
}
