/// What a number in a working stands for. Names it for the renderer, which has the words of each language.
package enum Symbol: Hashable, Sendable, CaseIterable {
  /// The weight of the indicator (权重), points.
  case weight
  /// The actual value (业绩值).
  case actualValue
  /// The value that earns the full score (目标值).
  case target
  /// The value at which a linear rule starts to give points (下限).
  case floor
  /// The value at which a linear rule gives all points (标杆值).
  case benchmark
  /// The upper part of a ratio.
  case numerator
  /// The lower part of a ratio.
  case denominator
  /// The points that one occurrence costs.
  case perOccurrence
  /// How often it occurred.
  case occurrences
  /// The share that a band or an element earns.
  case share
  /// The points that a band earns.
  case bandPoints
  /// The points that an evaluator awarded.
  case awardedPoints
  /// The points of one answer of a survey.
  case answerPoints
  /// The number of people who gave one answer.
  case answers
  /// The points of the best answer of a survey.
  case highestAnswerPoints
  /// The number of people who answered a survey.
  case allAnswers
  /// All of it: 100 %, the upper limit.
  case full
  /// Nothing: the lower limit.
  case zero
}
