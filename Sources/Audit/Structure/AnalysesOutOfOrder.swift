internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The file of analyses has its sections in another order than the indicators.
struct AnalysesOutOfOrder: FigureRule {
  let page = RulePage(
    code: "JX1612", severity: .note,
    title: Message(zh: "指标分析的次序与指标体系不同", en: "Analyses are in another order than their indicators"),
    meaning: Message(
      zh: "indicators.md 里一个指标的分析排在后面指标的分析之后。页面按指标体系排列，不受影响；但文件与页面次序不同，复核时难以对照。",
      en: """
        In indicators.md an analysis stands behind that of a later indicator. The pages follow the indicators and do \
        not change, but whoever checks the file against them has to look for it.
        """),
    bad: "## C12\n…\n## C11\n…", good: "## C11\n…\n## C12\n…",
    fix: Message(zh: "按指标体系的次序排列", en: "put it in the order of the indicators"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      var last: (id: IndicatorID, place: Place)?
      return report.scorecard.scores.compactMap { score in
        guard let document = report.analyses[language]?[score.id],
          let place = TextOutline(document).sections.lazy.compactMap(\.blocks.first).first?.place
        else { return nil }
        guard let before = last, place < before.place else {
          last = (score.id, place)
          return nil
        }
        return Defect(
          Message(
            zh: "\(score.id.text) 的分析排在 \(before.id.text) 的前面",
            en: "the analysis of \(score.id.text) stands before that of \(before.id.text)"),
          at: place, about: [score.id.text], fix: page.fix)
      }
    }
  }
}
