import Evaluation

/// Lets tests write numbers as reports do: `"89.865"`, `"92.28%"`, `"-3.5"`, `"11231/13845"`.
extension Fraction: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let number = Fraction(text: text[...]) else {
      preconditionFailure("\(text) is not a number")
    }
    self = number
  }

  /// Reads a decimal of any length, with `%`, or two of them with `/` between.
  init?(text: Substring) {
    if let slash = text.firstIndex(of: "/") {
      guard let above = Fraction(text: text[..<slash]),
        let below = Fraction(text: text[text.index(after: slash)...])
      else { return nil }
      guard let quotient = above.divided(by: below) else { return nil }
      self = quotient
    } else if text.hasSuffix("%") {
      guard let number = Fraction(text: text.dropLast()) else { return nil }
      self = number * .hundredth
    } else {
      let unsigned = text.hasPrefix("-") ? text.dropFirst() : text
      let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
      let digits = parts.joined()
      guard parts.count <= 2, !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      let decimal = FixedDecimal(
        unscaledDigits: digits, isNegative: text.hasPrefix("-"),
        places: parts.count == 2 ? parts[1].utf8.count : 0)
      self.init(decimal)
    }
  }
}
