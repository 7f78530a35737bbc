internal import Diagnostics
internal import Evaluation

/// Means of a row of totals.
extension TableRateDisagrees {
  /// `场均人次` of a total that is not one column divided by another, as in every row above it.
  func meansOfTotals(in table: WrittenTable) -> [Defect] {
    let totals = table.rows.indices.filter { table.isTotal($0) }
    let plain = table.rows.indices.filter { !table.isTotal($0) }
    guard let total = totals.first, totals.count == 1, plain.count > 2 else { return [] }
    return table.head.indices.flatMap { column -> [Defect] in
      guard table.head[column].text.lowercased().hasAny(["均", "每", "per ", "average", "mean"]),
        let mean = table.rows[total][column].number,
        plain.allSatisfy({ table.rows[$0][column].number != nil })
      else { return [] }
      let bases = table.head.indices.filter { base in
        base != column && table.rows.allSatisfy { $0[base].number?.value.isZero == false }
      }
      func isRatio(_ row: Int, _ part: Int, _ whole: Int) -> Bool {
        let numbers = [column, part, whole].compactMap { table.rows[row][$0].number }
        return numbers.count == 3 && numbers[0].isRatio(of: numbers[1].value, to: numbers[2].value)
      }
      let pairs = bases.flatMap { part in bases.filter { $0 != part }.map { (part, $0) } }.filter {
        part, whole in
        plain.allSatisfy { isRatio($0, part, whole) }
      }
      guard let (part, whole) = pairs.first, !pairs.contains(where: { isRatio(total, $0.0, $0.1) }),
        let first = table.rows[total][part].number, let second = table.rows[total][whole].number,
        let exact = first.value.divided(by: second.value)
      else { return [] }
      let (sum, count) = (table.rows[total][part], table.rows[total][whole])
      return [
        Defect(
          Message(
            zh:
              "“\(table.head[column].text)”的合计 \(mean.words(for: exact))＝\(sum.text)÷\(count.text)，不是 \(table.rows[total][column].text)",
            en:
              "“\(table.head[column].text)” of the total is \(sum.text) ÷ \(count.text) = \(mean.words(for: exact)), not \(table.rows[total][column].text)"
          ),
          at: table.rows[total][column].place, about: [table.head[column].text], values: [mean.value, exact],
          fix: page.fix)
      ]
    }
  }

  /// `全年平均` beside the quarters: the mean of the columns before it in most rows, and not in one.
  func meansOfRows(in table: WrittenTable) -> [Defect] {
    table.head.indices.dropFirst(3).flatMap { column -> [Defect] in
      guard table.head[column].text.lowercased().hasAny(["平均", "均值", "均分", "average", "mean"]),
        !table.head[column].text.hasAny(["加权", "人均", "户均", "平均每", "%"])
      else { return [] }
      let rows = table.rows.indices.filter { table.rows[$0][column].number != nil }
      let parts = (0..<column).reversed().prefix { part in
        table.roles[part] != .ordinal && rows.allSatisfy { table.rows[$0][part].number != nil }
      }
      guard parts.count > 2, rows.count > 1 else { return [] }
      let found = rows.compactMap { row -> (row: Int, mean: TextNumber, exact: Fraction)? in
        let numbers = parts.compactMap { table.rows[row][$0].number }
        guard let mean = table.rows[row][column].number,
          let exact = numbers.map(\.value).sum.divided(by: Fraction(numbers.count))
        else { return nil }
        return (row, mean, exact)
      }
      let wrong = found.filter {
        !$0.mean.agrees(with: $0.exact) && ($0.mean.value - $0.exact).magnitude > $0.mean.step
      }
      guard wrong.count == 1, found.count > wrong.count, let odd = wrong.first else { return [] }
      let cell = table.rows[odd.row][column]
      return [
        Defect(
          Message(
            zh:
              "“\(table.label(odd.row))”的\(table.head[column].text)应为 \(odd.mean.words(for: odd.exact))，不是 \(cell.text)",
            en:
              "“\(table.label(odd.row))”: \(table.head[column].text) is \(odd.mean.words(for: odd.exact)), not \(cell.text)"
          ),
          at: cell.place, about: [table.label(odd.row)], values: [odd.mean.value, odd.exact], fix: page.fix)
      ]
    }
  }
}
