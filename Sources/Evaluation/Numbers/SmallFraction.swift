/// A rational number of machine integers: the fast path of `Fraction`.
///
/// In lowest terms, denominator above 0, and neither part is `Int.min`, so a sign can always be changed.
/// Every operation that could leave this range gives `nil` instead; `Fraction` then computes without bounds.
package struct SmallFraction: Hashable, Sendable {
  /// The part above the line, in `-Int.max…Int.max`; it carries the sign.
  package let numerator: Int
  /// The part below the line, in `1…Int.max`.
  package let denominator: Int

  /// Reduces `numerator ÷ denominator`; `nil` when a part is `Int.min`.
  ///
  /// - Precondition: `denominator` is not 0.
  package init?(_ numerator: Int, over denominator: Int) {
    guard numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// The sum; `nil` when it does not fit.
  package func adding(_ other: SmallFraction) -> SmallFraction? {
    guard let left = Self.product(numerator, other.denominator),
      let right = Self.product(other.numerator, denominator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    let (above, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : SmallFraction(above, over: below)
  }

  /// The product; `nil` when it does not fit.
  package func multiplied(by other: SmallFraction) -> SmallFraction? {
    guard let above = Self.product(numerator, other.numerator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    return SmallFraction(above, over: below)
  }

  /// 1 ÷ this; `nil` for 0.
  package var reciprocal: SmallFraction? {
    numerator == 0 ? nil : SmallFraction(denominator, over: numerator)
  }

  /// Whether this is the smaller number. Compares 128-bit products, so it never overflows.
  package func isLess(than other: SmallFraction) -> Bool {
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  /// The decimal nearest to this number, half away from zero; `nil` when a step does not fit.
  ///
  /// - Parameter places: digits after the point, 0 or more.
  package func rounded(places: Int) -> FixedDecimal? {
    guard let scale = Self.powerOfTen(places),
      let doubledScale = Self.product(scale, 2),
      let scaled = Self.product(abs(numerator), doubledScale),
      let divisor = Self.product(denominator, 2)
    else { return nil }
    let (raised, overflow) = scaled.addingReportingOverflow(denominator)
    guard !overflow else { return nil }
    return FixedDecimal(
      unscaledDigits: String(raised / divisor), isNegative: numerator < 0, places: places)
  }

  /// 10 to the power of `exponent` (0 or more); `nil` above 10¹⁸.
  package static func powerOfTen(_ exponent: Int) -> Int? {
    guard exponent <= 18 else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : value
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor
  }
}
