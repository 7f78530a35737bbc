internal import Evaluation
internal import Markup
internal import ReportSource

// Scoring rules and workings in words: the formula, the formula with its figures, the rule's wording.

extension Wording {
  private var formatter: ValueFormatter { ValueFormatter(catalogue) }

  /// An expression with names for its numbers: 权重 × (业绩值 − 下限) ÷ (标杆值 − 下限).
  func formula(_ expression: Expression) -> String {
    node(expression, precedence: 0) { .text(symbol($0)) }.plainText
  }

  /// The same expression with the numbers themselves: 4 × (81.12% − 30%) ÷ (95% − 30%).
  ///
  /// - Parameter link: what a number stands in, for example a link to where it is at home.
  func filled(_ expression: Expression, link: (Term, Node) -> Node = { $1 }) -> Node {
    node(expression, precedence: 0) { link($0, .text(number($0))) }
  }

  /// A score's expression with its numbers, so that whoever computes what is printed gets the printed result:
  /// an actual value that its decimals do not hold stands as it was computed, 11231 ÷ 13845.
  func filled(_ working: Working, link: (Term, Node) -> Node = { $1 }) -> Node {
    guard let measure = working.measure else { return filled(working.score, link: link) }
    return filled(working.score.replacingInexactValue(with: measure), link: link)
  }

  private func number(_ term: Term) -> String {
    switch term.style {
    case .percent: formatter.unrounded(term.value * Fraction(100), places: Term.percentPlaces) + "%"
    case .points, .plain: formatter.unrounded(term.value, places: 4)
    }
  }

  private func node(
    _ expression: Expression, precedence: Int, term: (Term) -> Node
  ) -> Node {
    func wrapped(_ inner: Node, _ own: Int) -> Node {
      own < precedence ? .fragment(["(", inner, ")"]) : inner
    }
    func part(_ part: Expression, _ needed: Int) -> Node { node(part, precedence: needed, term: term) }
    switch expression {
    case .term(let value): return term(value)
    case .sum(let parts):
      return wrapped(joined(parts.map { part($0, 1) }, by: " + "), parts.count > 1 ? 1 : 4)
    case .difference(let left, let right):
      return wrapped(joined([part(left, 1), part(right, 2)], by: " \(catalogue.minus) "), 1)
    case .product(let left, let right): return wrapped(joined([part(left, 3), part(right, 3)], by: " × "), 3)
    case .quotient(let left, let right):
      return wrapped(joined([part(left, 3), part(right, 4)], by: " ÷ "), 3)
    case .lesser(let left, let right):
      return nodes(.lesserOf, ["first": part(left, 0), "second": part(right, 0)])
    case .greater(let left, let right):
      return nodes(.greaterOf, ["first": part(left, 0), "second": part(right, 0)])
    }
  }

  private func symbol(_ term: Term) -> String {
    switch term.symbol {
    case .weight: self(.symbolWeight)
    case .actualValue: self(.symbolActualValue)
    case .target: self(.symbolTarget)
    case .floor: self(.symbolFloor)
    case .benchmark: self(.symbolBenchmark)
    case .numerator: self(.symbolNumerator)
    case .denominator: self(.symbolDenominator)
    case .perOccurrence: self(.symbolPerOccurrence)
    case .occurrences: self(.symbolOccurrences)
    case .share: self(.symbolShare)
    case .bandPoints: self(.symbolBandPoints)
    case .awardedPoints: self(.symbolAwardedPoints)
    case .answerPoints: self(.symbolAnswerPoints)
    case .answers: self(.symbolAnswers)
    case .highestAnswerPoints: self(.symbolHighestAnswerPoints)
    case .allAnswers: self(.symbolAllAnswers)
    case .full, .zero: number(term)
    }
  }

  /// What a rule says, as it would stand in a scoring standard.
  func rule(_ leaf: Leaf, elementNames: [String: String]) -> String {
    rule(leaf.rule, style: leaf.valueStyle, measure: leaf.measure, elementNames: elementNames)
  }

