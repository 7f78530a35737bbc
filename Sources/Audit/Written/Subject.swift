internal import Diagnostics
internal import Evaluation

/// What a number is said of, in a form by which two places can be recognised as speaking of one quantity.
struct Subject: Hashable, Sendable {
  let key: String
  /// Planned, targeted or required rather than achieved.
  let isPlan: Bool
  /// Of the year before.
  let isPrevious: Bool

  private static let planWords = ["计划", "目标", "预计", "拟", "应", "概算", "要求", "标准", "指标值", "planned", "target"]
  private static let previousWords = ["上年", "去年", "上一年", "同期", "往年", "previous year", "last year"]

  /// Words that say how a number is stated and not what it counts.
  private static let anywhere = [
    "本项目", "该项目", "专项资金", "专项", "项目", "本次评价", "本次", "本年度", "全年度", "全年", "年度", "累计", "共计", "合计", "总计", "总共",
    "共有", "资金总额",
    "总金额", "总额", "总数", "总量", "金额", "资金", "数量", "实际", "分别", "较上年同期", "较上年", "较上一", "比上年", "比上一年", "同比", "整体",
    "总体", "全部",
    "成功", "圆满", "顺利", "总",
  ]
  private static let leading = [
    "，", " ", "年", "其中", "截至", "同时", "并", "且", "但", "故", "因此", "则", "还", "又", "另", "已", "经", "通过", "由", "为",
    "在", "至", "的", "该", "此",
    "共", "全县", "我县", "及", "和", "与", "以", "底", "末", "从", "有",
  ]
  private static let trailing = [
    "为", "是", "达到", "达", "共", "约", "近", "超过", "有", "的", "了", "仅", "等", "到", "至", "计", "均", "大约", "接近", "不足",
    "增至", "即", "得", "获得",
    "：", " ", "已", "完成了", "也", "于", "在", "值", "率", "数", "额", "量",
  ]
  private static let englishNoise: Set<String> = [
    "the", "a", "an", "of", "was", "were", "is", "are", "and", "in", "to", "by", "at", "for", "on", "it",
    "its", "total", "reached", "amounted", "stood",
    "came", "with", "full", "marks", "weight", "score", "target", "floor", "benchmark", "indicator", "table",
    "figure", "per", "that", "which", "had", "has", "have", "been", "all", "about", "altogether", "project",
    "rmb", "this", "from", "out", "an",
  ]
  private static let changes = [
    "比", "较", "同比", "环比", "上年", "增长", "增加", "增幅", "提高", "提升", "上升", "下降", "降低", "减少", "降幅",
  ]
  private static let comparisons = [
    "高于", "低于", "超过", "超出", "未达到", "达到", "未达", "不及", "等于", "大于", "小于",
  ]
  private static let compared = [
    "目标", "计划", "预算", "标准", "标杆", "均值", "平均", "水平", "值", "的", "全省", "全国", "全市", "上年",
  ]
  private static let generic: Set<String> = [
    "权重", "得分", "分值", "满分", "完成", "完成率", "执行", "得", "增长", "增加", "占", "比", "其中", "平均", "最高", "最低", "人均", "户均",
    "每", "扣",
    "单价", "投入", "覆盖", "服务", "涉及", "回收", "发放", "受益", "支付", "拨付", "安排", "下达", "提高", "下降", "减少", "减", "率", "比例",
    "指标", "评价", "开展", "建设",
    "新建", "改造", "安装", "组织", "设置", "包括", "计划完成", "计划", "目标", "业绩", "最终",
  ]

