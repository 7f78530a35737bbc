internal import Diagnostics
internal import ReportSource

/// A figure is described and placed nowhere.
struct FigureNotPlaced: FigureRule {
  let page = RulePage(
    code: "JX1603", severity: .warning,
    title: Message(zh: "图没有放进正文", en: "A figure that stands nowhere"),
    meaning: Message(
      zh: "figures.yaml 里的一个图，没有任何一章用 ```{figure} 放进去，读者看不到。",
      en: "An entry of figures.yaml is placed by no chapter: readers never see it."),
    bad: "payment-flow: {title: {…}, flow: {…}}        # no chapter has ```{figure} payment-flow",
    good: "```{figure} payment-flow\n```",
    fix: Message(zh: "放进正文，或从 figures.yaml 删去", en: "place it in a chapter, or remove it"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let placed = Set(
      ReportTexts(report, in: report.mainLanguage).directives.filter { $0.name == "figure" }.map(\.argument))
    return report.diagrams.filter { !placed.contains($0.id.value.text) }.map { diagram in
      let name = diagram.id.value.text
      return Defect(
        Message(zh: "图“\(name)”没有放进任何一章", en: "no chapter places the figure “\(name)”"), at: diagram.id.place,
        about: ["fig-" + name, name], fix: page.fix)
    }
  }
}
