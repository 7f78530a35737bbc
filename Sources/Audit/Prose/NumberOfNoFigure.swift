internal import Diagnostics
internal import ReportSource

/// A typed number that no figure of the report holds.
struct NumberOfNoFigure: FigureRule {
  let page = RulePage(
    code: "JX1304", severity: .note,
    title: Message(zh: "正文的数没有出处", en: "A number of the text has no home"),
    meaning: Message(
      zh: "正文里手写的数不等于报告里的任何一个数，读者无从知道它的来源。日期、文号、编号、序数和声明过的名称不算。",
      en: """
        A number is typed in the text and no figure of the report holds it: a reader cannot see where it comes from. \
        Dates, document numbers, ordinals and declared names are not meant.
        """),
    bad: "另有 37 家企业参与。", good: "另有 {{fact.partners | unit}}企业参与。",
    fix: Message(zh: "在 facts.yaml 里立一个事实并引用它", en: "enter it in facts.yaml with its source and name it"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.typedNumbers(of: report).compactMap { typed in
      guard case .isStray = typed.meaning else { return nil }
      return Defect(
        Message(zh: "\(typed.words) 不属于任何一个数", en: "\(typed.words) belongs to no figure of the report"),
        at: typed.place,
        about: [typed.words], fix: page.fix)
    }
  }
}