  /// - Parameters:
  ///   - lead: the words before a number.
  ///   - tail: the words behind it, up to the end of its clause.
  ///   - isTarget: whether all of its section is about targets.
  init?(lead: String, tail: String, kind: TextNumber.Kind, isChinese: Bool, isTarget: Bool = false) {
    // `与两项占比相加的 85.60%` is no quantity of its own.
    guard !lead.has("相加") else { return nil }
    let words = lead + tail
    isPlan = isTarget || words.hasAny(Self.planWords)
    isPrevious = words.hasAny(Self.previousWords)
    guard !lead.hasAny(["每", "该指标", "此指标", "平均", "人均", "户均", "不低于", "不少于", "不高于", "大于", "小于", "最"]) else {
      return nil
    }
    if isChinese {
      let noun =
        kind == .share || tail.hasPrefix("的") || tail.bare.count > 12 || tail.hasAny(["用于", "进行", "，", "由"])
        ? "" : tail
      let lead = lead.without(["收回", "回收"]).has("有效") ? lead.without(["收回", "回收"]) : lead
      var key = (lead.trimming(leading: Self.leading, trailing: ["为", "了", "：", " "]) + noun).without(
        Self.anywhere)
      if kind == .share, key.endsInAny(["增长", "增加"]) == false {
        key = key.trimming(leading: [], trailing: ["率"])
      }
      key = key.without(["率"] + (kind == .share ? ["较", "一", "度"] : [])).without([" ", "*"]).trimming(
        leading: Self.leading, trailing: Self.trailing)
      // `有效问卷中 205 份` and `144 台电梯中` are of the whole beside them; `高于目标 88%` compares.
      let isOfWhole = key.hasSuffix("中") || lead.hasSuffix("中") && !lead.hasSuffix("其中")
      let isComparison = key.hasAny(Self.comparisons) && key.without(Self.comparisons + Self.compared).isEmpty
      guard !isOfWhole, !isComparison else { return nil }
      let isLabel = ["表", "图", "附件", "第", "脚注"].contains { key.hasPrefix($0) && key.count < 12 }
      let isTimeOnly =
        key.without(["上年", "去年", "当年", "本年", "年初", "年末", "年底", "期末", "期初", "末", "初"]).count < 2
      // `比上年增长` says of nothing how it changed.
      let isChangeOnly = key.without(Self.changes).filter(\.isHan).count < 2
      guard !isTimeOnly, !isChangeOnly || kind == .money, key.count > (kind == .money ? 1 : 2),
        key.contains(where: \.isHan),
        !Self.generic.contains(key),
        !isLabel
      else { return nil }
      self.key = key
    } else {
      let source = lead.bare.count > 3 ? lead : lead + " " + tail
      let stems = source.lowercased().split { !$0.isLetter }.map(String.init).filter {
        $0.count > 1 && !Self.englishNoise.contains($0)
      }
      guard stems.count > 1, stems.count < 7 else { return nil }
      key = Set(stems).sorted().joined(separator: " ")
    }
  }
}

/// One statement of a quantity, from a sentence or a table.
struct Statement: Sendable {
  let subject: Subject
  /// As it is written, for messages.
  let name: String
  let number: TextNumber
  let words: String
  let place: Place
  let years: [String]
  /// Which passage or table it stands in: statements of one are told apart by what that says itself.
  let home: String
  /// The amount that it is listed as a part of: the last one before `其中`.
  var whole: Fraction?
  /// What the head of its column says that its amount is of: 合同 of `合同金额（元）`; empty where it does not say.
  var aspect = ""
  /// Whether the caption of its table is of what was planned or of what was done, as 预算执行; empty where it does not say.
  var stage = ""

  /// Whether it tells what a county or town is made of, of which a project has a part: `辖 14 个乡镇、216 个行政村`.
  var isOfLand = false

  /// Every statement of a report.
  static func all(in report: WrittenReport) -> [Statement] {
    inSentences(report.sentences, of: report) + inTables(of: report) + inCells(of: report)
  }

  /// What whole sentences in the cells of tables state.
  private static func inCells(of report: WrittenReport) -> [Statement] {
    guard report.isAlone else { return [] }
    let scanner = NumberScanner()
    return report.tables.enumerated().flatMap { index, table in
      inSentences(table.sentences(scanner), of: report, home: "table \(index)")
    }
  }

