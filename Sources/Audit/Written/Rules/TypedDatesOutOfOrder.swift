internal import Diagnostics

/// A typed period ends before it begins, or a date is none of the calendar.
struct TypedDatesOutOfOrder: TextRule {
  let page = RulePage(
    code: "JX2161", severity: .error,
    title: Message(zh: "日期先后颠倒或不存在", en: "Dates in reverse, or not in the calendar"),
    meaning: Message(
      zh:
        "正文里“某日至某日”的结束早于开始，写了历法上没有的日期，报告日期早于评价工作结束，相差的天数不对，或者验收早于完工、追回早于发现、公示早于申报截止、结算款早于审定、评价的一个阶段不在评价时间内等先后颠倒。",
      en:
        "A typed period ends before it begins, a date does not exist, the report is dated before its evaluation ended, the days between two dates are others, or one step comes before the step that it follows: acceptance before completion, money back before the fault was found, a list published before the applications closed, money settled before it was fixed."
    ),
    bad: "2023 年 5 月 10 日至 2023 年 4 月 30 日，评价组开展现场核查。", good: "2023 年 4 月 10 日至 2023 年 4 月 30 日，评价组开展现场核查。",
    fix: Message(zh: "核对这些日期", en: "check the dates"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let cells = report.isAlone ? Self.cells(report) : []
    let periods = report.passages.flatMap { WrittenPeriod.all(in: $0) }
    let ofCells = cells.flatMap { WrittenPeriod.all(in: $0) }
    let reversed = (periods + ofCells).filter { period in
      let year = period.from.year ?? 2000
      // A period without a second year may go on into the next one.
      guard
        period.to.year != nil || period.from.year == nil || period.to.month >= period.from.month
          || period.from.month < 10
      else { return false }
      return period.to.end(in: year) < period.from.start(in: year)
    }.map { period in
      Defect(
        Message(
          zh: "结束 \(period.to.words) 早于开始 \(period.from.words)",
          en: "the end, \(period.to.words), is before the start, \(period.from.words)"),
        at: period.to.place, about: [period.to.words], fix: page.fix,
        notes: [Message(zh: "开始", en: "the start").note(at: period.from.place)])
    }
    let impossible = (report.passages + cells).flatMap { WrittenDate.all(in: $0) }.filter { !$0.exists }.map {
      date in
      Defect(
        Message(zh: "没有 \(date.words) 这一天", en: "there is no day \(date.words)"), at: date.place,
        about: [date.words], fix: page.fix)
    }
    let parts = report.passages.flatMap { passage in
      nested(in: passage) + (report.isAlone ? outside(in: passage) : []) + staged(in: passage)
        + stages(in: passage)
        + (report.isAlone && passage.role == .body ? selected(in: passage) : [])
    }
    let told = report.sentences.flatMap { lateness($0) + sequence(in: $0, report) } + events(report)
    let found =
      reversed + impossible + signature(report, periods) + durations(report) + parts + told
      + (report.isAlone
        ? settled(report) + begunBeforeContracts(report)
          + report.sentences.flatMap { contracted($0) + visited($0) } : [])
    guard report.isAlone else { return found }
    return found
      + columns(report).filter { one in !found.contains { $0.place?.line == one.place?.line } }
  }

  /// The cells of all tables that hold digits and more than a number.
  static func cells(_ report: WrittenReport) -> [WrittenPassage] {
    let rows = report.tables.flatMap { [$0.head] + $0.rows }
    let cells = rows.joined().filter { $0.number == nil && $0.text.contains(where: \.isArabicDigit) }
    return cells.map(\.passage)
  }

  /// `3 月 4 日进场，3 月 31 日前完成核对，2 月 10 日形成初稿`: one step of the evaluation before the others.
  private func sequence(in sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    let titles = report.headings(sentence.passage.section).map(\.title)
    // `项目实施过程` tells of the project.
    let isOfEvaluation = titles.contains { title in
      title.hasAny(["评价工作", "评价过程", "过程", "工作开展", "实施情况"]) && (title.has("评价") || !title.has("项目"))
    }
    guard isOfEvaluation else { return [] }
    let dates = WrittenDate.all(in: sentence.passage).filter {
      sentence.range.contains($0.range.lowerBound) && $0.day != nil
    }
    guard dates.count > 2, let year = dates[0].year,
      dates.dropFirst().allSatisfy({ ($0.year ?? year) == year })
    else { return [] }
    let falls = zip(dates, dates.dropFirst()).filter { $0.1.start(in: year) < $0.0.start(in: year) }
    // A later year may be left out.
    guard falls.count == 1, let (before, date) = falls.first, before.month < 11 || date.month > 2,
      date.start(in: year) < dates[0].start(in: year),
      !sentence.passage.text(from: before.range.upperBound, to: date.range.lowerBound).hasAny([
        "至", "其中", "。", "此前",
      ]),
      // `；旧站于 3 月 1 日启用` is of another thing.
      Self.subject(
        of: sentence.passage.text(from: before.range.upperBound, to: date.range.lowerBound)
          .split(omittingEmptySubsequences: false) { "，；、".contains($0) }.last.map(String.init) ?? "", []
      ).isEmpty
    else { return [] }
    return [outOfOrder(date, other: dates[0], Message(zh: "早于评价开始的日期", en: "is before the evaluation began"))]
  }

  /// `4 月 1 日至 4 月 20 日为实施阶段（其中问卷于 2 月 20 日至 2 月 28 日发放）`: a part outside its whole.
  func nested(in passage: WrittenPassage) -> [Defect] {
    let periods = WrittenPeriod.all(in: passage)
    return zip(periods, periods.dropFirst()).compactMap { whole, part in
      let between = passage.text(from: whole.to.range.upperBound, to: part.from.range.lowerBound)
      guard between.has("其中"), !between.hasAny(["。", "；"]), let year = whole.from.year ?? part.from.year,
        // Of a whole that goes over the end of a year, a part without one may be of either.
        part.from.year != nil || whole.to.year == nil || whole.to.year == year,
        part.to.end(in: year) < whole.from.start(in: year)
          || whole.to.end(in: whole.to.year ?? year) < part.from.start(in: year)
      else { return nil }
      return outOfOrder(
        part.from, other: whole.from, Message(zh: "不在所属的阶段内", en: "is outside the stage that it is part of"))
    }
  }

  /// `实施阶段（2024 年 3 月 4 日至 4 月 12 日）。……1 月 4 日至 1 月 15 日发放问卷`: before the stage that it is told in.
  func staged(in passage: WrittenPassage) -> [Defect] {
    let periods = WrittenPeriod.all(in: passage)
    guard let stage = periods.first, let year = stage.from.year,
      passage.text(from: 0, to: stage.from.range.lowerBound).count < 14,
      passage.text(from: 0, to: stage.from.range.lowerBound).has("阶段")
    else { return [] }
    return periods.dropFirst().compactMap { part in
      let behind = passage.text(from: part.to.range.upperBound, to: passage.bytes.count)
      guard !part.lead.has("阶段"), part.to.year ?? year == year, part.from.year ?? year == year,
        behind.prefix(while: { !"；。".contains($0) }).hasAny(["问卷", "访谈", "调查", "走访", "座谈", "现场"]),
        part.to.end(in: year) < stage.from.start(in: year)
      else { return nil }
      return outOfOrder(
        part.from, other: stage.from, Message(zh: "不在所属的阶段内", en: "is outside the stage that it is part of"))
    }
  }

  /// Stages that a passage lists one after the other: none begins before the one before it.
  private func stages(in passage: WrittenPassage) -> [Defect] {
    let periods = WrittenPeriod.all(in: passage)
    guard passage.bytes.hasAnyWord(["阶段"]), periods.count > 1 else { return [] }
    return zip(periods, periods.dropFirst()).compactMap { earlier, later in
      let between = passage.text(from: earlier.to.range.upperBound, to: later.from.range.lowerBound)
      guard !between.has("其中"), between.has("阶段"), let year = earlier.from.year,
        later.from.start(in: earlier.to.year ?? year) < earlier.from.start(in: year)
      else { return nil }
      return outOfOrder(
        later.from, other: earlier.from, Message(zh: "早于前一阶段", en: "is before the stage before it"))
    }
  }

  private static let lateWords = [
    "滞后", "逾期", "延误", "晚于", "推迟", "延期", "超期", "迟发", "迟付", "迟延", "迟报", "拖延", "延迟", "晚发", "晚付",
  ]
  private static let planned = ["应于", "应在", "计划", "约定", "要求", "原定", "规定"]
  private static let actual = ["实际", "直至", "直到", "才"]

  /// `应于 11 月 30 日完工，实际于 10 月 28 日完工，滞后 28 天`: late, and yet earlier; of each part up to a semicolon.
  private func lateness(_ sentence: Sentence) -> [Defect] {
    let marks = sentence.passage.bytes[sentence.range].ranges(of: "；").map(\.lowerBound)
    let starts = [sentence.range.lowerBound] + marks
    return zip(starts, marks + [sentence.range.upperBound]).flatMap { start, end in
      lateness(in: sentence.passage, start..<max(start, end))
    }
  }

  private func lateness(in passage: WrittenPassage, _ range: Range<Int>) -> [Defect] {
    let text = passage.text(range)
    let isLate = text.hasAny(Self.lateWords)
    guard isLate != text.hasAny(["提前", "早于"]) else { return [] }
    var dates = WrittenDate.all(in: passage).filter { range.contains($0.range.lowerBound) }
    var leads = dates.map { date in
      let before = passage.text(from: range.lowerBound, to: date.range.lowerBound)
      return before.split { "，；,;".contains($0) }.last.map(String.init) ?? before
    }
    // `合同工期为 3 月 1 日至 12 月 31 日`: due at its end.
    if dates.count == 3, leads[0].hasAny(["工期", "合同期", "履约期"]),
      WrittenPeriod.all(in: passage).contains(where: { $0.to.range == dates[1].range })
    {
      (dates, leads) = (Array(dates[1...]), ["约定" + leads[0], leads[2]])
    }
    guard dates.count == 2 else { return [] }
    // Without a year both are of one, but where the second may be of the next.
    let year = dates.lazy.compactMap(\.year).first ?? (dates[0].month < 10 || dates[1].month > 3 ? 2001 : nil)
    guard let year, leads[0].hasAny(Self.planned), leads[1].hasAny(Self.actual),
      !leads[1].hasAny(Self.planned)
    else { return [] }
    let (due, done) = (dates[0], dates[1])
    let isEarlier = done.end(in: due.year ?? year) <= due.start(in: year)
    let isLater = due.end(in: year) <= done.start(in: due.year ?? year)
    guard isLate ? isEarlier : isLater else { return [] }
    return [
      outOfOrder(
        done, other: due,
        isLate
          ? Message(zh: "早于应完成的日期，却写作滞后", en: "is before the day on which it was due, and yet called late")
          : Message(zh: "晚于应完成的日期，却写作提前", en: "is after the day on which it was due, and yet called early"))
    ]
  }

  func outOfOrder(_ date: WrittenDate, other: WrittenDate, _ what: Message) -> Defect {
    Defect(
      Message(
        zh: "\(date.words) \(what.zh)（\(other.words)）", en: "\(date.words) \(what.en) (\(other.words))"),
      at: date.place, about: [date.words], fix: page.fix,
      notes: [Message(zh: "对照的日期", en: "the other date").note(at: other.place)])
  }

  private static let dateLabels = [
    "报告日期：", "报告日：", "报告时间：", "出具日期：", "完成日期：", "完成时间：", "出具时间：", "提交日期：", "Reportdate:", "Dateofreport:",
    "Dateofthereport:",
  ]

  /// `| 报告日期 | 2024 年 6 月 28 日 |` on a cover sheet.
  private func cover(of report: WrittenReport) -> WrittenDate? {
    report.tables.prefix(2).lazy.flatMap { [$0.head] + $0.rows }.compactMap { row -> WrittenDate? in
      guard row.count == 2,
        Self.dateLabels.contains(where: {
          ($0.dropLast()).elementsEqual(row[0].text.without([" "]))
            || row[0].text.without([" "]).hasSuffix("报告" + $0.dropLast())
        })
      else { return nil }
      return Self.date(row[1])
    }.first
  }

  /// The date of the report: a line `报告日期：…` of its own, else a date that stands alone on the cover or at the end.
  func date(of report: WrittenReport) -> WrittenDate? {
    let bodies = report.passages.filter { $0.role == .body }
    let named = bodies.lazy.compactMap { passage -> WrittenDate? in
      let dates = WrittenDate.all(in: passage)
      guard let date = dates.first, passage.bytes.count < 80 || passage.bytes.count < 400 && dates.count == 1
      else { return nil }
      let text = passage.text.without(["*", " "])
      let words = date.words.without([" "])
      // Of a line of its own, or of the lines of a cover: `（评价单位：某公司；报告日期：2024年8月30日）`.
      return Self.dateLabels.contains { label in
        text.hasSuffix(label + words) || dates.count == 1 && label.hasPrefix("报告") && text.has(label + words)
      } ? date : nil
    }.first
    if named == nil, let cover = cover(of: report) { return cover }
    // A cover ends with the day of the report on a line of its own.
    if named == nil, report.isAlone, report.headings.count > 1 {
      let first = report.headings[1].place
      let alone = bodies.prefix { $0.place < first }.lazy.compactMap { passage -> WrittenDate? in
        guard let date = WrittenDate.all(in: passage).first, date.day != nil,
          passage.text.bare == date.words.bare
        else { return nil }
        return date
      }.first
      if let alone { return alone }
    }
    guard named == nil, let last = bodies.last, let date = WrittenDate.all(in: last).first,
      last.text.bare == date.words.bare
    else { return named }
    return date
  }

  /// The report is dated before its evaluation ended.
  private func signature(_ report: WrittenReport, _ periods: [WrittenPeriod]) -> [Defect] {
    guard let date = date(of: report), let year = date.year else { return [] }
    // A line names its year once.
    var years: [Int: Int] = [:]
    var spans: Set<Int> = []
    let dated = periods.compactMap { period -> (period: WrittenPeriod, end: Int, start: Int)? in
      let own = period.from.year ?? period.to.year ?? years[period.to.place.line]
      guard let own else { return nil }
      // Behind `2023 年 12 月至 2024 年 3 月` a day may be of either year.
      if let from = period.from.year, let to = period.to.year, from != to {
        spans.insert(period.to.place.line)
      }
      if period.from.year == nil, period.to.year == nil, spans.contains(period.to.place.line) { return nil }
      years[period.to.place.line] = period.to.year ?? own
      return (period, period.to.end(in: own), period.to.start(in: own))
    }
    let ended = dated.filter { work in
      let isWork =
        work.period.lead.hasAny(["评价", "项目组", "评价组", "调研", "核查", "访谈"]) || work.period.lead.isEmpty
      // `为第三个项目年度（2024 年 8 月至 2025 年 7 月）的考核提供依据`
      let isOfProject = ["年度（", "年度(", "服务期（", "合同期（", "周期（"].contains { work.period.lead.bare.hasSuffix($0) }
      return isWork && !isOfProject
        && report.passages.contains { passage in
          passage.place.file == work.period.to.place.file && passage.place.line == work.period.to.place.line
            && report.headings(passage.section).contains {
              $0.title.hasAny(["评价工作", "实施过程", "评价过程", "工作过程", "工作情况", "工作开展", "评价实施", "评价组织", "数据采集", "调查"])
            }
        }
    }
    guard let last = ended.max(by: { $0.end < $1.end }), date.end(in: year) < last.start else { return [] }
    let latest = last.period
    return [
      Defect(
        Message(
          zh: "报告日期 \(date.words) 早于评价工作结束的 \(latest.to.words)",
          en: "the report is dated \(date.words), before the evaluation ended on \(latest.to.words)"),
        at: date.place, about: [date.words], fix: page.fix,
        notes: [Message(zh: "评价工作到这一天", en: "the evaluation went on until here").note(at: latest.to.place)])
    ]
  }
}
