internal import Evaluation

/// The points that a passage speaks of: the weight of its indicator, what was taken off, what was given.
///
/// Each is nil or empty where the passage does not name it, or names several of the kind.
struct PointsOfPassage: Sendable {
  let weight: StatedNumber?
  let score: StatedNumber?
  /// Every score that it gives; of several, ``score`` is ``heading``.
  let scores: [StatedNumber]
  /// Of several, that right behind the weight: `（权重 3 分，得 3.00 分）`.
  let heading: StatedNumber?
  /// What was taken off in all, not the points for each fault.
  let deductions: [StatedNumber]
  /// `每少一次扣 0.5 分`: the points for each fault.
  let each: StatedNumber?
  /// Whether weights or scores of several indicators stand in it, so that a loss and full marks may be of two.
  let isOfSeveral: Bool
  /// Where full marks are given in words.
  let fullMarks: (sentence: Sentence, range: Range<Int>)?

  private static func heading(_ scores: [StatedNumber], behind weight: StatedNumber?) -> StatedNumber? {
    guard let weight, let first = scores.first, first.before.hasPrefix(weight.before),
      ["得", "得分", "实得", "评价得分"].contains(first.lead.bare)
    else { return nil }
    return first
  }

  /// Whether it has a number that is no part of a code: `C11`.
  private static func hasNumber(_ clause: Substring) -> Bool {
    var isCode = false
    for character in clause {
      if character.isArabicDigit, !isCode { return true }
      if !character.isArabicDigit { isCode = character.isASCII && character.isUppercase }
    }
    return false
  }

  /// `开班巡查覆盖率 5 分，得 4.25 分`: the weight stands right behind the name.
  private static func weightBehindName(_ points: [StatedNumber], _ sentences: [Sentence]) -> StatedNumber? {
    // `4.制度执行情况（6 分）。……扣 2 分，得 4 分`
    if let first = points.first, first.number.kind == .points, first.before.hasSuffix("（"),
      first.before.count > 4,
      first.before.count < 30, !first.before.hasAny(["，", "。", "扣", "得"]), let sentence = sentences.first,
      sentence.range.contains(first.range.lowerBound),
      ["）。", "）：", "）:"].contains(where: {
        sentence.passage.text(from: first.range.upperBound, to: sentence.passage.bytes.count).hasPrefix($0)
      })
    {
      return first
    }
    guard points.count > 1, points[0].number.kind == .points, points[1].number.kind == .points,
      points[0].before.bare == points[0].lead || points[0].before.hasSuffix("（")
        || points[0].before.hasSuffix("("),
      points[0].before.count > 2,
      points[0].before.count < 30, !points[0].lead.hasAny(weightWords + deductionWords + ["得", "每"]),
      ["得", "得分", "实得", "得分为"].contains(points[1].lead.trimming(leading: ["）", ")", " "], trailing: []))
    else { return nil }
    return points[0]
  }

  /// The codes of indicators in a sentence: `A1、A3 得满分，A2 扣 1 分`.
  private static func codes(in text: String) -> [Substring] {
    text.split { !($0.isASCII && ($0.isUppercase || $0.isArabicDigit)) }.filter { word in
      word.count > 1 && word.count < 6 && word.first?.isUppercase == true
        && word.dropFirst().allSatisfy(\.isArabicDigit)
    }
  }

  private static let weightWords = [
    "权重", "分值", "满分", "标准分", "weight", "weight of", "weighs", "weight is", "maximum of",
  ]
  private static let deductionWords = ["扣", "失分", "减分", "deduct", "lost", "loses", "lose"]
  private static let scoreWords = ["得", "得分", "评分", "评定", "score"]

