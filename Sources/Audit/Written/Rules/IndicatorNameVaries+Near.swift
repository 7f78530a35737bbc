internal import Diagnostics

/// Names of analyses that are one character off the name in the table of scores.
extension IndicatorNameVaries {
  /// `### 目标明确度` where the table has `目标明确性`, which no analysis has.
  func near(_ report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.key.count > 4 }
    guard rows.count > 3 else { return [] }
    let keys = Set(report.indicatorRows.map(\.key))
    let headings = report.headings.map { (name: IndicatorName.key($0.title), place: $0.place) }
    let told =
      headings
      + report.passages.filter { $0.role == .body }.compactMap { passage in
        IndicatorName.leading(passage.text).map { (name: $0, place: passage.place) }
      }
    let named = Set(told.map(\.name))
    var seen: Set<String> = []
    return told.compactMap { name, place -> Defect? in
      // `新建完成的 2,352 户中` is no name.
      guard name.count > 4, !keys.contains(name), !name.hasSuffix("的"),
        let row = rows.first(where: { !named.contains($0.key) && Self.isOneOff(name, $0.key) }),
        seen.insert(name).inserted
      else { return nil }
      return Defect(
        Message(
          zh: "得分表里的“\(row.label)”在指标分析里写作“\(name)”",
          en: "“\(row.label)” in the table of scores is “\(name)” in the analysis"),
        at: place, about: [row.label], fix: page.fix,
        notes: row.score.map { [Message(zh: "得分表", en: "the table").note(at: $0.cell.place)] } ?? [])
    }
  }

  private static func isOneOff(_ left: String, _ right: String) -> Bool {
    left.count == right.count && zip(left, right).count { $0 != $1 } == 1 && left.first == right.first
  }
}
