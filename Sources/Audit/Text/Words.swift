internal import Diagnostics
internal import Evaluation
internal import ReportSource

// How figures and names are written in messages.

extension NumberLiteral {
  /// As printed: 92.28 for 92.28 %.
  var digits: Fraction { isPercent ? value * Fraction(100) : value }

  /// As it was typed: `92.28%`, `3.50`.
  var words: String { digits.rounded(places: places).plain + (isPercent ? "%" : "") }

  /// Whether an exact value prints as this number at the decimals that were typed.
  func agrees(with exact: Fraction) -> Bool {
    let shown = isPercent ? exact * Fraction(100) : exact
    return shown.rounded(places: places) == digits.rounded(places: places)
  }

  /// An exact value at the decimals that were typed.
  func reprinted(_ exact: Fraction) -> String {
    (isPercent ? exact * Fraction(100) : exact).rounded(places: places).plain + (isPercent ? "%" : "")
  }
}

extension Quantity {
  /// As printed: 92.28 for 92.28 %.
  var digits: Fraction { Fraction(printed) }

  /// `92.28%`, `8500`.
  var words: String { printed.plain + (unit == .percent ? "%" : "") }
}

extension Label {
  /// The text in each language of messages.
  var message: Message {
    Message(zh: reading(in: Language("zh")).text, en: reading(in: Language("en")).text)
  }
}

extension Message {
  /// A note of this text.
  func note(at place: Place) -> Diagnostic.Note { Diagnostic.Note(self, at: place) }
}

/// Names of figures as facts give them: a fact's id, or a figure of another file.
func figureName(_ operand: String) -> String { operand.contains(".") ? operand : "fact." + operand }

/// Units that count the same things, so that their numbers can be compared.
func isSameUnit(_ left: String, _ right: String) -> Bool {
  let kin: [Set<String>] = [["item", "call", "district"], ["person", "member"], ["case", "file"]]
  return left == right || kin.contains { $0.contains(left) && $0.contains(right) }
}

extension Report {
  func fact(named name: String) -> Fact? { facts.first { $0.name == name } }

  func line(_ id: Slug) -> Budget.Line? { budget?.lines.first { $0.id.value == id } }

  /// What a figure is called in messages: a fact's label, else its name.
  func title(of figure: String) -> Message {
    fact(named: figure)?.label.message ?? Message(zh: figure, en: figure)
  }
}
