internal import Diagnostics
internal import ReportSource

/// The text cites an annex that no source has.
struct AnnexCitedButMissing: FigureRule {
  let page = RulePage(
    code: "JX1605", severity: .warning,
    title: Message(zh: "引用了不存在的附件", en: "An annex is cited that is not there"),
    meaning: Message(
      zh: "正文提到“附件 4”，但没有一个数据来源的 annex 是它。",
      en: "The text cites “Annex 4”, and no source has it as its annex."),
    bad: "访谈报告见附件 4。", good: "访谈报告见附件 3。",
    fix: Message(zh: "改正附件号，或给来源写上 annex", en: "correct the number, or give the source its annex"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      let annexes = Annexes(report, in: language, sources)
      return annexes.cited.filter { !annexes.existing.contains($0.number) }.map { annex in
        Defect(
          Message(
            zh: "正文引用附件 \(annex.number)，没有来源以它为附件",
            en: "the text cites Annex \(annex.number), which no source has"),
          at: annex.place, about: ["附件 " + annex.number], fix: page.fix)
      }
    }
  }
}
