/// A decimal with a fixed number of digits after the point: a number as it is printed.
///
/// Holds digits, not a value to compute with (`Fraction(_:)` leads back), so `3.50` keeps its zero.
/// `-0.00` does not exist: a decimal whose digits are all 0 has no sign.
package struct FixedDecimal: Hashable, Sendable {
  /// Whether a minus sign stands before the digits.
  package let isNegative: Bool
  /// The digits before the point, ASCII, without leading zeros: `89`, or `0`.
  package let integerDigits: String
  /// The digits after the point, ASCII, exactly `places` of them: `87`, `50`, or empty.
  package let fractionDigits: String

  /// Puts a point before the last `places` digits.
  ///
  /// - Parameters:
  ///   - unscaledDigits: the number × 10 to the power of `places` without its sign, in ASCII digits; leading
  ///     zeros and too few digits are mended.
  ///   - isNegative: whether the number is below 0; without effect when all digits are 0.
  ///   - places: digits after the point, 0 or more.
  package init(unscaledDigits: String, isNegative: Bool, places: Int) {
    precondition(places >= 0, "a decimal has 0 or more places")
    precondition(
      unscaledDigits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) },
      "a fixed decimal holds ASCII digits only")
    let significant = unscaledDigits.drop { $0 == "0" }
    let missing = max(0, places + 1 - significant.utf8.count)
    let padded = String(repeating: "0", count: missing) + significant
    integerDigits = String(padded.dropLast(places))
    fractionDigits = String(padded.suffix(places))
    self.isNegative = isNegative && !significant.isEmpty
  }

  /// The number of digits after the point, 0 or more.
  package var places: Int { fractionDigits.utf8.count }

  /// ASCII text with `-` and `.`, no grouping: `-1234.50`, `7`.
  package var plain: String {
    (isNegative ? "-" : "") + integerDigits + (places == 0 ? "" : "." + fractionDigits)
  }
}

extension FixedDecimal: CustomStringConvertible {
  /// The same as `plain`.
  package var description: String { plain }
}
