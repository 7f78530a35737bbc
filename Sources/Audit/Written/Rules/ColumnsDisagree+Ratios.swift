internal import Diagnostics
internal import Evaluation

/// A row whose rate is not what the rates of all other rows are of two columns.
extension ColumnsDisagree {
  /// `2023 年受助 | 在校生 | 受助比例`, whatever the columns are called: the quotient, or the growth, that most rows show.
  func ratios(_ report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard table.columns(.score).isEmpty, table.head.count < 14 else { return [] }
      return table.head.indices.flatMap { odd(in: table, rate: $0) }
    }
  }

  private func odd(in table: WrittenTable, rate column: Int) -> [Defect] {
    let rates = table.rows.indices.compactMap { row in
      table.share(row, column).map { (row: row, rate: $0) }
    }.filter { $0.rate.step < .hundredth && !$0.rate.value.isZero }
    guard rates.count > 3 else { return [] }
    let others = table.head.indices.filter { other in
      other != column && table.roles[other] != .ordinal
        && rates.count { table.rows[$0.row][other].number.map { $0.kind != .share } == true } == rates.count
    }
    var odd: [Int] = []
    var relation: (part: Int, whole: Int, isGrowth: Bool)?
    for part in others {
      for whole in others where whole != part {
        for isGrowth in [false, true] {
          let wrong = rates.filter { row, rate in
            Self.exact(table.rows[row], part, whole, isGrowth).map { !rate.agrees(with: $0) } ?? true
          }.map(\.row)
          if wrong.isEmpty { return [] }
          guard wrong.count * 4 <= rates.count, rates.count - wrong.count > 2 else { continue }
          if relation == nil || wrong.count < odd.count { (odd, relation) = (wrong, (part, whole, isGrowth)) }
        }
      }
    }
    guard let relation else { return [] }
    return odd.compactMap { row -> Defect? in
      let cell = table.rows[row][column]
      guard let rate = table.share(row, column),
        let exact = Self.exact(table.rows[row], relation.part, relation.whole, relation.isGrowth)
      else { return nil }
      let label = table.label(row).isEmpty ? table.rows[row][0].text : table.label(row)
      let (part, whole) = (table.rows[row][relation.part].text, table.rows[row][relation.whole].text)
      let sign = relation.isGrowth ? " ÷ \(whole) − 1" : " ÷ \(whole)"
      return Defect(
        Message(
          zh:
            "“\(label)”的\(table.head[column].text) \(cell.text) 不是 \(part)\(sign) = \(rate.words(for: exact))，其他各行都是",
          en:
            "“\(label)”: \(cell.text) is not \(part)\(sign) = \(rate.words(for: exact)), as in all other rows"
        ),
        at: cell.place, about: [label], values: [rate.value, exact], fix: page.fix)
    }
  }

  private static func exact(_ row: [WrittenTable.Cell], _ part: Int, _ whole: Int, _ isGrowth: Bool)
    -> Fraction?
  {
    guard let part = row[part].number?.value, let whole = row[whole].number?.value, !whole.isZero,
      let ratio = part.divided(by: whole)
    else { return nil }
    return isGrowth ? ratio - .one : ratio
  }
}
