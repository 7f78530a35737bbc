internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The published total is not the sum of the scores.
struct StatedTotalDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1102", severity: .error,
    title: Message(zh: "印出的总分与计算不符", en: "The published total is not the computed one"),
    meaning: Message(
      zh: "report.yaml 里 published 的总分，与各指标得分相加、按印出的小数位四舍五入的总分不同。",
      en: """
        The total under published in report.yaml differs from the sum of the scores, rounded at the decimals \
        printed.
        """),
    bad: "published: {score: 98.87}", good: "published: {score: 89.87}",
    fix: Message(zh: "核对总分和各项得分", en: "check the total and the scores"), criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let total = report.scorecard.total.exact
    guard let stated = report.head.published?.score, !stated.value.agrees(with: total) else { return [] }
    let computed = stated.value.reprinted(total)
    return [
      Defect(
        Message(
          zh: "印出的总分 \(stated.value.words) 与各项得分之和 \(computed) 不符",
          en: "the published total \(stated.value.words) is not the sum of the scores, \(computed)"),
        at: stated.place, about: ["total.score"],
        values: [stated.value.digits, total.rounded(as: stated.value)],
        fix: Message(zh: "写成 \(computed)", en: "write \(computed)"))
    ]
  }
}
