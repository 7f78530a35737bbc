internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A sub-project was paid more than its budget.
struct PaidMoreThanBudgeted: FigureRule {
  let page = RulePage(
    code: "JX1112", severity: .warning,
    title: Message(zh: "拨付超过预算", en: "More was paid than budgeted"),
    meaning: Message(
      zh: "某个子项目的拨付合计超过它的预算；若确有追加，应写明批准文件，否则是录入错误。",
      en:
        "The payments to a sub-project exceed its budget; an increase needs its approval on record, otherwise a number is wrong."
    ),
    bad: "- {id: pay-club, group: club, amount: 220}     # budget 22",
    good: "- {id: pay-club, group: club, amount: 22}",
    fix: Message(zh: "核对拨付金额，或写明追加预算的依据", en: "check the payment, or say what approved the increase"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard let budget = report.budget else { return [] }
    return budget.groups.compactMap { group in
      let payments = budget.payments.filter { $0.group?.value == group.id.value }
      let paid = payments.map(\.amount.value).sum
      let amount = budget.amount(of: group)
      guard let last = payments.last, paid > amount else { return nil }
      let name = group.name.message
      return Defect(
        Message(
          zh: "“\(name.zh)”拨付 \(paid.shortText)，超过预算 \(amount.shortText)",
          en: "“\(name.en)” was paid \(paid.shortText), more than its budget of \(amount.shortText)"),
        at: last.amountPlace,
        about: ["payment.\(last.id.value.text).amount", "budget.\(group.id.value.text).amount"],
        values: [paid, amount], fix: page.fix,
        notes: [
          Message(zh: "预算在这里", en: "the budget is here").note(at: group.stated?.place ?? group.id.place)
        ])
    }
  }
}
