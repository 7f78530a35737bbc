internal import Diagnostics
internal import ReportSource

/// A section, table or figure stands in one language and not in the other.
struct PartInOneLanguageOnly: FigureRule {
  let page = RulePage(
    code: "JX1804", severity: .warning,
    title: Message(zh: "只有一种语言有这一节、这张图或表", en: "A section, figure or table in one language only"),
    meaning: Message(
      zh: "同一章的两种语言里，一种有带 id 的标题，或放进了图、表、问题、建议等，另一种没有：译文漏了一节，标题的 id 写错，或图表放漏了。编号会因此错开。",
      en: """
        One language of a chapter has a heading with an id, or places a table, figure, finding or recommendation, that \
        the other has not: the translation lacks it, or the ids differ. What is numbered then counts differently.
        """),
    bad: "zh: ### 资金使用情况 {#budget-use}\nen: ### Expenditure {#expenditure}",
    good: "zh: ### 资金使用情况 {#budget-use}\nen: ### Expenditure {#budget-use}",
    fix: Message(zh: "在另一种语言里补上，或改正 id", en: "add it to the other language, or correct the id"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    TextOutline.pairs(of: report).flatMap { pair in
      missing(from: pair.other, of: pair.main) + missing(from: pair.main, of: pair.other)
    }
  }

  private func missing(from other: TextOutline, of outline: TextOutline) -> [Defect] {
    let ids = Set(other.headings)
    let placed = Set(other.directives)
    return outline.headings.filter { !ids.contains($0) }.map { heading in
      Defect(
        Message(
          zh: "另一种语言没有“\(heading.id)”这一节", en: "the other language has no section “\(heading.id)”"),
        at: heading.place, about: [heading.id], fix: page.fix)
    }
      + outline.directives.filter { !placed.contains($0) }.map { directive in
        Defect(
          Message(
            zh: "另一种语言的这一章没有“\(directive.words)”",
            en: "the other language does not place “\(directive.words)” in this chapter"),
          at: directive.place, about: directive.names, fix: page.fix)
      }
  }
}
