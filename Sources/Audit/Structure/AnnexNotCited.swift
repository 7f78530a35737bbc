internal import Diagnostics
internal import ReportSource

/// A source has an annex that the text never cites.
struct AnnexNotCited: FigureRule {
  let page = RulePage(
    code: "JX1610", severity: .warning,
    title: Message(zh: "附件没有在正文中引用", en: "An annex that the text does not cite"),
    meaning: Message(
      zh: "数据来源列了附件，正文却没有一处提到它。", en: "A source has an annex, and no sentence of the main language cites it."),
    bad: "- {id: questionnaire, …, annex: 附件 2}        # 正文没有“附件 2”", good: "调查报告见附件 2。",
    fix: Message(zh: "在正文中引用，或删去 annex", en: "cite it, or remove annex"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let language = report.mainLanguage
    let cited = Set(Annexes(report, in: language, sources).cited.map(\.number))
    return report.head.sources.compactMap { source in
      guard let annex = source.annex?.reading(in: language).text,
        let number = Annexes.all(in: annex).first?.number,
        !cited.contains(number)
      else { return nil }
      return Defect(
        Message(zh: "正文没有引用\(annex)", en: "the text does not cite “\(annex)”"), at: source.id.place,
        about: [source.id.value.text], fix: page.fix)
    }
  }
}
