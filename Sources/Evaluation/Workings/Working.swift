/// How a leaf's score came about, ready to be printed: 11231 ÷ 13845, then 4 × (81.12 % − 30 %) ÷ (95 % − 30 %).
package struct Working: Hashable, Sendable {
  /// How the actual value came about; `nil` when it was not computed here.
  package let measure: Expression?
  /// How the score came about, points.
  package let score: Expression
  /// What the rule found.
  package let outcome: Outcome
  /// The value of `score`, exact, points.
  package let exact: Fraction
  /// `exact` at the printed number of places.
  package let rounded: FixedDecimal

  /// Evaluates the assessment's score and rounds it to `places` decimals.
  package init(measure: Expression?, assessment: Assessment, places: Int) {
    self.measure = measure
    score = assessment.score
    outcome = assessment.outcome
    exact = assessment.score.value
    rounded = exact.rounded(places: places)
  }
}
