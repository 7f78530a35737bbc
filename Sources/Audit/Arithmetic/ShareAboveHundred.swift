internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A share that cannot exceed 100 % does.
struct ShareAboveHundred: FigureRule {
  let page = RulePage(
    code: "JX1113", severity: .error,
    title: Message(zh: "占比超过 100%", en: "A share above 100%"),
    meaning: Message(
      zh: "满意率、合格率、接通率、注册率、占比一类的比率是部分比整体，不可能超过 100% 或为负；完成率和增长率不在此列。",
      en: """
        Satisfaction, pass, answer and registration rates and shares are parts of a whole: they cannot exceed 100% or \
        be negative. Completion and growth rates can.
        """),
    bad: "satisfaction-youth: {label: {zh: 青少年满意率}, value: 198.52%}",
    good: "satisfaction-youth: {label: {zh: 青少年满意率}, value: 98.52%}",
    fix: Message(zh: "核对分子、分母，看是否颠倒或录错", en: "check numerator and denominator for a swap or a slip"),
    criterion: Criterion.scores)

  private static let shares = [
    "占比", "比例", "满意", "合格率", "达标率", "接通率", "注册率", "结案率", "及时率", "覆盖率", "回收率", "知晓率",
  ]
  private static let others = ["完成率", "增长", "计划", "倍"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let facts = report.facts.compactMap { fact in
      defect(fact.quantity, fact.label.message, at: fact.figurePlace, about: [fact.name])
    }
    let indicators = report.indicators.notes.compactMap { notes -> Defect? in
      guard let quantity = notes.quantity, notes.derivation?.operation == .ratio else { return nil }
      return defect(quantity, notes.name.message, at: notes.id.place, about: [notes.id.value.text + ".value"])
    }
    return facts + indicators
  }

  private func defect(_ quantity: Quantity, _ name: Message, at place: Place, about subjects: [String])
    -> Defect?
  {
    guard quantity.unit == .percent, quantity.value > .one || quantity.value.isNegative,
      Self.shares.contains(where: name.zh.contains), !Self.others.contains(where: name.zh.contains)
    else { return nil }
    return Defect(
      Message(
        zh: "“\(name.zh)”\(quantity.words) 不在 0 与 100% 之间",
        en: "“\(name.en)”, \(quantity.words), is not between 0 and 100%"),
      at: place, about: subjects, values: [quantity.digits], fix: page.fix)
  }
}
