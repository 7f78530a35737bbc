internal import Diagnostics
internal import ReportSource

/// A contract was awarded or signed when the period that it pays for had long begun.
struct AwardedAfterStart: FigureRule {
  let page = RulePage(
    code: "JX1708", severity: .note,
    title: Message(zh: "成交或签约晚于服务期起点", en: "Awarded after the period began"),
    meaning: Message(
      zh: "正文写的成交、中标或签约日期比被评价期间的开始晚一个月以上，而评价的是全期的服务：此前的服务依据什么，审核人会问。",
      en: """
        The text dates the award or the contract more than a month after the beginning of the period evaluated, and the \
        whole period's services are evaluated: on what ground was the work done before? A reviewer asks.
        """),
    bad: "period: {from: 2017-01-01, to: 2017-12-31}\n6 月 5 日成交。", good: "2016 年 12 月 20 日成交。",
    fix: Message(
      zh: "说明此前服务的依据，或写进勘误", en: "say on what ground the work before was done, or write an erratum"),
    criterion: Criterion.evidence)

  private static let awards = ["成交", "中标", "签订", "签署", "award", "signed"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let start = report.head.period.from
    // A month later, as ``WrittenDate`` counts moments: December is followed by a thirteenth month.
    let limit = (start.year * 100 + start.month + 1) * 100 + start.day
    let end = report.head.period.to
    let last = (end.year * 100 + end.month) * 100 + end.day
    return sources.prose(of: report).entries.compactMap { entry -> Defect? in
      let passage = entry.passage
      guard passage.language == report.mainLanguage, passage.kind == .paragraph || passage.kind == .item,
        passage.text.hasAny(Self.awards)
      else { return nil }
      let written = WrittenPassage(passage)
      let dates = WrittenDate.all(in: written)
      let year = dates.first?.year ?? start.year
      let late = dates.indices.first { index in
        let date = dates[index]
        let next = index + 1 < dates.count ? dates[index + 1].range.lowerBound : written.bytes.count
        let clause = written.text(from: date.range.upperBound, to: next).prefix { !"，。；,;.".contains($0) }
        return date.day != nil && (limit...last).contains(date.start(in: year)) && clause.hasAny(Self.awards)
          && !clause.hasAny(["补充", "变更", "supplement"])
      }
      guard let late else { return nil }
      let words = dates[late].words
      return Defect(
        Message(
          zh: "\(words) 比评价期的开始 \(start.iso) 晚一个月以上",
          en: "\(words) is more than a month after the period began on \(start.iso)"),
        at: passage.place(of: dates[late].range), about: ["section." + passage.section], fix: page.fix,
        notes: [Message(zh: "评价期", en: "the period").note(at: report.head.periodPlace)])
    }
  }
}
