internal import Diagnostics

/// What a target asks for: an operator, a number and a unit as in `>=95%` or `2000人`, or words as in 提升.
package enum TargetValue: Sendable {
  /// How the actual value must stand to the number.
  package enum Operator: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case moreThan = ">"
    case lessThan = "<"
    case equal = "="
  }

  package struct Number: Sendable {
    /// As the form says it, byte by byte.
    package let written: String
    /// Nil where the form writes a number alone.
    package let comparison: Operator?
    package let number: NumberLiteral
    /// The unit's word in the form's language; empty for a percentage and a bare number.
    package let unitWord: String
  }

  case number(Number)
  case words(Label)
}

extension TargetValue.Number {
  /// - Returns: nil where the text is no operator (or none), number and unit (or none).
  init?(_ text: String) {
    let (comparison, rest) = Self.splitOperator(text)
    let digits = rest.prefix { $0 == "." || ("0"..."9").contains($0) }
    var unit = rest.dropFirst(digits.count)
    var numeral = String(String.UnicodeScalarView(digits))
    if unit.first == "%" || unit.first == "％" {
      numeral += "%"
      unit = unit.dropFirst()
    }
    let unitWord = String(String.UnicodeScalarView(unit)).trimmingSpaces
    guard !digits.isEmpty, let number = Self.number(numeral), Self.isUnit(unitWord) else { return nil }
    self.init(written: text, comparison: comparison, number: number, unitWord: unitWord)
  }

  /// What a text most likely means: `1000人` for `1,000人`.
  static func plain(_ text: String) -> String? {
    let (comparison, rest) = splitOperator(text)
    do throws(NumberLiteral.Fault) {
      _ = try NumberLiteral(String(String.UnicodeScalarView(rest)))
      return nil
    } catch .hasFullWidthDigits(let plain), .hasSeparators(let plain) {
      return (comparison?.rawValue ?? "") + plain
    } catch .hasUnit(let plain, let unit) {
      let text = (comparison?.rawValue ?? "") + plain + unit
      return Self(text) == nil ? nil : text
    } catch {
      return nil
    }
  }

  private static func splitOperator(
    _ text: String
  ) -> (TargetValue.Operator?, Substring.UnicodeScalarView) {
    let scalars = text.trimmingSpaces.unicodeScalars[...]
    for (sign, meaning) in signs where scalars.starts(with: sign.unicodeScalars) {
      return (meaning, scalars.dropFirst(sign.unicodeScalars.count).drop { $0 == " " })
    }
    return (nil, scalars)
  }

  /// A unit begins with a letter or symbol and holds no digit: `,000人` is the rest of a number.
  private static func isUnit(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return true }
    let isSymbol = first == "‰" || [.currencySymbol, .otherSymbol].contains(first.properties.generalCategory)
    return (first.properties.isAlphabetic || isSymbol)
      && !word.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static func number(_ text: String) -> NumberLiteral? {
    do throws(NumberLiteral.Fault) { return try NumberLiteral(text) } catch { return nil }
  }

  /// Longest first.
  private static let signs: KeyValuePairs<String, TargetValue.Operator> = [
    ">=": .atLeast, "<=": .atMost, "＞＝": .atLeast, "＜＝": .atMost, "≥": .atLeast, "≤": .atMost, "＞": .moreThan,
    "＜": .lessThan, "＝": .equal,
    ">": .moreThan, "<": .lessThan, "=": .equal,
  ]
}

extension TargetValue: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .either([.text, .label]) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    if case .scalar(let scalar) = node, !scalar.isMissing {
      guard let number = Number(scalar.text) else {
        let plain = Number.plain(scalar.text)
        reader.report(RecordFault.badTarget(scalar.text, plain: plain), at: scalar.place)
        return nil
      }
      self = .number(number)
    } else if let label = Label(node, in: reader) {
      self = .words(label)
    } else {
      return nil
    }
  }
}
