/// An exact rational number: the only number that scores are computed with.
///
/// Always in lowest terms with a denominator above 0, in machine integers when both parts fit and in unbounded
/// ones otherwise, so equal numbers have equal representations. No operation loses anything or overflows;
/// digits are dropped in one place only, `rounded(places:)`.
package struct Fraction: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case small(SmallFraction)
    /// Only for a number that does not fit `small`.
    case big(BigFraction)
  }

  private let storage: Storage

  private init(_ small: SmallFraction) {
    storage = .small(small)
  }

  private init(_ big: BigFraction) {
    storage = big.narrowed.map(Storage.small) ?? .big(big)
  }

  /// A whole number.
  package init(_ value: Int) {
    self.init(value, over: 1)
  }

  /// The quotient of two whole numbers, reduced: `Fraction(11231, over: 13845)`.
  ///
  /// - Precondition: `denominator` is not 0. An author's numbers go through `Ratio`, which reports it.
  package init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a fraction's denominator is not 0")
    if let small = SmallFraction(numerator, over: denominator) {
      self.init(small)
    } else {
      self.init(BigFraction(numerator, over: denominator))
    }
  }

  /// The decimal `unscaled` ÷ 10 to the power of `places`: 0.007 is `Fraction(unscaled: 7, places: 3)`.
  ///
  /// - Parameter places: digits after the point, 0 or more.
  package init(unscaled: Int, places: Int) {
    precondition(places >= 0, "a decimal has 0 or more places")
    if let scale = SmallFraction.powerOfTen(places), let small = SmallFraction(unscaled, over: scale) {
      self.init(small)
    } else {
      self.init(BigFraction(unscaled: unscaled, places: places))
    }
  }

  /// The number that a printed decimal stands for.
  package init(_ decimal: FixedDecimal) {
    if let magnitude = Int(decimal.integerDigits + decimal.fractionDigits) {
      self.init(unscaled: decimal.isNegative ? -magnitude : magnitude, places: decimal.places)
    } else {
      self.init(BigFraction(decimal))
    }
  }

  /// 0.
  package static let zero = Fraction(0)
  /// 1, which as a share is 100 %.
  package static let one = Fraction(1)
  /// 1 ÷ 100, one percentage point.
  package static let hundredth = Fraction(1, over: 100)

  private var widened: BigFraction {
    switch storage {
    case .small(let small): BigFraction(small)
    case .big(let big): big
    }
  }

  /// Whether the number is 0.
  package var isZero: Bool { self == .zero }

  /// Whether the number is below 0.
  package var isNegative: Bool {
    switch storage {
    case .small(let small): small.numerator < 0
    case .big(let big): big.isNegative
    }
  }

  /// The number without its sign.
  package var magnitude: Fraction { isNegative ? -self : self }

  /// The exact sum.
  package static func + (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let first) = left.storage, case .small(let second) = right.storage,
      let sum = first.adding(second)
    {
      return Fraction(sum)
    }
    return Fraction(left.widened.adding(right.widened))
  }

  /// The exact difference.
  package static func - (left: Fraction, right: Fraction) -> Fraction {
    left + -right
  }

  /// The exact product.
  package static func * (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let first) = left.storage, case .small(let second) = right.storage,
      let product = first.multiplied(by: second)
    {
      return Fraction(product)
    }
    return Fraction(left.widened.multiplied(by: right.widened))
  }

  /// The number with its sign changed.
  package static prefix func - (number: Fraction) -> Fraction {
    switch number.storage {
    case .small(let small): Fraction(-small.numerator, over: small.denominator)
    case .big(let big): Fraction(big.negated)
    }
  }

  /// The exact quotient; `nil` when `divisor` is 0.
  package func divided(by divisor: Fraction) -> Fraction? {
    switch divisor.storage {
    case .small(let small): small.reciprocal.map { self * Fraction($0) }
    case .big(let big): big.reciprocal.map { self * Fraction($0) }
    }
  }

  /// The decimal nearest to the number, half away from zero: 89.865 → 89.87, −0.125 → −0.13.
  ///
  /// The one place where digits are dropped.
  ///
  /// - Parameter places: digits after the point, 0 or more; the result keeps that many, zeros included.
  package func rounded(places: Int) -> FixedDecimal {
    precondition(places >= 0, "a decimal has 0 or more places")
    if case .small(let small) = storage, let decimal = small.rounded(places: places) {
      return decimal
    }
    return widened.rounded(places: places)
  }

  /// The nearest floating-point number, for the geometry of charts only; never for a figure that is printed.
  package var approximateDouble: Double {
    switch storage {
    case .small(let small): Double(small.numerator) / Double(small.denominator)
    case .big(let big): big.approximateDouble
    }
  }
}

extension Fraction: Comparable {
  /// Whether `left` is the smaller number.
  package static func < (left: Fraction, right: Fraction) -> Bool {
    if case .small(let first) = left.storage, case .small(let second) = right.storage {
      return first.isLess(than: second)
    }
    return left.widened.isLess(than: right.widened)
  }
}

extension Fraction: CustomStringConvertible {
  /// `11231/13845`, or `4` for a whole number: for tests and debuggers, not for readers of a report.
  package var description: String { widened.text }
}
