/// Why a scoring rule cannot be what its author wrote. Carries the facts; the words are said elsewhere.
package enum RuleFault: Error, Hashable, Sendable {
  /// A proportional or reverse rule needs a target above 0.
  case targetNotPositive(target: Fraction)
  /// No line leads from a floor to the same benchmark.
  case floorEqualsBenchmark(Fraction)
  /// A table of bands without one.
  case noBands
  /// Only the last band may do without a bound. `index` counts from 0.
  case bandWithoutBound(index: Int)
  /// The last band has a bound, so values below it would have no score.
  case lastBandHasBound(BandBound)
  /// Bounds fall strictly from band to band; this one does not. `index` counts from 0.
  case bandsNotDescending(index: Int, bound: Fraction, previous: Fraction)
  /// A band's share is not in 0…1. `index` counts from 0.
  case bandShareOutsideUnit(index: Int, share: Fraction)
  /// A band's points are below 0. `index` counts from 0.
  case bandPointsNegative(index: Int, points: Fraction)
  /// A band's points are above the weight of the indicator. `index` counts from 0.
  case bandPointsAboveWeight(index: Int, points: Fraction, weight: Fraction)
  /// A deduction takes more than 0 points for each occurrence.
  case deductionNotPositive(per: Fraction)
  /// Something occurred fewer than 0 times.
  case negativeOccurrences(Fraction)
  /// The awarded score is not in 0…weight.
  case judgementOutsideWeight(score: Fraction, weight: Fraction)
  /// A rule of this kind cannot score a measure of that kind; see `Leaf` for what fits.
  case measureDoesNotFit(rule: ScoringRule.Kind, measure: Measure.Kind)
  /// A rule of this kind cannot score the rate of a survey, which is one number.
  case ruleCannotFollowSurvey(ScoringRule.Kind)
}
