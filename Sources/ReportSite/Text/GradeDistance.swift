internal import Evaluation
internal import ReportSource

/// How far a total lies from the grades above and below, in words.
struct GradeDistance {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }

  /// The distance up, or that there is none; then the distance down where there is a grade below.
  var sentences: [String] { [up] + [down].compactMap { $0 } }

  var up: String {
    guard let next = report.scorecard.nextGrade, let distance = report.scorecard.distanceToNextGrade,
      let name = report.methodology.name(of: next)
    else { return edition.wording(.bestGrade) }
    return said(.distanceToNext, name, bound: next.bound, distance)
  }

  /// The points to lose before the grade falls to the next lower one.
  private var down: String? {
    let grades = report.methodology.grades
    guard let index = grades.firstIndex(where: { $0.band == report.scorecard.grade }),
      index + 1 < grades.count
    else { return nil }
    let distance = Fraction(report.scorecard.total.printed) - report.scorecard.grade.bound
    return said(.distanceToLower, grades[index + 1].name, bound: report.scorecard.grade.bound, distance)
  }

  private func said(_ phrase: Phrase, _ name: Label, bound: Fraction, _ distance: Fraction) -> String {
    let places = report.methodology.rounding.scorePlaces
    return edition.wording(
      phrase,
      [
        "grade": edition.text(name), "bound": edition.formatter.natural(bound),
        "distance": edition.formatter.text(distance.rounded(places: places)),
      ])
  }
}
