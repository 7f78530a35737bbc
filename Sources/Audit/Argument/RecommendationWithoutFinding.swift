internal import Diagnostics
internal import ReportSource

/// A recommendation that answers no finding.
struct RecommendationWithoutFinding: FigureRule {
  let page = RulePage(
    code: "JX1510", severity: .warning,
    title: Message(zh: "建议没有对应的问题", en: "A recommendation without a finding"),
    meaning: Message(
      zh: "有一条建议没有任何问题引用它：建议从何而来，报告没有说。",
      en: "No finding leads to this recommendation: the report does not say what it answers."),
    bad: "recommendations: [{id: train-staff, …}]      # no finding names it",
    good: "findings: [{…, recommendation: train-staff}]",
    fix: Message(zh: "在相应问题里写 recommendation: …，或删去", en: "name it in a finding, or remove it"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let named = Set(report.findings.compactMap { $0.recommendation?.value })
    return report.recommendations.filter { !named.contains($0.id.value) }.map { recommendation in
      let title = recommendation.title.message
      return Defect(
        Message(zh: "建议“\(title.zh)”没有对应的问题", en: "the recommendation “\(title.en)” answers no finding"),
        at: recommendation.id.place,
        about: ["recommendation." + recommendation.id.value.text, recommendation.id.value.text],
        fix: page.fix)
    }
  }
}
