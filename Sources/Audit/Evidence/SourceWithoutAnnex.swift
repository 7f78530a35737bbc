internal import Diagnostics
internal import ReportSource

/// A survey or interview whose report is no annex.
struct SourceWithoutAnnex: FigureRule {
  let page = RulePage(
    code: "JX1703", severity: .note,
    title: Message(zh: "问卷或访谈没有附件", en: "A survey or interview without an annex"),
    meaning: Message(
      zh: "问卷调查和访谈的报告通常作为附件，供评审核对；这个来源没有写 annex。",
      en:
        "Reports of surveys and interviews are usually annexed so that reviewers can check them; this source has no annex."
    ),
    bad: "- {id: questionnaire, kind: survey, …}",
    good: "- {id: questionnaire, kind: survey, …, annex: 附件 2}",
    fix: Message(zh: "附上报告并写 annex: …", en: "annex the report and name it with annex: …"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.head.sources.filter { [.survey, .interview].contains($0.kind) && $0.annex == nil }.map { source in
      let title = source.title.message
      return Defect(
        Message(zh: "“\(title.zh)”没有附件", en: "“\(title.en)” has no annex"), at: source.id.place,
        about: [source.id.value.text], fix: page.fix)
    }
  }
}
