import Evaluation
import Testing

@Suite struct ReverseRuleTests {
  @Test(arguments: [
    BoundaryCase("below 0", "-5", "4", .cappedAtFull), BoundaryCase("0", "0", "4", .cappedAtFull),
    BoundaryCase("just below the target", "4.99", "4", .cappedAtFull),
    BoundaryCase("at the target", "5", "4", .within),
    BoundaryCase("just above the target", "5.01", "3.992", .within),
    BoundaryCase("half way", "7.5", "2", .within),
    BoundaryCase("just below twice the target", "9.99", "0.008", .within),
    BoundaryCase("at twice the target", "10", "0", .within),
    BoundaryCase("just above twice the target", "10.01", "0", .belowFloor),
    BoundaryCase("far above", "1000", "0", .belowFloor),
  ])
  func differenceFallsToZeroAtTwiceTheTarget(_ example: BoundaryCase) throws {
    try example.check(.reverse(try ReverseRule(target: "5", method: .difference)))
  }

  @Test(arguments: [
    BoundaryCase("below 0", "-5", "4", .cappedAtFull), BoundaryCase("0", "0", "4", .cappedAtFull),
    BoundaryCase("just below the target", "4.99", "4", .cappedAtFull),
    BoundaryCase("at the target", "5", "4", .within),
    BoundaryCase("just above the target", "5.01", "2000/501", .within),
    BoundaryCase("at twice the target", "10", "2", .within),
    BoundaryCase("far above", "1000", "0.02", .within),
  ])
  func quotientFallsWithoutReachingZero(_ example: BoundaryCase) throws {
    try example.check(.reverse(try ReverseRule(target: "5", method: .quotient)))
  }

  @Test(arguments: ReverseRule.Method.allCases)
  func targetsOfZeroOrLessAreRefused(method: ReverseRule.Method) {
    for target: Fraction in [.zero, "-5"] {
      #expect(throws: RuleFault.targetNotPositive(target: target)) {
        try ReverseRule(target: target, method: method)
      }
    }
  }
}
