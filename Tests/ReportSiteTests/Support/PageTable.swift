/// A table of a page as a grid: a cell that spans rows stands in each, one that spans columns in the first.
struct PageTable {
  /// The texts of the body's rows.
  private(set) var rows: [[String]] = []

  /// - Parameter table: a `table` element.
  init(_ table: HTMLElement) {
    var grid: [[String?]] = []
    var row = 0
    for line in table.all("tbody").flatMap({ $0.elements }) {
      var column = 0
      if grid.count <= row { grid.append([]) }
      for cell in line.elements {
        while column < grid[row].count, grid[row][column] != nil { column += 1 }
        let (height, width) = (Int(cell["rowspan"] ?? "1") ?? 1, Int(cell["colspan"] ?? "1") ?? 1)
        for below in row..<(row + height) {
          while grid.count <= below { grid.append([]) }
          while grid[below].count < column + width { grid[below].append(nil) }
          for offset in 0..<width { grid[below][column + offset] = offset == 0 ? cell.text : "" }
        }
        column += width
      }
      row += 1
    }
    rows = grid.map { $0.map { $0 ?? "" } }
  }

  var columns: [[String]] {
    let width = rows.map(\.count).max() ?? 0
    return (0..<width).map { column in rows.map { $0.indices.contains(column) ? $0[column] : "" } }
  }
}

/// A number as a page writes it, as plain digits: `−13,845.50` is `-13845.50`; nil where it is no number.
/// What follows the digits after a space is a unit.
func plainDigits(_ text: String, in language: String = "zh") -> String? {
  var plain = text.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
  plain = plain.replacing("−", with: "-").replacing("\u{202F}", with: "")
  plain = plain.replacing(",", with: language == "fr" ? "." : "")
  let digits = plain.drop { $0 == "-" || $0 == "+" }
  guard digits.first?.isASCII == true, digits.first?.isNumber == true else { return nil }
  return plain
}

/// Whether a download's cell is the number or text that a page shows. A loss of nothing is a plain 0 there.
func agrees(page: String, download: String, in language: String = "zh") -> Bool {
  if page == download || "'" + page == download { return true }
  if page == "0", download.allSatisfy({ $0 == "0" || $0 == "." }) { return true }
  return plainDigits(page, in: language) == download
}