  private static func inSentences(_ sentences: [Sentence], of report: WrittenReport, home: String? = nil)
    -> [Statement]
  {
    sentences.flatMap { sentence -> [Statement] in
      guard sentence.passage.role != .caption, sentence.passage.role != .heading else { return [] }
      // What a section of targets says is planned, whatever its verbs.
      let isTarget = report.headings(sentence.passage.section).contains {
        $0.title.hasAny(["目标", "计划", "target", "Target"]) && $0.code == nil
      }
      // A row of a table whose lines were lost is no sentence.
      guard !report.isAlone || sentence.hasAny(["，", "。", "；", "：", "、", ", ", ". "]) else { return [] }
      return sentence.numbers.compactMap { stated in
        // What stands before a calculation names its result.
        guard !sentence.isOperand(stated), !stated.number.isRange,
          [.exact, .about].contains(stated.number.bound),
          stated.number.kind != .plain,
          stated.number.kind != .multiple, stated.number.kind != .points,
          case let lead = Self.lead(of: stated, in: sentence),
          let subject = Subject(
            lead: stated.namesSummed ?? lead, tail: stated.tail, kind: stated.number.kind,
            isChinese: report.isChinese, isTarget: isTarget || sentence.isOfPlan(stated))
        else { return nil }
        // Parts of a list, and the old value of a change, belong to their sentence alone.
        if stated.lead.hasPrefix("由") || stated.lead.hasPrefix("从") { return nil }
        // Of several things in their order: `门诊、住院患者满意度分别为 86.42%、88.70%`.
        if stated.lead.has("分别") { return nil }
        // `古潭乡、龙坪乡、板利乡三个山区乡`: how many were named.
        if Self.countsNames(stated) { return nil }
        if Self.isOfPart(stated, subject) || Self.isInList(stated, sentence) { return nil }
        return Statement(
          subject: subject, name: lead.bare.isEmpty ? stated.tail.bare : lead.bare,
          number: stated.number, words: stated.words,
          place: stated.place, years: Self.years(of: stated, subject, in: sentence),
          home: home ?? "passage \(sentence.passageNumber)",
          whole: Self.whole(of: stated, subject, in: sentence), isOfLand: Self.isOfLand(stated))
      }
    }
  }

  /// The words before a number, with the time that a rate is named by: `15 秒接通率`, `24 小时办结率`.
  private static func lead(of stated: StatedNumber, in sentence: Sentence) -> String {
    guard stated.number.kind == .share, stated.lead.first?.isHan == true,
      let time = sentence.numbers.last(where: { $0.range.upperBound <= stated.range.lowerBound }),
      time.number.kind == .duration,
      case let between = sentence.passage.text(from: time.range.upperBound, to: stated.range.lowerBound),
      between == stated.lead, between.count < 12, between.has("率"),
      !between.hasAny(["，", "；", "、", "。", "的"])
    else { return stated.lead }
    return time.words + stated.lead
  }

  /// `全县辖 14 个乡镇、216 个行政村`.
  private static func isOfLand(_ stated: StatedNumber) -> Bool {
    let clause = stated.before.split { "，；。".contains($0) }.last ?? ""
    return clause.has("辖") && !clause.has("实施范围")
  }

  private static func countsNames(_ stated: StatedNumber) -> Bool {
    let clause = stated.before.split(omittingEmptySubsequences: false) { "，；。：".contains($0) }.last ?? ""
    let names = clause.split { "、和及与".contains($0) }
    return stated.number.isSpelled && names.count > 1 && stated.value == Fraction(names.count)
  }

  private static func whole(of stated: StatedNumber, _ subject: Subject, in sentence: Sentence) -> Fraction? {
    // `县级配套预算 660 万元，到位 600 万元`: of that budget.
    let budget = sentence.numbers.last {
      $0.range.upperBound <= stated.range.lowerBound && $0.number.kind == .money && $0.lead.has("预算")
    }
    if bareMoney.contains(subject.key), let budget { return budget.value }
    // `未完成的 4 件为生命健康厅 2 件、智能技术厅 2 件`
    let listed = sentence.numbers.last { whole in
      let behind = sentence.passage.text(from: whole.range.upperBound, to: stated.range.lowerBound)
      return whole.range.upperBound <= stated.range.lowerBound && whole.isComparable(to: stated)
        && stated.value < whole.value && ["为", "是", "分别为", "包括"].contains { behind.hasPrefix($0) }
        && !behind.hasAny(["，", "；"])
    }
    if let listed { return listed.value }
    guard
      let mark = sentence.passage.bytes[sentence.range.lowerBound..<stated.range.lowerBound].ranges(of: "其中")
        .last
    else { return nil }
    return sentence.numbers.last { $0.range.upperBound <= mark.lowerBound && $0.isComparable(to: stated) }?
      .value
  }