  /// `因此，得满分 3.00 分`, `得分：3.71 分`, `得分＝95.24%×6＝5.71 分`, `full marks, 3.00`: the marks that end an analysis,
  /// without a word for a score right before them.
  private static func concludes(_ number: StatedNumber, in sentences: [Sentence]) -> Bool {
    guard let sentence = sentences.first(where: { $0.range.contains(number.range.lowerBound) }),
      number.number.kind == .points || number.number.kind == .plain && number.number.step < .one
    else { return false }
    let before = number.before.bare.lowercased()
    let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound).bare
    let isPoints = number.number.kind == .points
    if isPoints, before.count < 8, before.endsInAny(["得分：", "得分:", "实得分：", "评价得分："]) { return true }
    // What follows a rule tells of other scores.
    guard !behind.hasAny(["每", "否则", "不得分", "按比例", "其间", "zero", "each"]) else { return false }
    if isPoints, before.endsInAny(["，得满分", "。得满分", "；得满分", "该指标得满分", "本指标得满分", "得满分，计", "得满分，为"]) {
      return true
    }
    let isLast = behind.isEmpty || "。；，,.;".contains(behind.first ?? "。")
    if !isPoints, isLast, before.endsInAny(["full marks,", "full marks:"]) { return true }
    let clause = before.split(omittingEmptySubsequences: false) { "，。；;".contains($0) }.last ?? ""
    return isLast && before.endsInAny(["＝", "="]) && !clause.hasAny(["扣", "deduct"])
      && clause.hasAny(["×", "*"]) && (isPoints || clause.hasPrefix(" score") || clause.hasPrefix("得分"))
  }

  /// What a sentence that begins with its rule ends with: `评分规则为每推迟 30 天扣 1 分，……，扣 3 分，得 1 分`.
  private static func ending(_ rule: Sentence) -> [StatedNumber] {
    let last = rule.numbers.suffix(2)
    guard let loss = last.first, let score = last.last, last.count == 2, rule.numbers.count > 2,
      last.allSatisfy({ $0.number.kind == .points }),
      ["扣", "共扣"].contains(loss.lead.trimming(leading: ["，", " "], trailing: ["了", " "])),
      ["得", "得分"].contains(score.lead.trimming(leading: ["，", " "], trailing: [" "])),
      loss.before.trimming(leading: [], trailing: ["共", "扣", "了", " "]).hasSuffix("，"),
      rule.passage.text(from: loss.range.upperBound, to: score.range.lowerBound).count < 6,
      rule.passage.text(from: score.range.upperBound, to: rule.range.upperBound).bare.count < 2
    else { return [] }
    return Array(last)
  }

  init(_ all: [Sentence]) {
    let sentences = all.filter { !$0.isScale }
    let concluding = all.filter(\.isScale).flatMap { Self.ending($0) }
    let points = (sentences.flatMap(\.numbers) + concluding).filter {
      ($0.number.kind == .points || $0.number.kind == .plain) && $0.number.bound == .exact
        && !$0.number.isRange
    }
    func isRule(_ number: StatedNumber) -> Bool {
      number.lead.hasAny(["each", "per "])
        || number.before.split(omittingEmptySubsequences: false) { "，；。,;".contains($0) }.last?.has("每")
          == true
        || ["发现", "出现", "发生", "有一", "存在"].contains { word in
          ["一", "1", "任一", "任意一"].contains { number.lead.has(word + $0) }
            && number.lead.endsInAny(["扣", "扣减"])
        }
        || ["deducted for each", "deducted for every", "off for each", "off for every", "for each"].contains {
          number.tail.bare.hasPrefix($0) || number.tail.has("deducted") && number.tail.has($0)
        }
    }
    let isPoints: (StatedNumber) -> Bool = { $0.number.kind == .points }
    // `按“实际值÷目标值×权重”得 8.33 分` gives a score.
    let hasWeight = points.contains { $0.lead.lowercased().endsInAny(["weight", "weight of"]) }
    func isWeight(_ number: StatedNumber) -> Bool {
      number.lead.hasAny(Self.weightWords) && !number.lead.hasAny(["×", "*", "÷", "得", "扣"])
    }
    let named = Self.weightBehindName(points, sentences)
    let weights = points.filter { isWeight($0) && !isRule($0) } + (named.map { [$0] } ?? [])
    let losses = points.filter {
      isPoints($0)
        && ($0.lead.hasAny(Self.deductionWords)
          || $0.tail.hasAny(["被扣", "扣除", "were deducted", "was deducted", "are deducted", "is deducted"]))
        && !isRule($0)
        && !isWeight($0)
        // `因逾期扣 0.5 分的指标见 C12`: of another one.
        && !$0.tail.bare.hasPrefix("的指标")
    }
    let given = points.filter { number in
      // `Score 2.50.` is a sentence of its own.
      (isPoints(number) || hasWeight && number.lead.lowercased().bare == "score"
        || number.lead.bare == "Score" && number.before.bare == "Score")
        && !isRule(number) && !isWeight(number)
        && !number.lead.hasAny(Self.deductionWords)
        && (number.lead.endsInAny([
          "得", "得分", "得分为", "得分是", "计", "计得", "实得", "最终得", "得到", "评分为", "评为", "赋", "赋分", "给予", "评", "评得",
          "评定", "评分",
        ])
          || number.lead.lowercased().endsInAny([
            "score", "scored", "scores", "score is", "scoring", "earns", "earned", "awarded", "score of",
            "given",
          ]))
    }
    isOfSeveral = weights.count > 1 || Set(sentences.flatMap { Self.codes(in: $0.text) }).count > 1
    weight = weights.count == 1 ? weights[0] : nil
    deductions = losses
    let concluded = given.isEmpty ? points.filter { Self.concludes($0, in: sentences) && !isRule($0) } : given
    heading = concluded.count > 1 ? Self.heading(concluded, behind: weight) : nil
    score = concluded.count == 1 ? concluded[0] : heading
    scores = concluded
    // The points for each fault mostly stand in the rule.
    let rules = all.flatMap(\.numbers).filter { number in
      isPoints(number) && number.number.bound == .exact && !number.number.isRange && isRule(number)
        && (number.lead.hasAny(Self.deductionWords) || number.tail.hasAny(["deducted"]))
    }
    each = rules.count == 1 ? rules[0] : nil
    fullMarks =
      sentences.lazy.compactMap { sentence -> (Sentence, Range<Int>)? in
        for word in ["得满分", "得了满分", "为满分", "full marks", "Full marks"] {
          if let range = sentence.passage.bytes[sentence.range].range(of: word) {
            let before = sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound)
            let clause = before.split(omittingEmptySubsequences: false) { "，；。,;".contains($0) }.last ?? ""
            // `95% 以上得满分` is a rule, `16 个指标得满分` speaks of many.
            let isRule =
              Self.hasNumber(clause)
              || [" from", " at ", " if ", " for ", " where ", " when ", "，否则"].contains {
                sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound).hasPrefix($0)
              }
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
