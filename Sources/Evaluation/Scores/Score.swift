/// A score held against its weight: of one indicator or of the whole report.
package struct Score: Hashable, Sendable {
  /// The full score, points, above 0.
  package let weight: Fraction
  /// The score before rounding, points, in 0…weight. Under rounded subtotals a sum of printed scores, which
  /// exceeds the weight only where weights have more decimals than scores print.
  package let exact: Fraction
  /// The score as printed (得分).
  package let printed: FixedDecimal
  /// exact ÷ weight (得分率), a share: 0.9441… for 94.41 %.
  package let scoreRate: Fraction
  /// The score rate as printed, in per cent: 94.41.
  package let printedScoreRate: FixedDecimal
  /// weight − exact, points (失分).
  package let lost: Fraction
  /// The points lost as printed: weight less *printed* score, so the two add up to the weight on paper.
  package let printedLost: FixedDecimal
  /// The printed scores of the parts added up, less the printed score (尾差): 0.01 for C1 of the example
  /// report. 0 for a leaf, and always under rounded subtotals.
  package let roundingDifference: Fraction

  /// Prints and compares one score.
  ///
  /// - Parameters:
  ///   - exact: the score before rounding, points.
  ///   - weight: the full score, points, above 0.
  ///   - parts: the printed scores that this one adds up; none for a leaf.
  package init(_ exact: Fraction, of weight: Fraction, parts: [FixedDecimal], policy: RoundingPolicy) {
    guard let rate = exact.divided(by: weight) else {
      preconditionFailure("a scored weight is above 0: trees refuse others")
    }
    let printed = exact.rounded(places: policy.scorePlaces)
    self.weight = weight
    self.exact = exact
    self.printed = printed
    scoreRate = rate
    printedScoreRate = (rate * Fraction(100)).rounded(places: policy.ratePlaces)
    lost = weight - exact
    // A weight with more decimals than scores print can round up to a printed score above it.
    printedLost = max(.zero, weight - Fraction(printed)).rounded(places: policy.scorePlaces)
    roundingDifference = parts.isEmpty ? .zero : parts.map { Fraction($0) }.sum - Fraction(printed)
  }
}
