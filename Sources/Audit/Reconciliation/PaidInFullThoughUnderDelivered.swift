internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A sub-project was paid in full though a line of it stayed below its plan.
struct PaidInFullThoughUnderDelivered: FigureRule {
  let page = RulePage(
    code: "JX1404", severity: .warning,
    title: Message(zh: "未完成计划仍全额拨付", en: "Paid in full though under-delivered"),
    meaning: Message(
      zh: "子项目的拨付等于预算，其中一项工作的实际数量却少于计划：评审会问未完成的部分为何照付，报告应作说明。",
      en: """
        A sub-project was paid its whole budget although one of its lines stayed below plan: a reviewer will ask why \
        the rest was paid, and the report should say.
        """),
    bad: "supervision: plan 850, actual 683; hotline paid 100.30 of 100.30",
    good: "the report says why, or the rest was held back",
    fix: Message(
      zh: "在问题或勘误中说明，或豁免并写明理由", en: "say why in a finding or an erratum, or waive it with the reason"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard let budget = report.budget else { return [] }
    return report.deliveries.compactMap { delivery in
      guard case .own(let plan) = delivery.plan, let quantity = plan.quantity,
        case .own(let actual) = delivery.actual,
        let name = actual.fact, let fact = report.fact(named: figureName(name.value)),
        let line = report.line(delivery.line.value),
        isSameUnit(plan.unit?.value.text ?? line.unit.value.text, fact.unitName),
        fact.quantity.value < quantity.value.value,
        let group = budget.groups.first(where: { $0.id.value == line.group.value })
      else { return nil }
      let payments = budget.payments.filter { $0.group?.value == group.id.value }
      let paid = payments.map(\.amount.value).sum
      guard let payment = payments.last, paid >= budget.amount(of: group) else { return nil }
      let title = line.name.message
      return Defect(
        Message(
          zh:
            "“\(group.name.message.zh)”全额拨付 \(paid.shortText)，其中“\(title.zh)”只完成 \(fact.quantity.words)，计划 \(quantity.value.words)",
          en:
            "“\(group.name.message.en)” was paid in full, \(paid.shortText), though “\(title.en)” reached \(fact.quantity.words) of \(quantity.value.words)"
        ),
        at: payment.amountPlace,
        about: ["payment.\(payment.id.value.text).amount", "delivery.\(line.id.value.text)"],
        fix: page.fix,
        notes: [
          Message(zh: "计划 \(quantity.value.words)", en: "planned: \(quantity.value.words)").note(
            at: quantity.place),
          Message(zh: "实际 \(fact.quantity.words)", en: "done: \(fact.quantity.words)").note(
            at: fact.figurePlace),
        ])
    }
  }
}
