/// What a rule makes of an actual value: the score as a computation, and what was found.
package struct Assessment: Hashable, Sendable {
  /// The score with its figures, points; its value lies in 0…weight.
  package let score: Expression
  /// What the rule found.
  package let outcome: Outcome

  /// Takes both; the rules of this module are the only callers.
  package init(score: Expression, outcome: Outcome) {
    self.score = score
    self.outcome = outcome
  }

  /// weight × share, never less than nothing nor more than the weight.
  ///
  /// The limit enters the working only where it takes effect, as in 3 × min(140 %, 100 %).
  package static func weight(_ weight: Fraction, times share: Expression) -> Assessment {
    let value = share.value
    if value > .one {
      return Assessment(
        score: .product(.term(.weight(weight)), .lesser(share, .term(.full))), outcome: .cappedAtFull)
    }
    if value.isNegative {
      return Assessment(
        score: .product(.term(.weight(weight)), .greater(share, .term(.zero(.percent)))),
        outcome: .belowFloor)
    }
    return Assessment(score: .product(.term(.weight(weight)), share), outcome: .within)
  }
}
