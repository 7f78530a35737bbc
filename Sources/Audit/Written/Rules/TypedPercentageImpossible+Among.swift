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
        ["person", "member", "copy", "household"].contains(base.number.unit ?? ""),
        between.hasPrefix("中，") && between.hasSuffix("率") && between.count < 12
          || isShareOfAnswers(between, base, share),
        share.number.kind == .share, share.number.bound == .exact, !share.number.isRange, share.value <= .one
      else { return nil }
      return impossible(share, of: base)
    }
  }

  private static let opinions = [
    "表示", "认为", "满意", "反映", "选择", "知晓", "了解", "对", "建议", "希望", "要求", "知道", "听说", "支持",
    "同意", "不满", "参加", "使用", "愿意",
  ]

  /// `60 岁及以上的有 96 人，其中 83.60% 表示满意`.
  func whoAgree(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, share in
      let between = sentence.passage.text(from: base.range.upperBound, to: share.range.lowerBound).bare
      guard base.number.kind == .count, base.number.bound == .exact,
        base.value > Fraction(base.words.hasSuffix("家") ? 4 : 9),
        ["person", "member", "copy", "household"].contains(base.number.unit ?? "")
          || base.words.hasSuffix("家"),
        ["，其中", "，有"].contains(between)
          // `285 名有效受访农户中，85.26% 表示满意`
          || between.count < 12 && between.endsInAny(["中，", "中，有", "中有", "中", "里有", "里"])
            && !between.dropLast(2).has("，"),
        Self.opinions.contains(where: share.tail.bare.hasPrefix), share.number.kind == .share,
        share.number.bound == .exact, !share.number.isRange, share.number.isClose, share.value < .one
      else { return nil }
      return impossible(share, of: base)
    }
  }

  /// `74 份管理员有效问卷中，认为补贴标准偏低的占 42.50%`.
  private func isShareOfAnswers(_ between: String, _ base: StatedNumber, _ share: StatedNumber) -> Bool {
    guard share.number.isClose, share.value < .one, base.value > Fraction(9),
      let middle = between.firstRange(of: "中"), case let whose = between[..<middle.lowerBound],
      case let isOfAll = whose.hasSuffix("问卷") || whose.hasSuffix("受访者")
        || whose.isEmpty && base.words.hasSuffix("受访者"),
      // `34 名村干部中，选择“非常满意”的占 45.00%`
      isOfAll
        || (0...6).contains(whose.count) && whose.allSatisfy(\.isHan)
          && ["person", "member"].contains(base.number.unit ?? ""),
      whose.count < 12, !whose.has("，")
    else { return false }
    if !isOfAll {
      let answer = between[middle.upperBound...].trimming(leading: ["，"], trailing: [])
      guard ["选择", "认为", "表示", "反映", "希望", "评价"].contains(where: answer.hasPrefix) else { return false }
    }
    let told = String(between[middle.upperBound...]).trimming(leading: ["，"], trailing: ["为", " "])
    return told.count < 24 && !told.has("，") && told.endsInAny(["的占", "的占比", "的比例", "占比"])
      && !told.hasAny(["其中", "其余", "这些"])
  }

  /// `入户查看 76 户，其中厕具使用正常的占 95.4%`.
  func ofThoseSeen(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, share in
      let between = sentence.passage.text(from: base.range.upperBound, to: share.range.lowerBound).bare
      guard base.number.kind == .count, base.number.bound == .exact, base.value > Fraction(9),
        base.lead.bare.endsInAny(["抽查", "查看", "走访", "检查", "核查", "访问", "抽取", "受访", "调查"]),
        between.hasPrefix("，其中"), between.hasSuffix("的占"), between.count < 24,
        !between.dropFirst().has("，"), share.number.kind == .share, share.number.bound == .exact,
        !share.number.isRange, share.number.isClose, share.value < .one
      else { return nil }
      return impossible(share, of: base)
    }
  }

  private static let satisfied = [
    "满意率", "总体满意率", "群众满意率", "其中满意率", "综合满意率", "满意度", "总体满意度", "群众满意度", "满意比例", "满意的占",
  ]
  private static let weighed = ["赋值", "赋分", "加权", "百分制", "平均", "指数", "折算", "打分", "评分", "得分计算", "系数"]

  /// `有效问卷 150 份，满意率为 92.50%`: right behind the number of those who answered; a satisfaction that is a mean of marks
  /// may be any.
  func satisfied(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let isWeighed = report.passages.contains {
      $0.bytes.hasAnyWord(["满意"]) && $0.bytes.hasAnyWord(Self.weighed)
    }
    return report.sentences.filter { !$0.hasReferences && $0.has("满意") }.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, share -> Defect? in
        let name = sentence.passage.text(from: base.range.upperBound, to: share.range.lowerBound).bare
          .trimming(leading: ["，", "、"], trailing: ["为", "达到", "达", "是"])
        guard base.number.kind == .count, base.number.bound == .exact, base.value > Fraction(9),
          ["person", "copy", "household"].contains(base.number.unit ?? ""), base.lead.hasAny(["有效", "样本"]),
          // `120 份有效问卷中满意 102 份，满意度 85.00%` is of the part.
          !base.lead.hasAny(["发放", "共发", "中", "满意"]), share.number.kind == .share,
          share.number.bound == .exact,
          !share.number.isRange, share.number.isClose, share.value < .one,
          Self.satisfied.contains(name), !isWeighed || name.has("率")
        else { return nil }
        return impossible(share, of: base)
      }
    }
  }

  /// `收回有效问卷 468 份。……另有 71.25% 的受访居民表示按时投放`: of those whose answers the passage, or the one before it,
  /// counts.
  func ofRespondents(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      if let share = shareOfAll(sentence), let base = respondents(before: share, sentence, report) {
        return impossible(share, of: base).map { [$0] } ?? []
      }
      guard sentence.hasAny(["的受访", "的被访", "的受调查", "的被调查"]) else { return [] }
      return sentence.numbers.compactMap { share -> Defect? in
        guard share.number.kind == .share, share.number.bound == .exact, !share.number.isRange,
          share.value <= .one,
          ["的受访", "的被访", "的受调查", "的被调查"].contains(where: share.tail.hasPrefix),
          case let clause = share.before.split(whereSeparator: { "；。".contains($0) }).last ?? "",
          !clause.hasAny(["中，", "其中", "类", "组"]),
          let base = respondents(before: share, sentence, report)
        else { return nil }
        return impossible(share, of: base)
      }
    }
  }

  /// `受访者中女性占 45.50%`: the first share of a sentence that begins with all who answered.
  private func shareOfAll(_ sentence: Sentence) -> StatedNumber? {
    let words = ["受访者中", "被访者中", "受调查者中", "被调查者中", "受访群众中", "受访村民中", "受访居民中", "答卷人中"]
    return sentence.numbers.first { share in
      // `……为 92.40%；受访者中女性占 38.50%`
      let lead = (share.before.split { "；。".contains($0) }.last.map { String($0) } ?? "").bare
        .trimming(leading: ["在", "其中"], trailing: [])
      guard let word = words.first(where: lead.hasPrefix) else { return false }
      return share.number.kind == .share && share.number.bound == .exact && !share.number.isRange
        && share.value <= .one && lead.hasSuffix("占") && lead.count < word.count + 10
        && !lead.hasAny(["，", "的"])
    }
  }

  /// The only number of valid answers that is told up to a share, in its passage or the one before.
  private func respondents(before share: StatedNumber, _ sentence: Sentence, _ report: WrittenReport)
    -> StatedNumber?
  {
    let passages = [sentence.passageNumber - 1, sentence.passageNumber].filter {
      report.passages.indices.contains($0)
    }
    let told = passages.flatMap { report.sentences(ofPassage: $0) }.flatMap(\.numbers).filter {
      $0.place < share.place && $0.number.unit == "copy" && $0.number.bound == .exact
        && ($0.lead.bare.endsInAny(["有效", "有效问卷", "有效卷", "有效样本"]) || $0.tail.hasPrefix("有效"))
    }
    if !told.isEmpty { return Set(told.map(\.value)).count == 1 ? told.first : nil }
    // The one number of valid answers of the whole report.
    let all = report.sentences.flatMap(\.numbers).filter {
      $0.number.unit == "copy" && $0.number.bound == .exact
        && ($0.lead.bare.endsInAny(["有效", "有效问卷", "有效卷", "有效样本"]) || $0.tail.hasPrefix("有效"))
    }
    guard Set(all.map(\.value)).count == 1, let first = all.first, first.place < share.place else {
      return nil
    }
    return first
  }
}

extension TextNumber {
  /// Whether a share is told closely enough to know its count by: `92.5%`, `45.00%`.
  fileprivate var isClose: Bool { hasThreeDigits || step <= Fraction(1, over: 10_000) }
}
