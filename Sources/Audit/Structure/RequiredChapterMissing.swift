internal import Diagnostics
internal import ReportSource

/// A chapter that the methodology's outline requires is not there.
struct RequiredChapterMissing: FigureRule {
  let page = RulePage(
    code: "JX1609", severity: .warning,
    title: Message(zh: "缺少规定的章节", en: "A required chapter is missing"),
    meaning: Message(
      zh: "评价办法的提纲（outline）要求的章节，在报告的标题里找不到。",
      en: "No heading of the report holds the words of a chapter that the methodology's outline requires."),
    bad: "outline: [{zh: 有关建议}]        # no heading has 有关建议", good: "## 有关建议 {#recommendations}",
    fix: Message(zh: "补写这一章，标题含有这些字", en: "write the chapter, with these words in its heading"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let language = report.mainLanguage
    let headings = ReportTexts(report, in: language).headings.map { $0.content.map(\.plainText).joined() }
    return report.methodology.outline.compactMap { chapter in
      let title = chapter.reading(in: language).text
      guard !headings.contains(where: { $0.contains(title) }) else { return nil }
      return Defect(
        Message(zh: "缺少“\(title)”一章", en: "there is no chapter “\(title)”"),
        at: report.head.chapters.first?.name.place,
        about: [title], fix: page.fix,
        notes: chapter.written[language].map {
          [Message(zh: "提纲的要求", en: "the outline requires it").note(at: $0.place)]
        } ?? [])
    }
  }
}
