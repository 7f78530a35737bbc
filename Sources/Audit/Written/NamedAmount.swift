internal import Diagnostics
internal import Evaluation

/// An amount in digits with the words around it, from a sentence or a table.
struct NamedAmount: Sendable {
  let number: TextNumber
  /// What a sentence says before and behind it; the label of its row, the head of its column and the caption.
  let name: String
  let words: String
  let place: Place

  /// Every amount of a report that is not written in words.
  static func all(in report: WrittenReport) -> [NamedAmount] {
    let stated = report.sentences.flatMap(\.numbers).filter { !$0.number.isSpelled && $0.number.isAmount }
    return stated.map { number in
      let name = String(number.before.suffix(20)) + number.tail.prefix(8)
      return NamedAmount(number: number.number, name: name, words: number.words, place: number.place)
    } + report.tables.flatMap(all(in:))
  }

  private static func all(in table: WrittenTable) -> [NamedAmount] {
    table.rows.indices.flatMap { row in
      table.head.indices.compactMap { column -> NamedAmount? in
        let cell = table.rows[row][column]
        guard let number = cell.number, number.kind != .share else { return nil }
        let name = table.labels(row).joined() + table.head[column].text + table.caption
        return NamedAmount(
          number: table.counted(number, row: row, column: column), name: name, words: cell.text,
          place: cell.place)
      }
    }
  }
}
