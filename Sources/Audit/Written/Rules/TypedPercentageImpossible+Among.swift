internal import Diagnostics
internal import Evaluation

/// Rates of so many persons who were asked.
extension TypedPercentageImpossible {
  /// `受访者 37 人中，满意率为 90.0%`.
  func among(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, share in
      let between = sentence.passage.text(from: base.range.upperBound, to: share.range.lowerBound)
        .trimming(leading: [" "], trailing: ["为", "达", "是", " "])
      guard base.number.kind == .count, base.number.bound == .exact,
        ["person", "copy", "household"].contains(base.number.unit ?? ""),
        between.hasPrefix("中，"), between.hasSuffix("率"), between.count < 12, share.number.kind == .share,
        share.number.bound == .exact, !share.number.isRange, share.value <= .one
      else { return nil }
      return impossible(share, of: base)
    }
  }
}
