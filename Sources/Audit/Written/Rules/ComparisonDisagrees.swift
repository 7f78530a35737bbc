internal import Diagnostics
internal import Evaluation

/// A sentence calls a number higher or lower than another one, the highest or the lowest, and it is not.
struct ComparisonDisagrees: TextRule {
  let page = RulePage(
    code: "JX2119", severity: .warning,
    title: Message(zh: "高低比较与数字相反", en: "A comparison that its numbers contradict"),
    meaning: Message(
      zh: """
        一句话写一个数高于（超过、多于）或低于（少于、未达到）另一个数，两数的大小正好相反；或者写某项最高、最低（最多、最少），而表中\
        同一列最高、最低的是另一项；逐年增长、均超过、过半、超额完成等说法与同一句的数相反，\
        达到目标的说法与该指标的目标值相反，也在此列。
        """,
      en: """
        A sentence says that one number is above or below another one, and it is the other way round; or that a thing \
        has the highest or lowest value, and in the column of a table another one has; or that numbers only rose, all \
        exceed a bound, are more than half or all that was planned, or that a target is met, and they are not.
        """),
    bad: "满意度为 83.33%，高于 90% 的目标。", good: "满意度为 83.33%，低于 90% 的目标。",
    fix: Message(zh: "核对两个数和比较的词", en: "check both numbers and the word between them"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let found =
      report.sentences.filter { $0.passage.role != .caption && !$0.hasReferences }.flatMap { sentence in
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { defect($0, $1, sentence) }
      } + extremes(report)
    let others =
      series(report) + ranks(report) + reached(report) + orders(report)
      + plans(report) + ceilings(report) + means(report)
    return others.reduce(into: found) { all, one in
      // One thing may be wrong by the sentence and by a table.
      let places = [one.place] + one.notes.map { $0.place as Place? }
      if !all.contains(where: { places.contains($0.place) }) { all.append(one) }
    }
  }

  private static let above = [
    "高于", "超过", "多于", "大于", "高出", "超出", "above", "higher than", "more than", "exceeding", "over",
  ]
  private static let below = [
    "低于", "少于", "小于", "未达到", "没有达到", "未能达到", "不及", "below", "lower than", "less than", "short of",
  ]
  private static let reached = ["达到了", "达到", "reaching", "meeting"]
  /// What may stand between a number and the word that compares it.
  private static let joints = [
    "，", ",", " ", "明显", "略", "仍", "远", "均", "但", "且", "仅", "尚", "还", "已", "大幅", "显著", "稍", "也", "并", "却",
    "and", "is", "which", "still", "well", "slightly", "far", "just",
  ]
  /// What a number is compared with.
  private static let bases = [
    "目标", "要求", "标准", "水平", "平均", "规定", "预期", "计划", "上年", "基准", "标杆", "门槛", "限额", "底线", "约定", "控制", "去年",
  ]
  private static let rules = ["得", "扣", "计", "分", "为“", "的，", "者", "按", "score", "marks", "point", "zero"]

  private func defect(_ first: StatedNumber, _ second: StatedNumber, _ sentence: Sentence) -> Defect? {
    let between = sentence.passage.text(from: first.range.upperBound, to: second.range.upperBound)
    let behind = sentence.passage.text(from: second.range.upperBound, to: sentence.range.upperBound)
      .prefix { !"，。；;".contains($0) }
    // `全年 3,268 万元，其中欠薪案件 1,426 万元……，高于目标`: what is compared is the whole.
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: first.range.lowerBound)
    let isPart = before.has("其中") && between.prefix(1) == "，" && !between.dropFirst().hasPrefix("均")
    guard !isPart, first.isComparable(to: second), first.number.kind != .plain, first.number.kind != .points,
      [.exact, .about].contains(first.number.bound), ![first, second].contains(where: \.number.isRange),
      let (word, isAbove, isEqual) = Self.word(in: between),
      Self.isSubject(first), Self.isBase(String(behind))
    else { return nil }
    let isRight =
      first.value == second.value
      ? isEqual : (second.value < first.value) == isAbove
    // What is rounded away tells nothing.
    guard !isRight, !first.number.agrees(exactly: second.number) || first.value == second.value else {
      return nil
    }
    return Defect(
      Message(
        zh: "\(first.words) 写作“\(word)” \(second.words)，实际相反",
        en: "\(first.words) is called “\(word)” \(second.words), and is not"),
      at: first.place, about: [first.words], values: [first.value, second.value], fix: page.fix,
      notes: [Message(zh: "相比的数", en: "what it is compared with").note(at: second.place)])
  }

  /// The word that compares, with what it says: nothing else but a short name may stand between two numbers.
  private static func word(in between: String) -> (word: String, isAbove: Bool, isEqual: Bool)? {
    let text = between.prefix { !$0.isArabicDigit }.lowercased()
    let bytes = Array(text.utf8)
    for (words, isAbove, isEqual) in [(below, false, false), (reached, true, true), (above, true, false)] {
      guard let word = words.first(where: { text.has($0) }), let range = bytes.range(of: word) else {
        continue
      }
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).without(joints)
      let behind = String(decoding: bytes[range.upperBound...], as: UTF8.self)
      // `达到目标的 94.44%` is a share of it.
      if isEqual, behind.bare.hasSuffix("的") { return nil }
      let isNear = behind.contains(where: \.isHan) ? behind.count < 12 : behind.count < 40
      guard before.isEmpty, isNear, !behind.hasAny(["，", "；", "、", "。", ",", ";", "(", "（", "每"]) else {
        return nil
      }
      return (word, isAbove, isEqual)
    }
    return nil
  }

  /// Whether a number is a value of its own rather than a change, a bound or the end of another comparison.
  private static func isSubject(_ number: StatedNumber) -> Bool {
    !["from", "than", "由", "从", "比", "较"].contains(number.lead.bare.lowercased())
      && !number.before.lowercased().bare.endsInAny([" from", " than"])
      && !number.lead.lowercased().hasAny(
        above + below + SentenceGrowthDisagrees.up + SentenceGrowthDisagrees.down + [
          "每", "若", "如", "当", "达到", "不", "目标", "标准", "缩短", "延长", "节约", "相差", "满分", "marks", "full", "by",
          "least",
        ])
  }

  /// Whether what stands behind the second number makes it a value rather than the bound of a rule or of a group.
  private static func isBase(_ behind: String) -> Bool {
    if behind.lowercased().hasAny(rules) { return false }
    let rest = behind.bare
    return !rest.hasPrefix("的") || bases.contains { rest.prefix(8).has($0) }
  }
}
