internal import Diagnostics
internal import ReportSource

/// An erratum gives one reading, and nothing that it contradicts.
struct ErratumStandsAlone: FigureRule {
  let page = RulePage(
    code: "JX1255", severity: .warning,
    title: Message(zh: "勘误只有一处读数", en: "An erratum with one reading"),
    meaning: Message(
      zh: "勘误列出来源里相互矛盾的写法，至少要有两处；只剩一处，读者看不出它与什么矛盾。来源是缺漏或未完、而不是前后矛盾时，写 gap: true。",
      en: """
        An erratum lists what the source says in several places, at least two: of one alone no reader can tell what it \
        contradicts. Where the source lacks something rather than contradicting itself, `gap: true` says so.
        """),
    bad: "readings:\n  - value: 2.2%\n    where: 三（一）2",
    good: "readings:\n  - value: 2.2%\n    where: 三（一）2\n  - value: 2.02%\n    where: C21",
    fix: Message(zh: "补上另一处读数，或写 gap: true", en: "add the other reading, or say `gap: true`"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.errata.filter { $0.readings.count < 2 && !$0.isGap }.map { erratum in
      Defect(
        Message(
          zh: "勘误“\(erratum.title.message.zh)”只有一处读数",
          en: "the erratum “\(erratum.title.message.en)” has one reading only"),
        at: erratum.id.place, about: [erratum.id.value.text], fix: page.fix)
    }
  }
}