  private func rule(
    _ rule: ScoringRule, style: ValueStyle, measure: Measure, elementNames: [String: String]
  ) -> String {
    func value(_ number: Fraction) -> String { self.number(Term(.actualValue, number, style)) }
    switch rule {
    case .proportional(let rule): return self(.ruleProportional, ["target": value(rule.target)])
    case .reverse(let rule):
      let phrase: Phrase = rule.method == .difference ? .ruleReverseDifference : .ruleReverseQuotient
      return self(phrase, ["target": value(rule.target)])
    case .linear(let rule):
      let phrase: Phrase = rule.lessIsBetter ? .ruleLinearReverse : .ruleLinear
      return self(phrase, ["floor": value(rule.floor), "benchmark": value(rule.benchmark)])
    case .threshold(let rule):
      return self(.ruleThreshold, ["comparison": comparison(rule.comparison, value(rule.bound))])
    case .bands(let rule): return self(.ruleBands, ["bands": list(rule.bands.map { band($0, value) })])
    case .elements: return self(.ruleElements, ["elements": elements(measure, elementNames)])
    case .deduction(let rule): return self(.ruleDeduction, ["points": formatter.natural(rule.per)])
    case .survey(let next):
      let then = self.rule(next, style: style, measure: measure, elementNames: elementNames)
      return self(.ruleSurvey, ["rule": then])
    case .judgement: return self(.ruleJudgement)
    }
  }

  private func comparison(_ comparison: Comparison, _ bound: String) -> String {
    let phrase: Phrase =
      switch comparison {
      case .moreThan: .moreThan
      case .atLeast: .atLeast
      case .equalTo: .equalTo
      case .atMost: .atMost
      case .lessThan: .lessThan
      }
    return self(phrase, ["bound": bound])
  }

  private func band(_ band: Band, _ value: (Fraction) -> String) -> String {
    let interval =
      switch band.bound {
      case .from(let bound)?: self(.ruleBandFrom, ["bound": value(bound)])
      case .above(let bound)?: self(.ruleBandAbove, ["bound": value(bound)])
      case nil: self(.ruleBandRest)
      }
    switch band.earning {
    case .share(let share):
      return self(.ruleBandShare, ["interval": interval, "share": formatter.percent(share, places: 0)])
    case .points(let points):
      return self(.ruleBandPoints, ["interval": interval, "points": formatter.natural(points)])
    }
  }

  private func elements(_ measure: Measure, _ names: [String: String]) -> String {
    guard case .elements(let list) = measure else { return "" }
    return self.list(
      list.elements.map { "\(names[$0.id] ?? $0.id) \(formatter.percent($0.share, places: 0))" })
  }

  /// What a rule found beside its formula; nil where the formula says it all.
  func outcome(_ outcome: Outcome) -> String? {
    switch outcome {
    case .within, .band, .awarded: nil
    case .cappedAtFull: self(.outcomeCapped)
    case .belowFloor: self(.outcomeBelowFloor)
    case .met: self(.outcomeMet)
    case .notMet: self(.outcomeNotMet)
    case .vetoed: self(.outcomeVetoed)
    case .exhausted: self(.outcomeExhausted)
    }
  }
}

extension Term {
  /// The decimals that a percentage in a working has at most.
  fileprivate static let percentPlaces = 2
}

extension Evaluation.Expression {
  /// The same computation with the actual value computed in place, where its printed decimals do not hold it.
  fileprivate func replacingInexactValue(with measure: Evaluation.Expression) -> Evaluation.Expression {
    func replaced(_ part: Evaluation.Expression) -> Evaluation.Expression {
      part.replacingInexactValue(with: measure)
    }
    switch self {
    case .term(let term):
      let isInexact =
        term.symbol == .actualValue && term.style == .percent
        && !(term.value * Fraction(100)).isExact(atPlaces: Term.percentPlaces)
      return isInexact && measure.value == term.value ? measure : self
    case .sum(let parts): return .sum(parts.map(replaced))
    case .difference(let left, let right): return .difference(replaced(left), replaced(right))
    case .product(let left, let right): return .product(replaced(left), replaced(right))
    case .quotient(let left, let right): return .quotient(replaced(left), replaced(right))
    case .lesser(let left, let right): return .lesser(replaced(left), replaced(right))
    case .greater(let left, let right): return .greater(replaced(left), replaced(right))
    }
  }
}
