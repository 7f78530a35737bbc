internal import Diagnostics
internal import ReportSource

/// A typed number comes close to a figure that its sentence is about.
struct NumberNearAFigure: FigureRule {
  let page = RulePage(
    code: "JX1303", severity: .warning,
    title: Message(zh: "手写的数与相关的数相近而不同", en: "A typed number is close to a figure, and not it"),
    meaning: Message(
      zh: "句子谈到一个数，其中手写的值与它单位相同、相近却不相等：可能是笔误、换位、旧值或另一口径。",
      en: """
        The sentence speaks of a figure and types a number of the same unit that is near and not equal: a slip, \
        swapped digits, an old value, or another definition.
        """),
    bad: "微博及微信粉丝比上一年度增长了 2.2%。      # C21.value = 2.02%", good: "微博及微信粉丝比上一年度增长了 {{C21.value}}。",
    fix: Message(
      zh: "核对后用引用代替，或为另一口径立一个事实", en: "check it, then name the figure, or enter the other one as a fact"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.typedNumbers(of: report).compactMap { typed in
      guard case .isNear(let figure) = typed.meaning else { return nil }
      let title = report.title(of: figure.name)
      return Defect(
        Message(
          zh: "手写的 \(typed.words) 与“\(title.zh)”的 \(figure.quantity.words) 相近而不同",
          en: "\(typed.words) is close to “\(title.en)”, \(figure.quantity.words), and differs"),
        at: typed.place, about: [figure.name], values: [typed.number.digits, figure.quantity.digits],
        fix: Message(
          zh: "是否指 {{\(figure.name)}} = \(figure.quantity.words)？",
          en: "did you mean {{\(figure.name)}} = \(figure.quantity.words)?"),
        notes: figure.place.map { [Message(zh: "出处在这里", en: "its home is here").note(at: $0)] } ?? [])
    }
  }
}
