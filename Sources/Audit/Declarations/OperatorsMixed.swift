internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// `=95%` stands beside `>=95%` for targets of the same kind.
struct OperatorsMixed: DeclarationRule {
  let page = RulePage(
    code: "JX2003", severity: .warning,
    title: Message(zh: "同类目标的符号不一", en: "Operators differ among targets of one kind"),
    meaning: Message(
      zh: "同一组里，多数百分比目标写“>=”，个别写“=”：“=95%”的意思是 96% 也算没有达到。100% 的目标不算。",
      en: """
        Most percentages of a group are written with >=, and some with =: taken literally, 96% would miss =95%. \
        Targets of 100% do not count.
        """),
    bad: "培训满意率: \">=95%\"\n参与群体满意度: \"=95%\"", good: "培训满意率: \">=95%\"\n参与群体满意度: \">=95%\"",
    fix: Message(zh: "写成 >=", en: "write >="), criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let all = declaration.allTargets.compactMap(percentage)
    return declaration.groups.flatMap(\.subgroups).flatMap { subgroup -> [Defect] in
      let percentages = subgroup.targets.compactMap(percentage)
      // A subgroup with one or two percentages says nothing by itself: the whole form is its measure.
      let measure = percentages.count > 2 ? percentages : all
      let atLeast = measure.count { $0.number.comparison == .atLeast }
      guard let other = measure.first(where: { $0.number.comparison == .atLeast }),
        atLeast * 2 > measure.count
      else { return [] }
      return percentages.filter { $0.number.comparison == .equal && $0.number.number.value < .one }.map {
        entry in
        let same = measure.first {
          $0.number.comparison == .atLeast && $0.number.number.value == entry.number.number.value
        }
        let other = same ?? other
        return Defect(
          Message(
            zh: "目标“\(entry.target.name.message.zh)”写“\(entry.number.written)”，同类的写“\(other.number.written)”",
            en:
              "the target “\(entry.target.name.message.en)” is “\(entry.number.written)” where its kind has “\(other.number.written)”"
          ),
          at: entry.target.place, about: [entry.target.title],
          fix: Message(zh: "写成 >\(entry.number.written)", en: "write >\(entry.number.written)"),
          notes: [Message(zh: "同类目标", en: "one of its kind").note(at: other.target.place)])
      }
    }
  }

  private func percentage(_ target: Declaration.Target) -> (
    target: Declaration.Target, number: TargetValue.Number
  )? {
    if case .number(let number) = target.value, number.number.isPercent { return (target, number) }
    return nil
  }
}
