internal import Diagnostics

/// The name of an indicator that the table of scores alone has, beside a target that nothing else evaluates.
extension IndicatorNameVaries {
  /// `D2 筛查知识普及率` once, where the table of targets and the analysis say 筛查知识知晓率.
  func againstTargets(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.indicatorRows.filter(\.isLeaf)
    let goals = report.targets.filter { !$0.isScored }
    guard rows.count > 5, goals.count > 2 else { return [] }
    let names = Set(rows.map(\.key)), targets = Set(goals.map { TableEntry.name($0.label) })
    let texts = report.passages.filter { $0.role != .caption }
    func told(_ name: String) -> Int { texts.count { $0.bytes.range(of: name) != nil } }
    return rows.compactMap { row -> Defect? in
      guard row.key.count > 5, !targets.contains(row.key), told(row.key) == 0, let score = row.score else {
        return nil
      }
      let kin = goals.filter { goal in
        let name = TableEntry.name(goal.label)
        return name.count == row.key.count && name.last == row.key.last && !names.contains(name)
          && zip(name, row.key).prefix(4).allSatisfy { $0 == $1 } && told(name) > 0
          && zip(name, row.key).count { $0 != $1 } < 3
      }
      guard kin.count == 1, let goal = kin.first else { return nil }
      return Defect(
        Message(
          zh: "“\(row.label)”只在得分表里，目标表和正文写“\(goal.label)”",
          en:
            "“\(row.label)” stands in the table of scores only; the targets and the text have “\(goal.label)”"
        ),
        at: score.cell.place, about: [row.label, goal.label], fix: page.fix,
        notes: [Message(zh: "目标表", en: "the table of targets").note(at: goal.place)])
    }
  }
}
