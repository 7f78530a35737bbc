internal import Diagnostics
internal import Evaluation

/// A thing was paid in full though less of it was delivered than planned.
struct TypedPaidInFull: TextRule {
  let page = RulePage(
    code: "JX2173", severity: .warning,
    title: Message(zh: "未完成却足额支付", en: "Paid in full though under-delivered"),
    meaning: Message(
      zh: "一项的完成数低于计划数，支出却等于预算，或者一句话写着按计划数足额支付，文中也没有说明原因。",
      en:
        "Less of a thing was delivered than planned, yet its whole budget was paid, or a sentence tells that the planned number was, and the text gives no reason."
    ),
    bad: "| 内容 | 计划数 | 完成数 | 预算数 | 支出数 |\n|---|---|---|---|---|\n| 新开港清淤 | 4.0 | 3.7 | 180 | 180 |",
    good: "| 内容 | 计划数 | 完成数 | 预算数 | 支出数 |\n|---|---|---|---|---|\n| 新开港清淤 | 4.0 | 3.7 | 180 | 166.5 |",
    fix: Message(zh: "核对支出，或说明足额支付的依据", en: "check the payment, or give the ground for it"),
    criterion: Criterion.logic)

  private static let reasons = ["固定总价", "总价包干", "包干", "固定费用", "质保", "合同约定", "不影响结算", "据实", "预付", "lump sum"]

  func defects(in report: WrittenReport) -> [Defect] {
    let found =
      lines(report) + contracts(report) + told(report) + amounts(report)
      + ofContracts(report)
    return found + fees(report).filter { fee in !found.contains { $0.place == fee.place } }
  }

  /// Whether one sentence names a thing and why it was paid in full.
  static func isExplained(_ label: String, _ report: WrittenReport) -> Bool {
    report.sentences.contains { $0.has(label) && $0.hasAny(reasons) }
  }

  /// A contract that is paid in full, where the text says that payment follows progress and a table of deliveries has
  /// less of the thing than planned.
  private func contracts(_ report: WrittenReport) -> [Defect] {
    guard
      report.passages.contains(where: {
        $0.bytes.hasAnyWord(["进度支付", "进度付款", "按进度拨付", "按实际完成量支付", "按验收数量支付"])
      })
    else { return [] }
    let short = report.tableEntries.filter { done in
      done.measure == .delivered
        && report.tableEntries.contains { plan in
          plan.measure == .planned && plan.name == done.name && plan.table == done.table
            && done.number.isComparable(to: plan.number) && done.number.value < plan.number.value
        }
    }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard let whole = table.head.firstIndex(where: { $0.text.hasAny(["合同金额", "合同价", "合同总价"]) }),
        let paid = table.head.firstIndex(where: {
          $0.text.hasAny(["已付", "已支付", "支付金额", "累计支付"]) && !$0.text.hasAny(["率", "比例", "日期"])
        })
      else { return [] }
      let rows = table.rows.indices.filter { !table.isTotal($0) }
      return rows.compactMap { row -> Defect? in
        let cells = table.rows[row]
        guard let contract = cells[whole].number, let payment = cells[paid].number,
          contract.value == payment.value,
          !Self.isExplained(table.label(row), report)
        else { return nil }
        func shares(_ entry: TableEntry, with row: Int) -> Bool {
          let begin = zip(entry.name, table.label(row)).prefix { $0 == $1 }
          return begin.count > 3 && begin.allSatisfy { $0.0.isHan }
        }
        // The first words name one delivery and one contract only.
        let own = short.filter { shares($0, with: row) }
        guard own.count == 1, let done = own.first, rows.count(where: { shares(done, with: $0) }) == 1 else {
          return nil
        }
        return Defect(
          Message(
            zh:
              "约定按进度支付，“\(done.label)”只完成 \(done.cell.text)，“\(table.label(row))”却已全额支付 \(cells[paid].text)",
            en:
              "payment follows progress and only \(done.cell.text) of “\(done.label)” were delivered, yet “\(table.label(row))” is paid in full: \(cells[paid].text)"
          ),
          at: cells[paid].place, about: [table.label(row)], values: [payment.value], fix: page.fix,
          notes: [Message(zh: "完成数", en: "what was delivered").note(at: done.cell.place)])
      }
    }
  }

  /// What was planned, delivered, budgeted and paid of a thing that was under-delivered and paid in full; nil for others.
  static func paidInFull(_ own: [TableEntry]) -> (
    plan: TableEntry, done: TableEntry, budget: TableEntry, paid: TableEntry
  )? {
    func first(_ measure: TableEntry.Measure) -> TableEntry? { own.first { $0.measure == measure } }
    guard let done = first(.delivered),
      let plan = own.first(where: { $0.measure == .planned && $0.table == done.table }) ?? first(.planned),
      let budget = first(.budgeted),
      let paid = first(.paid), done.number.isComparable(to: plan.number),
      done.number.value < plan.number.value, plan.number.bound != .atMost,
      paid.number.isComparable(to: budget.number), !(paid.number.value < budget.number.value)
    else { return nil }
    return (plan, done, budget, paid)
  }

  private func lines(_ report: WrittenReport) -> [Defect] {
    let entries = Dictionary(grouping: report.tableEntries) { $0.name }
    return entries.values.compactMap { own -> Defect? in
      guard let (plan, done, budget, paid) = Self.paidInFull(own) else { return nil }
      guard !Self.isExplained(plan.label, report) else { return nil }
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
