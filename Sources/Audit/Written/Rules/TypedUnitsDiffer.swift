internal import Diagnostics
internal import Evaluation

/// A thing is planned in one unit and reported in another.
struct TypedUnitsDiffer: TextRule {
  let page = RulePage(
    code: "JX2172", severity: .warning,
    title: Message(zh: "计划与完成的计量单位不同", en: "Planned in one unit, reported in another"),
    meaning: Message(
      zh: "同一项的计划数和完成数用了不同的计量单位（场与人次、米与公里），无法判断是否完成。",
      en:
        "The planned and the delivered quantity of one thing have different units, so that nobody can compare them."
    ),
    bad: "| 内容 | 计划数 | 完成数 |\n|---|---|---|\n| 护岸修复 | 1200 米 | 1.14 公里 |",
    good: "| 内容 | 计划数 | 完成数 |\n|---|---|---|\n| 护岸修复 | 1200 米 | 1140 米 |",
    fix: Message(zh: "按计划的单位填写完成数", en: "report in the unit of the plan"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] { entries(report) + told(report) }

  /// `18 场` of a plan beside a cell that tells of persons and hours only.
  private func told(_ report: WrittenReport) -> [Defect] {
    TableCounterpart.all(in: report).flatMap { pair in
      pair.lines.compactMap { line -> Defect? in
        guard let planned = pair.quantity(line), planned.number.kind == .count,
          let done = pair.doneInWords(line),
          !done.numbers.isEmpty,
          done.numbers.allSatisfy({ Self.counts($0) && !$0.isComparable(to: planned.number) })
        else { return nil }
        return Defect(
          Message(
            zh:
              "“\(line.label)”计划是 \(planned.cell.text) \(planned.number.unitWord)，执行情况里没有以\(planned.number.unitWord)计的数",
            en:
              "“\(line.label)” is planned as \(planned.cell.text) \(planned.number.unitWord), and nothing is reported in that unit"
          ),
          at: done.cell.place, about: [line.label], values: [planned.number.value], fix: page.fix,
          notes: [Message(zh: "计划", en: "the plan").note(at: planned.cell.place)])
      }
    }
  }

  private func entries(_ report: WrittenReport) -> [Defect] {
    let planned = Dictionary(grouping: report.tableEntries.filter { $0.measure == .planned }) { $0.name }
    return report.tableEntries.filter { $0.measure == .delivered }.compactMap { done in
      guard let plan = planned[done.name]?.first, Self.counts(plan.number), Self.counts(done.number),
        plan.number.unit != done.number.unit, !plan.number.isComparable(to: done.number)
      else { return nil }
      return Defect(
        Message(
          zh:
            "“\(done.label)”计划是 \(plan.cell.text)（\(plan.number.unitWord)），完成写作 \(done.cell.text)（\(done.number.unitWord)）",
          en: "“\(done.label)” is planned as \(plan.cell.text) and reported as \(done.cell.text)"),
        at: done.cell.place, about: [done.label], values: [done.number.value, plan.number.value],
        fix: page.fix, notes: [Message(zh: "计划", en: "the plan").note(at: plan.cell.place)])
    }
  }

  private static func counts(_ number: TextNumber) -> Bool {
    [.count, .measure, .duration].contains(number.kind)
  }
}
