internal import Evaluation

/// A row of a table of scores.
struct IndicatorRow: Sendable {
  typealias Entry = (cell: WrittenTable.Cell, number: TextNumber)

  let label: String
  /// The code in the row: `C11`.
  let code: String?
  let weight: Entry?
  let score: Entry?

  /// The name without the code.
  var name: String { String(label.dropFirst(IndicatorCode.leading(label)?.count ?? 0)) }

  /// Every row of a table that has a column of scores, without totals.
  static func all(in table: WrittenTable) -> [IndicatorRow] {
    guard let score = table.columns(.score).last else { return [] }
    let weight = table.columns(.weight).last
    return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      func entry(_ column: Int?) -> Entry? {
        guard let column, let number = table.rows[row][column].number else { return nil }
        return (table.rows[row][column], number)
      }
      let labels = table.labels(row)
      let code = labels.compactMap { IndicatorCode.leading($0) }.max { $0.count < $1.count }
      // Columns of text (values, standards) may stand between the name and the numbers.
      let label =
        code.flatMap { code in labels.first { IndicatorCode.leading($0) == code } }
        ?? labels.last { $0.count < 40 }
      return label.map { IndicatorRow(label: $0, code: code, weight: entry(weight), score: entry(score)) }
    }
  }
}
