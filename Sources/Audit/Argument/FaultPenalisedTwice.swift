internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// One fault costs points on several indicators.
struct FaultPenalisedTwice: FigureRule {
  let page = RulePage(
    code: "JX1504", severity: .note,
    title: Message(zh: "一个问题在多个指标扣分", en: "One fault is penalised in several indicators"),
    meaning: Message(
      zh: "同一个问题使几个指标失分。可能合理（制度、执行、结果各扣一次），也可能是重复扣分；这里列出分数供判断。",
      en: """
        One finding cost points on several indicators. That may be right (the rule, its application and the result \
        each lose), or the same fault counted twice; the points are shown so that you can judge.
        """),
    bad: "lost-on: [B22, B23, B322]        # 0.50 + 0.50 + 1.50",
    good: "one indicator a fault, or an explanation in the text",
    fix: Message(zh: "确认每次扣分针对不同的事", en: "make sure that each deduction is for something different"),
    criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.findings.compactMap { finding in
      let losses = finding.lostOn.compactMap { id in
        report.scorecard[id.value].map {
          (id: id, lost: Fraction($0.printedLost), printed: $0.printedLost.plain)
        }
      }.filter { !$0.lost.isZero }
      guard losses.count > 1 else { return nil }
      let list = losses.map { "\($0.id.value.text) \($0.printed)" }.joined(separator: " + ")
      let title = finding.title.message
      // As the page prints it: exact losses added, rounded once.
      let total = report.lost(by: finding).rounded(places: report.methodology.rounding.scorePlaces).plain
      return Defect(
        Message(
          zh: "问题“\(title.zh)”在 \(losses.count) 个指标上共失 \(total) 分：\(list)",
          en:
            "the finding “\(title.en)” costs \(total) points on \(losses.count) indicators: \(list)"
        ),
        at: losses[1].id.place, about: ["finding." + finding.id.value.text, finding.id.value.text],
        fix: page.fix)
    }
  }
}
