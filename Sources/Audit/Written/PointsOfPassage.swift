internal import Evaluation

/// The points that a passage speaks of: the weight of its indicator, what was taken off, what was given.
///
/// Each is nil or empty where the passage does not name it, or names several of the kind.
struct PointsOfPassage: Sendable {
  let weight: StatedNumber?
  let score: StatedNumber?
  /// What was taken off in all, not the points for each fault.
  let deductions: [StatedNumber]
  /// `每少一次扣 0.5 分`: the points for each fault.
  let each: StatedNumber?
  /// Where full marks are given in words.
  let fullMarks: (sentence: Sentence, range: Range<Int>)?

  private static let weightWords = [
    "权重", "分值", "满分", "标准分", "weight of", "weighs", "weight is", "maximum of",
  ]
  private static let deductionWords = ["扣", "失分", "减分", "deduct", "lost", "loses", "lose"]
  private static let scoreWords = ["得", "得分", "评分", "score"]

  init(_ sentences: [Sentence]) {
    let points = sentences.flatMap(\.numbers).filter {
      ($0.number.kind == .points || $0.number.kind == .plain) && $0.number.bound == .exact
        && !$0.number.isRange
    }
    func isRule(_ number: StatedNumber) -> Bool { number.lead.hasAny(["每", "each", "per "]) }
    let isPoints: (StatedNumber) -> Bool = { $0.number.kind == .points }
    let weights = points.filter { $0.lead.hasAny(Self.weightWords) && !isRule($0) }
    let losses = points.filter {
      isPoints($0)
        && ($0.lead.hasAny(Self.deductionWords)
          || $0.tail.hasAny(["被扣", "扣除", "were deducted", "was deducted"]))
        && !isRule($0)
        && !$0.lead.hasAny(Self.weightWords)
    }
    let given = points.filter { number in
      isPoints(number) && !isRule(number) && !number.lead.hasAny(Self.weightWords)
        && !number.lead.hasAny(Self.deductionWords)
        && (number.lead.endsInAny([
          "得", "得分", "得分为", "得分是", "计", "计得", "实得", "最终得", "得到", "评分为", "评为", "赋", "赋分", "给予",
        ])
          || number.lead.lowercased().endsInAny([
            "score", "scored", "scores", "score is", "scoring", "earns", "earned", "awarded", "score of",
            "given",
          ]))
    }
    weight = weights.count == 1 ? weights[0] : nil
    deductions = losses
    score = given.count == 1 ? given[0] : nil
    let rules = points.filter { isPoints($0) && isRule($0) && $0.lead.hasAny(Self.deductionWords) }
    each = rules.count == 1 ? rules[0] : nil
    fullMarks =
      sentences.lazy.compactMap { sentence -> (Sentence, Range<Int>)? in
        for word in ["得满分", "得了满分", "为满分", "full marks"] {
          if let range = sentence.passage.bytes[sentence.range].range(of: word) {
            let before = sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound)
            let clause = before.split(omittingEmptySubsequences: false) { "，；。,;".contains($0) }.last ?? ""
            // `95% 以上得满分` is a rule, `16 个指标得满分` speaks of many.
            let isRule =
              clause.contains(where: \.isNumber)
              || sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound).hasPrefix(
                " from")
              || clause.hasAny([
                "以上", "达到", "超过", "可", "则", "的", "者", "其余", "个指标", "项指标", "from", "for ", "at ",
              ])
            return isRule ? nil : (sentence, range)
          }
        }
        return nil
      }.first
  }
}
