internal import Evaluation

/// A table of planned lines beside the one that tells in words what was planned and done for the same lines.
///
/// Such tables are common: amounts and quantities in the one, whole sentences in the cells of the other.
struct TableCounterpart: Sendable {
  /// A line of both.
  struct Line: Sendable {
    let label: String
    /// Its row of the planned lines.
    let planned: Int
    /// Its row of the table in words.
    let told: Int
  }

  let plan: WrittenTable
  let told: WrittenTable
  /// The column of the names in the table in words.
  let column: Int
  let lines: [Line]
  /// The planned rows that the table in words leaves out.
  let alone: [Int]

  /// Every pair of a report's tables whose lines are the same, as far as three in four of the planned ones.
  static func all(in report: WrittenReport) -> [TableCounterpart] {
    let tables = report.tables.map(\.upright)
    let plans = tables.filter { table in
      !table.columns(.amount).isEmpty || !table.columns(.budget).isEmpty || !table.columns(.quantity).isEmpty
    }
    let told = tables.filter { table in
      table.rows.count > 2 && table.columns(.score).isEmpty
        && table.head.indices.count { column in
          table.rows.count { $0[column].text.count > 12 } * 3 > table.rows.count
        }
          > 0
        && table.head.contains { $0.text.hasAny(["完成", "执行", "实施"]) && !$0.text.has("率") }
    }
    return plans.flatMap { plan in told.compactMap { TableCounterpart(plan, $0) } }
  }

  private init?(_ plan: WrittenTable, _ told: WrittenTable) {
    let rows = plan.rows.indices.filter { !plan.isTotal($0) && plan.label($0).count > 1 }
    let names = rows.map { TableEntry.name(plan.label($0)) }
    guard rows.count > 3, Set(names).count == names.count else { return nil }
    let columns = told.head.indices.map { column in
      told.rows.map { TableEntry.name($0[column].text) }
    }
    guard
      let column = columns.indices.max(by: { left, right in
        names.count { columns[left].contains($0) } < names.count { columns[right].contains($0) }
      })
    else { return nil }
    lines = zip(rows, names).compactMap { row, name in
      columns[column].firstIndex(of: name).map { Line(label: plan.label(row), planned: row, told: $0) }
    }
    guard lines.count * 4 >= rows.count * 3 else { return nil }
    (self.plan, self.told, self.column) = (plan, told, column)
    alone = zip(rows, names).filter { !columns[column].contains($0.1) }.map(\.0)
  }

  /// The planned quantity of a line, in the unit that its row or its column names.
  func quantity(_ line: Line) -> (number: TextNumber, cell: WrittenTable.Cell)? {
    guard let column = plan.columns(.quantity).first ?? plan.columns(.plan).first,
      let number = plan.rows[line.planned][column].number
    else { return nil }
    return (plan.counted(number, row: line.planned, column: column), plan.rows[line.planned][column])
  }

  /// The cell of a line that tells what was done, with the numbers in it.
  func doneInWords(_ line: Line) -> (cell: WrittenTable.Cell, numbers: [TextNumber])? {
    let columns = told.head.indices.filter { told.head[$0].text.hasAny(["执行情况", "完成情况", "实施情况"]) }
    guard columns.count == 1, let cell = columns.first.map({ told.rows[line.told][$0] }), cell.number == nil
    else {
      return nil
    }
    return (cell, NumberScanner().scan(cell.text).figures)
  }

  /// The cells of a line that tell what was planned, with the numbers in them.
  func plannedInWords(_ line: Line) -> [(cell: WrittenTable.Cell, numbers: [TextNumber])] {
    told.head.indices.filter { $0 != column && told.head[$0].text.hasAny(["计划", "目标"]) }.compactMap {
      column in
      let cell = told.rows[line.told][column]
      guard cell.number == nil else { return nil }
      return (cell, NumberScanner().scan(cell.text).figures)
    }
  }
}