  /// The years that a number is of: in `2022 年预算 1,652 万元、支出 1,583 万元` both are of one.
  private static func years(of stated: StatedNumber, _ subject: Subject, in sentence: Sentence) -> [String] {
    guard stated.years.isEmpty else { return stated.years }
    // `2023 年到馆 76 万人次、外借 60 万册次`: a list is of the year before it.
    if let index = sentence.numbers.firstIndex(where: { $0.range == stated.range }), index > 0 {
      let last = sentence.numbers[index - 1]
      let between = sentence.passage.text(from: last.range.upperBound, to: stated.range.lowerBound)
      if between.prefix(3).contains("、"), !between.hasAny(["，", "；"]) {
        let years = years(of: last, subject, in: sentence)
        if !years.isEmpty { return years }
      }
    }
    // `2024 年兑付 1,948 万元，补贴企业 157 家`: the year that opens a sentence is that of all of it.
    let opening = String(sentence.text.bare.prefix(4))
    let named = TypedYears.all(in: stated.before)
    if named == [opening] { return [opening] }
    if let term = term(sentence.text.bare) { return [term] }
    // `政策实施前，2021 年全县产生秸秆 26 万吨，利用率 84%`
    if named.count == 1, let year = named.first, opens(clauseOf: stated, with: year) { return [year] }
    // `至 2022 年末有养殖塘 310 公顷，越冬水鸟 72 种` is all of one day.
    guard bareMoney.contains(subject.key) || stated.before.hasAny(["年末", "年底"]) else { return [] }
    return TypedYears.all(in: stated.before).count == 1 ? TypedYears.all(in: stated.before).sorted() : []
  }

  /// The years of a text that begins with several of them: `2022—2024` of `2022—2024年三年预算合计 4,200 万元，实际支出 3,948 万元`.
  private static func term(_ text: String) -> String? {
    let first = text.prefix(4)
    let rest = text.dropFirst(4).trimming(leading: ["年"], trailing: [])
    guard TypedYears.all(in: String(first)).count == 1,
      let joint = ["—", "–", "-", "至", "到", "～", "~"].first(where: rest.hasPrefix),
      case let last = rest.dropFirst(joint.count).drop(while: { $0 == "—" }).prefix(4),
      TypedYears.all(in: String(last)).count == 1
    else { return nil }
    return first + "—" + last
  }

  /// Whether a clause before a number begins with a year and no day of it.
  private static func opens(clauseOf stated: StatedNumber, with year: String) -> Bool {
    stated.before.split { "，；：、。（".contains($0) }.contains { clause in
      let text = clause.bare
      let rest = text.dropFirst(year.count).trimming(leading: [" "], trailing: [])
      return text.hasPrefix(year) && rest.hasPrefix("年")
        && rest.dropFirst().first { $0 != " " }?.isHan == true
    }
  }

  /// What is spent, left or given without a word of whom is the whole project's only where its sentence says so.
  private static func isOfPart(_ stated: StatedNumber, _ subject: Subject) -> Bool {
    guard bareMoney.contains(subject.key) else { return false }
    if stated.before.hasAny(["其中", "包括", "分别"]) { return true }
    // `桥梁加固预算 1,900 万元，实际支出 1,520 万元` names its own whole.
    let others = stated.before.without(wholeWords).filter(\.isHan)
    guard
      others.count < 4 || stated.before.hasAny(["项目", "专项"])
        || stated.lead.hasAny(["全年", "总支出", "累计", "共"])
    else { return true }
    return !stated.lead.hasAny(["全年", "项目", "总", "累计", "共", "资金", "实际"])
      && !stated.before.hasAny(["预算", "总投资"])
  }

  /// Whether a number is one of several in brackets, which divide the number before them: `支付 103 万元（设计 58 万元、监理 45 万元）`.
  private static func isInList(_ stated: StatedNumber, _ sentence: Sentence) -> Bool {
    let text = sentence.passage.text(from: sentence.range.lowerBound, to: stated.range.lowerBound)
    guard let open = text.lastIndex(where: { "（(".contains($0) }),
      !text[open...].contains(where: { "）)".contains($0) })
    else { return false }
    let start = sentence.range.lowerBound + text[..<open].utf8.count
    let behind = sentence.passage.text(from: start, to: sentence.range.upperBound)
    let end = start + behind.prefix { !"）)".contains($0) }.utf8.count
    return sentence.numbers.contains { $0.range.upperBound == start }
      && sentence.numbers.count { start < $0.range.lowerBound && $0.range.upperBound <= end } > 1
  }

