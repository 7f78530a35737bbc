/// weight − per × occurrences, not below 0: 每少一项扣 0.4 分，扣完为止.
package struct DeductionRule: Hashable, Sendable {
  /// What one occurrence costs, points, above 0. It may exceed the weight: then one is enough for 0.
  package let per: Fraction

  /// Takes the points that one occurrence costs.
  ///
  /// - Throws: `RuleFault.deductionNotPositive`.
  package init(per: Fraction) throws(RuleFault) {
    guard per > .zero else { throw .deductionNotPositive(per: per) }
    self.per = per
  }

  /// The score of an indicator of this weight after so many occurrences.
  ///
  /// - Parameter occurrences: 0 or more; parts count, as for “每低 1 个百分点”.
  /// - Throws: `RuleFault.negativeOccurrences`.
  package func assess(occurrences: Fraction, weight: Fraction) throws(RuleFault) -> Assessment {
    guard !occurrences.isNegative else { throw .negativeOccurrences(occurrences) }
    let rest = Expression.difference(
      .term(.weight(weight)),
      .product(
        .term(Term(.perOccurrence, per, .points)), .term(Term(.occurrences, occurrences, .plain))))
    return rest.value > .zero
      ? Assessment(score: rest, outcome: .within)
      : Assessment(score: .greater(rest, .term(.zero(.points))), outcome: .exhausted)
  }
}
