internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Sister indicators of the same kind are scored by different floors or rules, and nothing says why.
struct SisterRulesDiffer: FigureRule {
  let page = RulePage(
    code: "JX1506", severity: .warning,
    title: Message(zh: "同类指标评分标准不同而无说明", en: "Sister indicators are scored differently without a reason"),
    meaning: Message(
      zh: "同一上级指标之下，同为线性计分的指标下限不同，或名称同类（如都是“计划完成率”）的指标用了不同的规则，又没有依据（basis）或备选口径（alternatives）说明。",
      en: """
        Under one parent, indicators on a line have different floors, or indicators of one kind by name (such as \
        completion of plan) have different rules, and neither a basis nor an alternative says why.
        """),
    bad: "C11: {linear: {floor: 30%, benchmark: 95%}}\nC18: {linear: {floor: 60%, benchmark: 95%}}",
    good: "C11: {linear: {floor: 60%, benchmark: 95%}}, or basis: hotline-standard",
    fix: Message(
      zh: "统一标准，或写明 basis 或 alternatives",
      en: "use one standard, or give a basis or an alternative with its reason"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let nodes = report.indicators.tree.nodes
    var parents: [IndicatorID?] = []
    for node in nodes where !parents.contains(node.parent) { parents.append(node.parent) }
    return parents.flatMap { parent -> [Defect] in
      let leaves = nodes.filter { $0.parent == parent }.compactMap { node -> Sister? in
        guard let leaf = node.indicator.leaf, let notes = report.indicators[node.indicator.id] else {
          return nil
        }
        return Sister(notes: notes, rule: leaf.rule)
      }
      return floors(leaves) + kinds(leaves)
    }
  }

  private struct Sister {
    let notes: IndicatorNotes
    let rule: ScoringRule

    var id: String { notes.id.value.text }
    var isExplained: Bool { notes.basis != nil || !notes.alternatives.isEmpty }
    var place: Place { notes.rulePlaces.first ?? notes.id.place }
    var floor: Fraction? {
      if case .linear(let rule) = rule, !rule.lessIsBetter, notes.quantity?.unit == .percent {
        return rule.floor
      }
      return nil
    }
  }

  private func floors(_ sisters: [Sister]) -> [Defect] {
    let linear = sisters.filter { $0.floor != nil }
    guard let usual = Self.most(linear.compactMap(\.floor)) else { return [] }
    return linear.compactMap { sister in
      guard let floor = sister.floor, floor != usual, !sister.isExplained,
        let other = linear.first(where: { $0.floor == usual })
      else { return nil }
      return Defect(
        Message(
          zh: "指标 \(sister.id) 的下限是 \(floor.percentText)，同级的 \(other.id) 是 \(usual.percentText)，没有说明",
          en:
            "indicator \(sister.id)'s floor is \(floor.percentText), its sister \(other.id)'s \(usual.percentText), and nothing says why"
        ),
        at: sister.place, about: [sister.id + ".floor"],
        values: [floor * Fraction(100), usual * Fraction(100)],
        fix: page.fix, notes: [Message(zh: "同级指标", en: "the sister").note(at: other.place)])
    }
  }

  /// Indicators whose names end alike.
  private func kinds(_ sisters: [Sister]) -> [Defect] {
    let suffixes = ["计划完成率", "满意度", "满意率", "合格率", "达标率"]
    return suffixes.flatMap { suffix -> [Defect] in
      let alike = sisters.filter { $0.notes.name.message.zh.hasSuffix(suffix) && $0.notes.quantity != nil }
      guard alike.count > 2, let usual = Self.most(alike.map { "\($0.rule.kind)" }) else { return [] }
      return alike.compactMap { sister in
        guard "\(sister.rule.kind)" != usual, !sister.isExplained,
          let other = alike.first(where: { "\($0.rule.kind)" == usual })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(suffix)”类指标 \(sister.id) 按 \(sister.rule.kind) 计分，\(other.id) 等按 \(usual) 计分，没有说明",
            en:
              "\(sister.id) is scored by “\(sister.rule.kind)” where \(other.id) and others of its kind are scored by “\(usual)”, and nothing says why"
          ),
          at: sister.place, about: [sister.id + ".score", sister.id], fix: page.fix,
          notes: [Message(zh: "同类指标", en: "one of the others").note(at: other.place)])
      }
    }
  }

  /// The most frequent value; nil where all are the same or none wins.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    let counts = Dictionary(grouping: values) { $0 }.mapValues(\.count)
    guard counts.count > 1, let best = counts.values.max(), counts.values.count(where: { $0 == best }) == 1
    else { return nil }
    return counts.first { $0.value == best }?.key
  }
}
