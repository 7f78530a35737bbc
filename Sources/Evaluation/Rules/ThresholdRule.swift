/// Full score or nothing at a bound: 达到得满分，否则不得分; 增长率＞0，得满分.
package struct ThresholdRule: Hashable, Sendable {
  /// How the actual value must stand to the bound.
  package let comparison: Comparison
  /// The bound, in the unit of the actual value.
  package let bound: Fraction

  /// Takes the condition in reading order: more than 0.
  package init(_ comparison: Comparison, bound: Fraction) {
    self.comparison = comparison
    self.bound = bound
  }

  /// The score of an actual value for an indicator of this weight.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment {
    let isMet = comparison.holds(actual.value, bound)
    return Assessment(
      score: .product(.term(.weight(weight)), .term(isMet ? .full : .zero(.percent))),
      outcome: isMet ? .met : .notMet)
  }
}
