import Evaluation
import Testing

@Suite struct LinearRuleTests {
  @Test(arguments: [
    BoundaryCase("below 0", "-5%", "0", .belowFloor), BoundaryCase("0", "0", "0", .belowFloor),
    BoundaryCase("just below the floor", "59.99%", "0", .belowFloor),
    BoundaryCase("at the floor", "60%", "0", .within),
    BoundaryCase("just above the floor", "60.01%", "0.001", .within),
    BoundaryCase("half way", "80%", "2", .within),
    BoundaryCase("just below the benchmark", "99.99%", "3.999", .within),
    BoundaryCase("at the benchmark", "100%", "4", .within),
    BoundaryCase("just above the benchmark", "100.01%", "4", .cappedAtFull),
    BoundaryCase("far above", "201.25%", "4", .cappedAtFull),
  ])
  func risesFromTheFloorToTheBenchmark(_ example: BoundaryCase) throws {
    try example.check(.linear(try LinearRule(floor: "60%", benchmark: "100%")))
  }

  @Test(arguments: [
    BoundaryCase("below 0", "-1", "4", .cappedAtFull), BoundaryCase("0", "0", "4", .cappedAtFull),
    BoundaryCase("just below the benchmark", "4.99", "4", .cappedAtFull),
    BoundaryCase("at the benchmark", "5", "4", .within),
    BoundaryCase("just above the benchmark", "5.01", "3.996", .within),
    BoundaryCase("just below the floor", "14.99", "0.004", .within),
    BoundaryCase("at the floor", "15", "0", .within),
    BoundaryCase("just above the floor", "15.01", "0", .belowFloor),
  ])
  func fallsToTheFloorWhereLessIsBetter(_ example: BoundaryCase) throws {
    let rule = try LinearRule(floor: "15", benchmark: "5")
    #expect(rule.lessIsBetter)
    try example.check(.linear(rule))
  }

  @Test func aLineNeedsTwoEnds() {
    #expect(throws: RuleFault.floorEqualsBenchmark("95%")) {
      try LinearRule(floor: "95%", benchmark: "0.95")
    }
  }
}
