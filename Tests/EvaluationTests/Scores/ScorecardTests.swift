import Evaluation
import Testing

@Suite struct ScorecardTests {
  /// Three leaves of 1.005 each, which print as 1.01, under A; B has all of its 4.
  static func card(_ policy: RoundingPolicy, scale: GradeScale? = nil) throws -> Scorecard {
    let tree = try IndicatorTree(
      roots: [
        .sum("A", of: "6", try (1...3).map { try .judged(IndicatorID("A\($0)"), "1.005", of: "2") }),
        .judged("B", "4", of: "4"),
      ], fullScore: "10")
    return Scorecard(tree: tree, policy: policy, scale: try scale ?? .shanghai())
  }

  @Test func exactSubtotalsAddExactScores() throws {
    let card = try Self.card(RoundingPolicy())
    let node = try #require(card["A"])
    #expect(node.exact == "3.015")
    #expect(node.printed.plain == "3.02")
    #expect(node.roundingDifference == "0.01")
    #expect(card.total.exact == "7.015")
    #expect(card.total.printed.plain == "7.02")
    #expect(card.total.roundingDifference == .zero)
  }

  @Test func roundedSubtotalsAddPrintedScores() throws {
    let card = try Self.card(RoundingPolicy(subtotals: .rounded))
    let node = try #require(card["A"])
    #expect(node.exact == "3.03")
    #expect(node.printed.plain == "3.03")
    #expect(node.scoreRate == "50.5%")
    #expect(card.total.printed.plain == "7.03")
    #expect(card.scores.map(\.roundingDifference) == Array(repeating: .zero, count: 5))
    #expect(card["A1"]?.exact == "1.005")
  }

  @Test func scoresStandInReadingOrderWithTheirPlace() throws {
    let card = try Self.card(RoundingPolicy())
    #expect(card.scores.map(\.id) == ["A", "A1", "A2", "A3", "B"])
    #expect(card.scores.map(\.depth) == [0, 1, 1, 1, 0])
    #expect(card.scores.map(\.parent) == [nil, "A", "A", "A", nil])
    #expect(card.scores.map { $0.working == nil } == [true, false, false, false, false])
    #expect(card["A2"]?.id == "A2")
    #expect(card["Z"] == nil)
  }

  @Test func placesFollowThePolicy() throws {
    let card = try Self.card(RoundingPolicy(scorePlaces: 1, ratePlaces: 0))
    let node = try #require(card["A"])
    #expect(node.printed.plain == "3.0")
    #expect(node.printedScoreRate.plain == "50")
    #expect(node.printedLost.plain == "3.0")
    #expect(card["A1"]?.working?.rounded.plain == "1.0")
  }

  @Test func printedScoreAndPrintedLossMakeTheWeight() throws {
    let leaf = try #require(try Self.card(RoundingPolicy())["A1"])
    #expect(leaf.lost == "0.995")
    #expect(leaf.printed.plain == "1.01")
    #expect(leaf.printedLost.plain == "0.99")
  }

  @Test func aWeightThatPrintsShorterNeverShowsANegativeLoss() throws {
    let tree = try IndicatorTree(roots: [.judged("A", "2.125", of: "2.125")], fullScore: "2.125")
    let card = Scorecard(tree: tree, policy: RoundingPolicy(), scale: try .shanghai())
    #expect(card.total.printed.plain == "2.13")
    #expect(card.total.printedLost.plain == "0.00")
    #expect(card.total.lost == .zero)
  }

  @Test(
    arguments: [
      ("89.995", "90.00", "excellent", nil), ("89.9949", "89.99", "good", "0.01"),
      ("74.995", "75.00", "good", "15"), ("0", "0.00", "failed", "60"), ("100", "100.00", "excellent", nil),
    ] as [(Fraction, String, String, Fraction?)])
  func theGradeFollowsThePrintedTotal(
    score: Fraction, printed: String, grade: String, distance: Fraction?
  ) throws {
    let tree = try IndicatorTree(roots: [.judged("A", score, of: "100")], fullScore: "100")
    let card = Scorecard(tree: tree, policy: RoundingPolicy(), scale: try .shanghai())
    #expect(card.total.printed.plain == printed)
    #expect(card.grade.id == grade)
    #expect(card.distanceToNextGrade == distance)
    #expect((card.nextGrade == nil) == (distance == nil))
  }

  @Test func aLeafShowsItsActualValue() throws {
    let tree = try IndicatorTree(
      roots: [
        .leaf(
          "A", .ratio(try Ratio(numerator: "644", denominator: "320")),
          .proportional(try ProportionalRule(target: "100%")), of: "10")
      ], fullScore: "10")
    let card = Scorecard(tree: tree, policy: RoundingPolicy(), scale: try .shanghai())
    #expect(card["A"]?.value == "201.25%")
    #expect(card["A"]?.working?.outcome == .cappedAtFull)
    #expect(try Self.card(RoundingPolicy())["A"]?.value == nil)
    #expect(try Self.card(RoundingPolicy())["A1"]?.value == nil)
  }
}
