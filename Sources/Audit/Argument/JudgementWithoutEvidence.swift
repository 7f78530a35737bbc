internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A score was awarded by judgement and no evidence is named.
struct JudgementWithoutEvidence: FigureRule {
  let page = RulePage(
    code: "JX1509", severity: .warning,
    title: Message(zh: "评判得分没有佐证材料", en: "A judgement without evidence"),
    meaning: Message(
      zh: "指标由评价人评定得分，却没有列出佐证材料（evidence），也没有依据（basis）：评审无从核对。",
      en:
        "A score was awarded by an evaluator, and neither evidence nor a basis is named: a reviewer cannot check it."
    ),
    bad: "rule: {judgement: {score: 2, reason: {…}}}",
    good: "rule: {judgement: {score: 2, reason: {…}}}\nevidence: [service-files]",
    fix: Message(zh: "写上 evidence: [...]", en: "name it with evidence: […]"), criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.indicators.tree.leaves.compactMap { node in
      guard let leaf = node.indicator.leaf, case .judgement = leaf.rule,
        let notes = report.indicators[node.indicator.id],
        notes.evidence.isEmpty, notes.basis == nil
      else { return nil }
      let (id, name) = (notes.id.value.text, notes.name.message)
      return Defect(
        Message(
          zh: "指标 \(id)“\(name.zh)”的评判没有佐证材料", en: "the judgement of \(id), “\(name.en)”, names no evidence"),
        at: notes.id.place, about: [id], fix: page.fix)
    }
  }
}
