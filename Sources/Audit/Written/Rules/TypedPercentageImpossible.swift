internal import Diagnostics
internal import Evaluation

/// No whole number of the persons or things that a sentence counts makes its percentage.
struct TypedPercentageImpossible: TextRule {
  let page = RulePage(
    code: "JX2116", severity: .warning,
    title: Message(zh: "百分比不可能由所写人数得出", en: "A percentage that the number beside it cannot make"),
    meaning: Message(
      zh: "一句话写出总人数（份数、件数）和其中一部分的占比，但没有任何整数除以这个总数能得到它。",
      en:
        "A sentence counts people or things and gives the share of some of them, but no whole number gives that share."
    ),
    bad: "回收有效问卷 120 份，认为水质好转的占 86.4%。", good: "回收有效问卷 120 份，认为水质好转的占 86.7%。",
    fix: Message(zh: "核对总数，或由计数重新计算", en: "check the base, or compute the share from counts"),
    criterion: Criterion.evidence)

  private static let bases = [
    "共", "回收", "收回", "受访", "调查", "抽查", "抽检", "检测", "评估", "访谈", "抽取", "服务", "有效", "of the", "surveyed",
    "returned", "sampled", "of",
  ]
  private static let people = [
    "的受访", "的被调查", "的村民", "的用户", "的群众", "的农户", "的居民", "的用水户", "的人", "的家长", "的学生", " of respondents",
    " of the respondents", " of those", " of households",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      return sentence.numbers.compactMap { defect(report, sentence, $0) } + inBrackets(sentence)
        + (report.isAlone
          ? ofGroups(sentence) + ofThose(sentence) + among(sentence) + whoAgree(sentence)
            + ofThoseSeen(sentence)
            + aboveHundred(sentence)
            + passed(sentence) : [])
    } + siblings(report) + ofRespondents(report) + surveyed(report) + satisfied(report)
  }

  private func defect(_ report: WrittenReport, _ sentence: Sentence, _ share: StatedNumber) -> Defect? {
    guard share.number.kind == .share, share.number.bound == .exact, !share.number.isRange,
      share.value <= .one,
      Self.isShareOfPeople(share) || report.isAlone && Self.isRateOfThings(share)
    else { return nil }
    var counts = sentence.numbers.filter { isBase($0) && $0.place < share.place }
    // `提供面询 298 人次，结案率为 100%。其中，……占 5.1%`
    if counts.isEmpty, sentence.text.bare.hasPrefix("其中"), let before = report.sentence(before: sentence) {
      counts = before.numbers.filter(isBase)
    }
    guard counts.count == 1, let base = counts.first,
      // `有效问卷中 315 人能回答，知晓率 82.03%`: that is the part.
      !base.lead.endsInAny(["中", "中有", "里有", "内有"]),
      base.lead.hasAny(Self.bases)
        || share.lead.endsInAny(["占"]) && base.place.line == share.place.line
          && !sentence.numbers.contains(where: isBase)
        || base.tail.hasAny(["调查", "surveyed", "returned"]),
      !sentence.numbers.contains(where: {
        $0.number.isAmount && $0.isComparable(to: base) && $0.place != base.place
      })
    else { return nil }
    // `质量评估不合格 27 件，合格率 93.45%`
    if report.isAlone, base.lead.hasAny(["不合格", "未通过", "不达标", "未达标"]), !share.lead.hasAny(["不", "未"]) {
      return nil
    }
    // `就业 1,508 人次，就业率 66.00%`: the part.
    let rate = share.lead.bare.trimming(leading: ["，"], trailing: ["为", "达", "是"])
    if report.isAlone, rate.hasSuffix("率"), rate.count > 2,
      base.lead.bare.hasSuffix(rate.dropLast().suffix(2))
    {
      return nil
    }
    // `抽查档案 40 份，档案完整率 93.3%`: a rate of something else may have another base.
    if !Self.isShareOfPeople(share), !Self.isAlike(share, base) { return nil }
    return impossible(share, of: base)
  }

  /// `60 岁以上受访者 80 人，知晓率 64.30%`: a group of those asked, whatever else the sentence counts.
  private func ofGroups(_ sentence: Sentence) -> [Defect] {
    let counts = sentence.numbers.filter(isBase)
    guard counts.count > 1 else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, share in
      let between = sentence.passage.text(from: base.range.upperBound, to: share.range.lowerBound)
        .trimming(leading: ["，", "的", " "], trailing: ["为", "达", " "])
      guard isBase(base), share.number.kind == .share, share.number.bound == .exact, share.value <= .one,
        Self.rates.contains(between), !base.lead.bare.hasSuffix(between.dropLast()),
        base.lead.hasAny(["受访", "岁", "男", "女", "样本", "其中"]),
        !counts.contains(where: { whole in
          counts.contains { share.number.isRatio(of: $0.value, to: whole.value) }
        })
      else { return nil }
      return impossible(share, of: base)
    }
  }

  /// `580 名受访者中 493 人知晓热线，……；知晓者中 33.75% 曾拨打`: a share of those of whom a clause before it counts.
  private func ofThose(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.compactMap { share in
      guard share.number.kind == .share, share.number.bound == .exact, share.value <= .one,
        let name = Self.those(share.lead)
      else { return nil }
      let counted = sentence.numbers.filter {
        isBase($0) && $0.place < share.place
          && ($0.tail.bare.hasPrefix(name) || $0.lead.bare.endsInAny([name]))
      }
      guard counted.count == 1, let base = counted.first else { return nil }
      return impossible(share, of: base)
    }
  }

  /// 知晓 of `知晓者中`, `知晓的居民中`.
  private static func those(_ lead: String) -> String? {
    let words = lead.bare
    guard words.hasSuffix("中") else { return nil }
    let group = words.dropLast().split { "，；。、 ".contains($0) }.last.map(String.init) ?? ""
    for end in ["者", "的人", "人员", "的居民", "的群众", "的受访者", "的学员", "的农户"] where group.hasSuffix(end) {
      let name = String(group.dropLast(end.count))
      return name.count >= 2 ? name : nil
    }
    return nil
  }

  /// A share that no whole number of a base makes.
  func impossible(_ share: StatedNumber, of base: StatedNumber) -> Defect? {
    let count = share.value * base.value
    let below = Fraction(count.rounded(places: 0))
    let near = [below - .one, below, below + .one].filter { !$0.isNegative && $0 <= base.value }
    guard !near.contains(where: { share.number.isRatio(of: $0, to: base.value) }) else { return nil }
    let words = near.sorted { ($0 - count).magnitude < ($1 - count).magnitude }.prefix(2).sorted().map {
      "\($0.rounded(places: 0).plain) ÷ \(base.number.value.rounded(places: 0).plain) = \(share.number.words(for: $0.divided(by: base.value) ?? .zero))"
    }
    return Defect(
      Message(
        zh: "\(share.words) 不可能由 \(base.words) 得出：" + words.joined(separator: "，"),
        en: "no count of \(base.words) makes \(share.words): " + words.joined(separator: ", ")),
      at: share.place, about: [share.words], values: [share.value, base.value], fix: page.fix,
      notes: [Message(zh: "总数在这里", en: "the base is here").note(at: base.place)])
  }

  private static let rates = [
    "合格率", "知晓率", "达标率", "完好率", "就业率", "整改率", "办结率", "及格率", "持证率", "建档率", "签约率", "完整率", "参与率", "规范率", "通过率",
  ]

  private static func isRateOfThings(_ share: StatedNumber) -> Bool {
    share.lead.trimming(leading: [], trailing: ["为", "达", "达到", " "]).endsInAny(rates)
  }

  /// Whether a rate is called by its word alone, or by the thing that was counted.
  private static func isAlike(_ share: StatedNumber, _ base: StatedNumber) -> Bool {
    let name = share.lead.trimming(leading: ["，", " "], trailing: ["为", "达", "达到", " "])
    return rates.contains(name)
      || !Terms.all(in: name.without(rates)).isDisjoint(with: Terms.all(in: base.lead + base.tail))
  }

  private static func isShareOfPeople(_ share: StatedNumber) -> Bool {
    if share.lead.hasAny(["增长", "增加", "提高", "满意度", "完成", "执行", "下降", "较上", "减少"]) { return false }
    return (share.lead.has("占") && !share.lead.hasPrefix("占")) || people.contains { share.tail.hasPrefix($0) }
  }

  private func isBase(_ number: StatedNumber) -> Bool {
    number.number.kind == .count && number.number.step == .one && number.number.bound == .exact
      && number.value > Fraction(9)
      && ["person", "member", "copy", "person-time", "household", "case", "file", "item", "sample"].contains(
        number.number.unit ?? "")
  }
}
