/// Writes numbers into attributes; the only place of this module where a number becomes text.
package enum AttributeNumber {
  /// A number with at most two decimals, rounded half away from zero, without trailing zeros and never in
  /// scientific notation.
  ///
  ///     AttributeNumber.text(2.005e1)  // "20.05"
  ///     AttributeNumber.text(-0.001)   // "0"
  ///
  /// - Parameter value: px, or any unit of SVG; beyond ±10¹² it is cut off there, and what is no number is 0.
  package static func text(_ value: Double) -> String {
    guard !value.isNaN else { return "0" }
    let hundredths = Int((min(max(value, -1e12), 1e12) * 100).rounded(.toNearestOrAwayFromZero))
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = hundredths < 0 ? "-" : ""
    text += String(whole)
    if rest > 0 {
      text += rest < 10 ? ".0" : "."
      text += String(rest.isMultiple(of: 10) ? rest / 10 : rest)
    }
    return text
  }

  /// A share of the chart's width.
  /// - Parameter share: 0…1.
  /// - Returns: for example `12.5%`.
  package static func percent(_ share: Double) -> String { text(share * 100) + "%" }
}

extension Double {
  /// This number as a share of a whole: 0…1, and 0 where there is no whole or no number.
  ///
  /// - Parameter whole: in the same unit; 0 or less is no whole.
  package func share(of whole: Double) -> Double {
    guard whole > 0, !isNaN else { return 0 }
    let share = self / whole
    return share.isNaN ? 0 : Swift.min(Swift.max(share, 0), 1)
  }
}
