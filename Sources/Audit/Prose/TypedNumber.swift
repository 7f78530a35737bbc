internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A number that is typed in a report's text, and the figure that it restates, if one does.
package struct TypedNumber: Sendable {
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
    let entries = sources.prose(of: report).entries.filter {
      !$0.scan.figures.isEmpty && $0.passage.kind != .name
    }
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
  private let grades: [Methodology.Grade]
  /// Indicators, and the total, by their codes, with their names by language.
  private let subjects: [ScoreSubject]

  init(_ report: Report) {
    figures = KnownFigure.all(of: report)
    period = report.head.period.from.year...max(report.head.period.from.year, report.head.period.to.year)
    fullScore = report.scorecard.total.weight
    grades = report.methodology.grades
    subjects = report.indicators.notes.map { ScoreSubject($0, in: report.languages) }
  }

  func meaning(of number: TextNumber, in entry: Prose.Entry) -> TypedNumber.Meaning {
    if number.isSpelled, number.value < Fraction(13), number.kind != .share, number.kind != .points {
      return .isFine
    }
    let context = NumberContext(number, in: entry)
    if context.isPartOfRule || number.unit == "word" { return .isFine }
    if number.kind == .points, number.value == fullScore { return .isFine }
    if number.kind == .points, context.boundsGrade(number, grades) {
      let bounds = figures.filter { $0.name.hasPrefix("grade.") && $0.name.hasSuffix(".from") }
      if bounds.contains(where: { $0.exact == number.value }) { return .isFine }
      let nearest = bounds.min { ($0.exact - number.value).magnitude < ($1.exact - number.value).magnitude }
      return nearest.map { .contradicts($0) } ?? .isStray
    }
    let all = figures.filter { $0.isLike(number) }
    let suffix = context.scoreSuffix
    let candidates = all.filter { !$0.isOfScore || suffix.map($0.name.hasSuffix) ?? false }
      .map { (figure: $0, share: context.mention(of: $0)) }
    let equal = candidates.filter { $0.figure.agrees(with: number) }.max { $0.share < $1.share }
    if number.isExactEnough, let (named, phrase) = named(number, context, among: all) {
      if named.agrees(with: number) { return number.bound == .exact ? .restates(named) : .isFine }
      // 合格率 95%, where 合格率目标 has this value.
      let other = equal.flatMap { equal in
        phrase.flatMap { equal.figure.isCalled(like: $0, in: context.language) } ?? false ? equal.figure : nil
      }
      return other.map { .restates($0) } ?? .contradicts(named)
    }
    let isWhole = number.kind == .share && number.value == .one
    if isWhole || number.kind == .percentagePoints { return .isFine }
    let isTyped = number.bound == .exact || number.isRange
    if let equal {
      return isTyped && (equal.share >= 0.5 || Self.isDistinctive(number)) ? .restates(equal.figure) : .isFine
    }
    if isTyped, Self.isDistinctive(number),
      let counted = figures.first(where: { $0.counts(like: number) && number.agrees(with: $0.exact) })
    {
      return .restates(counted)
    }
    if number.bound == .exact, !number.isRange, !context.speaksOfAnother(period: period),
      let near = candidates.filter({ $0.figure.isNear(number) }).max(by: { $0.share < $1.share }),
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

  /// The figure whose name leads up to the number with nothing but words such as 为 and 达到 between, and that name;
  /// no name where the words 得 or 权重 and the indicator that the sentence or the section is about tell it.
  private func named(_ number: TextNumber, _ context: NumberContext, among candidates: [KnownFigure])
    -> (KnownFigure, FigurePhrase?)?
  {
    if let figure = context.referenced(among: candidates) { return (figure, nil) }
    var best: (phrase: FigurePhrase, figures: [KnownFigure])?
    for figure in candidates {
      for phrase in figure.phrases[context.language] ?? [] where context.leads(phrase.text) {
        if phrase.text.count > best?.phrase.text.count ?? 0 {
          best = (phrase, [figure])
        } else if phrase.text.count == best?.phrase.text.count {
          best?.figures.append(figure)
        }
      }
    }
    guard let best else { return scored(context, among: candidates).map { ($0, nil) } }
    if context.speaksOfAnother(period: period) { return nil }
    if let right = best.figures.first(where: { $0.agrees(with: number) }) { return (right, best.phrase) }
    return Set(best.figures.map(\.exact)).count == 1 ? (best.figures[0], best.phrase) : nil
  }

  /// 得 3.15 分, 权重 4 分, 得分率 94.41%.
  private func scored(_ context: NumberContext, among candidates: [KnownFigure]) -> KnownFigure? {
    guard let suffix = context.scoreSuffix, let subject = context.subject(among: subjects) else { return nil }
    return candidates.first { $0.name == subject + suffix }
  }
}

extension TextNumber {
  /// Says what a figure is, and not within which bounds one should be.
  fileprivate var isExactEnough: Bool { !isRange && bound != .atLeast && bound != .atMost }
}
