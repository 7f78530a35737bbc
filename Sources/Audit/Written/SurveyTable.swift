internal import Evaluation

/// A table of answers to a questionnaire: a group a row, an answer a column, from the best to the worst.
struct SurveyTable: Sendable {
  /// How a rate is made of the answers.
  struct Reading: Hashable, Sendable {
    /// What each answer counts, from 0 to 1.
    let marks: [Fraction]
  }

  let table: WrittenTable
  /// Its columns of answers, at least three side by side.
  let answers: [Int]
  /// The column of those who answered.
  let valid: Int?
  /// The column of the rate made of the answers.
  let rate: Int?

  private static let answerWords = ["满意", "一般", "satisfied", "neutral", "较好", "较差"]
  private static let rateWords = ["满意度", "满意率", "指数", "satisfaction", "率", "%", "占"]

  /// - Returns: nil for a table of anything else.
  init?(_ table: WrittenTable) {
    let heads = table.head.map { head in
      head.text.prefix { !"（(".contains($0) }.lowercased()
    }
    let found = heads.indices.filter {
      heads[$0].hasAny(Self.answerWords) && !heads[$0].hasAny(Self.rateWords)
    }
    guard (3...6).contains(found.count), let first = found.first,
      found == Array(first..<(first + found.count))
    else { return nil }
    self.table = table
    answers = found
    let others = heads.indices.filter { !found.contains($0) && !heads[$0].hasAny(["率", "度", "%"]) }
    valid =
      others.first { heads[$0].hasAny(["有效", "valid"]) }
      ?? others.first { heads[$0].hasAny(["合计", "样本", "份数", "人数", "总数", "小计", "total"]) }
    rate = heads.indices.last { heads[$0].hasAny(["满意度", "满意率", "满意指数", "satisfaction"]) }
  }

  static func all(in report: WrittenReport) -> [SurveyTable] {
    report.tables.map(\.upright).compactMap { SurveyTable($0) }
  }

  /// The answers of a row; nil where a cell is no count.
  func counts(_ row: Int) -> [Fraction]? {
    let counts = answers.compactMap { column -> Fraction? in
      guard let number = table.rows[row][column].number, number.kind == .plain || number.kind == .count,
        number.value.isExact(atPlaces: 0)
      else { return nil }
      return number.value
    }
    return counts.count == answers.count ? counts : nil
  }

  /// The usual readings of so many answers: marks that fall evenly to one step or to nothing, the first or the first
  /// two or three of all, and the marks 100, 80, 60, 30, 0.
  var readings: [Reading] {
    let count = answers.count
    let even = (0..<count).map { Fraction(count - $0, over: count) }
    let toNothing = (0..<count).map { Fraction(count - 1 - $0, over: count - 1) }
    let byTwenty = (0..<count).map { Fraction(max(0, 5 - $0), over: 5) }
    let falling = [10, 8, 6, 3, 0, 0].prefix(count).map { Fraction($0, over: 10) }
    let shares = (1..<count).map { few in (0..<count).map { $0 < few ? Fraction.one : .zero } }
    return ([even, toNothing, byTwenty, Array(falling)] + shares).map { Reading(marks: $0) }
  }

  /// What a reading makes of a row.
  func value(_ reading: Reading, _ counts: [Fraction]) -> Fraction? {
    zip(reading.marks, counts).map { $0 * $1 }.sum.divided(by: counts.sum)
  }

  /// The readings by which the rate of a row is right.
  func readings(of row: Int) -> [Reading] {
    guard let rate, let share = table.share(row, rate), let counts = counts(row) else { return [] }
    return readings.filter { value($0, counts).map { share.agrees(with: $0) } == true }
  }
}
