internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The published actual value of an indicator is not what was measured.
struct StatedValueDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1106", severity: .error,
    title: Message(zh: "印出的业绩值与计算不符", en: "A published value is not the measured one"),
    meaning: Message(
      zh: "得分表里印出的业绩值（published）与由分子、分母或事实得出的值，按印出的小数位四舍五入后仍不同。",
      en: """
        The actual value printed in the score table (published) differs from the one that its fact, or its \
        numerator and denominator, give at the decimals printed.
        """),
    bad: "measure: {ratio: [calls-answered, calls-dialled]}      # 11231 ÷ 13845\npublished: {value: 82.11%}",
    good: "published: {value: 81.12%}",
    fix: Message(zh: "核对分子、分母和印出的业绩值", en: "check numerator, denominator and the value printed"),
    criterion: Criterion.scores)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.indicators.notes.compactMap { notes in
      guard let stated = notes.published?.value, let quantity = notes.quantity,
        !stated.value.agrees(with: quantity.value)
      else { return nil }
      let id = notes.id.value.text
      let computed = stated.value.reprinted(quantity.value)
      let inputs = (notes.derivation?.inputs ?? []).compactMap { report.book[$0] }
      return Defect(
        Message(
          zh: "指标 \(id) 印出的业绩值 \(stated.value.words) 与计算的 \(computed) 不符",
          en: "indicator \(id)'s published value \(stated.value.words) is not the computed \(computed)"),
        at: stated.place, about: [id + ".value"] + inputs.map(\.name),
        values: [
          stated.value.digits,
          Fraction(
            (stated.value.isPercent ? quantity.value * Fraction(100) : quantity.value).rounded(
              places: stated.value.places)),
        ],
        fix: page.fix,
        notes: inputs.compactMap { input in
          guard let place = report.fact(named: input.name)?.figurePlace ?? input.place,
            let quantity = input.quantity
          else { return nil }
          let title = report.title(of: input.name)
          return Message(zh: "\(title.zh)：\(quantity.words)", en: "\(title.en): \(quantity.words)").note(
            at: place)
        })
    }
  }
}
