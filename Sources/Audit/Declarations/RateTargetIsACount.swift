internal import Diagnostics
internal import ReportSource

/// A target is named a rate and its value is a count.
struct RateTargetIsACount: DeclarationRule {
  let page = RulePage(
    code: "JX2001", severity: .warning,
    title: Message(zh: "名称是比率，目标值是数量", en: "A target named a rate has a count"),
    meaning: Message(
      zh: "目标名称以“率”结尾，目标值却是篇、个、人等数量：年底无法判断是否达到。",
      en:
        "A target's name ends in 率 (rate) and its value is a count: at the end of the year nobody can tell whether it was met."
    ),
    bad: "{name: {zh: 工作报告计划完成率}, target: 2篇}", good: "{name: {zh: 工作报告数量}, target: 2篇}",
    fix: Message(zh: "改名称，或把目标值写成百分比", en: "rename it, or make its value a percentage"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    declaration.allTargets.compactMap { target in
      guard case .number(let number) = target.value, !number.number.isPercent, target.title.hasSuffix("率")
      else { return nil }
      return Defect(
        Message(
          zh: "目标“\(target.name.message.zh)”是比率，目标值“\(number.written)”是数量",
          en: "the target “\(target.name.message.en)” is a rate, and its value “\(number.written)” a count"),
        at: target.place, about: [target.title], fix: page.fix)
    }
  }
}

extension Declaration {
  var allTargets: [Target] { groups.flatMap(\.subgroups).flatMap(\.targets) }
}

extension Declaration.Target {
  /// Its name in the main language.
  var title: String { name.inMainLanguage }

  /// Its name without quantities, doubled endings and white space: what it is a target of.
  var stem: String {
    var rest = Array(title.filter { $0 != " " })
    let units: Set<Character> = ["家", "个", "次", "篇", "场", "人", "项"]
    if let last = rest.last, units.contains(last), rest.count > 1, rest[rest.count - 2].isWholeNumber {
      rest.removeLast()
    }
    while let last = rest.last, last.isWholeNumber { rest.removeLast() }
    return String(rest)
  }
}
