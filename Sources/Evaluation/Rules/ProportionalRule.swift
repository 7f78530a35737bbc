/// weight × min(actual ÷ target, 1), and 0 for values below 0.
///
/// 得分＝完成率×权重，超过 100% 得满分.
package struct ProportionalRule: Hashable, Sendable {
  /// The value that earns the full score, above 0; a share for rates.
  package let target: Fraction

  /// Takes the target in the unit of the actual value.
  ///
  /// - Throws: `RuleFault.targetNotPositive`.
  package init(target: Fraction) throws(RuleFault) {
    guard target > .zero else { throw .targetNotPositive(target: target) }
    self.target = target
  }

  /// The score of an actual value for an indicator of this weight.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment {
    .weight(weight, times: .quotient(.term(actual), .term(Term(.target, target, actual.style))))
  }
}
