import Evaluation
import Testing

/// The worked examples of docs/scoring-rules.md that are not the example report's.
@Suite struct DocumentedExampleTests {
  @Test func reverse() throws {
    #expect(try printed("6", .reverse(ReverseRule(target: "5", method: .difference))) == "3.20")
    #expect(try printed("6", .reverse(ReverseRule(target: "5", method: .quotient))) == "3.33")
  }

  @Test func linearWhereLessIsBetter() throws {
    #expect(try printed("8", .linear(LinearRule(floor: "15", benchmark: "5"))) == "2.80")
  }

  @Test func bands() throws {
    let rule = ScoringRule.bands(
      try BandsRule([
        Band(bound: .from("95%"), earning: .share("100%")), Band(bound: .from("80%"), earning: .points("3")),
        Band(bound: nil, earning: .points("0")),
      ]))
    let scores = try (["95%", "94.99%", "80%", "79.99%"] as [Fraction]).map { try printed($0, rule) }
    #expect(scores == ["4.00", "3.00", "3.00", "0.00"])
  }

  @Test func elements() throws {
    let score = { (goal: Bool) in
      let list = try ElementListTests.plan(goal, true, false, true)
      return try printed(Leaf(measure: .elements(list), rule: .elements, weight: "5"))
    }
    #expect(try score(true) == "4.00")
    #expect(try score(false) == "0.00")
  }

  @Test func deduction() throws {
    let rule = ScoringRule.deduction(try DeductionRule(per: "0.4"))
    #expect(try printed("3", rule) == "2.80")
    #expect(try printed("10", rule) == "0.00")
  }

  @Test func survey() throws {
    let survey = try Survey(answers: [5: 6, 4: 3, 3: 1, 2: 0, 1: 0])
    let rule = ScoringRule.survey(then: .threshold(ThresholdRule(.atLeast, bound: "85%")))
    #expect(survey.value == "90%")
    #expect(try printed(Leaf(measure: .survey(survey), rule: rule, weight: "4")) == "4.00")
  }

  private func printed(_ quantity: Fraction, _ rule: ScoringRule) throws -> String {
    printed(try leaf(quantity, rule))
  }

  private func printed(_ leaf: Leaf) -> String {
    leaf.working(policy: RoundingPolicy()).rounded.plain
  }
}
