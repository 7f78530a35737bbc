internal import Diagnostics

/// Indicators that a finding names in brackets behind what it says: `（A21）`, `（指标 9、指标 11）`, `(B3, B4)`.
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
    guard !rows.isEmpty else { return [] }
    let lists = report.passages.filter { $0.role == .body && report.isFinding($0) }.flatMap { passage in
      Self.lists(in: passage, rows)
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

  private static let words = [
    " ", "涉及", "对应", "影响", "详见", "见", "三级指标", "指标", "Indicators", "indicators", "Indicator", "indicator",
    "and ",
  ]

  /// `C11`, `2.2`, `9`.
  private static func isCode(_ text: String) -> Bool {
    IndicatorCode.alone(text).map { $0.count > 1 } == true || IndicatorCode.decimal(text) != nil
      || !text.isEmpty && text.count < 3 && text.allSatisfy { $0.isASCII && $0.isWholeNumber }
  }
}
