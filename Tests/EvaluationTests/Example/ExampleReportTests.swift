import Evaluation
import Testing

/// Published hand calculations: what the example report prints must come out of its own figures.
@Suite struct ExampleReportTests {
  /// 得分 of table 3-2, row by row.
  static let table: [(IndicatorID, weight: Fraction, score: String)] = [
    ("A", "12", "11.50"), ("A1", "8", "8.00"), ("A11", "3", "3.00"), ("A12", "3", "3.00"),
    ("A13", "2", "2.00"), ("A2", "4", "3.50"), ("A21", "2", "2.00"), ("A22", "2", "1.50"),
    ("B", "32", "25.50"), ("B1", "5", "5.00"), ("B11", "3", "3.00"), ("B12", "2", "2.00"),
    ("B2", "10", "7.00"), ("B21", "2", "2.00"), ("B22", "4", "3.00"), ("B23", "4", "2.00"),
    ("B3", "17", "13.50"), ("B31", "5", "3.00"), ("B32", "12", "10.50"), ("B321", "3", "3.00"),
    ("B322", "3", "1.50"), ("B323", "3", "3.00"), ("B324", "3", "3.00"),
    ("C", "56", "52.87"), ("C1", "30", "26.87"), ("C11", "4", "3.15"), ("C12", "4", "2.04"),
    ("C13", "4", "4.00"), ("C14", "4", "4.00"), ("C15", "3", "3.00"), ("C16", "3", "3.00"),
    ("C17", "4", "4.00"), ("C18", "4", "3.69"), ("C2", "12", "12.00"), ("C21", "4", "4.00"),
    ("C22", "4", "4.00"), ("C23", "4", "4.00"), ("C3", "14", "14.00"), ("C31", "5", "5.00"),
    ("C32", "4", "4.00"), ("C33", "5", "5.00"), ("C331", "3", "3.00"), ("C332", "2", "2.00"),
  ]

  @Test func everyRowOfTheScoreTableComesOut() throws {
    let card = try ExampleReport.scorecard()
    #expect(card.scores.map(\.id) == Self.table.map(\.0))
    #expect(card.scores.map(\.weight) == Self.table.map(\.weight))
    #expect(card.scores.map(\.printed.plain) == Self.table.map(\.score))
    #expect(card.scores.count == 43)
    #expect(card.scores.count { $0.working != nil } == 30)
  }

  @Test func theTotalAndItsGradeComeOut() throws {
    let card = try ExampleReport.scorecard()
    #expect(card.total.printed.plain == "89.87")
    #expect(card.total.weight == "100")
    #expect(card.grade.id == "good")
    #expect(card.nextGrade?.id == "excellent")
    #expect(card.distanceToNextGrade == "0.13")
    #expect(card.total.printedLost.plain == "10.13")
  }

  @Test func theScoreRatesOfTheSummaryComeOut() throws {
    let card = try ExampleReport.scorecard()
    let rates = try (["A", "B", "C"] as [IndicatorID]).map {
      try #require(card[$0]).printedScoreRate.plain
    }
    #expect(rates == ["95.83", "79.69", "94.41"])
    #expect(card.total.printedScoreRate.plain == "89.87")
  }

  /// 业绩值 of table 3-2 and of the analyses, at the places they print.
  @Test(
    arguments: [
      ("C11", "81.12"), ("C12", "80.35"), ("C13", "180.36"), ("C14", "201.25"), ("C15", "140.00"),
      ("C16", "132.13"), ("C18", "92.28"), ("C21", "2.02"), ("C22", "48.70"), ("C23", "100.00"),
      ("B11", "100.00"),
    ] as [(IndicatorID, String)])
  func actualValuesComeOut(id: IndicatorID, printed: String) throws {
    let value = try #require(try ExampleReport.scorecard()[id]?.value)
    #expect((value * "100").rounded(places: 2).plain == printed)
  }

  @Test(
    arguments: [
      ("C11", "28310/8999.25", "3.15"), ("C12", "173/85", "2.04"), ("C18", "3.2280/0.875", "3.69"),
    ] as [(IndicatorID, Fraction, String)])
  func linearLeavesAreExact(id: IndicatorID, exact: Fraction, printed: String) throws {
    let working = try #require(try ExampleReport.scorecard()[id]?.working)
    #expect(working.exact == exact)
    #expect(working.rounded.plain == printed)
    #expect(working.outcome == .within)
  }

  /// 4 −（0.95 − 0.9228）× 11.43, as the analysis of C18 words the same line.
  @Test func aLineWordedFromAboveIsTheSameLine() throws {
    let worded = Fraction("4") - ("0.95" - "0.9228") * "11.43"
    #expect(worded.rounded(places: 2).plain == "3.69")
    let slope = Fraction("4").divided(by: "95" - "60")
    #expect(slope.map { ($0 * "100").rounded(places: 2).plain } == "11.43")
  }

  @Test func printedLeavesOfC1MissTheirSubtotalByTheLastDigit() throws {
    let card = try ExampleReport.scorecard()
    let leaves = card.scores.filter { $0.parent == "C1" }
    #expect(leaves.map { Fraction($0.printed) }.sum == "26.88")
    let node = try #require(card["C1"])
    #expect(node.printed.plain == "26.87")
    #expect(node.roundingDifference == "0.01")
    let differing = card.scores.filter { !$0.roundingDifference.isZero }
    #expect(differing.map(\.id) == ["C1"])
    #expect(card.total.roundingDifference.isZero)
  }

  @Test func roundedSubtotalsWouldMoveTheTotal() throws {
    let card = try ExampleReport.scorecard(RoundingPolicy(subtotals: .rounded))
    #expect(card["C1"]?.printed.plain == "26.88")
    #expect(card["C"]?.printed.plain == "52.88")
    #expect(card.total.printed.plain == "89.88")
    #expect(card.distanceToNextGrade == "0.12")
  }

  @Test func everyLeafsWorkingIsItsScore() throws {
    for score in try ExampleReport.scorecard().scores {
      guard let working = score.working else { continue }
      #expect(working.score.value == score.exact)
      #expect(working.rounded == score.printed)
      #expect(working.measure.map(\.value) ?? score.value == score.value)
    }
  }
}
