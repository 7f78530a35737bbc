internal import Diagnostics

/// Steps outside the time that their own passage gives the evaluation, and money settled before it was fixed.
extension TypedDatesOutOfOrder {
  private static let evaluations = ["评价工作", "绩效评价", "现场评价", "本次评价"]
  private static let scopes = ["评价期", "时段", "范围", "数据", "截至", "实施期", "项目期"]
  private static let workSteps = [
    "方案", "核查", "调查", "问卷", "访谈", "座谈", "分析", "撰写", "评分", "资料", "准备", "现场", "调研", "形成", "复核", "走访",
  ]

  /// `评价工作自 7 月 8 日至 8 月 30 日开展，……9 月 15 日至 9 月 26 日现场核查`.
  func outside(in passage: WrittenPassage) -> [Defect] {
    let dates = WrittenDate.all(in: passage).filter(\.exists)
    guard passage.role == .body, dates.count > 3, let whole = Self.whole(of: dates, in: passage) else {
      return []
    }
    let rest = passage.text(from: whole.to.range.upperBound, to: passage.bytes.count)
    let end = whole.to.range.upperBound + rest.prefix { $0 != "。" }.utf8.count
    let periods = WrittenPeriod.all(in: passage).filter {
      whole.to.range.upperBound <= $0.from.range.lowerBound && $0.to.range.upperBound <= end
    }
    return periods.compactMap { part in
      let behind = passage.text(from: part.to.range.upperBound, to: end).prefix { !"，；".contains($0) }
      let isOutside =
        whole.to.end(in: whole.year) < part.from.start(in: whole.year)
        || part.to.end(in: whole.year) < whole.from.start(in: whole.year)
      guard isOutside, behind.hasAny(Self.workSteps), !behind.hasAny(Self.scopes),
        [part.from.year, part.to.year].allSatisfy({ $0 == nil || $0 == whole.year })
      else { return nil }
      return outOfOrder(
        part.from, other: whole.to, Message(zh: "不在评价工作的时间内", en: "is outside the time of the evaluation"))
    }
  }

  /// From when to when a passage says that the evaluation went on, within one year.
  private static func whole(of dates: [WrittenDate], in passage: WrittenPassage) -> (
    from: WrittenDate, to: WrittenDate, year: Int
  )? {
    let lead = passage.text(from: 0, to: dates[0].range.lowerBound)
    let between = passage.text(from: dates[0].range.upperBound, to: dates[1].range.lowerBound)
    let behind = passage.text(from: dates[1].range.upperBound, to: passage.bytes.count)
    guard lead.count < 30, lead.hasAny(evaluations), !lead.hasAny(scopes),
      ["至", "到", "—", "-"].contains(between.without(["正式", "开始", "启动", "起", "，", " "])),
      behind.bare.hasPrefix("结束") || behind.prefix(8).hasAny(["开展", "进行", "实施", "分", "完成", "历时"]),
      let year = dates[0].year, (dates[1].year ?? year) == year
    else { return nil }
    return (dates[0], dates[1], year)
  }

  /// Whether neither of two clauses names a work that the other does not: `景观工程尾款` beside `主体工程结算`.
  private static func isOneWork(_ paid: String, _ fixed: String) -> Bool {
    let common = [
      "工程", "施工", "结算", "项目", "合同", "尾款", "余款", "款", "的", "均", "于", "三份", "两份", "各", "全部", "由", "支付", "在",
      "其", "该", "本",
      "经", "审计", "局", "财政", "县", "市", "区",
    ]
    let names = [paid, fixed].map { $0.without(common).filter { $0.isHan || $0.isASCII && $0.isLetter } }
    return names.contains { $0.count < 2 } && (names[1].count < 2 || paid.has(names[1]))
  }

  private static let others = ["设计", "监理", "检测", "咨询", "服务", "设备", "货物", "材料", "采购"]

  /// `结算款于 11 月 20 日支付`, where the only settlement of the report was fixed on 8 December.
  func settled(_ report: WrittenReport) -> [Defect] {
    let clauses = report.passages.filter {
      [.body, .note].contains($0.role) && $0.bytes.hasAnyWord(["结算", "尾款", "余款"])
    }.flatMap { DatedClause.all(in: $0) }.filter { $0.date.day != nil }
    func words(_ clause: DatedClause) -> String { clause.before + " " + clause.behind }
    let fixed = clauses.filter { clause in
      let words = words(clause)
      return words.has("结算") && words.hasAny(["审定", "审核完成", "完成审核", "出具审核"])
        && !words.hasAny(["款", "送审", "支付", "计划", "应"])
    }
    guard let day = fixed.first, Set(fixed.map(\.start)).count == 1 else { return [] }
    return clauses.filter { clause in
      let words = words(clause)
      return words.hasAny(["结算款", "尾款", "余款"]) && words.hasAny(["支付", "付清", "拨付", "付讫"])
        && !words.hasAny(Self.known + ["约定", "前", "后"])
        && !Self.others.contains { words.has($0) && !day.before.has($0) } && clause.end < day.start
        && Self.isOneWork(clause.before, day.before)
    }.map { clause in
      outOfOrder(
        clause.date, other: day.date, Message(zh: "早于结算审定", en: "is before the settlement was fixed"))
    }
  }
}
