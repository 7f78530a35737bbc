internal import Diagnostics
internal import ReportSource

/// A numbered figure stands in the text and no sentence leads to it.
struct FigureNotCited: FigureRule {
  let page = RulePage(
    code: "JX1602", severity: .warning,
    title: Message(zh: "图没有在正文中引用", en: "A figure that the text does not cite"),
    meaning: Message(
      zh: "有编号的图放进了正文，却没有一处用 [](#fig-名称) 提到它。",
      en: "A numbered figure is placed and no sentence of that language cites it with [](#fig-NAME)."),
    bad: "```{figure} payment-flow\n```", good: "流程见[](#fig-payment-flow)。\n\n```{figure} payment-flow\n```",
    fix: Message(zh: "在正文中加一处引用，或写 numbered: false", en: "cite it in the text, or write numbered: false"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      let texts = ReportTexts(report, in: language)
      let cited = Set(texts.crossReferences.map(\.value))
      return texts.directives.filter { directive in
        directive.name == "figure" && report.diagram(directive.argument)?.isNumbered == true
          && !cited.contains("fig-" + directive.argument)
      }.map { directive in
        let name = directive.argument
        return Defect(
          Message(zh: "正文没有引用图“\(name)”", en: "the text does not cite the figure “\(name)”"),
          at: directive.place,
          about: ["fig-" + name], fix: Message(zh: "写 [](#fig-\(name))", en: "write [](#fig-\(name))"))
      }
    }
  }
}
