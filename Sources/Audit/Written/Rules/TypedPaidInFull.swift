internal import Diagnostics
internal import Evaluation

/// A thing was paid in full though less of it was delivered than planned.
struct TypedPaidInFull: TextRule {
  let page = RulePage(
    code: "JX2173", severity: .warning,
    title: Message(zh: "未完成却足额支付", en: "Paid in full though under-delivered"),
    meaning: Message(
      zh: "一项的完成数低于计划数，支出却等于预算，文中也没有说明原因。",
      en:
        "Less of a thing was delivered than planned, yet its whole budget was paid, and the text gives no reason."
    ),
    bad: "| 内容 | 计划数 | 完成数 | 预算数 | 支出数 |\n|---|---|---|---|---|\n| 新开港清淤 | 4.0 | 3.7 | 180 | 180 |",
    good: "| 内容 | 计划数 | 完成数 | 预算数 | 支出数 |\n|---|---|---|---|---|\n| 新开港清淤 | 4.0 | 3.7 | 180 | 166.5 |",
    fix: Message(zh: "核对支出，或说明足额支付的依据", en: "check the payment, or give the ground for it"),
    criterion: Criterion.logic)

  private static let reasons = ["固定总价", "总价包干", "包干", "固定费用", "质保", "合同约定", "不影响结算", "据实", "预付", "lump sum"]

  func defects(in report: WrittenReport) -> [Defect] {
    let entries = Dictionary(grouping: report.tableEntries) { $0.name }
    return entries.values.compactMap { own -> Defect? in
      func first(_ measure: TableEntry.Measure) -> TableEntry? { own.first { $0.measure == measure } }
      guard let plan = first(.planned), let done = first(.delivered), let budget = first(.budgeted),
        let paid = first(.paid), done.number.isComparable(to: plan.number),
        done.number.value < plan.number.value, plan.number.bound != .atMost,
        paid.number.isComparable(to: budget.number), !(paid.number.value < budget.number.value)
      else { return nil }
      let isExplained = report.passages.contains { passage in
        passage.bytes.range(of: plan.label) != nil && passage.bytes.hasAnyWord(Self.reasons)
      }
      guard !isExplained else { return nil }
      return Defect(
        Message(
          zh: "“\(paid.label)”只完成 \(done.cell.text)（计划 \(plan.cell.text)），却按预算 \(budget.cell.text) 足额支付",
          en:
            "only \(done.cell.text) of \(plan.cell.text) of “\(paid.label)” were delivered, yet its whole budget, \(budget.cell.text), was paid"
        ),
        at: paid.cell.place, about: [paid.label], values: [paid.number.value, budget.number.value],
        fix: page.fix, notes: [Message(zh: "完成数", en: "what was delivered").note(at: done.cell.place)])
    }
  }
}
