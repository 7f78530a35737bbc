internal import Diagnostics

/// Steps of one undertaking that cannot come in the order of their dates.
extension TypedDatesOutOfOrder {
  func events(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let found =
      report.sentences.flatMap { sentence -> [Defect] in
        guard sentence.passage.role == .body || sentence.passage.role == .note else { return [] }
        let dates = WrittenDate.all(in: sentence.passage).filter {
          sentence.range.contains($0.range.lowerBound)
        }
        return dates.count < 2
          ? [] : steps(sentence, dates) + remedies(sentence, dates) + deliveries(sentence, dates)
      }
    return told(report).reduce(into: found) { all, one in
      if !all.contains(where: { $0.place == one.place }) { all.append(one) }
    }
  }

  /// From the first step to the last, in the words of either language.
  static let steps = [
    ["招标", "挂网", "tender notice was published", "tender was advertised", "tender was published"],
    ["开标", "bids were opened", "tenders were opened"], ["中标", "定标", "成交公告", "成交结果", "成交通知", "awarded"],
    ["签订", "签署", "签约", "signed"],
    ["开工", "动工", "进场施工", "began", "started", "commenced"], ["完工", "竣工", "completed", "finished"],
    ["验收", "accepted"], ["支付尾款", "支付余款", "付清", "结清"],
  ]
  /// Words of a text that knows of the order, or that tells of plans or of several things.
  static let known = [
    "未批先", "先", "早于", "倒签", "补签", "补办", "之前", "提前", "在前", "滞后", "晚于", "计划", "应", "原定", "标段", "分批", "另",
    "before", "after", "earlier", "prior", "planned", "due", "should", "lot ", "phase",
  ]
  private static let together = ["两", "三", "四", "五", "六", "七", "八", "2", "3", "4", "5", "6", "7", "8"].flatMap
  {
    [$0 + "个标段的", $0 + "个标段合同", $0 + "个标段施工合同"]
  }

  /// Whether a text knows of another order; all lots whose contracts are signed together are one thing.
  static func isKnown(_ text: String) -> Bool {
    (text.has("个标段") ? text.without(together) : text).hasAny(known)
  }

  /// What may stand between two steps of one undertaking.
  static let joints = [
    "，", "。", "；", "、", ",", ";", " ", "合同", "协议", "施工", "工程", "项目", "正式", "并", "于", "后", "随后", "经", "组织",
    "通过", "初步",
    "全面", "完成", "已", "才", "即", "双方", "实际", "了", "在", "与", "和", "同", "由", "公告", "发布", "公开", "日", "采购", "起",
    "至", "到",
    "the", "contract", "works", "work", "construction", "was", "were", "and", "on", "in", "is", "it", "of",
  ]

  /// `2022 年 5 月 10 日签订合同，4 月 20 日开工`, `completed on 20 May 2022 and accepted on 3 March 2022`.
  private func steps(_ sentence: Sentence, _ dates: [WrittenDate]) -> [Defect] {
    guard !Self.isKnown(sentence.text) else { return [] }
    let told = dates.indices.compactMap { index -> (date: WrittenDate, step: Int)? in
      let date = dates[index]
      let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : sentence.range.upperBound
      let start = index > 0 ? dates[index - 1].range.upperBound : sentence.range.lowerBound
      let before = sentence.passage.text(from: start, to: date.range.lowerBound)
      let clause = sentence.passage.text(from: date.range.upperBound, to: end).prefix { !"，；。".contains($0) }
      if let step = Self.step(in: String(before.suffix(40)), english: true) {
        return (date, step)
      }
      // `与县豫剧团、县曲艺队、青风剧社签订合同`
      let isSigning = clause.hasPrefix("与") && clause.bare.endsInAny(["签订合同", "签订协议", "签署合同"])
      guard clause.count < (isSigning ? 50 : 16),
        let step = Self.step(in: Self.plain(String(clause), Self.steps), english: false)
      else { return nil }
      return (date, step)
    }
    return zip(told, told.dropFirst()).compactMap { first, second in
      let between = sentence.passage.text(from: first.date.range.upperBound, to: second.date.range.lowerBound)
      let rest = Self.plain(between.lowercased()).without(Self.steps.joined() + Self.joints)
      // A sentence names its year once.
      let lead = between.split(omittingEmptySubsequences: false) { "，；。、".contains($0) }.last ?? ""
      let subject = Self.subject(of: String(lead), Self.steps)
      // `县教育局会同街道于 8 月 6 日完成验收`: who does it.
      let isByDoer = lead.hasAny(["会同", "组织", "委托"]) && lead.bare.hasSuffix("于")
      guard rest.count < (isByDoer ? 16 : 7),
        // `西区工程 7 月 15 日验收` is of another thing.
        subject.isEmpty || isByDoer
          || sentence.passage.text(from: sentence.range.lowerBound, to: first.date.range.lowerBound).has(
            subject),
        // `设计于 1 月 10 日中标；施工于 2 月 20 日开标`
        !between.has("；") || lead.without(["于", "在", "并", "随后", "后"]).isEmpty || !subject.isEmpty,
        let year = first.date.year ?? second.date.year ?? dates.lazy.compactMap(\.year).first
      else { return nil }
      // A later year may be left out.
      guard second.date.year != nil || first.date.month < 10 else { return nil }
      let (earlier, later) = first.step < second.step ? (first, second) : (second, first)
      guard earlier.step < later.step,
        later.date.end(in: year) < earlier.date.start(in: year)
      else { return nil }
      return outOfOrder(
        later.date, other: earlier.date,
        Message(zh: "早于应在它之前的一步", en: "is before the step that must come before it"))
    }
  }

