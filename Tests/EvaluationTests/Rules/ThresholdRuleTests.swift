import Evaluation
import Testing

@Suite struct ThresholdRuleTests {
  /// Whether 84.99 %, 85 % and 85.01 % meet a bound of 85 %.
  @Test(arguments: [
    (Comparison.moreThan, [false, false, true]), (.atLeast, [false, true, true]),
    (.equalTo, [false, true, false]), (.atMost, [true, true, false]), (.lessThan, [true, false, false]),
  ])
  func givesAllOrNothingAtTheBound(comparison: Comparison, isMet: [Bool]) throws {
    let rule = ScoringRule.threshold(ThresholdRule(comparison, bound: "85%"))
    for (value, isMet) in zip(["84.99%", "85%", "85.01%"] as [Fraction], isMet) {
      let assessment = try leaf(value, rule).assessment
      #expect(assessment.score.value == (isMet ? "4" : .zero))
      #expect(assessment.outcome == (isMet ? .met : .notMet))
    }
  }

  @Test func anyGrowthMeetsMoreThanZero() throws {
    let rule = ScoringRule.threshold(ThresholdRule(.moreThan, bound: .zero))
    #expect(try leaf("14013/693563", rule).assessment.outcome == .met)
    #expect(try leaf(.zero, rule).assessment.outcome == .notMet)
    #expect(try leaf("-0.01%", rule).assessment.outcome == .notMet)
  }
}
