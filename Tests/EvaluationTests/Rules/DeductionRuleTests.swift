import Evaluation
import Testing

@Suite struct DeductionRuleTests {
  /// 每少一项扣 0.4 分，扣完为止, of 4 points.
  @Test(arguments: [
    BoundaryCase("none", "0", "4", .within), BoundaryCase("one", "1", "3.6", .within),
    BoundaryCase("part of one", "0.5", "3.8", .within),
    BoundaryCase("just below all", "9.99", "0.004", .within),
    BoundaryCase("exactly all", "10", "0", .exhausted),
    BoundaryCase("just above all", "10.01", "0", .exhausted),
    BoundaryCase("far above", "1000", "0", .exhausted),
  ])
  func takesPointsUntilNoneAreLeft(_ example: BoundaryCase) throws {
    try example.check(.deduction(try DeductionRule(per: "0.4")))
  }

  @Test func oneOccurrenceMayCostEverything() throws {
    let rule = ScoringRule.deduction(try DeductionRule(per: "5"))
    #expect(try leaf("1", rule).assessment.score.value == .zero)
    #expect(try leaf("0", rule).assessment.score.value == "4")
  }

  @Test func deductionsThatTakeNothingAreRefused() {
    #expect(throws: RuleFault.deductionNotPositive(per: .zero)) { try DeductionRule(per: .zero) }
    #expect(throws: RuleFault.deductionNotPositive(per: "-0.4")) { try DeductionRule(per: "-0.4") }
  }

  @Test func nothingOccursLessThanZeroTimes() throws {
    let rule = ScoringRule.deduction(try DeductionRule(per: "0.4"))
    #expect(throws: RuleFault.negativeOccurrences("-1")) { try leaf("-1", rule) }
  }
}
