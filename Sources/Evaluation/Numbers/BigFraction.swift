import BigInt

/// A rational number of unbounded integers: what `Fraction` falls back to when machine integers overflow.
///
/// In lowest terms with a denominator above 0. The only place that knows the big-integer library.
package struct BigFraction: Hashable, Sendable {
  private let numerator: BigInt
  private let denominator: BigInt

  private init(reducing numerator: BigInt, over denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// Reduces `numerator ÷ denominator`.
  ///
  /// - Precondition: `denominator` is not 0.
  package init(_ numerator: Int, over denominator: Int) {
    self.init(reducing: BigInt(numerator), over: BigInt(denominator))
  }

  /// The same number as the small one.
  package init(_ small: SmallFraction) {
    numerator = BigInt(small.numerator)
    denominator = BigInt(small.denominator)
  }

  /// `unscaled` ÷ 10 to the power of `places` (0 or more).
  package init(unscaled: Int, places: Int) {
    self.init(reducing: BigInt(unscaled), over: BigInt(10).power(places))
  }

  /// The number a printed decimal stands for, with no limit on its digits.
  package init(_ decimal: FixedDecimal) {
    guard let magnitude = BigInt(decimal.integerDigits + decimal.fractionDigits, radix: 10) else {
      preconditionFailure("a fixed decimal holds ASCII digits only")
    }
    self.init(
      reducing: decimal.isNegative ? -magnitude : magnitude, over: BigInt(10).power(decimal.places))
  }

  /// The same number in machine integers; `nil` when it does not fit.
  package var narrowed: SmallFraction? {
    guard let above = Int(exactly: numerator), let below = Int(exactly: denominator) else { return nil }
    return SmallFraction(above, over: below)
  }

  /// Whether the number is below 0.
  package var isNegative: Bool { numerator.sign == .minus }

  /// The number with its sign changed.
  package var negated: BigFraction { BigFraction(reducing: -numerator, over: denominator) }

  /// 1 ÷ this; `nil` for 0.
  package var reciprocal: BigFraction? {
    numerator.isZero ? nil : BigFraction(reducing: denominator, over: numerator)
  }

  /// The sum.
  package func adding(_ other: BigFraction) -> BigFraction {
    BigFraction(
      reducing: numerator * other.denominator + other.numerator * denominator,
      over: denominator * other.denominator)
  }

  /// The product.
  package func multiplied(by other: BigFraction) -> BigFraction {
    BigFraction(reducing: numerator * other.numerator, over: denominator * other.denominator)
  }

  /// Whether this is the smaller number.
  package func isLess(than other: BigFraction) -> Bool {
    numerator * other.denominator < other.numerator * denominator
  }

  /// The decimal nearest to this number, half away from zero.
  ///
  /// - Parameter places: digits after the point, 0 or more.
  package func rounded(places: Int) -> FixedDecimal {
    let scaled = numerator.magnitude * BigUInt(10).power(places) * 2
    let digits = (scaled + denominator.magnitude) / (denominator.magnitude * 2)
    return FixedDecimal(unscaledDigits: String(digits), isNegative: isNegative, places: places)
  }

  /// The nearest floating-point number, to about 15 digits.
  ///
  /// Both parts are first cut to the same scale, for either alone may be beyond what a `Double` holds.
  package var approximateDouble: Double {
    let excess = max(0, min(numerator.bitWidth, denominator.bitWidth) - 64)
    return Double(numerator >> excess) / Double(denominator >> excess)
  }

  /// `numerator/denominator` in ASCII digits, or the numerator alone for a whole number.
  package var text: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }
}
