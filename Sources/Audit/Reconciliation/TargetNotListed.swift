internal import Diagnostics
internal import ReportSource

/// An indicator is scored against a target that no chapter lists.
struct TargetNotListed: FigureRule {
  let page = RulePage(
    code: "JX1410", severity: .note,
    title: Message(zh: "目标值未见于各章", en: "A target that no chapter lists"),
    meaning: Message(
      zh: "评分用到的目标值或标杆值只在指标分析里出现，绩效目标一节和其他各章都没有列出：读者不知道这个目标从哪里来。",
      en: """
        An indicator is scored against a target or benchmark that only its analysis names; neither the section on \
        targets nor any other chapter lists it, and readers ask where it comes from.
        """),
    bad: "sharing-benchmark: {value: 30%, same-as: [C22.target]}      # in no chapter",
    good: "目标：数据分享率不低于 {{fact.sharing-benchmark}}。",
    fix: Message(zh: "列入绩效目标一节，或写进勘误", en: "list it with the targets, or write an erratum"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard !report.chapters.isEmpty else { return [] }
    let named = Set(ReportTexts(chaptersOf: report, in: report.mainLanguage).values.map(\.name))
    return report.facts.compactMap { fact -> Defect? in
      let bounds = fact.sameAs.map { figureName($0.value) }
        .filter { TargetDiffersFromBenchmark.bound($0, in: report) != nil }
      guard let bound = bounds.first, named.isDisjoint(with: bounds + [fact.name]) else { return nil }
      let label = fact.label.message
      return Defect(
        Message(
          zh: "“\(label.zh)”\(fact.quantity.words) 用于评分（\(bound)），各章都没有列出",
          en: "“\(label.en)”, \(fact.quantity.words), is scored against (\(bound)) and listed in no chapter"),
        at: fact.figurePlace, about: bounds + [fact.name], fix: page.fix)
    }
  }
}
