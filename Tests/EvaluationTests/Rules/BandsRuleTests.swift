import Evaluation
import Testing

@Suite struct BandsRuleTests {
  /// From 95 % all, above 80 % 3 points, from 60 % half, otherwise nothing.
  static let bands = [
    Band(bound: .from("95%"), earning: .share(.one)), Band(bound: .above("80%"), earning: .points("3")),
    Band(bound: .from("60%"), earning: .share("50%")), Band(bound: nil, earning: .points(.zero)),
  ]

  @Test(arguments: [
    BoundaryCase("over 100 %", "180%", "4", .band(0)),
    BoundaryCase("just above 95 %", "95.01%", "4", .band(0)),
    BoundaryCase("at 95 %, inclusive", "95%", "4", .band(0)),
    BoundaryCase("just below 95 %", "94.99%", "3", .band(1)),
    BoundaryCase("just above 80 %", "80.01%", "3", .band(1)),
    BoundaryCase("at 80 %, exclusive", "80%", "2", .band(2)),
    BoundaryCase("just below 80 %", "79.99%", "2", .band(2)),
    BoundaryCase("at 60 %, inclusive", "60%", "2", .band(2)),
    BoundaryCase("just below 60 %", "59.99%", "0", .band(3)), BoundaryCase("0", "0", "0", .band(3)),
    BoundaryCase("below 0", "-5%", "0", .band(3)),
  ])
  func givesWhatTheBandEarns(_ example: BoundaryCase) throws {
    try example.check(.bands(try BandsRule(Self.bands)))
  }

  @Test func earningsMayRiseWhereLessIsBetter() throws {
    let rule = ScoringRule.bands(
      try BandsRule([
        Band(bound: .above("10"), earning: .points(.zero)), Band(bound: .above("5"), earning: .points("2")),
        Band(bound: nil, earning: .points("4")),
      ]))
    #expect(try leaf("12", rule).assessment.score.value == .zero)
    #expect(try leaf("10", rule).assessment.score.value == "2")
    #expect(try leaf("0", rule).assessment.score.value == "4")
  }

  @Test func oneBandTakesEverything() throws {
    let rule = try BandsRule([Band(bound: nil, earning: .share("75%"))])
    #expect(rule.index(of: "-1000") == 0)
    #expect(try leaf("-1000", .bands(rule)).assessment.score.value == "3")
  }

  @Test func everyTableCoversAllValues() {
    #expect(throws: RuleFault.noBands) { try BandsRule([]) }
    #expect(throws: RuleFault.lastBandHasBound(.from("60%"))) { try BandsRule(Self.bands.dropLast()) }
    #expect(throws: RuleFault.bandWithoutBound(index: 0)) { try BandsRule(Self.bands.reversed()) }
  }

  @Test(arguments: ["95%", "95.01%"] as [Fraction])
  func boundsFallFromBandToBand(second: Fraction) {
    let fault = RuleFault.bandsNotDescending(index: 1, bound: second, previous: "95%")
    #expect(throws: fault) {
      try BandsRule([Self.bands[0], Band(bound: .above(second), earning: .share("50%")), Self.bands[3]])
    }
  }

  @Test func earningsLieBetweenNothingAndAll() {
    #expect(throws: RuleFault.bandShareOutsideUnit(index: 0, share: "101%")) {
      try BandsRule([Band(bound: nil, earning: .share("101%"))])
    }
    #expect(throws: RuleFault.bandShareOutsideUnit(index: 0, share: "-1%")) {
      try BandsRule([Band(bound: nil, earning: .share("-1%"))])
    }
    #expect(throws: RuleFault.bandPointsNegative(index: 1, points: "-1")) {
      try BandsRule([Self.bands[0], Band(bound: nil, earning: .points("-1"))])
    }
  }

  @Test func pointsAboveTheWeightAreRefused() throws {
    let rule = ScoringRule.bands(try BandsRule(Self.bands))
    let fault = RuleFault.bandPointsAboveWeight(index: 1, points: "3", weight: "2.99")
    #expect(throws: fault) { try leaf("10%", rule, weight: "2.99") }
    #expect(throws: fault) {
      try Leaf(
        measure: .survey(try Survey(answers: [5: 1])), rule: .survey(then: rule), weight: "2.99")
    }
    #expect(try leaf("90%", rule, weight: "3").assessment.score.value == "3")
  }
}
