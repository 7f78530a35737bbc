import Evaluation
import Testing

@Suite struct LeafTests {
  static func measure(_ kind: Measure.Kind) throws -> Measure {
    switch kind {
    case .ratio: .ratio(try Ratio(numerator: "3", denominator: "4"))
    case .quantity: .quantity("75%")
    case .awarded: .awarded
    case .survey: .survey(try Survey(answers: [4: 1, 2: 1]))
    case .elements: .elements(try ElementListTests.plan(true, true, true, false))
    }
  }

  static func rule(_ kind: ScoringRule.Kind) throws -> ScoringRule {
    switch kind {
    case .proportional: .proportional(try ProportionalRule(target: "100%"))
    case .reverse: .reverse(try ReverseRule(target: "60%", method: .difference))
    case .linear: .linear(try LinearRule(floor: "50%", benchmark: "100%"))
    case .threshold: .threshold(ThresholdRule(.atLeast, bound: "75%"))
    case .bands: .bands(try BandsRule(BandsRuleTests.bands))
    case .elements: .elements
    case .deduction: .deduction(try DeductionRule(per: "0.4"))
    case .survey: .survey(then: .threshold(ThresholdRule(.atLeast, bound: "75%")))
    case .judgement: .judgement(score: "3")
    }
  }

  static let fits: [Measure.Kind: Set<ScoringRule.Kind>] = [
    .ratio: [.proportional, .reverse, .linear, .threshold, .bands, .judgement],
    .quantity: [.proportional, .reverse, .linear, .threshold, .bands, .judgement, .deduction],
    .survey: [.survey],
    .elements: [.elements],
    .awarded: [.judgement],
  ]

  @Test(arguments: Measure.Kind.allCases, ScoringRule.Kind.allCases)
  func onlyRulesThatFitTheMeasureAreTaken(measure: Measure.Kind, rule: ScoringRule.Kind) throws {
    let join = {
      try Leaf(measure: Self.measure(measure), rule: Self.rule(rule), weight: "4")
    }
    if Self.fits[measure]?.contains(rule) == true {
      let leaf = try join()
      #expect(leaf.rule.kind == rule)
      #expect(leaf.measure.kind == measure)
    } else {
      #expect(throws: RuleFault.measureDoesNotFit(rule: rule, measure: measure)) { try join() }
    }
  }

  @Test func everyRuleKnowsItsKind() throws {
    for kind in ScoringRule.Kind.allCases {
      #expect(try Self.rule(kind).kind == kind)
    }
  }

  @Test(arguments: ScoringRule.Kind.allCases)
  func aSurveyIsFollowedByARuleForOneNumber(kind: ScoringRule.Kind) throws {
    let join = {
      try Leaf(measure: Self.measure(.survey), rule: .survey(then: Self.rule(kind)), weight: "4")
    }
    let oneNumber: Set<ScoringRule.Kind> = [.proportional, .reverse, .linear, .threshold, .bands]
    if oneNumber.contains(kind) {
      #expect(try join().assessment == leaf("75%", Self.rule(kind)).assessment)
    } else {
      #expect(throws: RuleFault.ruleCannotFollowSurvey(kind)) { try join() }
    }
  }

  @Test(arguments: ["0", "0.01", "3.99", "4"] as [Fraction])
  func judgementsUpToTheWeightAreTaken(score: Fraction) throws {
    let assessment = try Leaf(measure: .awarded, rule: .judgement(score: score), weight: "4").assessment
    #expect(assessment.score == .term(Term(.awardedPoints, score, .points)))
    #expect(assessment.outcome == .awarded)
  }

  @Test(arguments: ["-0.01", "4.01"] as [Fraction])
  func judgementsBeyondTheWeightAreRefused(score: Fraction) {
    #expect(throws: RuleFault.judgementOutsideWeight(score: score, weight: "4")) {
      try Leaf(measure: .awarded, rule: .judgement(score: score), weight: "4")
    }
  }

  @Test func aJudgedIndicatorMayStillHaveAMeasuredValue() throws {
    let leaf = try Leaf(measure: .quantity("48.7%"), rule: .judgement(score: "3"), weight: "4")
    #expect(leaf.measure.value == "0.487")
    #expect(leaf.assessment.score.value == "3")
  }

  @Test func elementsEarnTheirShareOfTheWeight() throws {
    let score = { (first: Bool, fourth: Bool) in
      try Leaf(
        measure: .elements(ElementListTests.plan(first, true, true, fourth)), rule: .elements, weight: "5"
      ).assessment
    }
    #expect(try score(true, true).score.value == "5")
    #expect(try score(true, false).score.value == "4")
    #expect(try score(true, false).outcome == .within)
    #expect(try score(false, true).score.value == .zero)
    #expect(try score(false, true).outcome == .vetoed)
  }

  @Test func ratesArePrintedAsPerCentAndQuantitiesAsTold() throws {
    let rule = try Self.rule(.proportional)
    let style = { (measure: Measure, quantityStyle: ValueStyle) in
      try Leaf(measure: measure, rule: rule, weight: "4", quantityStyle: quantityStyle).valueStyle
    }
    #expect(try style(Self.measure(.ratio), .plain) == .percent)
    #expect(try style(Self.measure(.quantity), .plain) == .plain)
    #expect(try style(Self.measure(.quantity), .percent) == .percent)
    let plain = try Leaf(measure: .quantity("3"), rule: rule, weight: "4")
    #expect(plain.assessment.score.terms.map(\.style) == [.points, .plain, .plain, .percent])
  }
}
