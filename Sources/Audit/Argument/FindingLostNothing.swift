internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A finding names an indicator that has full marks.
struct FindingLostNothing: FigureRule {
  let page = RulePage(
    code: "JX1503", severity: .warning,
    title: Message(zh: "问题所指的指标没有失分", en: "A finding names an indicator with full marks"),
    meaning: Message(
      zh: "问题说某个指标有缺陷，这个指标却得了满分：要么不该写进问题，要么漏扣了分。",
      en:
        "A finding blames an indicator that has full marks: either it does not belong there, or points were not deducted."
    ),
    bad: "lost-on: [C12, C13]            # C13 scores 4.00 of 4", good: "lost-on: [C12]",
    fix: Message(zh: "从 lost-on 中删去，或扣除相应的分", en: "remove it from lost-on, or deduct the points"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.findings.flatMap { finding in
      finding.lostOn.compactMap { id -> Defect? in
        guard let score = report.scorecard[id.value], score.lost.isZero else { return nil }
        let (title, text) = (finding.title.message, id.value.text)
        return Defect(
          Message(
            zh: "问题“\(title.zh)”指向指标 \(text)，它却得了满分 \(score.printed.plain)",
            en: "the finding “\(title.en)” names \(text), which has full marks, \(score.printed.plain)"),
          at: id.place, about: [text + ".score", text], fix: page.fix,
          notes: report.indicators[id.value].map {
            [Message(zh: "满分在这里", en: "full marks here").note(at: $0.id.place)]
          } ?? [])
      }
    }
  }
}
