internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// More years of something are budgeted than the evaluated period has.
struct YearsBeyondThePeriod: FigureRule {
  let page = RulePage(
    code: "JX1411", severity: .warning,
    title: Message(zh: "按年计的数量超出评价期", en: "More years than the period has"),
    meaning: Message(
      zh: "预算以“年”为单位，数量却多于评价期所跨的年数：一年的预算不会有九年的工作，多半是单位写错。",
      en:
        "A budget line counts in years and holds more of them than the evaluated period: a budget of one year cannot pay for nine, so the unit is probably wrong."
    ),
    bad: "period: {from: 2017-01-01, to: 2017-12-31}\nlines: [{id: eap, unit: year, quantity: 9, …}]",
    good: "lines: [{id: eap, unit: session, quantity: 9, …}]",
    fix: Message(zh: "核对单位；来源如此时写进勘误", en: "check the unit; if the source has it so, write an erratum"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let period = report.head.period
    let years = period.to.year - period.from.year + 1
    return (report.budget?.lines ?? []).filter { line in
      ["year", "年"].contains(line.unit.value.text) && line.quantity.value > Fraction(years)
    }.map { line in
      let (name, quantity) = (line.name.message, line.quantity.words)
      return Defect(
        Message(
          zh: "“\(name.zh)”的数量是 \(quantity) 年，而评价期只有 \(years) 年",
          en: "“\(name.en)” is budgeted for \(quantity) years, and the period has \(years)"),
        at: line.quantityPlace, about: ["budget.\(line.id.value.text).quantity"], fix: page.fix,
        notes: [Message(zh: "评价期", en: "the period").note(at: report.head.periodPlace)])
    }
  }
}
