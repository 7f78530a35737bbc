internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A number that is typed in a report's text, and the figure that it restates, if one does.
struct TypedNumber: Sendable {
  enum Meaning: Sendable {
    /// The text names the figure and gives another value.
    case contradicts(KnownFigure)
    /// It is this figure, typed instead of named.
    case restates(KnownFigure)
    /// The sentence is about this figure, whose value is near.
    case isNear(KnownFigure)
    /// No figure holds it.
    case isStray
    /// Nothing to say: a rounded or bounding word that is right, a small number in words, a rule's 每.
    case isFine
  }

  let number: TextNumber
  let passage: Passage
  let meaning: Meaning

  var place: Place { passage.place(of: number.range) }
  var words: String { passage.slice(number.range) }

  /// Every number that is typed in a report's text. Empty for a report without facts: there is nothing to name.
  static func all(in report: Report, _ sources: ReportSources) -> [TypedNumber] {
    guard !report.facts.isEmpty else { return [] }
    let entries = sources.prose(of: report).entries.filter { !$0.scan.figures.isEmpty }
    if entries.isEmpty { return [] }
    let reading = FigureReading(report)
    return entries.flatMap { entry in
      entry.scan.figures.map { number in
        TypedNumber(number: number, passage: entry.passage, meaning: reading.meaning(of: number, in: entry))
      }
    }
  }
}

/// Finds the figure that a typed number is meant for.
struct FigureReading {
  private let figures: [KnownFigure]
  private let period: ClosedRange<Int>
  private let fullScore: Fraction

  init(_ report: Report) {
    figures = KnownFigure.all(of: report)
    period = report.head.period.from.year...max(report.head.period.from.year, report.head.period.to.year)
    fullScore = report.scorecard.total.weight
  }

  func meaning(of number: TextNumber, in entry: Prose.Entry) -> TypedNumber.Meaning {
    if number.isSpelled, number.value < Fraction(13), number.kind != .share, number.kind != .points {
      return .isFine
    }
    let context = NumberContext(number, in: entry)
    if context.isPartOfRule || number.unit == "word" { return .isFine }
    let candidates = figures.filter { $0.isLike(number) }
    if !number.isRange, number.bound != .atLeast, number.bound != .atMost,
      let named = named(number, context, among: candidates)
    {
      if !named.agrees(with: number) { return .contradicts(named) }
      return number.bound == .exact ? .restates(named) : .isFine
    }
    let isWhole =
      number.kind == .share && number.value == .one || number.kind == .points && number.value == fullScore
    if isWhole || number.percentagePoints { return .isFine }
    let mentioned = candidates.map { (figure: $0, share: context.mention(of: $0)) }
    let equal = mentioned.filter { $0.figure.agrees(with: number) }.max { $0.share < $1.share }
    if let equal {
      let isMeant = equal.share >= 0.5 || Self.isDistinctive(number)
      return isMeant && (number.bound == .exact || number.isRange) ? .restates(equal.figure) : .isFine
    }
    if number.bound == .exact, !number.isRange, !context.speaksOfAnother(period: period),
      let near = mentioned.filter({ $0.figure.isNear(number) }).max(by: { $0.share < $1.share }),
      near.share >= 0.6
    {
      return .isNear(near.figure)
    }
    return number.isSpelled && number.value < Fraction(100) && number.kind != .share ? .isFine : .isStray
  }

  /// Too peculiar to be equal by chance: decimals of a share or an amount, or a large number that is not round.
  private static func isDistinctive(_ number: TextNumber) -> Bool {
    switch number.kind {
    case .share: !number.value.isExact(atPlaces: 2)
    case .points, .duration, .multiple, .measure, .percentagePoints: false
    case .money, .count, .plain:
      Fraction(99) < number.digits && !(number.digits * Fraction(1, over: 10)).isExact(atPlaces: 0)
    }
  }

  /// The figure whose name leads up to the number with nothing but words such as 为 and 达到 between.
  private func named(_ number: TextNumber, _ context: NumberContext, among candidates: [KnownFigure])
    -> KnownFigure?
  {
    var best: (length: Int, figures: [KnownFigure]) = (0, [])
    for figure in candidates {
      for phrase in figure.phrases[context.language] ?? [] {
        guard let length = context.leads(phrase, isWeak: figure.name.utf8.contains(UInt8(ascii: "."))) else {
          continue
        }
        if length > best.length {
          best = (length, [figure])
        } else if length == best.length {
          best.figures.append(figure)
        }
      }
    }
    if best.figures.isEmpty, let scored = scored(number, context, among: candidates) { return scored }
    guard let first = best.figures.first, !context.speaksOfAnother(period: period) else { return nil }
    if let right = best.figures.first(where: { $0.agrees(with: number) }) { return right }
    return Set(best.figures.map(\.exact)).count == 1 ? first : nil
  }

  /// 得 3.15 分, 权重 4 分, 得分率 94.41%: a figure of the indicator that the sentence or the section is about.
  private func scored(_ number: TextNumber, _ context: NumberContext, among candidates: [KnownFigure])
    -> KnownFigure?
  {
    guard let suffix = context.scoreSuffix else { return nil }
    let codes = Set(figures.compactMap { $0.name.hasSuffix(".weight") ? String($0.name.dropLast(7)) : nil })
    guard let subject = context.subject(among: codes, figures),
      let figure = figures.first(where: { $0.name == subject + suffix })
    else {
      return nil
    }
    return candidates.contains { $0.name == figure.name } ? figure : nil
  }
}

extension TextNumber {
  fileprivate var percentagePoints: Bool { kind == .percentagePoints }
}
