internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Typed shares of one whole add up to more than 100 %.
struct SharesExceedTheWhole: FigureRule {
  let page = RulePage(
    code: "JX1108", severity: .error,
    title: Message(zh: "各部分占比之和超过 100%", en: "Shares of one whole exceed 100%"),
    meaning: Message(
      zh: "几个事实是同一总数（whole）的百分比，又没有声明重叠，加起来却超过 100%，四舍五入的尾差解释不了。",
      en: """
        Several facts are percentages of the same total (whole) and not declared as overlapping, yet they add up to \
        more than 100% by more than rounding explains.
        """),
    bad: "79.5% + 15.4% + 51%", good: "79.5% + 15.4% + 5.1%",
    fix: Message(
      zh: "改正其中的占比；可以重叠时写 overlapping: true",
      en: "correct a share; write overlapping: true where they may overlap"),
    criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var groups: [(whole: String, facts: [Fact])] = []
    for fact in report.facts where fact.quantity.unit == .percent && !fact.isOverlapping && fact.parts.isEmpty
    {
      guard let whole = fact.whole?.value else { continue }
      if let index = groups.firstIndex(where: { $0.whole == whole }) {
        groups[index].facts.append(fact)
      } else {
        groups.append((whole, [fact]))
      }
    }
    return groups.compactMap { whole, facts in
      guard facts.count > 1, let last = facts.last else { return nil }
      let sum = facts.map(\.quantity.digits).sum
      let ulp = Fraction(unscaled: 1, places: facts.map(\.quantity.places).min() ?? 0)
      guard sum > Fraction(100) + ulp * Fraction(facts.count, over: 2) else { return nil }
      let terms = facts.map(\.quantity.words).joined(separator: " + ")
      let title = report.title(of: figureName(whole))
      return Defect(
        Message(
          zh: "“\(title.zh)”的各部分占比之和 \(sum.shortText)% 超过 100%：\(terms)",
          en: "the shares of “\(title.en)” add up to \(sum.shortText)%, more than 100%: \(terms)"),
        at: last.figurePlace, about: facts.map(\.name), values: facts.map(\.quantity.digits), fix: page.fix,
        notes: facts.dropLast().map { fact in
          Message(zh: fact.label.message.zh, en: fact.label.message.en).note(at: fact.figurePlace)
        })
    }
  }
}
