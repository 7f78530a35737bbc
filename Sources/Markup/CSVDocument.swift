/// A table for spreadsheets: rows of cells in reading order.
package struct CSVDocument: Hashable, Sendable {
  /// One cell: text, which is made harmless, or a number, which stays one even when it is negative.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(PlainNumber)
  }

  package var rows: [[Cell]]

  package init(rows: [[Cell]] = []) { self.rows = rows }

  /// UTF-8 with a byte-order mark (which Excel needs to read UTF-8) and CRLF line ends (RFC 4180).
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        switch cell {
        case .text(let text): Escape.csv(text, into: &bytes)
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        }
      }
      bytes.append(contentsOf: [0x0D, 0x0A])
    }
    return bytes
  }
}