  private static let wholeWords = [
    "调整后预算", "年初预算", "执行率", "到位率", "预算", "资金", "项目", "专项", "总额", "全年", "实际", "支出", "支付", "到位", "安排", "累计",
    "下达", "拨付", "截至", "年末", "年底", "年中", "调减", "调增", "万元", "亿元", "元", "年度", "年", "月", "日", "财政", "中央", "省级",
    "市级", "县级", "补助", "总", "共", "为", "的", "占", "其中", "使用", "本",
  ]

  private static let bareMoney: Set<String> = [
    "支出", "结转", "结余", "拨付", "支付", "缺口", "到位", "安排", "投入", "使用", "补助", "奖补", "补贴", "奖励", "资助", "补偿", "救助",
    "发放", "兑付", "完成", "完成投资", "投资", "收入",
  ]

  /// The columns whose numbers are those of the row itself.
  private static let ownColumns: Set<ColumnRole> = [.value, .actual, .amount, .quantity]

  private static func inTables(of report: WrittenReport) -> [Statement] {
    report.tables.enumerated().flatMap { index, typed -> [Statement] in
      let table = typed.upright
      let roles = table.roles
      let own = table.rows.indices.filter { !table.isTotal($0) }.flatMap { row -> [Statement] in
        let label = table.label(row)
        let code = IndicatorCode.leading(label)
        let name = String(label.dropFirst(code?.count ?? 0)).bare
        return table.head.indices.compactMap { column in
          guard ownColumns.contains(roles[column]), let cell = table.rows[row][column].number else {
            return nil
          }
          let number = table.inUnit(cell, column: column)
          guard number.kind != .plain,
            let subject = Subject(lead: name, tail: "", kind: number.kind, isChinese: report.isChinese)
          else { return nil }
          return Statement(
            subject: subject, name: name, number: number, words: table.rows[row][column].text,
            place: table.rows[row][column].place, years: [], home: "table \(index)",
            aspect: aspect(of: table.head[column].text), stage: stage(of: table.caption))
        }
      }
      return own + totals(of: table, home: "table \(index)", isChinese: report.isChinese)
    }
  }

  private static func stage(of caption: String) -> String {
    let isPlan = caption.hasAny(["预算", "计划", "安排", "申报"])
    let isDone = caption.hasAny(["执行", "支出", "支付", "决算", "结算", "实际", "完成"])
    return isDone ? "done" : isPlan ? "plan" : ""
  }

  private static func aspect(of head: String) -> String {
    String(head.prefix { !"（(".contains($0) }).without(["金额", "总额", "数量", "额", "数", " "])
  }

  /// Whether the columns of two tables are of two stages of one thing: what was agreed and what was settled.
  func isOfAnotherStage(than other: Statement) -> Bool {
    if !stage.isEmpty, !other.stage.isEmpty, stage != other.stage { return true }
    return isOfAnotherAspect(than: other)
  }

  private func isOfAnotherAspect(than other: Statement) -> Bool {
    !aspect.isEmpty && !other.aspect.isEmpty && !aspect.has(other.aspect) && !other.aspect.has(aspect)
  }

  /// The last total of a table of money is what its column or caption names: the budget, the expenditure.
  private static func totals(of table: WrittenTable, home: String, isChinese: Bool) -> [Statement] {
    guard let row = table.rows.indices.last(where: { table.isTotal($0) }), !table.isSubtotal(row) else {
      return []
    }
    let isByYear = table.head.count { !TypedYears.all(in: $0.text).isEmpty } > 1
    return table.head.indices.compactMap { column in
      guard let cell = table.rows[row][column].number else { return nil }
      let number = table.inUnit(cell, column: column)
      // What a caption names is the whole, and no change and no one year of it.
      let head = table.head[column].text
      let isPart =
        head.hasAny(["调", "增减", "结余", "差", "占", "率"]) || !TypedYears.all(in: head).isEmpty && isByYear
      let names = [head, isPart ? "" : table.caption].map { text in
        ["预算", "支出", "拨付", "总投资"].filter { text.has($0) }
      }
      guard number.kind == .money, let name = names.first(where: { $0.count == 1 })?.first,
        let subject = Subject(lead: name, tail: "", kind: .money, isChinese: isChinese)
      else { return nil }
      return Statement(
        subject: subject, name: name, number: number, words: table.rows[row][column].text,
        place: table.rows[row][column].place, years: [], home: home)
    }
  }
}
