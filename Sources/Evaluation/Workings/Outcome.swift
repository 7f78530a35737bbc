/// What a rule found, beside the points it gives.
package enum Outcome: Hashable, Sendable {
  /// The formula applies as it stands, its limits included.
  case within
  /// The formula would give more than the weight; the weight is the score.
  case cappedAtFull
  /// The formula would give less than nothing, as below the floor; the score is 0.
  case belowFloor
  /// The value meets the bound: full score.
  case met
  /// The value misses the bound: 0.
  case notMet
  /// The value lies in the band with this index, 0 the best.
  case band(Int)
  /// A veto element is missing: 0.
  case vetoed
  /// The deductions use up the whole weight (扣完为止): 0.
  case exhausted
  /// An evaluator awarded the score.
  case awarded
}
