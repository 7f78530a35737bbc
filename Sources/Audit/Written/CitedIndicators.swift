internal import Diagnostics

/// Indicators that a finding names behind what it says: `（A21）`, `（指标 9、指标 11）`, `(B3, B4)`,
/// `涉及指标：预算执行率、验收规范性。`, `Indicators: Budget execution, Records.`
struct CitedIndicators: Sendable {
  struct Name: Sendable {
    /// `B324`, `9`.
    let code: String
    let place: Place
    /// nil where no table scores it.
    let row: IndicatorRow?
  }

  let names: [Name]

  /// Every list of a report's findings; empty where fewer than three findings name indicators so, or where most of
  /// what they name lost no points.
  static func all(in report: WrittenReport) -> [CitedIndicators] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }
    guard !report.indicatorRows.isEmpty else { return [] }
    let byName = Dictionary(report.indicatorRows.filter(\.isLeaf).map { ($0.key, $0) }) { first, _ in first }
    let lists = report.passages.filter { $0.role == .body && report.isFinding($0) }.flatMap { passage in
      Self.lists(in: passage, rows) + Self.lists(in: passage, byName)
    }
    let cited = lists.flatMap(\.names).compactMap(\.row)
    let lost = cited.count { $0.hasFullMarks == false }
    return lists.count > 2 && lost * 3 >= cited.count * 2 ? lists : []
  }

  private static func lists(in passage: WrittenPassage, _ rows: [IndicatorRow]) -> [CitedIndicators] {
    let opens = (passage.bytes.ranges(of: "（") + passage.bytes.ranges(of: "(")).map(\.upperBound).sorted()
    return opens.compactMap { start -> CitedIndicators? in
      let behind = passage.text(from: start, to: min(start + 120, passage.bytes.count))
      let inner = behind.prefix { !"）)。(（".contains($0) }
      var names: [Name] = []
      var offset = start
      for token in inner.split(omittingEmptySubsequences: false, whereSeparator: { "、，,；;和及".contains($0) }) {
        defer {
          offset += token.utf8.count + (inner[token.endIndex...].first.map { String($0).utf8.count } ?? 0)
        }
        // `（指标：2-4，扣 0.50 分）`
        if !names.isEmpty, ["扣", "失", "共扣"].contains(where: token.bare.hasPrefix) { continue }
        let code = token.trimming(leading: words, trailing: [" "])
        guard isCode(code) else { return nil }
        let row =
          rows.first { $0.code == code }
          ?? (inner.hasAny(["指标", "ndicator"]) ? rows.first { $0.ordinal.map(String.init) == code } : nil)
        let end = offset + token.utf8.count
        names.append(Name(code: code, place: passage.place((end - code.utf8.count)..<end), row: row))
      }
      // A number alone may be of anything; of codes one at least must be known.
      return names.contains { $0.row != nil } ? CitedIndicators(names: names) : nil
    }
  }

  private static let openings = [
    "指标：", "指标:", "指标为", "对应：", "对应:", "涉及：", "涉及:", "对应", "涉及", "影响", "ndicators:", "ndicator:",
    "ndicators affected:", "ndicators concerned:", "ndicators: ",
  ]

  /// Lists of names behind `相关指标：`, up to the end of their sentence or bracket: most of what they hold must be
  /// names of indicators.
  private static func lists(in passage: WrittenPassage, _ rows: [String: IndicatorRow]) -> [CitedIndicators] {
    var end = 0
    let starts = openings.flatMap { passage.bytes.ranges(of: $0) }.map(\.upperBound).sorted()
    return starts.compactMap { start -> CitedIndicators? in
      guard start >= end else { return nil }
      let list = passage.text(from: start, to: passage.bytes.count).prefix { !"。）)\n".contains($0) }
      var offset = start
      var (names, count) = ([Name](), 0)
      for token in list.split(omittingEmptySubsequences: false, whereSeparator: { "、，,；;".contains($0) }) {
        let own = offset
        offset += token.utf8.count + (list[token.endIndex...].first.map { String($0).utf8.count } ?? 0)
        let whole = part(token, of: token, at: own)
        for part in row(whole, rows) == nil ? parts(of: token, at: own) : [whole] {
          count += 1
          guard let row = row(part, rows) else { continue }
          names.append(Name(code: row.code ?? row.key, place: passage.place(part.range), row: row))
        }
      }
      guard !names.isEmpty, names.count * 2 > count else { return nil }
      end = offset
      return CitedIndicators(names: names)
    }
  }

  private typealias Part = (name: String, range: Range<Int>)

  private static func row(_ part: Part, _ rows: [String: IndicatorRow]) -> IndicatorRow? {
    rows[IndicatorName.key(part.name.trimming(leading: words, trailing: ["等", "."]))]
  }

  /// `A and B`, `A和B` as two names.
  private static func parts(of token: Substring, at start: Int) -> [Part] {
    guard let joint = [" and ", "以及", "和"].lazy.compactMap({ token.firstRange(of: $0) }).first else {
      return [part(token, of: token, at: start)]
    }
    return [token[..<joint.lowerBound], token[joint.upperBound...]].map { part($0, of: token, at: start) }
  }

  /// A name without the spaces before it, with its range in bytes, where its token begins at an offset.
  private static func part(_ piece: Substring, of token: Substring, at start: Int) -> Part {
    let name = piece.drop { $0 == " " }
    let before = start + token[..<name.startIndex].utf8.count
    return (String(name), before..<(before + name.utf8.count))
  }

  private static let words = [
    " ", "涉及", "对应", "影响", "详见", "见", "三级指标", "指标", "：", ":", "Indicators", "indicators", "Indicator",
    "indicator",
    "and ",
  ]

  /// `C11`, `2.2`, `4-1`, `9`.
  private static func isCode(_ text: String) -> Bool {
    IndicatorCode.alone(text).map { $0.count > 1 } == true || IndicatorCode.decimal(text) != nil
      || !text.isEmpty && text.count < 3 && text.allSatisfy { $0.isASCII && $0.isWholeNumber }
  }
}
