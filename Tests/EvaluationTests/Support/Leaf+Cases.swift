import Evaluation
import Testing

/// A leaf measured by one number.
func leaf(_ quantity: Fraction, _ rule: ScoringRule, weight: Fraction = "4") throws -> Leaf {
  try Leaf(measure: .quantity(quantity), rule: rule, weight: weight, quantityStyle: .percent)
}

/// One row of a boundary table: an actual value, the score and the outcome that belong to it.
struct BoundaryCase: Sendable, CustomTestStringConvertible {
  let id: String
  let actual: Fraction
  let score: Fraction
  let outcome: Outcome

  init(_ id: String, _ actual: Fraction, _ score: Fraction, _ outcome: Outcome) {
    self.id = id
    self.actual = actual
    self.score = score
    self.outcome = outcome
  }

  var testDescription: String { id }

  /// Scores the value under `rule` with a weight of 4 and compares.
  func check(_ rule: ScoringRule) throws {
    let assessment = try leaf(actual, rule).assessment
    #expect(assessment.score.value == score)
    #expect(assessment.outcome == outcome)
  }
}
