/// Less is better (反向指标): full score up to the target, then less and less.
package struct ReverseRule: Hashable, Sendable {
  /// The two ways in use to score a value a above the target t.
  package enum Method: Hashable, Sendable, CaseIterable {
    /// weight × (1 − (a − t) ÷ t), which reaches 0 at twice the target.
    case difference
    /// weight × t ÷ a, which never quite reaches 0 (目标值 ÷ 实际值 × 分值).
    case quotient
  }

  /// The value up to which the score is full, above 0.
  package let target: Fraction
  /// How values above the target are scored.
  package let method: Method

  /// Takes the target in the unit of the actual value.
  ///
  /// - Throws: `RuleFault.targetNotPositive`.
  package init(target: Fraction, method: Method) throws(RuleFault) {
    guard target > .zero else { throw .targetNotPositive(target: target) }
    self.target = target
    self.method = method
  }

  /// The score of an actual value for an indicator of this weight.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment {
    let target = Expression.term(Term(.target, target, actual.style))
    let value = Expression.term(actual)
    switch method {
    case .difference:
      return .weight(
        weight, times: .difference(.term(.full), .quotient(.difference(value, target), target)))
    case .quotient where actual.value < self.target:
      // The limit stands on the divisor: the actual value may be 0 here.
      return Assessment(
        score: .product(.term(.weight(weight)), .quotient(target, .greater(value, target))),
        outcome: .cappedAtFull)
    case .quotient:
      return .weight(weight, times: .quotient(target, value))
    }
  }
}
