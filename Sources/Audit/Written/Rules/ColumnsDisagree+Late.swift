internal import Diagnostics
internal import Evaluation

/// Days late beside the day on which something was due and the day on which it was done.
extension ColumnsDisagree {
  /// `应付日期 | 实付日期 | 逾期天数`: `2023-08-30 | 2023-09-26 | 17`, where the other rows are right.
  func late(in table: WrittenTable) -> [Defect] {
    let heads = table.head.map(\.text)
    func column(_ words: [String], _ others: [String]) -> Int? {
      let found = heads.indices.filter { heads[$0].hasAny(words) && heads[$0].hasAny(others) }
      return found.count == 1 ? found.first : nil
    }
    guard let due = column(["应", "计划", "约定", "规定", "合同"], ["日期", "时间", "日"]),
      let done = column(["实", "完成"], ["日期", "时间", "日"]), due != done,
      let days = column(["逾期", "超期", "延误", "滞后", "延迟", "晚"], ["天", "日"]), days != due, days != done
    else { return [] }
    let rows = table.rows.compactMap { row -> (cell: WrittenTable.Cell, stated: Fraction, exact: Fraction)? in
      guard let first = WrittenDate.all(in: row[due].passage).first,
        let last = WrittenDate.all(in: row[done].passage).first,
        let length = TypedDatesOutOfOrder.days(first, last), let stated = row[days].number
      else { return nil }
      return (row[days], stated.value, Fraction(max(0, length)))
    }
    let wrong = rows.filter { $0.stated != $0.exact && !($0.stated.isZero && $0.exact <= .one) }
    guard rows.count > 2, wrong.count * 3 <= rows.count else { return [] }
    return wrong.map { row in
      Defect(
        Message(
          zh: "按这一行的两个日期，逾期 \(row.exact.plainText) 天，不是 \(row.cell.text) 天",
          en: "by the two dates of the row it is \(row.exact.plainText) days late, not \(row.cell.text)"),
        at: row.cell.place, about: [row.cell.text], values: [row.stated, row.exact], fix: page.fix)
    }
  }
}

extension Fraction {
  fileprivate var plainText: String { rounded(places: 0).plain }
}
