internal import Diagnostics
internal import Evaluation

/// Days between two dates against the number of days that a sentence or a table gives.
extension TypedDatesOutOfOrder {
  func durations(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap(duration) + months(report) + chronicle(report) + terms(report) + late(report)
      + againstPlan(report)
      + onTime(report) + spans(report)
      + report.tables.flatMap(durations(in:))
  }

  private static let late = ["逾期", "超期", "滞后", "延误", "延期", "推迟", "提前", "晚于计划", "超工期"]
  private static let lateInEnglish = ["late", "behind schedule", "overdue", "early", "ahead of schedule"]
  private static let long = ["历时", "历经", "用时", "工期", "共计", "为期", "共"]

  /// `计划 6 月 30 日完工，实际于 10 月 26 日完工，逾期 118 天`, `5 月 8 日至 7 月 20 日，历时 74 天`.
  private func duration(_ sentence: Sentence) -> Defect? {
    let all = sentence.numbers.filter {
      $0.number.unit == "day" && $0.number.bound == .exact && !$0.number.isRange && !$0.words.has("工作日")
        && ($0.lead.trimming(leading: [], trailing: ["了", "约", " "]).endsInAny(Self.late + Self.long)
          || $0.tail.bare.hasAny(Self.lateInEnglish))
    }
    // `合同工期 90 天，……实际工期 80 天`
    let agreed = all.filter { $0.lead.hasAny(["合同", "计划", "约定"]) && !$0.lead.hasAny(Self.late) }
    let days =
      all.count == agreed.count + 1 ? all.filter { one in !agreed.contains { $0.place == one.place } } : all
    let dates = WrittenDate.all(in: sentence.passage).filter { sentence.range.contains($0.range.lowerBound) }
    guard days.count == 1, let stated = days.first, dates.count == 2,
      dates.allSatisfy({ $0.day != nil && $0.exists })
    else { return nil }
    let isLate = stated.lead.hasAny(Self.late) || stated.tail.hasAny(Self.lateInEnglish)
    let before = dates.map { date in
      let text = sentence.passage.text(from: sentence.range.lowerBound, to: date.range.lowerBound)
      return text.split { "，；,;".contains($0) }.last.map(String.init) ?? ""
    }
    let between = sentence.passage.text(from: dates[0].range.upperBound, to: dates[1].range.lowerBound)
    guard
      isLate
        ? before[0].hasAny([
          "计划", "应", "约定", "要求", "原定", "规定", "合同", "due", "planned", "scheduled", "should",
        ])
          || between.hasAny(["应于", "实际"])
        : ["至", "到", "—", "——", "-", "～"].contains(between.without([" ", "起"]))
          || Self.areEnds(between, behind: dates[1], in: sentence)
            && !stated.lead.hasAny(["合同", "计划", "约定"]),
      let length = Self.days(dates[0], dates[1]),
      // Late and yet earlier is a defect of its own.
      !isLate || (length < 0) == (stated.lead.has("提前") || stated.tail.hasAny(["early", "ahead"]))
    else { return nil }
    // `至 2023 年 8 月 31 日；其中实际供餐上学期 98 天、下学期 102 天，共 200 天`: the sum of others.
    let others = sentence.numbers.filter { $0.number.unit == "day" && $0.place < stated.place }
    if others.count > 1, others.map(\.value).sum == stated.value { return nil }
    let isRight = [length - 1, length, length + 1].contains { Fraction(abs($0)) == stated.value }
    guard !isRight else { return nil }
    return Defect(
      Message(
        zh: "\(dates[0].words) 到 \(dates[1].words) 是 \(abs(length)) 天，不是 \(stated.words)",
        en: "from \(dates[0].words) to \(dates[1].words) are \(abs(length)) days, not \(stated.words)"),
      at: stated.place, about: [stated.words], values: [stated.value, Fraction(abs(length))], fix: page.fix,
      notes: [Message(zh: "后一个日期", en: "the later date").note(at: dates[1].place)])
  }

  /// `3 月 1 日开工，8 月 31 日竣工`: what stands behind two dates makes them a beginning and its end.
  private static func areEnds(_ between: String, behind date: WrittenDate, in sentence: Sentence) -> Bool {
    let behind = sentence.passage.text(from: date.range.upperBound, to: sentence.range.upperBound).bare
    return ["开工", "正式开工", "开始", "启动", "进场"].contains(where: between.bare.hasPrefix)
      && ["竣工", "完工", "结束", "完成", "全部完工", "建成"].contains(where: behind.hasPrefix)
  }

  /// Columns of beginnings, ends and days: the rows that do not fit where most do.
  private func durations(in table: WrittenTable) -> [Defect] {
    let heads = table.head.map(\.text)
    guard let from = heads.firstIndex(where: { $0.hasAny(["开工", "开始", "启动", "起始", "进场"]) }),
      let to = heads.firstIndex(where: { $0.hasAny(["完工", "竣工", "结束", "完成时间", "完成日期", "截止"]) }),
      let length = heads.firstIndex(where: {
        $0.hasAny(["天数", "日历天", "工期", "历时"]) && !$0.hasAny(["计划", "合同"])
      })
    else { return [] }
    let rows = table.rows.compactMap {
      row -> (cell: WrittenTable.Cell, end: WrittenDate, days: Int, stated: Fraction)? in
      guard let first = Self.date(row[from]), let last = Self.date(row[to]),
        let days = Self.days(first, last),
        let stated = row[length].number
      else { return nil }
      return (row[length], last, days, stated.value)
    }
    // With or without the first day, as most rows count.
    let counts = [0, 1].map { extra in rows.filter { Fraction($0.days + extra) == $0.stated }.count }
    guard let best = counts.max(), best > 1, best * 3 >= rows.count * 2 else { return [] }
    let extra = counts[1] == best ? 1 : 0
    return rows.filter { Fraction($0.days + extra) != $0.stated }.map { row in
      Defect(
        Message(
          zh: "到 \(row.end.words) 是 \(row.days + extra) 天，不是 \(row.cell.text) 天",
          en: "until \(row.end.words) are \(row.days + extra) days, not \(row.cell.text)"),
        at: row.cell.place, about: [row.cell.text], values: [row.stated, Fraction(row.days + extra)],
        fix: page.fix,
        notes: [Message(zh: "结束的日期", en: "the end").note(at: row.end.place)])
    }
  }

  /// The days from one date to another; of dates without a year the same one is meant.
  static func days(_ first: WrittenDate, _ last: WrittenDate) -> Int? {
    guard let from = first.day, let to = last.day else { return nil }
    let year = first.year ?? last.year ?? 2001
    return day(last.year ?? year, last.month, to) - day(year, first.month, from)
  }

  /// The number of a day, counted from one fixed day on.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
  }
}
