internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// What a source printed for a figure is not what follows from the other figures.
struct StatedFactDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1105", severity: .error,
    title: Message(zh: "印出的数与事实不符", en: "A printed figure is not the one that follows"),
    meaning: Message(
      zh: "事实的 stated 是来源印出的数。它与由分子分母、分项或本期上期算出、再按印出的小数位四舍五入的值不同；直接录入的值则是两处录入不一致。",
      en: """
        A fact's stated figure is what its source printed. It differs from the value that follows from numerator \
        and denominator, parts, or two years, rounded at the decimals printed; or, for a typed value, the two \
        entries differ.
        """),
    bad: "fans-growth:\n  growth: [fans-2016, fans-2017]\n  stated: 2.2%",
    good: "fans-growth:\n  growth: [fans-2016, fans-2017]\n  stated: 2.02%",
    fix: Message(
      zh: "核对来源，改正其中一个；两处都照录时写进勘误",
      en: "check the source and correct one; if both were printed, write an erratum"),
    criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.compactMap { fact in
      guard let stated = fact.stated, !stated.value.agrees(with: fact.quantity.value) else { return nil }
      let label = fact.label.message
      let computed = stated.value.reprinted(fact.quantity.value)
      let isTyped = fact.derivation == nil && fact.parts.isEmpty
      let note =
        isTyped
        ? Message(zh: "录入的值", en: "the value entered") : Message(zh: "由此算出", en: "it follows from this")
      return Defect(
        Message(
          zh: "“\(label.zh)”印出的 \(stated.value.words) 与\(isTyped ? "录入" : "计算")的 \(computed) 不符",
          en:
            "“\(label.en)” is printed as \(stated.value.words), but \(isTyped ? "entered as" : "comes to") \(computed)"
        ),
        at: stated.place, about: [fact.name],
        values: [
          stated.value.digits,
          Fraction(
            (stated.value.isPercent ? fact.quantity.value * Fraction(100) : fact.quantity.value).rounded(
              places: stated.value.places)),
        ],
        fix: page.fix, notes: [note.note(at: fact.figurePlace)])
    }
  }
}
