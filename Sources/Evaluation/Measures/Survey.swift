/// Answers on a scale of 1…n points, 1 the worst, as satisfaction is asked for (满意度).
///
/// Its value is the mean answer as a share of the best one: (6 × 5 + 4 × 4) ÷ (10 × 5) = 92 %.
/// On a five-step scale the value is therefore never below 20 %.
package struct Survey: Hashable, Sendable {
  /// How many people gave one answer.
  package struct Answer: Hashable, Sendable {
    /// What the answer is worth, 1 or more.
    package let points: Int
    /// How many people gave it, 0 or more.
    package let count: Int
  }

  /// All listed answers, the best first, including those that nobody gave.
  package let answers: [Answer]
  /// The points of the best answer listed, which is 100 %.
  package let highestPoints: Int
  /// How many people answered, 1 or more.
  package let answerCount: Fraction
  /// The mean as a share of the best answer, above 0 and at most 1.
  package let value: Fraction

  /// Takes the number of people by points: `[5: 6, 4: 3, 3: 1]`.
  ///
  /// The best answer is the highest one listed, so an answer nobody gave is listed with 0 people. Steps left
  /// out below it count as 0 people.
  ///
  /// - Throws: `MeasureFault.answerPointsBelowOne`, `.negativeAnswerCount` (the highest faulty points first)
  ///   or `.noAnswers`.
  package init(answers counts: [Int: Int]) throws(MeasureFault) {
    let answers = counts.map(Answer.init).sorted { $0.points > $1.points }
    for answer in answers {
      guard answer.points >= 1 else { throw .answerPointsBelowOne(points: answer.points) }
      guard answer.count >= 0 else {
        throw .negativeAnswerCount(points: answer.points, count: answer.count)
      }
    }
    let total = answers.map { Fraction($0.count) }.sum
    let reached = answers.map { Fraction($0.points) * Fraction($0.count) }.sum
    guard let best = answers.first, let value = reached.divided(by: Fraction(best.points) * total) else {
      throw .noAnswers
    }
    self.answers = answers
    self.highestPoints = best.points
    self.answerCount = total
    self.value = value
  }

  /// The mean with its figures: (5 × 6 + 4 × 3 + 3 × 1) ÷ (5 × 10).
  package var expression: Expression {
    .quotient(
      .sum(
        answers.map {
          .product(
            .term(Term(.answerPoints, Fraction($0.points), .points)),
            .term(Term(.answers, Fraction($0.count), .plain)))
        }),
      .product(
        .term(Term(.highestAnswerPoints, Fraction(highestPoints), .points)),
        .term(Term(.allAnswers, answerCount, .plain))))
  }
}
