/// Why a measure cannot be what its author wrote. Carries the facts; the words are said elsewhere.
package enum MeasureFault: Error, Hashable, Sendable {
  /// A ratio over 0.
  case zeroDenominator(numerator: Fraction)
  /// A survey that nobody answered.
  case noAnswers
  /// An answer worth less than 1 point; the points of a scale are 1…n.
  case answerPointsBelowOne(points: Int)
  /// Fewer than 0 people gave this answer.
  case negativeAnswerCount(points: Int, count: Int)
  /// A list of elements without one.
  case noElements
  /// Two elements of one list share an id.
  case duplicateElement(id: String)
  /// An element is worth less than nothing.
  case negativeElementShare(id: String, share: Fraction)
  /// The shares of all elements make `sum` and not 1 (100 %).
  case elementSharesDoNotAddUp(sum: Fraction)
}
