internal import Diagnostics
internal import ReportSource

/// A source is listed and nothing rests on it.
struct SourceNeverUsed: FigureRule {
  let page = RulePage(
    code: "JX1702", severity: .warning,
    title: Message(zh: "数据来源没有被使用", en: "A source that nothing uses"),
    meaning: Message(
      zh: "report.yaml 列出的数据来源，没有一个事实、指标或预算引用它：是漏写了引用，还是不该列？",
      en:
        "A source of report.yaml is named by no fact, indicator or budget: is a reference missing, or does it not belong?"
    ),
    bad: "- {id: site-visit, …}      # named nowhere", good: "evidence: [site-visit]",
    fix: Message(zh: "补上引用，或删去", en: "name it where it was used, or remove it"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var used = Set(report.facts.flatMap { [$0.source].compactMap { $0 } + $0.evidence }.map(\.value))
    used.formUnion(report.indicators.notes.flatMap(\.evidence).map(\.value))
    if let source = report.budget?.source { used.insert(source.value) }
    return report.head.sources.filter { !used.contains($0.id.value) }.map { source in
      let title = source.title.message
      return Defect(
        Message(zh: "来源“\(title.zh)”没有被使用", en: "nothing uses the source “\(title.en)”"), at: source.id.place,
        about: [source.id.value.text], fix: page.fix)
    }
  }
}
