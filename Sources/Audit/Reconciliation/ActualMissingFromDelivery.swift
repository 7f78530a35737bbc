internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A completion rate rests on an actual that the delivery table does not know.
struct ActualMissingFromDelivery: FigureRule {
  let page = RulePage(
    code: "JX1407", severity: .warning,
    title: Message(zh: "实际数只见于指标", en: "An actual that only the score table knows"),
    meaning: Message(
      zh: "计划完成率用到的实际数，在执行对照表里没有一行提到：得分的依据在表里查不到。",
      en:
        "A completion rate uses an actual that no line of the delivery table names: the ground of the score cannot be found there."
    ),
    bad:
      "C15: {ratio: [volunteers-recruited, recruitment-planned]}, and no delivery line names volunteers-recruited",
    good: "- line: recruitment\n  actual: {fact: volunteers-recruited, …}",
    fix: Message(
      zh: "在 delivery.yaml 对应的一行写上 fact: …", en: "name it with fact: … in its line of delivery.yaml"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard !report.deliveries.isEmpty else { return [] }
    var known: Set<String> = []
    for delivery in report.deliveries {
      guard case .own(let actual) = delivery.actual else { continue }
      if let fact = actual.fact { known.insert(figureName(fact.value)) }
      for value in ReportTexts(actual.text.reading(in: report.mainLanguage).content).values {
        known.insert(value.name)
      }
    }
    return report.indicators.notes.compactMap { notes in
      guard let plan = notes.plannedRatio(in: report), !known.contains(plan.actual.name) else { return nil }
      let (label, id) = (plan.actual.label.message, notes.id.value.text)
      return Defect(
        Message(
          zh: "指标 \(id) 的实际数“\(label.zh)”\(plan.actual.quantity.words) 没有列入执行对照表",
          en:
            "indicator \(id) uses “\(label.en)”, \(plan.actual.quantity.words), which the delivery table does not have"
        ),
        at: plan.actual.figurePlace, about: [plan.actual.name, id + ".value"], fix: page.fix,
        notes: [Message(zh: "用于这个指标", en: "used by this indicator").note(at: notes.id.place)])
    }
  }
}
