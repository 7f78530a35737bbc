internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A budget execution rate that payments and budget do not give.
struct ExecutionRateDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1111", severity: .error,
    title: Message(zh: "预算执行率与拨付、预算不符", en: "The execution rate is not payments over budget"),
    meaning: Message(
      zh: "录入的预算执行率不等于拨付总额除以预算总额；或者执行率印成 100%，而某个子项目的拨付并不等于它的预算。",
      en: """
        A budget execution rate was typed that payments divided by the budget do not give; or the rate prints 100% \
        while the payments to a sub-project are not its budget.
        """),
    bad: "execution-rate: {value: 98%}         # 256 ÷ 256",
    good: "execution-rate: {ratio: [payments.total, budget.total]}",
    fix: Message(
      zh: "由 payments.total 和 budget.total 计算，并核对各笔拨付",
      en: "compute it from payments.total and budget.total, and check each payment"),
    criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard let budget = report.budget, !budget.payments.isEmpty,
      let rate = budget.paid.divided(by: budget.total)
    else { return [] }
    let rates = report.facts.filter { fact in
      fact.quantity.unit == .percent
        && (fact.label.message.zh.contains("预算执行率")
          || fact.label.message.en.lowercased().contains("budget execution rate"))
    }
    var defects = rates.compactMap { fact -> Defect? in
      guard fact.derivation == nil else { return nil }
      let computed = Quantity.percent(rate, places: fact.quantity.places)
      guard computed.printed != fact.quantity.printed else { return nil }
      return Defect(
        Message(
          zh:
            "“\(fact.label.message.zh)”\(fact.quantity.words) 与拨付 \(budget.paid.shortText) ÷ 预算 \(budget.total.shortText) = \(computed.words) 不符",
          en:
            "“\(fact.label.message.en)” is \(fact.quantity.words), but \(budget.paid.shortText) paid ÷ \(budget.total.shortText) budgeted = \(computed.words)"
        ),
        at: fact.figurePlace, about: [fact.name, "budget.execution-rate"],
        values: [fact.quantity.digits, computed.digits], fix: page.fix)
    }
    if rates.contains(where: { $0.quantity.printed == Fraction(100).rounded(places: $0.quantity.places) }) {
      defects += groups(budget)
    }
    return defects
  }

  /// Sub-projects that were not paid in full though the report says 100 %.
  private func groups(_ budget: Budget) -> [Defect] {
    budget.groups.compactMap { group in
      let payments = budget.payments.filter { $0.group?.value == group.id.value }
      let paid = payments.map(\.amount.value).sum
      let amount = budget.amount(of: group)
      guard let last = payments.last, paid < amount else { return nil }
      let name = group.name.message
      return Defect(
        Message(
          zh: "预算执行率印成 100%，“\(name.zh)”却只拨付了 \(paid.shortText)，预算为 \(amount.shortText)",
          en:
            "the execution rate prints 100%, but “\(name.en)” was paid \(paid.shortText) of \(amount.shortText)"
        ),
        at: last.amountPlace,
        about: ["payment.\(last.id.value.text).amount", "budget.\(group.id.value.text).amount"],
        values: [paid, amount], fix: page.fix,
        notes: [
          Message(zh: "预算在这里", en: "the budget is here").note(at: group.stated?.place ?? group.id.place)
        ])
    }
  }
}
