internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The published score of an indicator is not what its rule gives.
struct StatedScoreDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1101", severity: .error,
    title: Message(zh: "印出的得分与计算不符", en: "A published score is not the computed one"),
    meaning: Message(
      zh: "指标在 published 里印出的得分，与按业绩值和评分标准算出、再按印出的小数位四舍五入的得分不同。",
      en: """
        The score printed for an indicator (published) differs from the one that its value and its rule give, \
        rounded at the decimals printed.
        """),
    bad: "published: {value: 81.12%, score: 3.51}", good: "published: {value: 81.12%, score: 3.15}",
    fix: Message(zh: "核对业绩值、评分标准和印出的得分", en: "check the value, the rule and the score printed"),
    criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.indicators.notes.compactMap { notes in
      let id = notes.id.value.text
      guard let stated = notes.published?.score, let score = report.scorecard[notes.id.value],
        !stated.value.agrees(with: score.exact)
      else { return nil }
      let computed = stated.value.reprinted(score.exact)
      let source = Message(
        zh: score.working == nil ? "各下级指标的得分相加" : "按这里的评分标准计算",
        en: score.working == nil ? "the scores below it are added" : "this rule gives the score")
      return Defect(
        Message(
          zh: "指标 \(id) 印出的得分 \(stated.value.words) 与计算的 \(computed) 不符",
          en: "indicator \(id)'s published score \(stated.value.words) is not the computed \(computed)"),
        at: stated.place, about: [id + ".score"],
        values: [stated.value.digits, score.exact.rounded(as: stated.value)],
        fix: Message(zh: "写成 \(computed)，或改正评分标准", en: "write \(computed), or correct the rule"),
        notes: [source.note(at: notes.rulePlaces.first ?? notes.weightPlace)])
    }
  }
}

extension Fraction {
  /// At the decimals of another number.
  func rounded(as literal: NumberLiteral) -> Fraction { Fraction(rounded(places: literal.places)) }
}
