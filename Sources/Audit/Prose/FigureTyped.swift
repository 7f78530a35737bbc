internal import Diagnostics
internal import ReportSource

/// A number is typed though a figure of the report holds it.
struct FigureTyped: FigureRule {
  let page = RulePage(
    code: "JX1302", severity: .warning,
    title: Message(zh: "手写了已有出处的数", en: "A figure is typed instead of named"),
    meaning: Message(
      zh: "正文里手写的数等于报告已有的一个数。现在一致，出处一改就不一致；应当引用。",
      en: """
        A number in the text equals a figure of the report. They agree today and will not when the figure changes; \
        name it instead.
        """),
    bad: "全年接听 11231 个来电。", good: "全年接听 {{fact.calls-answered | unit}}来电。",
    fix: Message(zh: "用引用代替手写的数", en: "name the figure instead of typing it"), criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.typedNumbers(of: report).compactMap { typed in
      guard case .restates(let figure) = typed.meaning else { return nil }
      return Defect(
        Message(
          zh: "\(typed.words) 是手写的，{{\(figure.name)}} 已有这个数",
          en: "\(typed.words) is typed, though {{\(figure.name)}} holds it"),
        at: typed.place, about: [figure.name],
        fix: Message(
          zh: "写成 {{\(figure.name)}}，即 \(figure.quantity.words)",
          en: "write {{\(figure.name)}}, which is \(figure.quantity.words)"),
        notes: figure.place.map { [Message(zh: "出处在这里", en: "its home is here").note(at: $0)] } ?? [])
    }
  }
}
