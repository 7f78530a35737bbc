internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A target is declared in one place and another is scored.
struct TargetDiffersFromBenchmark: FigureRule {
  let page = RulePage(
    code: "JX1406", severity: .warning,
    title: Message(zh: "目标值与评分标准不同", en: "A target and the rule that scores it differ"),
    meaning: Message(
      zh: "事实里的目标、标准或标杆值（名称为“指标名＋目标”，或用 same-as 指明）与指标评分标准的界限不同。",
      en: """
        A target, standard or benchmark among the facts (named after an indicator, or tied to it by same-as) differs \
        from the bounds of that indicator's rule.
        """),
    bad: "satisfaction-target: {value: 90%, same-as: [C31.target]}       # rule: more-than 85%",
    good: "rule: {threshold: {at-least: 90%}}",
    fix: Message(zh: "统一目标和评分标准；来源如此时写进勘误", en: "make them agree; if the source has both, write an erratum"),
    criterion: Criterion.logic)

  private static let suffixes = ["目标", "标杆值", "评分标准", "行业标准", "目标值", "标准"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.flatMap { fact -> [Defect] in
      let declared = fact.sameAs.compactMap { Self.bound(figureName($0.value), in: report) }
      if !declared.isEmpty {
        return declared.filter { $0.quantity.value != fact.quantity.value }.map { defect(fact, $0) }
      }
      guard fact.derivation == nil, let notes = indicator(of: fact, in: report) else { return [] }
      let bounds = notes.bounds.indices.compactMap {
        Self.bound("\(notes.id.value.text).\(notes.bounds[$0].key)", in: report)
      }
      .filter { $0.quantity.unit == fact.quantity.unit }
      guard !bounds.contains(where: { $0.quantity.value == fact.quantity.value }), let bound = bounds.last
      else { return [] }
      return [defect(fact, bound)]
    }
  }

  /// A bound of an indicator's rule with the place where it is written.
  struct Bound {
    let name: String
    let quantity: Quantity
    let place: Place
  }

  /// The bound of a rule that a figure's name is: `C31.target`.
  static func bound(_ name: String, in report: Report) -> Bound? {
    let parts = name.split(separator: ".")
    guard parts.count == 2, let notes = report.indicators[IndicatorID(String(parts[0]))],
      let index = notes.bounds.firstIndex(where: { $0.key == parts[1] })
    else { return nil }
    let place = notes.rulePlaces.indices.contains(index) ? notes.rulePlaces[index] : notes.id.place
    return Bound(name: name, quantity: notes.bounds[index].quantity, place: place)
  }

  /// The indicator that a target is named after.
  private func indicator(of fact: Fact, in report: Report) -> IndicatorNotes? {
    let label = fact.label.message.zh
    for suffix in Self.suffixes where label.hasSuffix(suffix) {
      let stem = String(label.dropLast(suffix.count))
      guard stem.count >= 4 else { continue }
      let match = report.indicators.notes.first {
        $0.name.message.zh == stem || $0.name.message.zh.hasSuffix(stem)
      }
      if let match, !match.bounds.isEmpty { return match }
    }
    return nil
  }

  private func defect(_ fact: Fact, _ bound: Bound) -> Defect {
    let label = fact.label.message
    return Defect(
      Message(
        zh: "“\(label.zh)”是 \(fact.quantity.words)，评分标准 \(bound.name) 用的是 \(bound.quantity.words)",
        en:
          "“\(label.en)” is \(fact.quantity.words), but the rule scores against \(bound.name), \(bound.quantity.words)"
      ),
      at: bound.place, about: [bound.name, fact.name], values: [fact.quantity.digits, bound.quantity.digits],
      fix: page.fix, notes: [Message(zh: "目标在这里", en: "the target is here").note(at: fact.figurePlace)])
  }
}
