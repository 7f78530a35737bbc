/// Breaches of rules, which cost points whatever the text calls them.
extension FullMarksBesideDefect {
  private static let breaches = [
    "虚报", "冒领", "多领", "套取", "骗取", "挪用", "归还借款", "偿还借款", "归还贷款", "偿还债务", "公款私存", "坐支", "挤占", "截留", "侵占",
    "重复申报", "重复领取", "超范围", "超标准", "白条", "弄虚作假",
    "不相符", "不一致", "未办理", "未备案", "未归档", "未入账", "未签字", "未盖章", "未登记", "未审核", "未审批", "未批复", "未到位", "未续", "漏报",
    "缺报", "批准内容以外", "批准范围以外", "规定用途以外", "规定范围以外", "批准用途以外", "无发票", "无合同", "无验收", "none on ", "none for ",
    "has not been", "have not been", "had not been", "later than the", "after the deadline",
    "outside the approved",
    "misused", "diverted", "overdue", "ineligible",
  ]
  /// What turns a comparison into a breach: `晚于 20 日的规定`.
  private static let norms: [(word: String, norms: [String])] = [
    ("晚于", ["规定", "要求", "计划", "期限", "时限", "约定", "截止", "目标", "批复", "开工", "实施时间"]),
    ("迟于", ["规定", "要求", "计划", "期限", "时限", "约定", "截止", "目标", "批复"]),
    ("超过", ["限额", "核定", "批准", "上限", "规定期限", "规定时限", "规定标准", "规定范围"]),
    ("超出", ["限额", "核定", "批准", "上限", "规定", "范围"]),
  ]
  private static let negations = [
    "未", "不", "无", "没", "没有", "未见", "未查见", "无人", "none ", "not ", "never ", "不得", "严禁", "防止", "减少了", "减少",
  ]

  /// Where a sentence tells of a breach.
  static func breach(in sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes
    let own = bytes[sentence.range]
    for word in breaches {
      for range in own.ranges(of: word) where isTold(range, in: sentence) { return range }
    }
    if let range = others(in: sentence) { return range }
    for (word, norms) in norms {
      for range in own.ranges(of: word) where isTold(range, in: sentence) {
        let rest = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
          .prefix { !"，。；,;".contains($0) }
        guard rest.count < 20, rest.hasAny(norms) else { continue }
        return range.lowerBound..<(range.upperBound + rest.utf8.count)
      }
    }
    return nil
  }

  private static let few = Set([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ])

  /// `except three that paid for …`: what a sentence sets apart from what it approves.
  private static func others(in sentence: Sentence) -> Range<Int>? {
    let own = sentence.passage.bytes[sentence.range]
    for range in own.ranges(of: "except ") {
      let words = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
        .split(separator: " ").prefix(4)
      guard let first = words.first, few.contains(first.lowercased()) || Int(first) != nil,
        words.dropFirst().contains(where: { ["that", "which", "whose", "without"].contains($0) })
      else { continue }
      return range
    }
    return nil
  }

  private static let acts = [
    "完成", "通过", "开展", "签订", "备案", "归档", "验收", "及时", "合格", "按期", "建立", "落实", "接受",
  ]

  /// `79 个项目中有 72 个完成中期检查`: a part only did what the indicator asks for, and no rate or target says that
  /// a part is enough.
  static func part(in sentence: Sentence, of row: IndicatorRow?) -> Range<Int>? {
    guard row != nil,
      !sentence.passage.bytes.hasAnyWord([
        "%", "％", "目标", "高于", "不低于", "以上", "达到", "超过", "计划", "应", "其余", "另", "要求", "其中", "均",
      ])
    else { return nil }
    for (whole, some) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
      let between = sentence.passage.text(from: whole.range.upperBound, to: some.range.lowerBound)
      guard whole.number.kind == .count, some.number.kind == .count, some.value < whole.value,
        whole.number.unitWord == some.number.unitWord, between.count < 10,
        between.bare.endsInAny(["中有", "中"]), some.tail.bare.hasAny(acts),
        acts.contains(where: { some.tail.bare.hasPrefix($0) })
      else { continue }
      return some.range
    }
    return nil
  }

  private static func isTold(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound).lowercased()
    let behind = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
      .prefix { !"，。；,;".contains($0) }
    let clause =
      before.split(omittingEmptySubsequences: false) { "，；。,;".contains($0) }.last.map(String.init) ?? before
    // `无截留挪用`, `无截留、挤占和挪用` deny each.
    let listed = before.trimming(leading: [], trailing: breaches + ["、", "和", "或", "及"])
    return !before.endsInAny(negations) && !listed.endsInAny(negations) && !sentence.isOfScale(range)
      && !isMeasured(range, in: sentence)
      && !clause.hasAny([
        "未发现", "不存在", "没有", "未出现", "未发生", "避免", "杜绝", "是否", "如有", "若", "每", "no ", "without ", "if ",
      ])
      && !before.hasAny(["未发现", "不存在", "未出现", "未发生", "评分标准", "考察"])
      && !behind.hasAny(["的按", "的扣", "不得分", "的得", "的不计", "得 0 分", "得0分"]) && !behind.hasPrefix("的")
  }

  private static let conclusions = [
    "均", "全部", "都", "合规", "合格", "符合", "按规定", "按计划", "齐全", "完整", "无误", "相符", "一致", "规范", "经批准", "已批准", "程序",
  ]

  /// `其中 1 笔用于维修办公楼，得满分`: what a check of spending found apart from the rest, without a word that it
  /// was right.
  static func exception(in sentence: Sentence, of row: IndicatorRow?) -> Range<Int>? {
    guard let row, row.name.hasAny(["合规", "规范", "资金使用", "准确", "真实"]),
      sentence.hasAny(["抽查", "核查", "检查", "抽取", "查阅"])
    else { return nil }
    let text = sentence.passage.bytes
    for cue in ["其中", "中有", "另有", "但有"] {
      guard let range = text[sentence.range].range(of: cue) else { continue }
      let rest = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
      let clause = rest.prefix { !"，。；".contains($0) }
      let others = rest.dropFirst(clause.count)
      // What is said of the remaining ones concludes nothing of these.
      let isLast =
        ["，得", "，因此", "，本", "，其余"].contains { others.hasPrefix($0) } || others.bare.isEmpty || others == "。"
      guard clause.first?.isArabicDigit == true || clause.hasPrefix(" "),
        clause.hasAny([
          "用于", "列支", "列入", "计入", "发放给", "支付给", "重复", "多付", "多领", "少付", "补签", "事后", "倒签", "缺", "错",
        ]),
        !clause.hasAny(conclusions), others.hasPrefix("，其余") || !rest.hasAny(conclusions), isLast
      else { continue }
      return range.lowerBound..<(range.upperBound + clause.utf8.count)
    }
    return nil
  }
}
