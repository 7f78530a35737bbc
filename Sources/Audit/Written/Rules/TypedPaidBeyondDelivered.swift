internal import Diagnostics
internal import Evaluation

/// More was paid for a thing than what was delivered of it costs.
struct TypedPaidBeyondDelivered: TextRule {
  let page = RulePage(
    code: "JX2177", severity: .warning,
    title: Message(zh: "支付超过实际完成量的价款", en: "Paid beyond what was delivered"),
    meaning: Message(
      zh: "表中一行的实际数量低于计划（合同）数量，而支付的金额超过“实际数量×单价”，其他各行都没有超过。",
      en: """
        In one row less was delivered than planned or contracted, and the payment exceeds the delivered quantity times \
        its price, as no other row's does.
        """),
    bad: "| 设备 | 合同数量 | 单价 | 到货数量 | 支付金额 |\n|---|---|---|---|---|\n| 救护车 | 3 | 36.80 | 2 | 104.88 |",
    good: "| 设备 | 合同数量 | 单价 | 到货数量 | 支付金额 |\n|---|---|---|---|---|\n| 救护车 | 3 | 36.80 | 2 | 69.92 |",
    fix: Message(
      zh: "按实际数量核对支付，或说明多付的依据", en: "check the payment against what was delivered, or give its ground"),
    criterion: Criterion.logic)

  private static let reasons = ["固定总价", "总价包干", "包干", "固定费用", "合同总价支付", "lump sum"]

  /// What is not finished may have been paid for in part.
  private static let advances = [
    "预付", "首付", "首款", "签约时支付", "签订后支付", "合同签订后", "进度款", "只付", "in advance", "on signing",
  ]

  private struct Row {
    let label: String
    let delivered: WrittenTable.Cell
    let planned: WrittenTable.Cell
    let paid: WrittenTable.Cell
    let isShort: Bool
    let paidValue: TextNumber
    /// What was delivered at its price.
    let due: Fraction
    let slack: Fraction

    var isBeyond: Bool { paidValue.value > due + slack }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard let columns = Columns(table) else { return [] }
      let rows = table.rows.indices.filter { !table.isTotal($0) }.compactMap {
        row(table, $0, columns, report)
      }
      let beyond = rows.filter(\.isBeyond)
      guard rows.count - beyond.count > 1, beyond.count * 2 < rows.count else { return [] }
      return beyond.filter { row in
        row.isShort && !Self.isExplained(row.label, report)
          // Paid in full is said by its own rule.
          && TypedPaidInFull.paidInFull(report.tableEntries.filter { $0.name == TableEntry.name(row.label) })
            == nil
      }.map { row in
        Defect(
          Message(
            zh:
              "“\(row.label)”实际 \(row.delivered.text)（计划 \(row.planned.text)），按单价应付 \(row.paidValue.words(for: row.due))，却支付 \(row.paid.text)",
            en:
              "\(row.delivered.text) of \(row.planned.text) of “\(row.label)” cost \(row.paidValue.words(for: row.due)), and \(row.paid.text) was paid"
          ),
          at: row.paid.place, about: [row.label], values: [row.paidValue.value, row.due], fix: page.fix,
          notes: [Message(zh: "实际数量", en: "what was delivered").note(at: row.delivered.place)])
      }
    }
  }

  private struct Columns {
    let planned: Int?
    let delivered: Int
    let price: Int
    let paid: Int

    init?(_ table: WrittenTable) {
      let heads = table.head.map { $0.text.lowercased() }
      func column(_ isWanted: (String) -> Bool) -> Int? { heads.firstIndex(where: isWanted) }
      let quantities = ["数", "量", "面积", "长度", "里程", "quantity", "number"]
      let done = ["实际", "到货", "完成", "验收", "accepted", "delivered", "completed", "actual"]
      let money = ["支出", "支付", "拨付", "结算金额", "spending", "paid", "payment"]
      guard
        let delivered = column({
          $0.hasAny(done) && $0.hasAny(quantities) && !$0.hasAny(money + ["率", "金额", "投资", "日期", "元"])
        }),
        let paid = column({
          $0.hasAny(money)
            && !$0.hasAny(["率", "比例", "日期", "预算", "计划", "方式", "内容", "项目", "事项", "名称", "范围", "依据"])
        }),
        let price = table.columns(.price).first
          ?? table.head.indices.first(where: { index in
            table.head[index].text.hasAny(["标准", "单价"])
              && table.rows.count { $0[index].number?.kind == .money } > 1
          })
      else { return nil }
      (self.delivered, self.paid, self.price) = (delivered, paid, price)
      planned = column {
        $0.hasAny(["计划", "合同", "planned", "contract"]) && $0.hasAny(quantities)
          && !$0.hasAny(["金额", "率", "元"])
      }
    }
  }

  private func row(_ table: WrittenTable, _ row: Int, _ columns: Columns, _ report: WrittenReport) -> Row? {
    let cells = table.rows[row]
    let label = table.label(row)
    guard let delivered = cells[columns.delivered].number, let price = cells[columns.price].number,
      let paid = cells[columns.paid].number, delivered.value > .zero, label.count > 1
    else { return nil }
    let known = (
      price: table.inUnit(price, column: columns.price), paid: table.inUnit(paid, column: columns.paid)
    )
    guard known.price.kind == known.paid.kind else { return nil }
    let name = TableEntry.name(label)
    let other = report.tableEntries.first { $0.name == name && $0.measure == .planned }
    let planned =
      columns.planned.flatMap { column in cells[column].number.map { ($0, cells[column]) } }
      ?? other.map { ($0.number, $0.cell) }
    let due = delivered.value * known.price.value
    return Row(
      label: label, delivered: cells[columns.delivered], planned: planned?.1 ?? cells[columns.delivered],
      paid: cells[columns.paid],
      isShort: planned.map { plan, _ in
        delivered.value < plan.value
          && (plan.isComparable(to: delivered) || plan.kind == .plain || delivered.kind == .plain)
      } ?? false,
      paidValue: known.paid, due: due, slack: known.paid.step + delivered.value * known.price.tolerance)
  }

  private static func isExplained(_ label: String, _ report: WrittenReport) -> Bool {
    report.passages.contains { passage in
      passage.bytes.range(of: label) != nil && passage.bytes.hasAnyWord(reasons)
        || passage.bytes.range(of: String(label.prefix(4))) != nil && passage.bytes.hasAnyWord(advances)
    }
  }
}
