internal import Diagnostics
internal import Evaluation

/// The text counts other things than a table lists, or other findings and recommendations than it numbers.
struct ListedThingsMiscounted: TextRule {
  let page = RulePage(
    code: "JX2129", severity: .warning,
    title: Message(zh: "写的个数与所列的不符", en: "A count that is not that of what is listed"),
    meaning: Message(
      zh: """
        正文写“六个街镇”“12 所学校”（阿拉伯数字或中文数字），而以街镇、学校为首列的表都只列出另一个数；或者写“发现 6 项问题、提出 5 条建议”，\
        报告所列的条数不同；或者写“11 项完成，4 项未完成”，与表中“是否完成”一列不符。
        """,
      en: """
        The text counts so many townships or schools, in digits or in words, and the tables whose first column names \
        them all list another number; or so many findings or recommendations, and the report lists another number; or so \
        many done and undone, and the column of verdicts has others.
        """),
    bad: "六个街镇全部开办。\n| 街镇 | 户数 |\n|---|---|\n（共 5 行）", good: "五个街镇全部开办。\n| 街镇 | 户数 |\n|---|---|\n（共 5 行）",
    fix: Message(zh: "核对个数和所列各项", en: "count them again"), criterion: Criterion.logic)

  struct List {
    let noun: String
    let count: Int
    let place: Place
    /// Whether the table is of those who were asked.
    var isOfSurvey = false
    /// The cells of its last row: `20 座 | 7 个乡镇 | 19 座`.
    var totals: Set<String> = []
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let lists = Self.lists(report)
    return report.sentences.filter { $0.passage.role != .caption && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated in
        lists.lazy.compactMap { defect(stated, $0, sentence, report) }.first
      }
    } + items(report) + mentions(report, lists) + verdicts(report) + cited(report)
  }

  // MARK: tables

  /// Heads of columns that name anything.
  private static let generic: Set<String> = [
    "项目", "内容", "指标", "类别", "类型", "对象", "选项", "答案", "科目", "用途", "事项", "要素", "目标", "任务", "年度", "时间", "日期",
    "名称",
    "来源", "等级", "维度", "环节", "阶段", "季度", "月份", "方式", "层级", "问题", "建议", "设备", "费用", "材料", "资料", "收入", "支出",
    "资金",
    "item", "category", "indicator", "component", "source", "group", "level", "date", "year", "quarter",
    "answer",
    "code", "target", "activity", "output", "finding", "recommendation", "month", "type", "respondent",
    "stage",
  ]
  private static let partial = [
    "抽", "样本", "走访", "核查", "访谈", "典型", "部分", "主要", "前十", "前五", "问卷", "满意", "sample", "visited", "survey",
  ]

  /// What the first columns of tables name one by one; nothing that two tables list in different numbers.
  static func lists(_ report: WrittenReport) -> [List] {
    let found = report.tables.map(\.upright).compactMap { table -> List? in
      guard let column = table.head.indices.first(where: { table.roles[$0] != .ordinal }) else { return nil }
      let noun = table.head[column].text.lowercased().prefix { !"（(".contains($0) }
        .trimming(leading: [" ", "*"], trailing: ["名称", " ", "*"])
      let names = table.rows.indices.filter { !table.isTotal($0) }.map { table.rows[$0][column].text }
        // A row of means, and not a thing such as 人均收入增长率.
        .filter { name in
          !["平均", "均值", "average", "mean"].contains { name.lowercased().hasPrefix($0) || name.hasSuffix($0) }
        }
      let isWord = noun.allSatisfy { $0.isHan } ? (2...5).contains(noun.count) : noun.count > 3
      guard isWord, !generic.contains(noun), names.count > 2,
        table.rows.contains(where: { row in row.contains { TotalWord.isTotal($0.text) } }),
        Set(names).count == names.count,
        !names.contains(where: { $0.isEmpty || $0.hasAny(["其他", "其余", "其它", "小计", "Other", "other"]) })
      else { return nil }
      return List(
        noun: noun, count: names.count, place: table.head[column].place,
        isOfSurvey: table.caption.lowercased().hasAny(partial)
          || table.head.contains { $0.text.hasAny(["问卷", "满意"]) },
        totals: Set(
          table.rows.indices.filter { table.isTotal($0) }.flatMap { table.rows[$0].map(\.text.bare) }))
    }
    return Dictionary(grouping: found, by: \.noun).values.compactMap { lists in
      // A survey may be of some only.
      let whole = lists.filter { !$0.isOfSurvey }
      let own = whole.isEmpty ? lists : whole
      return Set(own.map(\.count)).count == 1 ? own.first : nil
    }
  }

  private static let whole = [
    "共", "全部", "全县", "全市", "全区", "覆盖", "涉及", "分布在", "辖", "惠及", "所有", "各", "all ", "covering", "in the ",
  ]
  /// What speaks of some of them, or of others.
  static let some = asked + beside
  /// What asks of some of them: never of more than there are.
  private static let asked = ["抽", "走访", "访", "问卷", "调查", "核查", "visited", "sample", "survey"]
  private static let beside = [
    "其中", "首批", "先行", "试点", "另", "其他", "其余", "周边", "邻", "全省", "全国", "外省", "已", "未", "典型", "对照", "other",
    "of the", "至", "—",
  ]

  private func defect(_ stated: StatedNumber, _ list: List, _ sentence: Sentence, _ report: WrittenReport)
    -> Defect?
  {
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    let count = Fraction(list.count)
    // Those who were asked are never more than those of whom the table tells.
    if list.isOfSurvey, stated.value < count || !sentence.hasAny(["问卷", "调查"]) { return nil }
    guard stated.number.kind == .count, stated.number.bound == .exact, !stated.number.isRange,
      stated.value > .one, stated.value != count, stated.value > count || !stated.lead.hasSuffix("涉及"),
      (stated.value - count).magnitude < Fraction(4),
      // The day of a survey is no other time.
      stated.years.isEmpty || list.isOfSurvey && stated.years.allSatisfy({ TypedYears.all(in: $0).isEmpty }),
      names(list.noun, stated, behind),
      !((stated.lead.split { "，；。".contains($0) }.last ?? "")
        + behind.prefix(30).prefix { !"，。；".contains($0) }).lowercased().hasAny(
          stated.value > count ? Self.beside : Self.some),
      !sentence.numbers.contains(where: { $0.value == count && $0.number.kind == .count })
    else { return nil }
    // Fewer may be some of them.
    let rest = behind.bare.dropFirst(list.noun.count)
    let isWhole =
      stated.lead.lowercased().hasAny(Self.whole) || ["全部", "均", "都"].contains { rest.hasPrefix($0) }
    // More may be those of a wider area.
    let isWider = stated.lead.hasAny([
      "辖", "现有", "全县", "全市", "全区", "下设", "抽查", "抽取", "走访", "检查", "核查",
    ])
    guard stated.value > count ? !isWider : isWhole else { return nil }
    // `8 座书房` of those that were there before, which have a row of their own.
    let isOfOthers = report.tableEntries.contains {
      $0.number.value == stated.value
        && ($0.name.has(list.noun) || $0.measure == .delivered && stated.words.hasSuffix($0.number.unitWord))
        && $0.number.isComparable(to: stated.number)
    }
    // A last row may say how many of them are done.
    guard !(report.isAlone && (isOfOthers || list.totals.contains(stated.words.bare))) else { return nil }
    return Defect(
      Message(
        zh: "写的是 \(stated.words)\(list.noun)，表中列出 \(list.count) 个",
        en: "\(stated.words) \(list.noun) are counted here, and the table lists \(list.count)"),
      at: stated.place, about: [stated.words], values: [stated.value, count], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: list.place)])
  }

  /// Whether a number counts what a noun names: `六个街镇`, `seven townships`, `9 schools`.
  private func names(_ noun: String, _ stated: StatedNumber, _ behind: String) -> Bool {
    if noun.first?.isHan == true {
      return behind.trimming(leading: [" ", "受益", "有关", "相关", "上述", "项目"], trailing: []).hasPrefix(noun)
    }
    let words = (stated.words + " " + behind.prefix(40)).lowercased().split { !$0.isLetter && $0 != "-" }
    let stem = noun.hasSuffix("y") ? String(noun.dropLast()) : noun
    return words.prefix(3).contains { $0.hasPrefix(stem) && $0.count < noun.count + 4 }
  }

  // MARK: findings and recommendations

  private static let findingWords = ["问题", "findings", "problems"]
  private static let adviceWords = ["建议", "recommendations"]

  /// `评价发现 6 项问题，提出 5 条建议`, where the report lists others.
  private func items(_ report: WrittenReport) -> [Defect] {
    guard let pair = ReportLists(report).pairs.last else { return [] }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
          .lowercased().trimming(leading: ["主要", "方面", "的", "存在", " ", "条", "项"], trailing: [])
        let lead = stated.lead.lowercased()
        guard stated.number.kind == .count, stated.number.bound == .exact, stated.value > Fraction(2),
          !sentence.hasAny(["检查", "审计", "巡察", "整改", "核查发现", "上年", "其中", "inspection", "audit"])
        else { return nil }
        let isFinding = Self.findingWords.contains(where: behind.hasPrefix)
        let isAdvice = Self.adviceWords.contains(where: behind.hasPrefix)
        let isOfReport =
          lead.hasAny(["评价", "报告", "本次", "提出", "归纳", "梳理", "存在"]) || behind.hasPrefix("findings")
          || behind.hasPrefix("recommendations")
          || ["problems were", "problems are", "problems remain", "problems emerged"].contains(
            where: behind.hasPrefix)
        let list = isFinding ? pair.findings : pair.recommendations
        // Far more may be those of a level below.
        guard isFinding || isAdvice, isOfReport, (stated.value - Fraction(list.count)).magnitude == .one
        else {
          return nil
        }
        return Defect(
          Message(
            zh: "写的是 \(stated.words)\(isFinding ? "问题" : "建议")，报告列出 \(list.count) 条",
            en: "\(stated.words) are announced, and the report lists \(list.count)"),
          at: stated.place, about: [stated.words], values: [stated.value, Fraction(list.count)],
          fix: page.fix,
          notes: list.first.map { [Message(zh: "从这里开始", en: "they begin here").note(at: $0.place)] } ?? [])
      }
    }
  }
}
