internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// An indicator lost points and no finding says why.
struct LostWithoutFinding: FigureRule {
  let page = RulePage(
    code: "JX1501", severity: .warning,
    title: Message(zh: "失分没有对应的问题", en: "Points were lost without a finding"),
    meaning: Message(
      zh: "末级指标失了分，“存在的问题”里没有一条提到它：读者不知道为什么扣分，也不会有建议。",
      en:
        "A leaf indicator lost points and no finding names it: readers do not learn why, and no recommendation follows."
    ),
    bad: "C12 loses 1.96 points; no finding has C12 in lost-on", good: "lost-on: [B31, C12]",
    fix: Message(zh: "在相应问题的 lost-on 里加上它，或补写问题", en: "add it to a finding's lost-on, or write the finding"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.indicators.tree.leaves.compactMap { node in
      let id = node.indicator.id
      guard let score = report.scorecard[id], !score.lost.isZero, report.findings(on: id).isEmpty,
        let notes = report.indicators[id]
      else { return nil }
      let name = notes.name.message
      return Defect(
        Message(
          zh: "指标 \(id)“\(name.zh)”失 \(score.printedLost.plain) 分，没有问题说明原因",
          en: "indicator \(id), “\(name.en)”, lost \(score.printedLost.plain) points and no finding says why"),
        at: notes.id.place, about: [id.text + ".lost", id.text], fix: page.fix)
    }
  }
}
