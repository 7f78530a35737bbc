/// How the actual value (业绩值) of an indicator came about.
package enum Measure: Hashable, Sendable {
  /// One quantity as a share of another: a completion rate, an answer rate.
  case ratio(Ratio)
  /// One measured number: 50.5 hours, 3 occurrences, or a rate that only the source document computed.
  case quantity(Fraction)
  /// Nothing was measured: an evaluator judges by words.
  case awarded
  /// Answers on a scale of points, whose mean is a share of the best answer.
  case survey(Survey)
  /// Required elements, each present or not and worth a share.
  case elements(ElementList)

  /// The kinds of measure, for messages and for what fits which rule.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case ratio, quantity, awarded, survey, elements
  }

  /// Which kind this is.
  package var kind: Kind {
    switch self {
    case .ratio: .ratio
    case .quantity: .quantity
    case .awarded: .awarded
    case .survey: .survey
    case .elements: .elements
    }
  }

  /// The actual value; `nil` when nothing was measured.
  ///
  /// A ratio, a survey and elements give a share (1 is 100 %); a quantity is in whatever unit it was measured.
  package var value: Fraction? {
    switch self {
    case .ratio(let ratio): ratio.value
    case .quantity(let quantity): quantity
    case .awarded: nil
    case .survey(let survey): survey.value
    case .elements(let elements): elements.value
    }
  }

  /// The actual value as it was computed, for the working; `nil` where nothing was computed.
  package var expression: Expression? {
    switch self {
    case .ratio(let ratio): ratio.expression
    case .quantity, .awarded: nil
    case .survey(let survey): survey.expression
    case .elements(let elements): elements.expression
    }
  }
}
