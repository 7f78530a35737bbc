internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A planned quantity is not the one that the budget pays for.
struct PlanDiffersFromBudget: FigureRule {
  let page = RulePage(
    code: "JX1401", severity: .warning,
    title: Message(zh: "计划数量与预算数量不同", en: "Planned and budgeted quantities differ"),
    meaning: Message(
      zh: "执行对照表里的计划数量与预算明细的数量不同：钱按一个数量算，完成率按另一个数量算。",
      en: """
        The quantity planned in the comparison of plan and delivery differs from the one in the budget: the money \
        follows one number and the completion rate another.
        """),
    bad: "budget.yaml:   quantity: 8000\ndelivery.yaml: plan: {quantity: 8500}",
    good: "budget.yaml:   quantity: 8000\ndelivery.yaml: plan: {quantity: 8000}",
    fix: Message(
      zh: "核对计划和预算；确有两个数时写进勘误", en: "check plan and budget; if both were printed, write an erratum"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.deliveries.compactMap { delivery in
      guard case .own(let plan) = delivery.plan, let quantity = plan.quantity,
        let line = report.line(delivery.line.value),
        isSameUnit(plan.unit?.value.text ?? line.unit.value.text, line.unit.value.text),
        quantity.value.value != line.quantity.value
      else { return nil }
      let (name, id) = (line.name.message, line.id.value.text)
      return Defect(
        Message(
          zh: "“\(name.zh)”计划 \(quantity.value.words)，预算按 \(line.quantity.words) 测算",
          en: "“\(name.en)” is planned at \(quantity.value.words), but budgeted at \(line.quantity.words)"),
        at: quantity.place, about: ["plan.\(id).quantity", "budget.\(id).quantity"],
        values: [quantity.value.digits, line.quantity.digits], fix: page.fix,
        notes: [Message(zh: "预算数量", en: "the budget's quantity").note(at: line.quantityPlace)])
    }
  }
}
