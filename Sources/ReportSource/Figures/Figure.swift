package import Diagnostics
package import Evaluation

/// A number with its unit and the decimals it is shown with.
package struct Quantity: Sendable, Hashable {
  /// Exact; a percentage is a share, 0.9228 for 92.28 %.
  package let value: Fraction
  package let unit: Unit
  /// Decimals shown, of the percentage for a share.
  package let places: Int

  package init(value: Fraction, unit: Unit, places: Int) {
    self.value = value
    self.unit = unit
    self.places = places
  }

  /// A share shown as a percentage.
  package static func percent(_ share: Fraction, places: Int) -> Quantity {
    Quantity(value: share, unit: .percent, places: places)
  }

  /// A share shown as a percentage with the decimals it needs, at most two.
  package static func naturalPercent(_ share: Fraction) -> Quantity {
    let percent = share * Fraction(100)
    return .percent(share, places: (0...1).first { percent.isExact(atPlaces: $0) } ?? 2)
  }

  /// Points of a score, with as many decimals as they need but at most `places`.
  package static func points(_ value: Fraction, places: Int) -> Quantity {
    Quantity(value: value, unit: .named("point"), places: places)
  }

  /// A number shown with exactly the decimals it needs, at most four.
  package static func natural(_ value: Fraction, unit: Unit) -> Quantity {
    Quantity(value: value, unit: unit, places: (0...3).first { value.isExact(atPlaces: $0) } ?? 4)
  }

  /// The digits as shown, before any language: `92.28` for the share 0.9228.
  package var printed: FixedDecimal {
    (unit == .percent ? value * Fraction(100) : value).rounded(places: places)
  }
}

/// What a number counts.
package enum Unit: Sendable, Hashable {
  /// Shares, which carry their `%` with them.
  case percent
  /// A unit of the language catalogues, by its id.
  case named(String)
}

/// How a figure follows from others.
package struct Derivation: Sendable, Hashable {
  package enum Operation: String, Sendable, Hashable {
    /// First ÷ second, as a percentage.
    case ratio
    /// (Second − first) ÷ first, as a percentage.
    case growth
    /// First ÷ second.
    case quotient
    case sum
    case difference
    case product
    /// The score that an indicator's rule gives.
    case score
    /// Taken over from another figure.
    case same
  }

  package let operation: Operation
  /// Names of figures, in the order of the operation.
  package let inputs: [String]

  package init(_ operation: Operation, _ inputs: [String]) {
    self.operation = operation
    self.inputs = inputs
  }
}

/// Everything that prose can name: one home for each number and each name.
package struct Figure: Sendable {
  package enum Content: Sendable {
    case number(Quantity)
    case text(Label)
    case citation(ReportHead.Citation)
  }

  /// As it is written between the braces: `fact.calls-answered`, `C11.score`.
  package let name: String
  package let content: Content
  package let derivation: Derivation?
  /// Where it is written; nil for what the program counts.
  package let place: Place?

  package init(_ name: String, _ content: Content, derivation: Derivation? = nil, place: Place? = nil) {
    self.name = name
    self.content = content
    self.derivation = derivation
    self.place = place
  }

  package var quantity: Quantity? {
    if case .number(let quantity) = content { quantity } else { nil }
  }
}

/// All figures of a report by name, in a fixed order.
package struct FigureBook: Sendable {
  package private(set) var figures: [Figure] = []
  private var index: [String: Int] = [:]

  package init() {}

  package subscript(name: String) -> Figure? { index[name].map { figures[$0] } }

  /// Figures whose name was taken by another one.
  private(set) var clashes: [Figure] = []

  /// Enters a figure; a name that is taken keeps its first one.
  package mutating func enter(_ figure: Figure) {
    guard index[figure.name] == nil else {
      clashes.append(figure)
      return
    }
    index[figure.name] = figures.count
    figures.append(figure)
  }

  private var brokenPrefixes: Set<String> = []

  /// Notes that figures whose name begins with a prefix could not be made, which is reported elsewhere: a
  /// reference to one of them is no second problem.
  package mutating func enterBroken(_ prefix: String) { brokenPrefixes.insert(prefix) }

  private var areIndicatorsBroken = false

  /// Notes that the indicators could not be made into a tree: of a name that may be one of theirs nothing can
  /// be said.
  package mutating func enterBrokenIndicators() { areIndicatorsBroken = true }

  /// First words of names that are no indicator’s.
  private static let families = [
    "fact", "budget", "payment", "payments", "plan", "finding", "recommendation", "party", "project", "ref",
    "grade",
    "count", "total",
  ]

  package func isBroken(_ name: String) -> Bool {
    let first = String(decoding: name.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    if areIndicatorsBroken, !Self.families.contains(first) { return true }
    let bytes = Array(name.utf8)
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: ".") } + [bytes.count]
    return ends.contains { brokenPrefixes.contains(String(decoding: bytes[..<$0], as: UTF8.self)) }
  }

  /// Names for suggestions.
  package var names: some Collection<String> { figures.lazy.map(\.name) }
}
