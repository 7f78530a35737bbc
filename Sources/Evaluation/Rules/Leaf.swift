/// An indicator that is scored by itself: what was measured, under which rule, for how many points.
///
/// Measure and rule fit, and the score is already determined; there is no leaf that cannot be scored.
///
/// | measure | rules that fit |
/// |---|---|
/// | ratio | proportional, reverse, linear, threshold, bands, judgement |
/// | quantity | the same, and deduction |
/// | survey | survey, then one of proportional, reverse, linear, threshold, bands |
/// | elements | elements |
/// | awarded | judgement |
package struct Leaf: Hashable, Sendable {
  /// How the actual value came about.
  package let measure: Measure
  /// How it becomes points.
  package let rule: ScoringRule
  /// The full score, points.
  package let weight: Fraction
  /// How the actual value and the bounds of the rule are printed.
  package let valueStyle: ValueStyle
  /// What the rule makes of the actual value; its score is in 0…weight.
  package let assessment: Assessment

  /// Joins measure and rule and scores them. The weight itself is checked by `IndicatorTree`.
  ///
  /// - Parameters:
  ///   - weight: the full score, points.
  ///   - quantityStyle: how a quantity is printed, `.percent` for a rate that the source states as such.
  ///     Ratios, surveys and elements are always per cent.
  /// - Throws: the first of `RuleFault.measureDoesNotFit`, `.ruleCannotFollowSurvey`,
  ///   `.bandPointsAboveWeight`, `.negativeOccurrences` and `.judgementOutsideWeight`.
  package init(
    measure: Measure, rule: ScoringRule, weight: Fraction, quantityStyle: ValueStyle = .plain
  ) throws(RuleFault) {
    let style = measure.kind == .quantity ? quantityStyle : .percent
    assessment = try Self.assess(measure, style, rule, weight)
    self.measure = measure
    self.rule = rule
    self.weight = weight
    valueStyle = style
  }

  /// How the score came about, at the places that `policy` prints.
  package func working(policy: RoundingPolicy) -> Working {
    Working(measure: measure.expression, assessment: assessment, places: policy.scorePlaces)
  }

  private static func assess(
    _ measure: Measure, _ style: ValueStyle, _ rule: ScoringRule, _ weight: Fraction
  ) throws(RuleFault) -> Assessment {
    switch (measure, rule) {
    case (.awarded, .judgement(let score)), (.ratio, .judgement(let score)),
      (.quantity, .judgement(let score)):
      return try award(score, weight)
    case (.elements(let elements), .elements):
      return assess(elements, weight)
    case (.quantity(let occurrences), .deduction(let rule)):
      return try rule.assess(occurrences: occurrences, weight: weight)
    case (.survey(let survey), .survey(let rule)):
      guard let assessment = try assess(survey.value, style, rule, weight) else {
        throw .ruleCannotFollowSurvey(rule.kind)
      }
      return assessment
    case (.ratio(let ratio), _):
      if let assessment = try assess(ratio.value, style, rule, weight) { return assessment }
    case (.quantity(let quantity), _):
      if let assessment = try assess(quantity, style, rule, weight) { return assessment }
    case (.awarded, _), (.elements, _), (.survey, _): break
    }
    throw .measureDoesNotFit(rule: rule.kind, measure: measure.kind)
  }

  /// Scores one number; `nil` when the rule does not take one number.
  private static func assess(
    _ value: Fraction, _ style: ValueStyle, _ rule: ScoringRule, _ weight: Fraction
  ) throws(RuleFault) -> Assessment? {
    if case .bands(let rule) = rule { try rule.checkPoints(within: weight) }
    return rule.assess(Term(.actualValue, value, style), weight: weight)
  }

  private static func assess(_ elements: ElementList, _ weight: Fraction) -> Assessment {
    let share = elements.isVetoed ? Term.zero(.percent) : Term(.actualValue, elements.value, .percent)
    return Assessment(
      score: .product(.term(.weight(weight)), .term(share)),
      outcome: elements.isVetoed ? .vetoed : .within)
  }

  private static func award(_ score: Fraction, _ weight: Fraction) throws(RuleFault) -> Assessment {
    guard !score.isNegative, score <= weight else {
      throw .judgementOutsideWeight(score: score, weight: weight)
    }
    return Assessment(score: .term(Term(.awardedPoints, score, .points)), outcome: .awarded)
  }
}
