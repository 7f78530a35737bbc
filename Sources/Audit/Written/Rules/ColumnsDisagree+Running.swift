internal import Diagnostics
internal import Evaluation

/// A column of running totals: `本次支付 | 累计支付`, where each is the one before and what its row adds.
extension ColumnsDisagree {
  func running(in table: WrittenTable) -> [Defect] {
    guard table.rows.count > 3 else { return [] }
    let columns = table.head.indices.filter {
      let head = table.head[$0].text.lowercased()
      return head.hasAny(["累计", "cumulative", "running total"]) && !head.hasAny(["率", "%", "％", "占"])
    }
    return columns.compactMap { column -> Defect? in
      let rows = table.rows.indices.prefix { !table.isTotal($0) }
      let totals = rows.compactMap { table.rows[$0][column].number }
      guard rows.count > 3, totals.count == rows.count, totals.allSatisfy({ $0.kind != .share }) else {
        return nil
      }
      var best: (odd: Int, exact: Fraction)?
      for other in table.head.indices where other != column && table.roles[other] != .ordinal {
        let added = rows.compactMap { table.rows[$0][other].number }
        guard added.count == rows.count else { continue }
        let odd = rows.indices.dropFirst().filter {
          !Self.isSum(totals[$0], totals[$0 - 1].value + added[$0].value)
        }
        if odd.isEmpty { return nil }
        guard odd.count < 3, let first = odd.first, rows.count - odd.count > 2,
          // One total that is wrong breaks two steps, and the next is right again.
          odd.count == 1
            || odd[1] == first + 1
              && Self.isSum(
                totals[first + 1], totals[first - 1].value + added[first].value + added[first + 1].value)
        else { continue }
        best = (first, totals[first - 1].value + added[first].value)
      }
      guard let best else { return nil }
      let cell = table.rows[rows[best.odd]][column]
      let label = table.label(rows[best.odd])
      let exact = totals[best.odd].words(for: best.exact)
      return Defect(
        Message(
          zh: "“\(label)”的\(table.head[column].text) \(cell.text) 不是上一行的累计加本行，应为 \(exact)，其他各行都是",
          en: "“\(label)”: \(cell.text) is not the total before and this row, \(exact), as in all other rows"),
        at: cell.place, about: [label], values: [totals[best.odd].value, best.exact], fix: page.fix)
    }
  }

  /// Whether a total is a sum, but for one in the last digit.
  private static func isSum(_ total: TextNumber, _ sum: Fraction) -> Bool {
    total.agrees(with: sum) || !total.tolerance.isZero && (total.value - sum).magnitude <= total.step
  }
}
