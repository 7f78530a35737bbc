/// A date of a passage with the year that it means and the words around it.
struct DatedClause: Sendable {
  let date: WrittenDate
  let year: Int
  /// What stands before it in its clause, back to the date before, in lower case.
  let before: String
  /// What stands behind it in its clause, up to the next date, in lower case.
  let behind: String
  /// Its sentence up to the next date.
  let rest: String

  var start: Int { date.start(in: year) }
  var end: Int { date.end(in: year) }

  private static let marks = Set("，。；,;：:")

  /// Every date whose year is known: a text names a year once, and takes it on until the next one.
  static func all(in passage: WrittenPassage) -> [DatedClause] {
    let dates = WrittenDate.all(in: passage).filter(\.exists)
    var year: Int?
    var month = 0
    return dates.indices.compactMap { index in
      let date = dates[index]
      let start = index > 0 ? dates[index - 1].range.upperBound : 0
      let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : passage.bytes.count
      let before = passage.text(from: start, to: date.range.lowerBound).lowercased()
      let behind = passage.text(from: date.range.upperBound, to: end).lowercased()
      if let own = date.year {
        year = own
      } else if before.hasAny(["次年", "翌年", "following year", "next year"]) {
        year = year.map { $0 + 1 }
      } else if month > 9, date.month < 4 {
        // A later year may be left out.
        year = nil
      }
      month = date.month
      guard let year else { return nil }
      return DatedClause(
        date: date, year: year,
        before: before.split(omittingEmptySubsequences: false) { marks.contains($0) }.last.map(String.init)
          ?? before,
        behind: String(behind.prefix { !marks.contains($0) }),
        rest: String(behind.prefix { !"。；;".contains($0) }))
    }
  }
}
