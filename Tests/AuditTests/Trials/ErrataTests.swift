import AuditTrials
import Testing

/// What the errata of the example set out is found when they are not there.
@Suite struct ErrataTests {
  @Test func findsWithoutErrataWhatTheyExplain() throws {
    let trial = ErrataTrial(try ExampleContent.tree())
    #expect(trial.explained.count >= 13)
    #expect(trial.explained.filter { !trial.reported.contains($0) } == [])
  }

  @Test func seesEveryErratumThatIsNotOfWords() throws {
    let trial = ErrataTrial(try ExampleContent.tree())
    let unseen = Set(trial.outcomes.filter(\.codes.isEmpty).map(\.id))
    let listed = Set(Self.unseen.values.joined())
    let restored = Set(
      ErrataTrial.restored(try ExampleContent.tree()).map { String($0.reading.prefix { $0 != ":" }) })
    #expect(unseen.subtracting(restored).subtracting(listed) == [])
    #expect(listed.subtracting(unseen) == [])
  }

  @Test func findsEveryRejectedNumberThatIsPutBack() throws {
    let restored = ErrataTrial.restored(try ExampleContent.tree())
    #expect(restored.count >= 4)
    #expect(restored.filter(\.codes.isEmpty).map(\.reading) == [])
  }

  /// Errata that no rule can see in the data, by what they are about.
  private static let unseen: [String: [String]] = [
    // The content has one home for each figure, name and number. Printed as the source printed them, in a text without
    // data, they are found: see TypedPageTests.
    "found in the text as the source printed it": [
      "figure-number-twice",
      "heading-number-skipped",
      "numbering-forms",
      "annex-one",
      "project-name",
      "contract-indicator-name",
      "guardians-indicator-name",
      "delivery-missing-lines",
      "key-cases",
      "grade-words",
      "c33-levels",
      "document-number-forms",
      "supervision-indicator-name", "recruitment-indicator-name", "registration-indicator-name",
      "five-year-plan", "unmet-targets", "all-quantified", "missing-negation", "closure-or-timeliness",
      "rules-not-printed", "c3-heading", "misprints", "cases-over-four-hundred", "survey-respondents",
      "sharing-direction", "undivided-goals", "fans-scope", "unfinished-target", "management-steps",
      "calls-dialled-scope", "quality-grade-bounds", "procurement-threshold", "satisfaction-class",
      "quality-scope", "grade-bounds", "returned-calls", "recruits-only-in-text", "youth-voice-documents",
      "budgeting-misprint", "unprinted-full-marks", "centre-name", "service-indicator-name",
      "free-counselling-name", "publicity-goal", "who-procures", "who-supervises", "recommendation-addressee",
      "assessment-object", "strictly-but", "single-payments", "hotline-staffing",
      "targets-sound-or-incomplete", "execution-basis",
    ]
  ]
}
