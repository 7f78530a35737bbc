/// One quantity over another, such as 11231 answered of 13845 calls.
package struct Ratio: Hashable, Sendable {
  /// What was reached, done or found.
  package let numerator: Fraction
  /// What it is held against; never 0.
  package let denominator: Fraction
  /// numerator ÷ denominator, as a share: 1 is 100 %, more is possible.
  package let value: Fraction

  /// Divides, exactly.
  ///
  /// - Throws: `MeasureFault.zeroDenominator`.
  package init(numerator: Fraction, denominator: Fraction) throws(MeasureFault) {
    guard let value = numerator.divided(by: denominator) else {
      throw .zeroDenominator(numerator: numerator)
    }
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
  }

  /// The division with its figures: 11231 ÷ 13845.
  package var expression: Expression {
    .quotient(
      .term(Term(.numerator, numerator, .plain)), .term(Term(.denominator, denominator, .plain)))
  }
}
