internal import Diagnostics

/// What a report recommends to be done by a day before the report itself.
extension TypedDateOutsidePeriod {
  private static let chapters = ["建议", "措施", "下一步", "整改", "改进", "Recommend"]
  private static let bounds = ["底前", "月前", "日前", "前", "底之前", "之前", "以前", "末前"]

  /// `2023 年 4 月底前完成扩容` in a report of March 2024.
  func advice(_ report: WrittenReport) -> [Defect] {
    guard let date = TypedDatesOutOfOrder().date(of: report) ?? Self.date(of: report), let year = date.year
    else { return [] }
    let own = date.start(in: year)
    return report.passages.filter { passage in
      passage.role == .body
        && report.headings(passage.section).contains { $0.title.hasAny(Self.chapters) && !$0.title.has("落实") }
    }.flatMap { passage in
      passage.dates.compactMap { deadline -> Defect? in
        let behind = passage.text(from: deadline.range.upperBound, to: passage.bytes.count)
        let before = passage.text(from: 0, to: deadline.range.lowerBound)
        guard deadline.year != nil, deadline.exists, Self.bounds.contains(where: behind.hasPrefix),
          !before.suffix(8).hasAny(["截至", "自", "从", "在此"]), deadline.end(in: year) < own,
          !behind.prefix(30).hasAny(["已", "未", "的", "应", "形成"])
        else { return nil }
        return Defect(
          Message(
            zh: "建议在 \(deadline.words)前完成，早于报告日期 \(date.words)",
            en: "what is recommended is due on \(deadline.words), before the report of \(date.words)"),
          at: deadline.place, about: [deadline.words], fix: page.fix,
          notes: [Message(zh: "报告日期", en: "the date of the report").note(at: date.place)])
      }
    }
  }

  /// The latest date of the lines before the first chapter, where they have one with a word for the report or alone.
  private static func date(of report: WrittenReport) -> WrittenDate? {
    report.passages.prefix(10).filter { passage in
      passage.role == .body && passage.text.count < 120
        && (passage.bytes.hasAnyWord(["报告日期", "完成时间", "出具", "完成日期", "报告时间", "提交"])
          || passage.text.count < 40 && !passage.text.hasAny(["。", "，"]))
    }.flatMap(\.dates).filter { $0.year != nil && $0.exists }.max {
      $0.end(in: 0) < $1.end(in: 0)
    }
  }
}
