internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A target asks for a share above 100 %.
struct TargetAboveHundred: DeclarationRule {
  let page = RulePage(
    code: "JX2007", severity: .error,
    title: Message(zh: "比率目标超过 100%", en: "A target above 100%"),
    meaning: Message(
      zh: "满意度、合格率、完成率等目标值超过 100%，不可能达到，多为录入错误。",
      en: "A target for a rate exceeds 100% and can never be met; most often a slip."),
    bad: "{name: {zh: 青少年满意度}, target: \">=900%\"}", good: "{name: {zh: 青少年满意度}, target: \">=90%\"}",
    fix: Message(zh: "核对目标值", en: "check the target"), criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    declaration.allTargets.compactMap { target in
      guard case .number(let number) = target.value, number.number.isPercent, number.number.value > .one,
        !target.title.contains("增长")
      else { return nil }
      return Defect(
        Message(
          zh: "目标“\(target.name.message.zh)”的目标值“\(number.written)”超过 100%",
          en: "the target “\(target.name.message.en)”, “\(number.written)”, exceeds 100%"),
        at: target.place, about: [target.title], fix: page.fix)
    }
  }
}
