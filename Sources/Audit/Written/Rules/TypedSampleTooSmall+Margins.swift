internal import Diagnostics
internal import Evaluation

/// Margins of error that a sample is too small for.
extension TypedSampleTooSmall {
  /// Standard scores of the levels of confidence that reports use.
  private static let scores: [(level: Fraction, score: Fraction)] = [
    (Fraction(9, over: 10), Fraction(1645, over: 1000)), (Fraction(95, over: 100), Fraction(196, over: 100)),
    (Fraction(99, over: 100), Fraction(2576, over: 1000)),
  ]

  /// `有效 396 份……在 95% 置信水平下，抽样误差不超过 2 个百分点`: at most z·√(p(1−p)÷n), of a simple random sample; a share of 90%
  /// leaves three fifths of what one of 50% does.
  func margins(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard [.body, .note].contains(sentence.passage.role), !sentence.hasReferences, sentence.has("误差"),
        sentence.has("置信"),
        let margin = sentence.numbers.first(where: {
          [.share, .percentagePoints].contains($0.number.kind) && !$0.number.isRange
            && $0.lead.hasAny(["误差"]) && !$0.lead.has("置信")
        }),
        let answers = sentence.numbers.last(where: { Self.isSample($0) && $0.place < margin.place })
          ?? report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).last(where: {
            Self.isSample($0) && $0.place < margin.place
          }), answers.value > Fraction(9)
      else { return nil }
      let level = sentence.numbers.first {
        $0.number.kind == .share && $0.tail.has("置信") || $0.lead.endsInAny(["置信水平", "置信度"])
      }
      let score = Self.scores.first { $0.level == level?.value }?.score ?? Self.scores[1].score
      let stated = margin.number.kind == .share ? margin.value : margin.number.digits * .hundredth
      guard let square = (score * score * Fraction(1, over: 4)).divided(by: answers.value),
        stated * stated < square * Fraction(36, over: 100)
      else { return nil }
      // The smallest hundredth of a point whose square is not below.
      let points = (1...5000).first { hundredth in
        let value = Fraction(hundredth, over: 10_000)
        return value * value >= square
      }
      guard let points else { return nil }
      let words = Fraction(points, over: 100).rounded(places: 2).plain
      return Defect(
        Message(
          zh: "\(answers.words)的最大抽样误差约为 \(words) 个百分点，达不到 \(margin.words)",
          en: "\(answers.words) allow a margin of about \(words) percentage points, not \(margin.words)"),
        at: margin.place, about: [margin.words], values: [stated, Fraction(points, over: 10_000)],
        fix: page.fix,
        notes: [Message(zh: "样本", en: "the sample").note(at: answers.place)])
    }
  }

  private static func isSample(_ stated: StatedNumber) -> Bool {
    stated.number.unit == "copy" && stated.number.bound == .exact && stated.lead.hasAny(["有效", "样本"])
      && !stated.lead.hasAny(["率", "发放"])
  }
}
