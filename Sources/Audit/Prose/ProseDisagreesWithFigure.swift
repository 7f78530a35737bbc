internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A sentence names a figure and gives another value.
struct ProseDisagreesWithFigure: FigureRule {
  let page = RulePage(
    code: "JX1301", severity: .error,
    title: Message(zh: "正文的数与事实不符", en: "The text gives a figure another value"),
    meaning: Message(
      zh: "句子点名一个数（事实、指标、预算等的名称后面直接写出数值），值却与它的出处不同。“约”“近”“超过”等词按其含义比较；计划、目标、上年和标准不与实际值比较。",
      en: """
        A sentence names a figure (a fact, an indicator, the budget) and types a value that is not the figure's. \
        “About”, “nearly” and “over” are taken at their word; plans, targets, other years and standards are not \
        held against what was measured.
        """),
    bad: "热线接通率为 81.21%，得 3.15 分。          # C11.value = 81.12%",
    good: "热线接通率为 {{C11.value}}，得 {{C11.score}} 分。",
    fix: Message(zh: "用引用代替手写的数", en: "name the figure instead of typing it"), criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.typedNumbers(of: report).compactMap { typed in
      guard case .contradicts(let figure) = typed.meaning else { return nil }
      let title = report.title(of: figure.name)
      return Defect(
        Message(
          zh: "正文写“\(title.zh)”为 \(typed.words)，应为 \(figure.quantity.words)",
          en: "the text gives \(typed.words) for “\(title.en)”, which is \(figure.quantity.words)"),
        at: typed.place, about: [figure.name], values: [typed.number.digits, figure.quantity.digits],
        fix: Message(
          zh: "写成 {{\(figure.name)}}，即 \(figure.quantity.words)",
          en: "write {{\(figure.name)}}, which is \(figure.quantity.words)"),
        notes: figure.place.map { [Message(zh: "出处在这里", en: "its home is here").note(at: $0)] } ?? [])
    }
  }
}
