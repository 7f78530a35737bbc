import Evaluation
import Testing

@Suite struct GradeScaleTests {
  @Test(
    arguments: [
      ("100", "excellent", nil), ("90.01", "excellent", nil), ("90", "excellent", nil),
      ("89.99", "good", "0.01"), ("89.87", "good", "0.13"), ("75", "good", "15"),
      ("74.99", "passed", "0.01"), ("60", "passed", "15"), ("59.99", "failed", "0.01"), ("0", "failed", "60"),
    ] as [(Fraction, String, Fraction?)])
  func everyTotalHasOneGrade(total: Fraction, grade: String, distance: Fraction?) throws {
    let scale = try GradeScale.shanghai()
    #expect(scale.band(of: total).id == grade)
    #expect(scale.distanceToNext(from: total) == distance)
  }

  @Test func anExclusiveBoundHasToBeExceeded() throws {
    let scale = try GradeScale([
      GradeBand(id: "high", bound: "90", isInclusive: false), GradeBand(id: "low", bound: "0"),
    ])
    #expect(scale.band(of: "90.01").id == "high")
    #expect(scale.band(of: "90").id == "low")
    #expect(scale.distanceToNext(from: "90") == .zero)
  }

  @Test func knowsTheNextBetterGrade() throws {
    let scale = try GradeScale.shanghai()
    #expect(scale.bands.map { scale.next(above: $0)?.id } == [nil, "excellent", "good", "passed"])
    #expect(scale.next(above: GradeBand(id: "other", bound: "50")) == nil)
  }

  @Test func aTotalBelowAllBoundsHasTheLowestGrade() throws {
    #expect(try GradeScale.shanghai().band(of: "-1").id == "failed")
  }

  @Test func scalesWithoutGradesAreRefused() {
    #expect(throws: GradeFault.noBands) { try GradeScale([]) }
  }

  @Test(arguments: ["90", "91"] as [Fraction])
  func boundsFallStrictly(second: Fraction) {
    #expect(throws: GradeFault.boundsNotDescending(id: "good", bound: second, previous: "90")) {
      try GradeScale([
        GradeBand(id: "excellent", bound: "90"), GradeBand(id: "good", bound: second),
        GradeBand(id: "failed", bound: "0"),
      ])
    }
  }

  @Test func gradesHaveDifferentNames() {
    #expect(throws: GradeFault.duplicateBand(id: "good")) {
      try GradeScale([GradeBand(id: "good", bound: "90"), GradeBand(id: "good", bound: "0")])
    }
  }

  @Test(arguments: [
    GradeBand(id: "failed", bound: "0", isInclusive: false), GradeBand(id: "failed", bound: "60"),
  ])
  func theLowestGradeCoversTheRest(lowest: GradeBand) {
    #expect(throws: GradeFault.lowestBandLeavesGap(lowest)) {
      try GradeScale([GradeBand(id: "good", bound: "75"), lowest])
    }
  }
}
