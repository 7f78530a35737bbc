internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// No whole number of the base makes a percentage that was typed.
struct PercentageCannotComeFromCounts: FigureRule {
  let page = RulePage(
    code: "JX1107", severity: .warning,
    title: Message(zh: "百分比不可能由整数得出", en: "A percentage that no count can make"),
    meaning: Message(
      zh: "事实是一个总数（whole）的百分比，但没有任何整数除以这个总数、再按印出的小数位四舍五入，能得到它。分母、分子或百分比有一个不对。",
      en: """
        A fact is a percentage of a total (whole), but no whole number divided by that total gives it at the \
        decimals printed. The base, the count or the percentage is wrong.
        """),
    bad: "closed-after-ten: {value: 5.1%, whole: counselling-attendances}     # of 298",
    good: "closed-after-ten: {value: 5.0%, whole: counselling-attendances}     # 15 of 298",
    fix: Message(
      zh: "找出百分比真正的分母，或由计数重新计算", en: "find the base it was really taken of, or compute it from the counts"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.compactMap { fact in
      guard fact.quantity.unit == .percent, fact.derivation == nil, fact.parts.isEmpty, let name = fact.whole,
        let whole = report.book[figureName(name.value)], let base = whole.quantity, base.unit != .percent,
        base.value > .zero, base.value.isExact(atPlaces: 0)
      else { return nil }
      let count = fact.quantity.value * base.value
      let below = Fraction(count.rounded(places: 0))
      let candidates = [below - .one, below, below + .one].filter { !$0.isNegative && $0 <= base.value }
      let printed = candidates.map { candidate -> (Fraction, Quantity) in
        (candidate, .percent(candidate.divided(by: base.value) ?? .zero, places: fact.quantity.places))
      }
      guard !printed.contains(where: { $0.1.printed == fact.quantity.printed }) else { return nil }
      let near = printed.sorted { ($0.0 - count).magnitude < ($1.0 - count).magnitude }.prefix(2).sorted {
        $0.0 < $1.0
      }
      let (label, all) = (fact.label.message, report.title(of: whole.name))
      return Defect(
        Message(
          zh: "“\(label.zh)”\(fact.quantity.words) 不可能由“\(all.zh)”\(base.words) 得出："
            + near.map { "\($0.0.shortText) 是 \($0.1.words)" }.joined(separator: "，"),
          en: "no count of “\(all.en)”, \(base.words), makes “\(label.en)” \(fact.quantity.words): "
            + near.map { "\($0.0.shortText) is \($0.1.words)" }.joined(separator: ", ")),
        at: fact.figurePlace, about: [fact.name, whole.name], values: [fact.quantity.digits, base.digits],
        fix: page.fix,
        notes: [
          Message(zh: "总数在这里", en: "the base is here").note(
            at: report.fact(named: whole.name)?.figurePlace ?? name.place)
        ])
    }
  }
}
