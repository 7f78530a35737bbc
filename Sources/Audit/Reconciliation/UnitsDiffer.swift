internal import Diagnostics
internal import ReportSource

/// The same work is planned in one unit and budgeted or reported in another.
struct UnitsDiffer: FigureRule {
  let page = RulePage(
    code: "JX1405", severity: .warning,
    title: Message(zh: "计量单位前后不同", en: "Units differ"),
    meaning: Message(
      zh: "同一项工作，预算、计划和实际用了不同的计量单位（如“个”与“次”、“场”与“人次”），数量不能直接比较。",
      en:
        "The same work is budgeted, planned or reported in different units, so that the numbers cannot be compared."
    ),
    bad: "budget: unit: item       plan: {quantity: 500, unit: time}",
    good: "budget: unit: time       plan: {quantity: 500, unit: time}",
    fix: Message(zh: "统一单位；来源如此时写进勘误", en: "use one unit; if the source has both, write an erratum"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.deliveries.flatMap { delivery -> [Defect] in
      guard case .own(let plan) = delivery.plan, let line = report.line(delivery.line.value) else {
        return []
      }
      var defects: [Defect] = []
      let (name, id) = (line.name.message, line.id.value.text)
      let unit = plan.unit ?? line.unit
      if let planned = plan.unit, !isSameUnit(planned.value.text, line.unit.value.text) {
        defects.append(
          Defect(
            Message(
              zh: "“\(name.zh)”的计划单位是 \(planned.value.text)，预算单位是 \(line.unit.value.text)",
              en:
                "“\(name.en)” is planned in “\(planned.value.text)” and budgeted in “\(line.unit.value.text)”"
            ),
            at: planned.place, about: ["plan.\(id).quantity", "budget.\(id).quantity"], fix: page.fix,
            notes: [Message(zh: "预算单位", en: "the budget's unit").note(at: line.unit.place)]))
      }
      if plan.quantity != nil, case .own(let actual) = delivery.actual, let reference = actual.fact,
        let fact = report.fact(named: figureName(reference.value)),
        !isSameUnit(fact.unitName, unit.value.text)
      {
        defects.append(
          Defect(
            Message(
              zh: "“\(name.zh)”计划按 \(unit.value.text) 计，实际按 \(fact.unitName) 计",
              en: "“\(name.en)” is planned in “\(unit.value.text)” and reported in “\(fact.unitName)”"),
            at: reference.place, about: ["delivery.\(id)", fact.name, "plan.\(id).quantity"], fix: page.fix,
            notes: [Message(zh: "计划单位", en: "the plan's unit").note(at: unit.place)]))
      }
      return defects
    }
  }
}
