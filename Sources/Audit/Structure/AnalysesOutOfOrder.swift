internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The file of indicators, or that of their analyses, has another order than the score tables.
struct AnalysesOutOfOrder: FigureRule {
  let page = RulePage(
    code: "JX1612", severity: .note,
    title: Message(zh: "文件里的次序与指标体系不同", en: "A file is in another order than the score tables"),
    meaning: Message(
      zh:
        "indicators.yaml 里一个指标写在它的下级指标或后面的指标之后，或者 indicators.md 里一个指标的分析排在后面指标的分析之后。页面按指标体系排列，不受影响；但文件与页面次序不同，复核时难以对照。",
      en: """
        In indicators.yaml an indicator stands behind those below it or after it, or in indicators.md its analysis does. \
        The pages follow the tree and do not change, but whoever checks the file against them has to look for it.
        """),
    bad: "## C12\n…\n## C11\n…", good: "## C11\n…\n## C12\n…",
    fix: Message(zh: "按指标体系的次序排列", en: "put it in the order of the indicators"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    entries(report)
      + report.languages.flatMap { language -> [Defect] in
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

  /// The indicators in the order of the tree, each where it is entered.
  private func entries(_ report: Report) -> [Defect] {
    var last: (id: String, place: Place)?
    return report.indicators.notes.compactMap { notes in
      let (id, place) = (notes.id.value.text, notes.id.place)
      guard let before = last, place < before.place, place.file == before.place.file else {
        last = (id, place)
        return nil
      }
      return Defect(
        Message(zh: "\(id) 写在 \(before.id) 的前面", en: "\(id) is entered before \(before.id)"),
        at: place, about: [id], fix: page.fix)
    }
  }
}
