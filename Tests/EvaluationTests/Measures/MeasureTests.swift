import Evaluation
import Testing

@Suite struct MeasureTests {
  @Test func aRatioIsItsQuotient() throws {
    let ratio = try Ratio(numerator: "11231", denominator: "13845")
    #expect(Measure.ratio(ratio).value == Fraction(11231, over: 13845))
    #expect(ratio.expression.value == ratio.value)
    #expect(ratio.expression.terms.map(\.symbol) == [.numerator, .denominator])
  }

  @Test func aRatioMayBeNegativeOrAboveOne() throws {
    #expect(try Ratio(numerator: "50.5", denominator: "28").value == "50.5/28")
    #expect(try Ratio(numerator: "-1", denominator: "4").value == "-25%")
  }

  @Test func aRatioOverZeroIsRefused() {
    #expect(throws: MeasureFault.zeroDenominator(numerator: "11231")) {
      try Ratio(numerator: "11231", denominator: .zero)
    }
  }

  @Test func onlyMeasuredKindsHaveAValue() {
    #expect(Measure.awarded.value == nil)
    #expect(Measure.awarded.expression == nil)
    #expect(Measure.quantity("92.28%").value == "0.9228")
    #expect(Measure.quantity("92.28%").expression == nil)
  }

  @Test func everyMeasureKnowsItsKind() throws {
    let measures: [Measure] = [
      .ratio(try Ratio(numerator: "1", denominator: "2")), .quantity("1"), .awarded,
      .survey(try Survey(answers: [5: 1])),
      .elements(try ElementList([.init(id: "a", share: .one, isPresent: true)])),
    ]
    #expect(measures.map(\.kind) == Measure.Kind.allCases)
  }
}

@Suite struct SurveyTests {
  @Test func theMeanIsAShareOfTheBestAnswer() throws {
    let survey = try Survey(answers: [5: 6, 4: 3, 3: 1, 2: 0, 1: 0])
    #expect(survey.value == "90%")
    #expect(survey.highestPoints == 5)
    #expect(survey.answerCount == "10")
    #expect(survey.answers.map(\.points) == [5, 4, 3, 2, 1])
    #expect(survey.expression.value == survey.value)
    #expect(Measure.survey(survey).value == "90%")
  }

  @Test func theWorstAnswerStillHasItsPoints() throws {
    #expect(try Survey(answers: [5: 0, 1: 7]).value == "20%")
    #expect(try Survey(answers: [1: 3]).value == .one)
  }

  @Test func aBestAnswerNobodyGaveStillSetsTheScale() throws {
    #expect(try Survey(answers: [5: 0, 4: 2]).value == "80%")
    #expect(try Survey(answers: [4: 2]).value == .one)
  }

  @Test func countsOfAnySizeAddUp() throws {
    #expect(try Survey(answers: [2: Int.max, 1: Int.max]).value == "75%")
  }

  @Test func aSurveyWithoutAnswersIsRefused() {
    #expect(throws: MeasureFault.noAnswers) { try Survey(answers: [:]) }
    #expect(throws: MeasureFault.noAnswers) { try Survey(answers: [5: 0, 4: 0]) }
  }

  @Test func impossibleAnswersAreRefused() {
    #expect(throws: MeasureFault.negativeAnswerCount(points: 4, count: -1)) {
      try Survey(answers: [5: 3, 4: -1])
    }
    #expect(throws: MeasureFault.answerPointsBelowOne(points: 0)) { try Survey(answers: [5: 3, 0: 1]) }
  }
}

@Suite struct ElementListTests {
  /// 具备要素①，得 40%；不具备，该指标为 0；②③④ 各 20%.
  static func plan(_ first: Bool, _ second: Bool, _ third: Bool, _ fourth: Bool) throws -> ElementList {
    try ElementList([
      .init(id: "goal", share: "40%", isPresent: first, isVeto: true),
      .init(id: "steps", share: "20%", isPresent: second),
      .init(id: "budget", share: "20%", isPresent: third),
      .init(id: "dates", share: "20%", isPresent: fourth),
    ])
  }

  @Test func presentElementsAddUp() throws {
    #expect(try Self.plan(true, true, true, true).value == .one)
    #expect(try Self.plan(true, true, false, true).value == "80%")
    #expect(try Self.plan(true, false, false, false).value == "40%")
    #expect(try Self.plan(true, true, false, true).expression.terms.map(\.value) == ["40%", "20%", "20%"])
  }

  @Test func aMissingVetoElementCostsEverything() throws {
    let list = try Self.plan(false, true, true, true)
    #expect(list.isVetoed)
    #expect(list.value == .zero)
    #expect(list.expression == .term(.zero(.percent)))
  }

  @Test func nothingPresentIsZeroWithoutAVeto() throws {
    let list = try ElementList([.init(id: "a", share: .one, isPresent: false)])
    #expect(!list.isVetoed)
    #expect(list.value == .zero)
  }

  @Test func aPureVetoElementHasNoShare() throws {
    let incident = { (isPresent: Bool) in
      try ElementList([
        .init(id: "done", share: .one, isPresent: true),
        .init(id: "no-incident", share: .zero, isPresent: isPresent, isVeto: true),
      ])
    }
    #expect(try incident(true).value == .one)
    #expect(try incident(false).value == .zero)
  }

  @Test func sharesThatDoNotMakeOneAreRefused() {
    #expect(throws: MeasureFault.elementSharesDoNotAddUp(sum: "90%")) {
      try ElementList([
        .init(id: "a", share: "50%", isPresent: true), .init(id: "b", share: "40%", isPresent: true),
      ])
    }
  }

  @Test func impossibleListsAreRefused() {
    #expect(throws: MeasureFault.noElements) { try ElementList([]) }
    #expect(throws: MeasureFault.duplicateElement(id: "a")) {
      try ElementList([
        .init(id: "a", share: "50%", isPresent: true), .init(id: "a", share: "50%", isPresent: true),
      ])
    }
    #expect(throws: MeasureFault.negativeElementShare(id: "b", share: "-10%")) {
      try ElementList([
        .init(id: "a", share: "110%", isPresent: true), .init(id: "b", share: "-10%", isPresent: true),
      ])
    }
  }
}
