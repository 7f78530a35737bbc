/// A CSV file read back as RFC 4180 has it: rows of cells, byte by byte.
struct CSVText {
  let rows: [[Cell]]

  struct Cell: Equatable {
    let text: String
    let isQuoted: Bool
  }

  struct Malformed: Error { let offset: Int }

  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw Malformed(offset: 0) }
    var rows: [[Cell]] = [[]]
    var index = 3
    while index < bytes.count {
      let isQuoted = bytes[index] == UInt8(ascii: "\"")
      var cell: [UInt8] = []
      if isQuoted {
        index += 1
        while true {
          guard index < bytes.count else { throw Malformed(offset: index) }
          if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
          }
          cell.append(bytes[index])
          index += 1
        }
      } else {
        while index < bytes.count, ![0x2C, 0x0D, 0x0A, 0x22].contains(bytes[index]) {
          cell.append(bytes[index])
          index += 1
        }
      }
      rows[rows.count - 1].append(Cell(text: String(decoding: cell, as: UTF8.self), isQuoted: isQuoted))
      if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A {
        index += 2
        if index < bytes.count { rows.append([]) }
      } else if index < bytes.count, bytes[index] == 0x2C {
        index += 1
        guard index < bytes.count, bytes[index] != 0x0D else {
          rows[rows.count - 1].append(Cell(text: "", isQuoted: false))
          index += 2
          if index < bytes.count { rows.append([]) }
          continue
        }
      } else {
        throw Malformed(offset: index)
      }
    }
    self.rows = rows
  }

  var texts: [[String]] { rows.map { $0.map(\.text) } }

  /// The cell of a row that begins with a text, under a head.
  func cell(_ row: String, _ head: String) -> String? {
    guard let column = texts.first?.firstIndex(of: head), let line = texts.first(where: { $0.first == row }),
      line.indices.contains(column)
    else { return nil }
    return line[column]
  }
}
