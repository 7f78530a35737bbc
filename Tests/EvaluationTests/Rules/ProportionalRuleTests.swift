import Evaluation
import Testing

@Suite struct ProportionalRuleTests {
  @Test(arguments: [
    BoundaryCase("below 0", "-5%", "0", .belowFloor), BoundaryCase("0", "0", "0", .within),
    BoundaryCase("half way", "40%", "2", .within),
    BoundaryCase("just below the target", "79.99%", "3.9995", .within),
    BoundaryCase("at the target", "80%", "4", .within),
    BoundaryCase("just above the target", "80.01%", "4", .cappedAtFull),
    BoundaryCase("over 100 %", "180.36%", "4", .cappedAtFull),
  ])
  func scoresInProportionUpToTheTarget(_ example: BoundaryCase) throws {
    try example.check(.proportional(try ProportionalRule(target: "80%")))
  }

  @Test func targetsOfZeroOrLessAreRefused() {
    #expect(throws: RuleFault.targetNotPositive(target: .zero)) { try ProportionalRule(target: .zero) }
    #expect(throws: RuleFault.targetNotPositive(target: "-1")) { try ProportionalRule(target: "-1") }
  }
}
