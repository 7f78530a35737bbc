internal import Diagnostics
internal import ReportSource

/// A figure of which nobody says where it comes from.
struct FactWithoutSource: FigureRule {
  let page = RulePage(
    code: "JX1701", severity: .warning,
    title: Message(zh: "事实没有数据来源", en: "A fact without a source"),
    meaning: Message(
      zh: "直接录入的事实没有写 source：评审无从核对。", en: "A typed fact has no source: a reviewer cannot check it."),
    bad: "experts: {label: {…}, value: 25, unit: person}",
    good: "experts: {label: {…}, value: 25, unit: person, source: base-form}",
    fix: Message(zh: "写上 source: …", en: "name it with source: …"), criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.filter { $0.source == nil && $0.derivation == nil }.map { fact in
      let label = fact.label.message
      return Defect(
        Message(
          zh: "“\(label.zh)”\(fact.quantity.words) 没有数据来源",
          en: "“\(label.en)”, \(fact.quantity.words), has no source"),
        at: fact.id.place, about: [fact.name], fix: page.fix)
    }
  }
}
