internal import Diagnostics
internal import ReportSource

/// A finding leads to no recommendation.
struct FindingWithoutRecommendation: FigureRule {
  let page = RulePage(
    code: "JX1502", severity: .warning,
    title: Message(zh: "问题没有建议", en: "A finding without a recommendation"),
    meaning: Message(
      zh: "“存在的问题”里有一条没有对应的建议；评审要求问题与建议一一对应。",
      en: "A finding leads to no recommendation; reviewers want each problem answered."),
    bad: "- {id: targets-coverage, title: {…}, lost-on: [A22]}",
    good: "- {id: targets-coverage, title: {…}, lost-on: [A22], recommendation: refine-targets}",
    fix: Message(zh: "写上 recommendation: …", en: "name one with recommendation: …"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.findings.filter { $0.recommendation == nil }.map { finding in
      let title = finding.title.message
      return Defect(
        Message(zh: "问题“\(title.zh)”没有对应的建议", en: "the finding “\(title.en)” has no recommendation"),
        at: finding.id.place, about: ["finding." + finding.id.value.text, finding.id.value.text],
        fix: page.fix)
    }
  }
}
