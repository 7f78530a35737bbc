internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// An indicator of completion divides by another plan than the delivery table shows.
struct PlanDiffersFromIndicator: FigureRule {
  let page = RulePage(
    code: "JX1402", severity: .error,
    title: Message(zh: "指标的计划数与执行对照表不同", en: "An indicator and the delivery table have different plans"),
    meaning: Message(
      zh: "计划完成率的分子就是对照表里这一行的实际数，分母却不是这一行的计划数：同一个完成率会算出两个值。",
      en: """
        The numerator of a completion rate is the actual of a delivery line, but its denominator is not the plan of \
        that line: the same completion rate comes out twice.
        """),
    bad: "C12: {ratio: [supervisions-done, supervisions-planned]}       # 580\ndelivery: {quantity: 850}",
    good: "supervisions-planned: {value: 850}", fix: Message(zh: "核对计划数", en: "check the planned number"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.indicators.notes.flatMap { notes -> [Defect] in
      guard let plan = notes.plannedRatio(in: report) else { return [] }
      return report.deliveries.compactMap { delivery in
        guard case .own(let actual) = delivery.actual, let fact = actual.fact,
          figureName(fact.value) == plan.actual.name,
          case .own(let own) = delivery.plan, let quantity = own.quantity,
          quantity.value.value != plan.planned.quantity.value, let line = report.line(delivery.line.value),
          isSameUnit(own.unit?.value.text ?? line.unit.value.text, plan.planned.unitName)
        else { return nil }
        let id = notes.id.value.text
        return Defect(
          Message(
            zh: "指标 \(id) 的计划数 \(plan.planned.quantity.words) 与执行对照表的 \(quantity.value.words) 不同",
            en:
              "indicator \(id) divides by a plan of \(plan.planned.quantity.words), the delivery table shows \(quantity.value.words)"
          ),
          at: plan.planned.figurePlace,
          about: [plan.planned.name, id + ".value", "plan.\(line.id.value.text).quantity"],
          values: [plan.planned.quantity.digits, quantity.value.digits], fix: page.fix,
          notes: [Message(zh: "执行对照表的计划数", en: "the plan of the delivery table").note(at: quantity.place)])
      }
    }
  }
}

extension IndicatorNotes {
  /// Numerator and denominator of a completion rate; nil for anything else.
  func plannedRatio(in report: Report) -> (actual: Fact, planned: Fact)? {
    guard let derivation, derivation.operation == .ratio, derivation.inputs.count == 2,
      let actual = report.fact(named: derivation.inputs[0]),
      let planned = report.fact(named: derivation.inputs[1]),
      planned.label.message.zh.contains("计划") || planned.label.message.en.lowercased().contains("planned")
    else { return nil }
    return (actual, planned)
  }
}

extension Fact {
  /// The id of its unit; `percent` for shares.
  var unitName: String { quantity.unit.name }
}

extension Unit {
  /// Its id; `percent` for shares.
  var name: String {
    switch self {
    case .percent: "percent"
    case .named(let unit): unit
    }
  }
}
