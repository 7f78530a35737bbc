internal import Diagnostics

/// Surveys, interviews and visits outside the time that the text itself gives the evaluation or its collection of data.
extension TypedFieldworkOutOfOrder {
  /// When the evaluators worked, from the first day to the last.
  private struct Phase {
    enum Kind { case plan, collection, report, whole }
    let kind: Kind
    let from: WrittenDate
    let to: WrittenDate
    let start: Int
    let end: Int
    let passage: Int
  }

  private static let planning = ["制定方案", "准备", "方案设计", "设计方案", "制订方案", "编制方案", "工作方案", "评价方案", "前期"]
  private static let collecting = ["采集数据", "数据采集", "实施阶段", "收集数据", "数据收集", "现场实施", "调查阶段", "现场阶段", "调研阶段"]
  private static let reporting = [
    "分析评分", "撰写报告", "形成报告", "报告撰写", "报告编制", "编制报告", "报告阶段", "分析与报告", "撰写阶段", "综合评价",
  ]
  private static let evaluating = ["实施评价", "开展评价", "实施绩效评价", "开展绩效评价", "进行评价", "进行绩效评价", "实施了评价", "开展了评价"]
  private static let wholes = ["评价工作时间为", "评价工作时间：", "评价实施时间为", "评价实施时间：", "评价工作于", "评价工作自"]
  private static let fieldwork = ["问卷", "访谈", "座谈会", "踏勘", "入户调查", "现场走访", "实地走访"]
  private static let other = [
    "前期", "准备", "自评", "预调研", "预调查", "试调查", "试发", "此前", "上一轮", "中期", "补充", "追加", "回访", "上年", "方案", "复核", "设计",
    "查阅", "核对", "引用", "调取", "通报", "反馈", "汇报", "意见", "的问卷", "的读者问卷",
  ]
  private static let strangers = ["第三方", "中期", "上年", "上一", "审计", "省", "自评", "此前"]
  private static let team = ["评价组", "评价机构", "评价工作组", "评价人员", "评价小组"]

  func phases(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let told = report.passages.indices.flatMap { phases(in: $0, report) }
    guard !told.isEmpty else { return [] }
    let collections = told.filter { $0.kind == .collection }
    let collection = collections.count == 1 ? collections.first : nil
    let wholes = told.filter { $0.kind == .whole }
    var bounds = wholes.count == 1 ? wholes.first.map { (first: $0, last: $0) } : nil
    if bounds == nil, wholes.isEmpty, collection != nil,
      told.contains(where: { $0.kind == .plan }), told.contains(where: { $0.kind == .report }),
      let first = told.min(by: { $0.start < $1.start }), let last = told.max(by: { $0.end < $1.end })
    {
      bounds = (first, last)
    }
    let phrases = Set(told.flatMap { [$0.from.place, $0.to.place] })
    let order = TypedDatesOutOfOrder()
    return report.passages.indices.flatMap { number -> [Defect] in
      let work = work(in: number, report)
      // A part outside its stage is a defect of its own.
      guard !work.isEmpty, order.nested(in: report.passages[number]).isEmpty,
        order.staged(in: report.passages[number]).isEmpty
      else { return [] }
      return work.compactMap { one in
        guard !phrases.contains(one.from.place) else { return nil }
        if let bounds, one.start < bounds.first.start || bounds.last.end < one.end {
          // A date without a year may be of the year of the evaluation.
          guard one.from.year != nil || !Self.isWithin(one.from, bounds.first, bounds.last) else {
            return nil
          }
          return one.start < bounds.first.start
            ? outside(one.from, of: bounds.first.from, Message(zh: "评价开始", en: "when the evaluation began"))
            : outside(one.to, of: bounds.last.to, Message(zh: "评价结束", en: "when the evaluation ended"))
        }
        return collection.flatMap { collection in
          one.from.year == nil && Self.isWithin(one.from, collection, collection)
            ? nil : outside(one.from, one.start, one.to, one.end, collection)
        }
      }
    } + report.tables.flatMap { table in collection.map { visits(table, $0) } ?? [] }
  }

  private static func isWithin(_ date: WrittenDate, _ first: Phase, _ last: Phase) -> Bool {
    [first.start / 10_000, last.end / 10_000].contains { year in
      first.start <= date.start(in: year) && date.end(in: year) <= last.end
    }
  }

  private func outside(_ from: WrittenDate, _ start: Int, _ to: WrittenDate, _ end: Int, _ phase: Phase)
    -> Defect?
  {
    if end < phase.start {
      return outside(from, of: phase.from, Message(zh: "数据采集开始", en: "when the collection of data began"))
    }
    return phase.end < start
      ? outside(from, of: phase.to, Message(zh: "数据采集结束", en: "when the collection of data ended")) : nil
  }

