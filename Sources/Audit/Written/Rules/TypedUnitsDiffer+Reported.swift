internal import Diagnostics
internal import Evaluation

/// What was done, told in a unit that the tables give nothing in.
extension TypedUnitsDiffer {
  /// `从业人员实际培训 30 场`, where the row 从业人员培训 has 300 人次 planned and done, and nothing is counted in 场.
  func reported(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let entries = Dictionary(
      grouping: report.tableEntries.filter {
        [.planned, .delivered].contains($0.measure) && [.count, .measure].contains($0.number.kind)
          && $0.name.count > 3
      }
    ) { $0.name }.filter { !$0.value.isEmpty }
    guard !entries.isEmpty else { return [] }
    let told = report.sentences.flatMap(\.numbers)
    let units = Set(report.tableEntries.map(\.number.unitWord))
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        let unit = stated.number.unitWord
        guard stated.number.kind == .count, stated.number.bound == .exact, !unit.isEmpty,
          !units.contains(unit),
          stated.lead.has("实际"), told.count(where: { $0.number.unitWord == unit }) == 1,
          case let name = Set(stated.lead.without(["实际", "完成", "，", "、", "共", "了", " "])), name.count > 3,
          let found = entries.first(where: { Set($0.key) == name }), let entry = found.value.first,
          !found.value.contains(where: { $0.number.isComparable(to: stated.number) })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(entry.label)”计划是 \(entry.cell.text)，这里完成写作 \(stated.words)",
            en: "“\(entry.label)” is planned as \(entry.cell.text) and reported as \(stated.words)"),
          at: stated.place, about: [entry.label], values: [stated.value, entry.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
      }
    }
  }
}
