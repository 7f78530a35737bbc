internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A rate of growth is typed, and nothing says from what to what.
struct GrowthWithoutBase: FigureRule {
  let page = RulePage(
    code: "JX1115", severity: .note,
    title: Message(zh: "增长率无法复算", en: "A growth rate that cannot be recomputed"),
    meaning: Message(
      zh: "事实是一个直接写出的增长率，没有上一期和本期的数，任何人都无法复算。",
      en:
        "A fact is a rate of growth typed as it is: without the earlier and the later value nobody can recompute it."
    ),
    bad: "calls-growth: {label: {zh: 总呼入量增长率}, value: 8.09%}",
    good: "calls-growth: {label: {zh: 总呼入量增长率}, growth: [calls-2016, calls-2017]}",
    fix: Message(
      zh: "写出两期的数，改用 growth: [上期, 本期]", en: "give both values and write growth: [earlier, later]"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.filter { fact in
      fact.derivation == nil && fact.parts.isEmpty && fact.quantity.unit == .percent
        && isGrowth(fact.label.message)
    }.map { fact in
      let label = fact.label.message
      return Defect(
        Message(
          zh: "“\(label.zh)”\(fact.quantity.words) 没有上一期的数，无法复算",
          en:
            "“\(label.en)”, \(fact.quantity.words), comes without the earlier value and cannot be recomputed"),
        at: fact.figurePlace, about: [fact.name], fix: page.fix)
    }
  }

  /// Not a target for growth.
  private func isGrowth(_ label: Message) -> Bool {
    (label.zh.hasAny(["增长率", "增幅", "下降率", "降幅"]) || label.en.lowercased().hasAny(["growth in", "growth of"]))
      && !label.zh.hasAny(["目标", "计划", "标杆"]) && !label.en.lowercased().hasAny(["target", "planned"])
  }
}
