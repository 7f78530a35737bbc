internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The sections of chapters and analyses that a report has in two languages, side by side.
struct LanguageSections: Sendable {
  /// One section in its two languages.
  struct Pair: Sendable {
    let main: Side
    let other: Side
  }

  /// One section in one language.
  struct Side: Sendable {
    let entries: [Prose.Entry]
    let statements: [SectionStatement]

    var place: Place? { entries.first?.passage.place }
  }

  /// For each further language, the sections that it shares with the main one, in the order of the main one.
  let pairs: [Pair]

  init(_ report: Report, _ sources: ReportSources) {
    var sides: [Language: [String: [Prose.Entry]]] = [:]
    var order: [String] = []
    for entry in sources.prose(of: report).entries {
      let passage = entry.passage
      // Texts of YAML files have their two languages side by side and are compared one by one.
      if passage.kind == .label || passage.kind == .name { continue }
      if passage.language == report.mainLanguage, sides[passage.language]?[passage.section] == nil {
        order.append(passage.section)
      }
      sides[passage.language, default: [:]][passage.section, default: []].append(entry)
    }
    func side(_ entries: [Prose.Entry]) -> Side {
      Side(entries: entries, statements: entries.flatMap { SectionStatement.all(in: $0, report.book) })
    }
    pairs = report.languages.dropFirst().flatMap { language in
      order.compactMap { section -> Pair? in
        guard let main = sides[report.mainLanguage]?[section], let other = sides[language]?[section] else {
          return nil
        }
        return Pair(main: side(main), other: side(other))
      }
    }
  }
}

/// A number that a section gives, typed or by reference.
struct SectionStatement: Sendable {
  enum Content: Sendable {
    case typed(TextNumber)
    case reference(String, Quantity)
  }

  let content: Content
  let place: Place
  /// As it stands there.
  let words: String

  static func all(in entry: Prose.Entry, _ book: FigureBook) -> [SectionStatement] {
    let passage = entry.passage
    let typed = entry.scan.figures.filter { !$0.isSmallWord }.map { number in
      SectionStatement(
        content: .typed(number), place: passage.place(of: number.range), words: passage.slice(number.range))
    }
    let named = entry.text.references.compactMap { reference -> SectionStatement? in
      let name = String(reference.inner.prefix { $0 != "|" }.filter { $0 != " " })
      guard let quantity = book[name]?.quantity else { return nil }
      let place = passage.place(of: entry.text.bytes(reference.range))
      return SectionStatement(content: .reference(name, quantity), place: place, words: "{{\(name)}}")
    }
    return typed + named
  }

  /// Whether both state the same: one figure, or equal values of one sort.
  func matches(_ other: SectionStatement) -> Bool {
    switch (content, other.content) {
    case (.reference(let left, let first), .reference(let right, let second)):
      left == right || (first.unit == second.unit && first.value == second.value)
    case (.typed(let left), .typed(let right)):
      left.isComparable(with: right) && (left.agrees(with: right.value) || right.agrees(with: left.value))
    case (.typed(let number), .reference(_, let quantity)), (.reference(_, let quantity), .typed(let number)):
      number.agrees(with: quantity.wholeUnits) || number.digits == quantity.digits
    }
  }

  /// Whether they could state the same quantity.
  func isComparable(with other: SectionStatement) -> Bool {
    switch (content, other.content) {
    case (.reference, .reference): false
    case (.typed(let left), .typed(let right)): left.isComparable(with: right)
    case (.typed(let number), .reference(_, let quantity)), (.reference(_, let quantity), .typed(let number)):
      (number.kind == .share) == (quantity.unit == .percent)
    }
  }

  var value: Fraction {
    switch content {
    case .typed(let number): number.digits
    case .reference(_, let quantity): quantity.digits
    }
  }

  var name: String? {
    if case .reference(let name, _) = content { name } else { nil }
  }
}

extension Quantity {
  /// Yuan for 万元, a share for a percentage.
  var wholeUnits: Fraction { unit == .named("wan-yuan") ? value * Fraction(10_000) : value }
}

extension TextNumber {
  /// Up to twelve, in words: what one language says with such a number, the other may say without.
  var isSmallWord: Bool { isSpelled && value < Fraction(13) && kind != .share && kind != .points }

  /// Shares are compared with shares, money with money, anything else with anything else: languages have other units.
  fileprivate func isComparable(with other: TextNumber) -> Bool {
    func sort(_ kind: Kind) -> Kind {
      switch kind {
      case .share, .percentagePoints, .money: kind
      default: .plain
      }
    }
    return sort(kind) == sort(other.kind)
  }
}
