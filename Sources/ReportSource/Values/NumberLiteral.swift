package import Evaluation

/// A number as an author typed it: exact, with the decimals that were written.
package struct NumberLiteral: Hashable, Sendable {
  /// The exact value; `92.28%` is 0.9228.
  package let value: Fraction
  /// How many decimals were written, before a percent sign.
  package let places: Int
  package let isPercent: Bool

  /// What keeps a text from being a number.
  package enum Fault: Error, Hashable {
    case empty
    /// `1,000` or `1 000`; the number without separators.
    case hasSeparators(String)
    /// `１２３`; the number in ordinary digits.
    case hasFullWidthDigits(String)
    /// `256万元`; the number and what follows it.
    case hasUnit(String, unit: String)
    /// `050`; the number without the zero. Nobody writes one; a slip of the hand does.
    case hasLeadingZero(String)
    /// More than 15 digits before or 9 after the point.
    case tooLong
    case noNumber
  }

  private static let mostWholeDigits = 15
  private static let mostPlaces = 9

  /// Reads `-?[0-9]+(\.[0-9]+)?%?` and nothing else: no exponent, no separators, no zero before other digits, no
  /// prefix of anything.
  ///
  /// - Parameter text: without surrounding white space.
  package init(_ text: String) throws(Fault) {
    guard let digits = Digits(text) else { throw Self.fault(of: text) }
    guard digits.whole.count <= Self.mostWholeDigits, digits.decimals.count <= Self.mostPlaces else {
      throw .tooLong
    }
    if digits.whole.count > 1, digits.whole[0] == 0 { throw .hasLeadingZero(digits.plain) }
    let unscaled = (digits.whole + digits.decimals).reduce(Fraction.zero) { $0 * Fraction(10) + Fraction($1) }
    places = digits.decimals.count
    isPercent = digits.isPercent
    let magnitude = unscaled * Fraction(unscaled: 1, places: places + (isPercent ? 2 : 0))
    value = digits.isNegative ? -magnitude : magnitude
  }

  /// What a text that is no number most likely means.
  private static func fault(of text: String) -> Fault {
    guard !text.utf8.isEmpty else { return .empty }
    let narrowed = narrowed(text)
    if let plain = plain(narrowed) {
      return narrowed == text ? .hasSeparators(plain) : .hasFullWidthDigits(plain)
    }
    let scalars = narrowed.unicodeScalars
    let number = scalars.prefix { $0.isASCIIDigit || "-.".unicodeScalars.contains($0) || $0.separatesDigits }
    let unit = scalars.dropFirst(number.count)
    guard let plain = plain(String(String.UnicodeScalarView(number))), let first = unit.first,
      first.properties.isAlphabetic || first.properties.generalCategory == .currencySymbol,
      !unit.contains(where: \.isASCIIDigit)
    else { return .noNumber }
    return .hasUnit(plain, unit: String(String.UnicodeScalarView(unit)))
  }

  /// Full-width digits, points and signs as ordinary ones.
  private static func narrowed(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      switch scalar {
      case "０"..."９", "．", "－", "％": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The number that `12,345.6` or `95 %` stands for: digits in threes, and blanks around them.
  /// - Returns: nil where commas and blanks could mean something else.
  private static func plain(_ text: String) -> String? {
    let isPercent = text.unicodeScalars.last == "%"
    let marked = isPercent ? text.unicodeScalars.dropLast() : text.unicodeScalars[...]
    let trimmed = marked.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
    let separators = Set(trimmed.prefix { $0 != "." }.filter(\.separatesDigits))
    guard separators.count <= 1 else { return nil }
    let point = trimmed.firstIndex(of: ".") ?? trimmed.endIndex
    let groups = trimmed[..<point].split(omittingEmptySubsequences: false) { separators.contains($0) }
    let isInThrees =
      groups.dropFirst().allSatisfy { $0.count == 3 }
      && (groups.count == 1 || (1...3).contains(groups[0].count(where: \.isASCIIDigit)))
    let plain = String(String.UnicodeScalarView(Array(groups.joined()) + trimmed[point...]))
    guard isInThrees, Digits(plain) != nil else { return nil }
    return isPercent ? plain + "%" : plain
  }

  /// A text that has the form of a number, in its parts.
  private struct Digits {
    let isNegative: Bool
    let whole: [Int]
    let decimals: [Int]
    let isPercent: Bool

    init?(_ text: String) {
      var rest = Array(text.utf8)[...]
      isNegative = rest.first == UInt8(ascii: "-")
      if isNegative { rest.removeFirst() }
      isPercent = rest.last == UInt8(ascii: "%")
      if isPercent { rest.removeLast() }
      let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
        return nil
      }
      let numbers = parts.map { part in part.map { Int($0 - UInt8(ascii: "0")) } }
      whole = numbers[0]
      decimals = numbers.count == 2 ? numbers[1] : []
    }

    /// Without zeros before other digits.
    var plain: String {
      let significant = whole.drop { $0 == 0 }
      let front = (significant.isEmpty ? [0] : significant).map(String.init).joined()
      let back = decimals.isEmpty ? "" : "." + decimals.map(String.init).joined()
      return (isNegative ? "-" : "") + front + back + (isPercent ? "%" : "")
    }
  }

  /// - Parameter text: what is being explained; it is no number, and asking again would never end.
  private static func isNumber(_ candidate: String, unlike text: String) -> Bool {
    guard !candidate.utf8.elementsEqual(text.utf8) else { return false }
    do throws(Fault) {
      _ = try NumberLiteral(candidate)
      return true
    } catch {
      return false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isBlank: Bool { properties.generalCategory == .spaceSeparator }
  /// Stands between groups of three digits: `1,000`, `1 000`.
  fileprivate var separatesDigits: Bool { isBlank || [",", "，", "'", "’", "_"].contains(self) }
}
