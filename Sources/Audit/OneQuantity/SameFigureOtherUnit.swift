internal import Diagnostics
internal import ReportSource

/// Two figures are declared to be the same quantity and count different things.
struct SameFigureOtherUnit: FigureRule {
  let page = RulePage(
    code: "JX1254", severity: .warning,
    title: Message(zh: "同一数量两种单位", en: "One quantity in two units"),
    meaning: Message(
      zh: "事实用 same-as 声明与另一个数字是同一数量，两处的计量单位却不同（如“次”与“个”）：同一个数在两处有两种定义。",
      en: """
        A fact says that another figure states the same quantity (same-as), and the two are in different units: one \
        number under two definitions.
        """),
    bad: "print-coverage: {value: 236, unit: time, same-as: [cases-print]}      # cases-print: {unit: case}",
    good: "print-coverage: {value: 236, unit: case, same-as: [cases-print]}",
    fix: Message(
      zh: "统一单位；确为两件事时删去 same-as", en: "use one unit; remove same-as if they are two things"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.flatMap { fact in
      fact.sameAs.compactMap { other -> Defect? in
        let name = figureName(other.value)
        guard let unit = report.book[name]?.quantity?.unit.name, !isSameUnit(fact.unitName, unit) else {
          return nil
        }
        let label = fact.label.message
        return Defect(
          Message(
            zh: "“\(label.zh)”按 \(fact.unitName) 计，声明与它相同的 \(name) 按 \(unit) 计",
            en: "“\(label.en)” is in “\(fact.unitName)”, and \(name), declared the same, in “\(unit)”"),
          at: other.place, about: [fact.name, name], fix: page.fix)
      }
    }
  }
}
