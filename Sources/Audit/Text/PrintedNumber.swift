package import Evaluation

/// A number as it stands in running text.
package struct PrintedNumber: Hashable, Sendable {
  /// The number as printed: 92.28 for 92.28 %.
  package let digits: Fraction
  package let isPercent: Bool
  /// In UTF-8 bytes of the text, with the percent sign.
  package let range: Range<Int>

  /// Every number of a text: digits, also full-width ones or with thousands separators, and a percent sign.
  package static func all(in text: String) -> [PrintedNumber] {
    let scalars = Array(text.unicodeScalars)
    var numbers: [PrintedNumber] = []
    var offset = 0
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        offset += UTF8.width(scalars[index])
        index += 1
        continue
      }
      let (end, unscaled, places) = number(in: scalars, from: index)
      let isPercent = end < scalars.count && (scalars[end] == "%" || scalars[end] == "％")
      let last = isPercent ? end + 1 : end
      let length = scalars[index..<last].reduce(0) { $0 + UTF8.width($1) }
      let value = unscaled * Fraction(unscaled: 1, places: places)
      numbers.append(PrintedNumber(digits: value, isPercent: isPercent, range: offset..<(offset + length)))
      offset += length
      index = last
    }
    return numbers
  }

  private static func number(in scalars: [Unicode.Scalar], from start: Int) -> (
    end: Int, unscaled: Fraction, places: Int
  ) {
    var index = start
    var unscaled = Fraction.zero
    var places = 0
    var hasPoint = false
    while index < scalars.count, places < 12 {
      if let digit = digit(scalars[index]) {
        unscaled = unscaled * Fraction(10) + Fraction(digit)
        if hasPoint { places += 1 }
      } else if !hasPoint, scalars[index] == ".", index + 1 < scalars.count, digit(scalars[index + 1]) != nil
      {
        hasPoint = true
      } else if hasPoint || !isSeparator(in: scalars, at: index) {
        break
      }
      index += 1
    }
    return (index, unscaled, places)
  }

  /// A comma with exactly three digits behind it.
  private static func isSeparator(in scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == ",", index + 3 < scalars.count else { return false }
    let isGroup = scalars[(index + 1)...(index + 3)].allSatisfy { digit($0) != nil }
    return isGroup && (index + 4 >= scalars.count || digit(scalars[index + 4]) == nil)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
