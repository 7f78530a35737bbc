internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Two findings claim the same indicator's loss.
struct LossCountedTwice: FigureRule {
  let page = RulePage(
    code: "JX1505", severity: .warning,
    title: Message(zh: "同一失分算入两个问题", en: "The same loss is counted in two findings"),
    meaning: Message(
      zh: "两个问题都把同一个指标列为失分：各问题的失分合计会大于报告的总失分。",
      en:
        "Two findings claim the loss of the same indicator: the points by finding add up to more than the report lost."
    ),
    bad: "lost-on: [B22, B23]   and   lost-on: [B23]", good: "lost-on: [B22]   and   lost-on: [B23]",
    fix: Message(zh: "只保留在主要的那个问题里", en: "keep it in the finding that mainly caused it"),
    criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var first: [IndicatorID: Located<IndicatorID>] = [:]
    return report.findings.flatMap(\.lostOn).compactMap { id in
      guard let score = report.scorecard[id.value], !score.lost.isZero else { return nil }
      guard let other = first[id.value] else {
        first[id.value] = id
        return nil
      }
      return Defect(
        Message(
          zh: "指标 \(id.value.text) 失的 \(score.printedLost.plain) 分算入了两个问题",
          en: "the \(score.printedLost.plain) points lost on \(id.value.text) are counted in two findings"),
        at: id.place, about: [id.value.text + ".lost", id.value.text], fix: page.fix,
        notes: [Message(zh: "另一个问题", en: "the other finding").note(at: other.place)])
    }
  }
}
