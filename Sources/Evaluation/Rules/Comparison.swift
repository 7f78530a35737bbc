/// How an actual value must stand to a bound.
package enum Comparison: Hashable, Sendable, CaseIterable {
  /// ＞.
  case moreThan
  /// ≥.
  case atLeast
  /// ＝, exactly.
  case equalTo
  /// ≤.
  case atMost
  /// ＜.
  case lessThan

  /// Whether `value` stands so to `bound`; exact, without tolerance.
  package func holds(_ value: Fraction, _ bound: Fraction) -> Bool {
    switch self {
    case .moreThan: value > bound
    case .atLeast: value >= bound
    case .equalTo: value == bound
    case .atMost: value <= bound
    case .lessThan: value < bound
    }
  }
}
