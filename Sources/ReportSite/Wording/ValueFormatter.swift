package import Evaluation
package import ReportSource

/// Writes every number of a page: the one that table cells, charts, sentences and downloads share.
///
/// Rounding happens here, once, through `Fraction.rounded(places:)`.
package struct ValueFormatter: Sendable {
  private let catalogue: Catalogue

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Digits in the language's notation: `13,845.50`.
  package func text(_ decimal: FixedDecimal, isSigned: Bool = false) -> String {
    let digits = Array(decimal.integerDigits.utf8)
    var whole = ""
    for (index, digit) in digits.enumerated() {
      // Four digits stand without a separator in neither language alone: the catalogue decides for all.
      if index > 0, (digits.count - index) % 3 == 0 { whole += catalogue.groupSeparator }
      whole.unicodeScalars.append(Unicode.Scalar(digit))
    }
    let sign = decimal.isNegative ? catalogue.minus : isSigned ? "+" : ""
    return sign + whole + (decimal.places == 0 ? "" : catalogue.decimalPoint + decimal.fractionDigits)
  }

  /// A figure as it stands in a sentence.
  package func text(_ quantity: Quantity, filters: [ValueReference.Filter] = []) -> String {
    var places = quantity.places
    var isPercent = quantity.unit == .percent
    var isSigned = false
    var hasUnit = false
    for filter in filters {
      switch filter {
      case .decimals(let count): places = count
      case .percent: isPercent = true
      case .signed: isSigned = true
      case .unit: hasUnit = true
      case .words:
        if let number = NumberWords.number(quantity) { return catalogue.numberWords[number] }
      }
    }
    if isPercent {
      return text((quantity.value * Fraction(100)).rounded(places: places), isSigned: isSigned) + "%"
    }
    if hasUnit, case .named(let unit) = quantity.unit {
      return withUnit(quantity.value, unit: unit, places: places)
    }
    return text(quantity.value.rounded(places: places), isSigned: isSigned)
  }

  /// A number with exactly the decimals it needs, at most four.
  package func natural(_ value: Fraction) -> String {
    let places = (0...3).first { value.isExact(atPlaces: $0) } ?? 4
    return text(value.rounded(places: places))
  }

  /// A share as a percentage.
  package func percent(_ share: Fraction, places: Int = 2) -> String {
    text((share * Fraction(100)).rounded(places: places)) + "%"
  }

  /// An unrounded value: exact where so many decimals hold it, else cut off, never rounded, with an ellipsis.
  package func unrounded(_ value: Fraction, places most: Int = 6) -> String {
    for places in 0...most where value.isExact(atPlaces: places) {
      return text(value.rounded(places: places))
    }
    let nearest = Fraction(value.rounded(places: most))
    let unit = Fraction(unscaled: value.isNegative ? -1 : 1, places: most)
    let cut = nearest.magnitude > value.magnitude ? nearest - unit : nearest
    return text(cut.rounded(places: most)) + "…"
  }

  /// A unit in the head of a column.
  package func columnUnit(_ unit: String) -> String { catalogue[unit: unit]?.column ?? unit }

  /// The word of a unit beside a number of it.
  package func unitWord(_ unit: String, for value: Fraction) -> String {
    guard let words = catalogue[unit: unit] else { return unit }
    return value == .one ? words.one : words.other
  }

  private func withUnit(_ value: Fraction, unit: String, places: Int) -> String {
    if let way = catalogue[unit: unit]?.ways.first(where: { value.magnitude >= $0.from }) {
      return Placeholders.fill(way.pattern, ["n": natural(value * way.factor)])
    }
    let number = text(value.rounded(places: places))
    return Placeholders.fill(catalogue.numberWithUnit, ["n": number, "unit": unitWord(unit, for: value)])
  }
}
