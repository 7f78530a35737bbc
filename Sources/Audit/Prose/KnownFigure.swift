internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A figure of the report by the words that texts name it with.
struct KnownFigure: Sendable {
  let name: String
  let quantity: Quantity
  let kind: TextNumber.Kind
  /// In whole units: yuan for 万元.
  let exact: Fraction
  let place: Place?
  /// What texts call it, by language; none where only its value tells it.
  let phrases: [Language: [FigurePhrase]]
  /// What messages call it.
  let title: Message

  private init?(_ figure: Figure, _ words: FigureWords) {
    guard let quantity = figure.quantity else { return nil }
    name = figure.name
    self.quantity = quantity
    place = figure.place
    phrases = words[figure.name]
    title = words.title(of: figure.name)
    switch quantity.unit {
    case .percent: (kind, exact) = (.share, quantity.value)
    case .named("wan-yuan"): (kind, exact) = (.money, quantity.value * Fraction(10_000))
    case .named("yuan"): (kind, exact) = (.money, quantity.value)
    case .named("point"): (kind, exact) = (.points, quantity.value)
    case .named(let unit):
      (kind, exact) = (Self.durations.contains(unit) ? .duration : .count, quantity.value)
    }
  }

  private static let durations: Set<String> = ["hour", "day", "year", "month", "week", "minute"]

  /// An indicator's weight, score, loss or score rate. Many indicators have the same, so that only the words beside
  /// a number tell which one it is.
  var isOfScore: Bool {
    name != "total.score"
      && FigureWords.indicatorWords.contains { $0.suffix != ".value" && name.hasSuffix($0.suffix) }
  }

  /// Whether it counts what a typed number counts, be it in another unit: 个 of calls, 人次 of those who called.
  func counts(like number: TextNumber) -> Bool { kind == .count && number.kind == .count }

  /// Whether a typed number could be meant for it.
  func isLike(_ number: TextNumber) -> Bool {
    switch number.kind {
    case .plain: kind == .count || kind == .points
    case .count, .duration:
      number.kind == kind && isCounted(in: number.unit ?? "")
    default: number.kind == kind
    }
  }

  private func isCounted(in typed: String) -> Bool {
    guard case .named(let unit) = quantity.unit else { return false }
    return isSameUnit(typed, unit)
  }

  /// Whether a name of it holds at least half of a phrase.
  func isCalled(like phrase: FigurePhrase, in language: Language) -> Bool {
    phrases[language]?.contains { phrase.share(in: Set($0.pairs)) >= 0.5 } ?? false
  }

  /// Whether a typed number is right where this figure is meant.
  func agrees(with number: TextNumber) -> Bool {
    number.agrees(with: exact)
      || (number.bound == .exact && number.digits == quantity.digits && isLike(number))
  }

  /// One or two slips of the hand away, or within a tenth.
  func isNear(_ number: TextNumber) -> Bool {
    let distance = (number.value - exact).magnitude
    if !(exact.magnitude * Fraction(1, over: 10) < distance) { return true }
    let typed = number.digits.magnitude.shortText.filter { $0 != "." }
    let right = quantity.digits.magnitude.shortText.filter { $0 != "." }
    return typed.count > 1
      && (typed.sorted() == right.sorted() || Suggestion.nearest(to: typed, among: [right]) != nil)
  }

  /// All numbers of a report.
  static func all(of report: Report) -> [KnownFigure] {
    let words = FigureWords(report)
    return report.book.figures.compactMap { KnownFigure($0, words) }
  }
}
