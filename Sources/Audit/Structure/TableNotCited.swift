internal import Diagnostics
internal import ReportSource

/// A table stands in the text and no sentence leads to it.
struct TableNotCited: FigureRule {
  let page = RulePage(
    code: "JX1601", severity: .warning,
    title: Message(zh: "表没有在正文中引用", en: "A table that the text does not cite"),
    meaning: Message(
      zh: "表放进了正文，却没有一处用 [](#tbl-名称) 提到它。",
      en: "A table is placed and no sentence of that language cites it with [](#tbl-NAME)."),
    bad: "```{table} payments\n```", good: "拨付明细见[](#tbl-payments)。\n\n```{table} payments\n```",
    fix: Message(zh: "在正文中加一处引用", en: "cite it in the text"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      let texts = ReportTexts(report, in: language)
      let cited = Set(texts.crossReferences.map(\.value))
      return texts.directives.filter { $0.name == "table" && !cited.contains("tbl-" + $0.argument) }.map {
        directive in
        let name = directive.argument
        return Defect(
          Message(zh: "正文没有引用表“\(name)”", en: "the text does not cite the table “\(name)”"),
          at: directive.place,
          about: ["tbl-" + name], fix: Message(zh: "写 [](#tbl-\(name))", en: "write [](#tbl-\(name))"))
      }
    }
  }
}
