internal import Diagnostics
internal import Evaluation

/// Columns of money whose unit is ten thousand times too large: `发行额（亿元）` above 12,000.00.
extension TypedUnitsDiffer {
  /// Columns whose head or caption gives a unit in which they exceed everything else of the report a hundred times, while
  /// the same digits stand elsewhere in the next smaller unit.
  ///
  /// - Returns: the place of each unit, the cells of its column, and the amount elsewhere.
  static func oversized(_ report: WrittenReport) -> [(
    unit: Place, cells: [WrittenTable.Cell], other: NamedAmount
  )] {
    let tables = report.tables.map(\.upright)
    let large = tables.filter { table in
      ([table.unit] + table.head.map(\.text)).contains { $0.hasAny(["亿元", "万元"]) }
    }
    guard !large.isEmpty else { return [] }
    let amounts = NamedAmount.all(in: report).filter { $0.number.kind == .money && !$0.number.isRange }
    let smaller = Fraction(1, over: 10_000)
    return large.flatMap { table in
      table.head.indices.compactMap {
        column -> (unit: Place, cells: [WrittenTable.Cell], other: NamedAmount)? in
        let cells = table.rows.map { $0[column] }.filter { $0.number != nil }
        let numbers = cells.compactMap { $0.number.map { table.inOwnUnit($0, column: column) } }
        guard numbers.count > 1,
          numbers.allSatisfy({ $0.kind == .money && $0.unitWord.hasSuffix("万元") || $0.unitWord == "亿元" }),
          let most = numbers.max(by: { $0.value < $1.value })
        else { return nil }
        let places = Set(table.rows.joined().map(\.place))
        let others = amounts.filter { !places.contains($0.place) }
        guard !others.contains(where: { $0.number.value * Fraction(100) >= most.value }),
          let other = others.first(where: { other in
            numbers.contains { $0.digits == other.number.digits && $0.value * smaller == other.number.value }
          })
        else { return nil }
        let isInHead = table.head[column].text.has("元")
        return (isInHead ? table.head[column].place : table.captionPlace, cells, other)
      }
    }
  }

  func oversizedUnits(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return Self.oversized(report).map { column in
      Defect(
        Message(
          zh: "这一列的单位大了一万倍：同样的数在另一处是 \(column.other.words)",
          en:
            "the unit of this column is ten thousand times too large: the same number is \(column.other.words) elsewhere"
        ),
        at: column.unit, about: [column.other.words], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: column.other.place)])
    }
  }
}
