internal import Diagnostics
internal import ReportSource

/// A target is named a rate and its value is a word.
struct RateTargetInWords: DeclarationRule {
  let page = RulePage(
    code: "JX2002", severity: .note,
    title: Message(zh: "比率目标没有数值", en: "A rate without a number"),
    meaning: Message(
      zh: "目标名称以“率”结尾，目标值只有“下降”“持平”一类的词，无法衡量达到与否。",
      en:
        "A target's name ends in 率 (rate) and its value is a word such as 下降 (declining): whether it was met cannot be measured."
    ),
    bad: "{name: {zh: 违法犯罪下降率}, target: {zh: 下降}}", good: "{name: {zh: 违法犯罪下降率}, target: \">=2%\"}",
    fix: Message(zh: "写上数值", en: "give it a number"), criterion: Criterion.evidence)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    declaration.allTargets.compactMap { target in
      guard case .words(let words) = target.value, target.title.hasSuffix("率") else { return nil }
      return Defect(
        Message(
          zh: "目标“\(target.name.message.zh)”是比率，目标值“\(words.message.zh)”没有数值",
          en:
            "the target “\(target.name.message.en)” is a rate, and its value “\(words.message.en)” has no number"
        ),
        at: words.written.values.first { $0.value == words.inMainLanguage }?.place ?? target.place,
        about: [target.title], fix: page.fix)
    }
  }
}