  private static let parties = [
    "单位", "公司", "双方", "乙方", "承包方", "承包人", "设备", "货物", "系统", "服务", "培训", "课程", "活动",
  ]

  /// What stands before a date in its clause and is no word of steps: 西区 of `西区工程`; empty in English.
  static func subject(of lead: String, _ order: [[String]]) -> String {
    let rest = lead.without(order.joined() + joints + parties).filter(\.isHan)
    // Who does it is no other thing: `县水利局于 10 月 28 日组织验收`.
    return rest.count < 2 || rest.count < 9 && rest.endsInAny(["局", "委", "办", "科", "组", "处", "监理"])
      ? "" : rest
  }

  /// Without what a contract costs and whom it is signed with: `与成交单位签订合同，合同价 65.7 万元，`.
  private static func plain(_ between: String) -> String {
    let clauses = between.split(omittingEmptySubsequences: false) { "，；".contains($0) }
    return clauses.filter { clause in
      !(clause.hasAny(["价", "金额"]) && clause.contains(where: \.isArabicDigit))
    }.map { clause -> Substring in
      guard let with = clause.firstIndex(of: "与"), let sign = clause.firstRange(of: "签"),
        with < sign.lowerBound, clause.distance(from: with, to: sign.lowerBound) < 14
      else { return clause }
      return clause[..<with] + clause[sign.lowerBound...]
    }.joined(separator: "，")
  }

  /// The last step that English tells right before a date, the only one that Chinese tells right behind it.
  private static func step(in text: String, english: Bool) -> Int? {
    if english {
      let end = text.lowercased().trimming(leading: [], trailing: [" ", "on", "in"])
      return steps.firstIndex { words in
        words.contains { word in word.first?.isASCII == true && end.hasSuffix(word) }
      }
    }
    let found = steps.indices.filter { text.hasAny(steps[$0]) }
    // `竣工验收` is an acceptance, `完工并验收` two steps on one day.
    return found.last
  }

  private static let discoveries = ["抽查", "审计", "检查", "巡察", "核查", "指出", "发现"]
  private static let remedies = ["追回", "退回", "收回", "整改", "完成整改", "补缴", "清退", "缴回", "退还", "归还"]

  /// `审计局 2023 年 9 月的抽查指出……，已于 2023 年 5 月追回`: mended before it was found.
  private func remedies(_ sentence: Sentence, _ dates: [WrittenDate]) -> [Defect] {
    zip(dates, dates.dropFirst()).compactMap { found, mended in
      let between = sentence.passage.text(from: found.range.upperBound, to: mended.range.lowerBound)
      let behind = sentence.passage.text(from: mended.range.upperBound, to: sentence.range.upperBound)
      guard between.prefix(16).hasAny(Self.discoveries), !between.hasAny(["此前", "之前"]),
        Self.remedies.contains(where: { behind.hasPrefix($0) }), let year = found.year,
        mended.end(in: year) < found.start(in: year)
      else { return nil }
      return outOfOrder(mended, other: found, Message(zh: "早于发现问题的日期", en: "is before the fault was found"))
    }
  }

  /// The one date of a cell.
  static func date(_ cell: WrittenTable.Cell) -> WrittenDate? {
    let dates = WrittenDate.all(
      in: cell.passage)
    return dates.count == 1 && dates[0].exists ? dates[0] : nil
  }
}
