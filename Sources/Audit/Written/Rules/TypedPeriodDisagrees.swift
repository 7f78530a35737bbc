internal import Diagnostics

/// The period that a report says it evaluates leaves out years of its title.
struct TypedPeriodDisagrees: TextRule {
  let page = RulePage(
    code: "JX2166", severity: .error,
    title: Message(zh: "评价时段与标题的年份不符", en: "The period evaluated is not that of the title"),
    meaning: Message(
      zh: "标题写明若干年（2021—2023 年），而正文写的评价对象或评价时段漏掉其中的年份。",
      en:
        "The title names several years (2021–2023), and the period that the text says it evaluates leaves some of them out."
    ),
    bad: "# 补贴政策（2021—2023 年）绩效评价报告\n评价时段为 2021 年 1 月 1 日至 2022 年 12 月 31 日。",
    good: "# 补贴政策（2021—2023 年）绩效评价报告\n评价时段为 2021 年 1 月 1 日至 2023 年 12 月 31 日。",
    fix: Message(zh: "统一标题和评价时段", en: "make title and period agree"), criterion: Criterion.logic)

  private static let periodWords = [
    "评价对象", "评价时段", "评价期", "评价时间", "评价基准期", "评价范围", "时间范围", "period evaluated", "evaluation covers",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard let title = report.headings.first, let years = Self.years(of: title.title) else {
      return otherYear(report)
    }
    return report.passages.filter { $0.role == .body }.flatMap { WrittenPeriod.all(in: $0) }.compactMap {
      period in
      guard period.lead.hasAny(Self.periodWords), let from = period.from.year, period.from.month == 1,
        period.to.month == 12
      else { return nil }
      let own = from...max(from, period.to.year ?? from)
      guard !(own.contains(years.lowerBound) && own.contains(years.upperBound)), own.overlaps(years) else {
        return nil
      }
      return Defect(
        Message(
          zh: "标题是 \(years.lowerBound)—\(years.upperBound) 年，这里写 \(own.lowerBound)—\(own.upperBound) 年",
          en:
            "the title has \(years.lowerBound)–\(years.upperBound), and this is \(own.lowerBound)–\(own.upperBound)"
        ),
        at: period.to.place, about: [period.to.words], fix: page.fix,
        notes: [Message(zh: "标题", en: "the title").note(at: title.place)])
    }
  }

  /// 2021 to 2023 of `2021—2023 年`; nil where a title names one year or none.
  private static func years(of title: String) -> ClosedRange<Int>? {
    let named = TypedYears.all(in: title).compactMap { Int($0) }
    guard named.count == 2, let first = named.min(), let last = named.max() else { return nil }
    return first...last
  }
}
