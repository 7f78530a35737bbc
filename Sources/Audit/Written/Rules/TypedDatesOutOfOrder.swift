internal import Diagnostics

/// A typed period ends before it begins, or a date is none of the calendar.
struct TypedDatesOutOfOrder: TextRule {
  let page = RulePage(
    code: "JX2161", severity: .error,
    title: Message(zh: "日期先后颠倒或不存在", en: "Dates in reverse, or not in the calendar"),
    meaning: Message(
      zh: "正文里“某日至某日”的结束早于开始，写了历法上没有的日期，或者报告落款日期早于评价工作结束。",
      en:
        "A typed period ends before it begins, a date does not exist, or the report is dated before its evaluation ended."
    ),
    bad: "2023 年 5 月 10 日至 2023 年 4 月 30 日，评价组开展现场核查。", good: "2023 年 4 月 10 日至 2023 年 4 月 30 日，评价组开展现场核查。",
    fix: Message(zh: "核对这些日期", en: "check the dates"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let periods = report.passages.flatMap { WrittenPeriod.all(in: $0) }
    let reversed = periods.filter { period in
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
    let impossible = report.passages.flatMap { WrittenDate.all(in: $0) }.filter { !$0.exists }.map { date in
      Defect(
        Message(zh: "没有 \(date.words) 这一天", en: "there is no day \(date.words)"), at: date.place,
        about: [date.words], fix: page.fix)
    }
    return reversed + impossible + signature(report, periods)
  }

  /// A date that stands alone at the end dates the report.
  private func signature(_ report: WrittenReport, _ periods: [WrittenPeriod]) -> [Defect] {
    guard let last = report.passages.last(where: { $0.role == .body }),
      let date = WrittenDate.all(in: last).first,
      last.text.bare == date.words.bare || last.text.bare.hasSuffix("报告日期：" + date.words),
      let year = date.year
    else { return [] }
    let work = periods.filter { $0.lead.hasAny(["评价", "项目组", "评价组", "调研", "核查", "访谈"]) || $0.lead.isEmpty }
      .filter { $0.from.year != nil || $0.to.year != nil }
    let ended = work.filter { period in
      report.passages.contains { passage in
        passage.place.file == period.to.place.file && passage.place.line == period.to.place.line
          && report.headings(passage.section).contains {
            $0.title.hasAny(["评价工作", "实施过程", "评价过程", "工作过程", "工作情况"])
          }
      }
    }
    guard
      let latest = ended.max(by: { $0.to.end(in: $0.from.year ?? year) < $1.to.end(in: $1.from.year ?? year) }
      ),
      date.end(in: year) < latest.to.start(in: latest.from.year ?? year)
    else { return [] }
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
