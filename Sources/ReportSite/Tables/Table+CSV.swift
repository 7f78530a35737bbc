internal import Markup

extension Table {
  /// One table of several languages as one CSV: numbers once, texts once for each language in which they
  /// differ. Cells merged downwards repeat their value, so that every row stands alone.
  ///
  /// - Parameter tables: the same table in each language, the main one first.
  static func csv(_ tables: [Table]) -> CSVDocument {
    let grids = tables.map {
      (
        head: $0.grid($0.head, repeatsAcross: true),
        body: $0.grid($0.groups.flatMap { $0 }, repeatsAcross: false)
      )
    }
    guard let first = grids.first else { return CSVDocument() }
    let rowCount = first.body.count
    let columnCount = (first.head + first.body).map(\.count).max() ?? 0
    var rows = [[CSVDocument.Cell]](repeating: [], count: rowCount + 1)
    for column in 0..<columnCount {
      let columns = grids.map { grid in
        (0..<rowCount).map { row in Self.cell(grid.body, row, column) }
      }
      let heads = grids.map { grid in Self.head(grid.head, column) }
      let isSame = columns.allSatisfy { $0 == columns[0] }
      for (index, cells) in columns.enumerated() where index == 0 || !isSame {
        var names = isSame ? heads : [heads[index]]
        names = names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        rows[0].append(.text(names.joined(separator: " / ")))
        for row in 0..<rowCount { rows[row + 1].append(cells[row]) }
      }
    }
    return CSVDocument(rows: rows)
  }

  private static func cell(_ grid: [[CSVDocument.Cell]], _ row: Int, _ column: Int) -> CSVDocument.Cell {
    grid.indices.contains(row) && grid[row].indices.contains(column) ? grid[row][column] : .text("")
  }

  /// The heads of a column over one another.
  private static func head(_ grid: [[CSVDocument.Cell]], _ column: Int) -> String {
    var words: [String] = []
    for row in grid where row.indices.contains(column) {
      if case .text(let text) = row[column], !words.contains(text) { words.append(text) }
    }
    return words.joined(separator: " ")
  }

  /// Rows as a grid in which a cell stands in every row that it spans.
  ///
  /// - Parameter repeatsAcross: and in every column, as a head over several columns does.
  private func grid(_ rows: [Row], repeatsAcross: Bool) -> [[CSVDocument.Cell]] {
    var grid = [[CSVDocument.Cell?]](repeating: [], count: rows.count)
    for (rowIndex, row) in rows.enumerated() {
      var column = 0
      for cell in row.cells {
        while grid[rowIndex].indices.contains(column), grid[rowIndex][column] != nil { column += 1 }
        for spanned in rowIndex..<min(rowIndex + cell.rowspan, rows.count) {
          while grid[spanned].count < column + cell.colspan { grid[spanned].append(nil) }
          for offset in 0..<cell.colspan {
            grid[spanned][column + offset] = offset == 0 || repeatsAcross ? cell.value : .text("")
          }
        }
        column += cell.colspan
      }
    }
    return grid.map { row in row.map { $0 ?? .text("") } }
  }
}