  /// `评价组于 A 至 B 制定方案，C 至 D 采集数据`, `实施阶段（A 至 B）`, `某公司于 A 至 B 实施评价`.
  private func phases(in number: Int, _ report: WrittenReport) -> [Phase] {
    let passage = report.passages[number]
    guard passage.role == .body, passage.dates.count > 1 else { return [] }
    let periods = WrittenPeriod.all(in: passage)
    guard !periods.isEmpty else { return [] }
    let clauses = DatedClause.all(in: passage)
    let isOfTeam =
      passage.text.hasAny(Self.team)
      || report.headings(passage.section).contains { heading in
        heading.title.hasAny(["评价方法", "评价过程", "评价工作", "评价实施", "评价组织", "数据采集", "评价的组织", "评价情况", "评价进度"])
      }
      || passage.text.hasAny(["问卷", "访谈"]) && passage.text.hasAny(Self.collecting)
    return periods.indices.compactMap { index in
      let period = periods[index]
      guard let from = clauses.first(where: { $0.date.range == period.from.range }),
        let to = clauses.first(where: { $0.date.range == period.to.range }), from.start <= to.end,
        from.year == to.year || to.year == from.year + 1
      else { return nil }
      let end =
        index + 1 < periods.count ? periods[index + 1].from.range.lowerBound : passage.bytes.count
      let behind = passage.text(from: period.to.range.upperBound, to: end).drop { "，、）) ：:".contains($0) }
        .prefix { !"。；".contains($0) }
      let head = behind.prefix { !"，".contains($0) }
      let open =
        period.lead.split(omittingEmptySubsequences: false) { "，".contains($0) }.last.map(String.init) ?? ""
      guard !open.hasAny(Self.strangers) else { return nil }
      let isPhased = open.count < 16 && open.hasAny(["阶段", "采集", "撰写", "准备"])
      let words = isPhased ? open : String(head.prefix(24))
      var kind: Phase.Kind?
      if Self.evaluating.contains(where: { head.hasPrefix($0) })
        || head.hasPrefix("对") && head.endsInAny(Self.evaluating)
        || open.bare.endsInAny(Self.wholes)
      {
        kind = open.bare.endsInAny(["对", "对于"]) ? nil : .whole
      } else if isOfTeam {
        kind =
          words.hasAny(Self.collecting)
          ? .collection : words.hasAny(Self.planning) ? .plan : words.hasAny(Self.reporting) ? .report : nil
      }
      return kind.map {
        Phase(
          kind: $0, from: period.from, to: period.to, start: from.start, end: to.end, passage: number)
      }
    }
  }

  /// The evaluators' surveys and visits of a passage, each from its first day to its last.
  private func work(in number: Int, _ report: WrittenReport) -> [(
    from: WrittenDate, to: WrittenDate, start: Int, end: Int
  )] {
    let passage = report.passages[number]
    guard passage.role == .body, !passage.dates.isEmpty, passage.bytes.hasAnyWord(Self.fieldwork) else {
      return []
    }
    let isTold =
      passage.bytes.hasAnyWord(Self.team)
      || report.headings(passage.section).contains {
        $0.title.hasAny(["评价方法", "评价过程", "评价工作", "评价实施", "评价组织"])
      }
    let isSurvey = report.headings(passage.section).contains { $0.title.hasAny(["问卷", "调查", "访谈", "采集"]) }
    let periods = WrittenPeriod.all(in: passage)
    let clauses = DatedClause.all(in: passage)
    return clauses.compactMap { clause in
      let period = periods.first { $0.from.range == clause.date.range }
      guard clause.date.day != nil, !periods.contains(where: { $0.to.range == clause.date.range }),
        let last = period.map({ period in clauses.first { $0.date.range == period.to.range } }) ?? clause
      else { return nil }
      let words = clause.before + String(last.rest.prefix(60))
      let named = clause.before.bare.trimming(leading: [], trailing: ["于", "在"])
      let opens = named.endsInAny(["问卷", "问卷调查"]) && named.count < 12
      // `取自公示价目，2023 年 6 月 5 日至 6 月 16 日实地走访 12 家机构`: the work right behind its dates.
      let isPlain = ["实地走访", "现场走访", "入户调查", "开展问卷"].contains(where: last.rest.bare.hasPrefix)
      if isPlain, isTold, period != nil, !last.behind.hasAny(Self.other) {
        return (clause.date, last.date, clause.start, last.end)
      }
      guard words.hasAny(Self.fieldwork), !(clause.before + last.behind).hasAny(Self.other),
        isTold || opens, isTold || isSurvey || last.rest.hasAny(["发放", "回收"]),
        opens || named.isEmpty || clause.before.hasAny(Self.team + ["并", "访谈", "踏勘"]),
        opens || last.rest.prefix(40).hasAny(Self.fieldwork) || named.endsInAny(["访谈", "踏勘"]),
        !last.behind.hasPrefix("前"),
        !(clause.before + last.rest.prefix(40)).hasAny([
          "区间", "所属", "前期", "预调研", "预调查", "试调查", "试点", "再次", "补充", "重新", "征求意见",
        ])
      else { return nil }
      return (clause.date, last.date, clause.start, last.end)
    }
  }

  /// `厂名 | 踏勘日期`: the first day of a table that is outside.
  private func visits(_ table: WrittenTable, _ phase: Phase) -> [Defect] {
    guard
      let column = table.head.firstIndex(where: {
        $0.text.hasAny(["踏勘", "访谈", "走访", "座谈", "调查"]) && $0.text.hasAny(["日期", "时间"])
      })
    else { return [] }
    return table.rows.lazy.compactMap { row -> Defect? in
      guard let date = TypedDatesOutOfOrder.date(row[column]), let year = date.year, date.day != nil else {
        return nil
      }
      return outside(date, date.start(in: year), date, date.end(in: year), phase)
    }.prefix(1).map { $0 }
  }

  private func outside(_ date: WrittenDate, of other: WrittenDate, _ what: Message) -> Defect {
    Defect(
      Message(
        zh: "评价组的工作日期 \(date.words) 不在自己写明的评价时间内：\(what.zh)的日期是 \(other.words)",
        en: "the evaluators' work on \(date.words) is outside its own time: \(other.words) is \(what.en)"),
      at: date.place, about: [date.words], fix: page.fix,
      notes: [Message(zh: "对照的日期", en: "the other date").note(at: other.place)])
  }
}
