internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The sums of money of a declaration cannot be.
struct ExecutedMoreThanBudgeted: DeclarationRule {
  let page = RulePage(
    code: "JX2006", severity: .error,
    title: Message(zh: "预算金额前后矛盾", en: "The sums of money cannot be"),
    meaning: Message(
      zh: "当年预算大于项目总预算，或上年执行数大于上年预算。",
      en: "This year's budget exceeds the total, or last year's spending exceeds last year's budget."),
    bad: "budget: {total: 5601000, this-year: 56010000}",
    good: "budget: {total: 5601000, this-year: 5601000}",
    fix: Message(zh: "核对这两个金额", en: "check both sums"), criterion: Criterion.parts)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let money = declaration.money
    var defects: [Defect] = []
    if money.thisYear.value > money.total.value {
      defects.append(
        defect(
          Message(
            zh: "当年预算 \(money.thisYear.words) 大于项目总预算 \(money.total.words)",
            en: "this year's budget, \(money.thisYear.words), exceeds the total, \(money.total.words)"),
          "this-year", "total", money))
    }
    if let budget = money.lastYear, let executed = money.lastYearExecuted, executed.value > budget.value {
      defects.append(
        defect(
          Message(
            zh: "上年执行数 \(executed.words) 大于上年预算 \(budget.words)",
            en: "last year's spending, \(executed.words), exceeds its budget, \(budget.words)"),
          "last-year-executed", "last-year", money))
    }
    return defects
  }

  private func defect(_ message: Message, _ key: String, _ other: String, _ money: Declaration.Money)
    -> Defect
  {
    Defect(
      message, at: money.places[key], about: [key], fix: page.fix,
      notes: money.places[other].map { [Message(zh: "另一个金额", en: "the other sum").note(at: $0)] } ?? [])
  }
}
