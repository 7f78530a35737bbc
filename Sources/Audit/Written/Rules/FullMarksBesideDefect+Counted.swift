internal import Diagnostics
internal import Evaluation

/// Defects that a sentence counts or names in plain words, only of documents of no site.
extension FullMarksBesideDefect {
  private static let told = [
    "不齐全", "不齐", "有待完善", "有待加强", "有待规范", "有待提高", "有遗漏", "存在遗漏", "代签", "补签", "倒签", "先开工后", "先施工后", "先实施后",
    "先付款后", "先支付后", "漏登", "漏记", "错登", "没有建立", "没有制定", "没有签订", "没有备案", "没有公示", "没有验收", "没有审批", "没有落实", "没有开展",
    "没有按", "没有及时", "没有履行", "没有明确", "没有登记", "没有归档", "尚未建立", "尚未制定", "尚未签订", "尚未完成", "尚未验收", "尚未落实", "拖欠",
    "unsigned", "failed to", "not signed", "not filed", "not approved", "not recorded", "not archived",
    "without approval",
    "without a contract", "no contract ledger", "in arrears",
  ]
  /// What stands behind 未 where nothing is wrong: 未发生, 未超过, 未调整.
  private static let neutral = Set("发出超突高低受接调变增新见影涉产引造来到")
  private static let missing = [
    "签", "日期", "记录", "台账", "公章", "合同", "发票", "验收", "审批", "手续", "凭证", "附件", "依据", "编号", "清单", "明细", "照片", "标识",
  ]
  private static let faults = [
    "遗漏", "漏报", "漏填", "漏签", "缺少", "缺失", "缺项", "缺签", "错误", "逾期", "晚于", "迟于", "不全", "不一致", "不合格", "过期",
  ]
  private static let faultless = ["不晚于", "不迟于", "未逾期", "无逾期", "无遗漏", "无缺", "无错误", "未过期"]
  private static let denials = [
    "未发现", "没有发现", "未见", "不存在", "未出现", "未发生", "没有出现", "均无", "是否", "每", "若", "如", "评分标准", "考察", "不得", "防止",
    "避免",
    "杜绝", "整改完", "已补", "no ", "none", "if ",
  ]

  /// `2 份没有签订日期`, `1 份合同未加盖公章`, `部分合同存在代签现象`.
  static func plain(in sentence: Sentence) -> Range<Int>? {
    let passage = sentence.passage
    for clause in clauses(of: sentence) {
      let text = passage.text(clause)
      let before = passage.text(from: sentence.range.lowerBound, to: clause.upperBound).lowercased()
      guard !before.hasAny(denials), !text.has("扣除"), !text.hasAny(["的按", "的扣", "的不得", "的，"]) else {
        continue
      }
      if let word = told.first(where: { text.lowercased().has($0) }),
        let range = Array(text.lowercased().utf8).range(of: word), !text.hasAny([word + "的"])
      {
        return (clause.lowerBound + range.lowerBound)..<(clause.lowerBound + range.upperBound)
      }
      let isCounted = sentence.numbers.contains { number in
        clause.contains(number.range.lowerBound) && number.number.kind == .count
          && number.number.bound == .exact && number.value >= .one
          && lacks(
            // `危机干预 7 例、监护缺失 4 例` lists kinds.
            passage.text(from: number.range.upperBound, to: clause.upperBound).prefix { $0 != "、" }.bare)
      }
      let isNamed = text.hasAny(["个别", "部分", "少数"]) && exists(text)
      if isCounted || isNamed { return clause }
    }
    return nil
  }

  /// Whether what stands behind a count says that it lacks something, is late or wrong.
  private static func lacks(_ text: String) -> Bool {
    if faults.contains(where: { text.has($0) }) { return !text.hasAny(faultless) }
    if let range = text.firstRange(of: "未"), let next = text[range.upperBound...].first {
      return !neutral.contains(next)
    }
    return ["无", "没有"].contains { word in missing.contains { text.has(word + $0) } }
  }

  /// `台账缺 3 个月`, `少 2 份记录`: so many of what should be there.
  static func lacking(_ sentence: Sentence) -> Range<Int>? {
    let words = ["缺少", "缺失", "漏登", "漏记", "缺", "漏"]
    return sentence.numbers.lazy.compactMap { number -> Range<Int>? in
      guard number.number.kind != .share, number.number.kind != .points, number.number.bound == .exact,
        let word = words.first(where: number.lead.hasSuffix), !number.before.hasAny(["每", "若", "如", "不"])
      else { return nil }
      return (number.range.lowerBound - word.utf8.count)..<number.range.upperBound
    }.first
  }

  /// `存在……现象`.
  private static func exists(_ text: String) -> Bool {
    guard let range = text.firstRange(of: "存在") else { return false }
    return text[range.upperBound...].hasAny(["现象", "问题", "瑕疵", "缺陷", "漏洞", "不足", "情况"])
  }

  private static func clauses(of sentence: Sentence) -> [Range<Int>] {
    var start = sentence.range.lowerBound
    let marks = ["，", "；", "。", ", ", "; "].flatMap { sentence.passage.bytes[sentence.range].ranges(of: $0) }
      .sorted { $0.lowerBound < $1.lowerBound }
    let clauses = marks.map { mark -> Range<Int> in
      defer { start = mark.upperBound }
      return start..<max(start, mark.lowerBound)
    }
    return clauses + [start..<max(start, sentence.range.upperBound)]
  }
}
