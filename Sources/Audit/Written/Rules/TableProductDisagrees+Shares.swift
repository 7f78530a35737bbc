internal import Diagnostics
internal import Evaluation

/// Amounts that are one share of price times quantity in most rows: 95 % paid, the rest held back.
extension TableProductDisagrees {
  private struct Line {
    let row: Int
    let cell: WrittenTable.Cell
    let paid: TextNumber
    /// Price times quantity in the unit of the amount.
    let product: Fraction

    func isShare(_ share: Fraction) -> Bool { paid.agrees(with: product * share) }
  }

  func constantShares(in table: WrittenTable) -> [Defect] {
    guard let price = table.columns(.price).first, let paid = table.columns(.paid).last else { return [] }
    // What was delivered is what is paid for.
    let delivered = table.columns(.actual) + table.columns(.quantity).reversed()
    for quantity in delivered {
      let lines = table.rows.indices.filter { !table.isTotal($0) }.compactMap { row -> Line? in
        guard let count = table.rows[row][quantity].number, let each = table.rows[row][price].number,
          let amount = table.rows[row][paid].number
        else { return nil }
        return Line(
          row: row, cell: table.rows[row][paid], paid: amount, product: count.value * each.value)
      }
      let shares = lines.compactMap { line in
        line.paid.value.divided(by: line.product).map { Fraction($0.rounded(places: 2)) }
      }.filter { $0 > .zero && $0 < .one }
      let usual = Dictionary(grouping: shares) { $0 }.max {
        ($0.value.count, $1.key) < ($1.value.count, $0.key)
      }
      guard let share = usual?.key else { continue }
      let wrong = lines.filter { !$0.isShare(share) }
      guard lines.count - wrong.count > 3, (lines.count - wrong.count) * 10 >= lines.count * 7 else {
        continue
      }
      let words = (share * Fraction(100)).rounded(places: 0).plain + "%"
      return wrong.map { line in
        let exact = line.paid.words(for: line.product * share)
        return Defect(
          Message(
            zh: "“\(table.label(line.row))”的 \(line.cell.text) 不是数量 × 单价 × \(words) = \(exact)，其余各行是",
            en:
              "“\(table.label(line.row))”: \(line.cell.text) is not quantity × unit price × \(words) = \(exact), as the other rows are"
          ),
          at: line.cell.place, about: [table.label(line.row)],
          values: [line.paid.value, line.product * share], fix: page.fix)
      }
    }
    return []
  }
}
