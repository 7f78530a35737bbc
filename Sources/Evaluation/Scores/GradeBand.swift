/// One grade (评价等级) and the totals that earn it.
package struct GradeBand: Hashable, Sendable {
  /// The methodology's name for it, such as `good`.
  package let id: String
  /// The lowest total of the grade, points.
  package let bound: Fraction
  /// Whether a total of exactly `bound` earns the grade (含).
  package let isInclusive: Bool

  /// Takes one grade as written; `GradeScale` checks it among the others.
  package init(id: String, bound: Fraction, isInclusive: Bool = true) {
    self.id = id
    self.bound = bound
    self.isInclusive = isInclusive
  }

  /// Whether `total` is high enough for the grade.
  package func admits(_ total: Fraction) -> Bool {
    isInclusive ? total >= bound : total > bound
  }
}
