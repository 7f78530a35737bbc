internal import Diagnostics
internal import ReportSource

/// The same work is planned in one unit and budgeted or reported in another.
struct UnitsDiffer: FigureRule {
  let page = RulePage(
    code: "JX1405", severity: .warning,
    title: Message(zh: "计量单位前后不同", en: "Units differ"),
    meaning: Message(
      zh: "同一项工作，预算、计划和实际用了不同的计量单位（如“个”与“次”、“场”与“人次”、“次”与百分比），数量不能直接比较；没有写 fact: 时，以执行情况文字里引用的数字为准。",
      en:
        "The same work is budgeted, planned or reported in different units, so that the numbers cannot be compared. Where no fact: is named, the figures that the words about the actual take are looked at."
    ),
    bad: "budget: unit: item       plan: {quantity: 500, unit: time}",
    good: "budget: unit: time       plan: {quantity: 500, unit: time}",
    fix: Message(zh: "统一单位；来源如此时写进勘误", en: "use one unit; if the source has both, write an erratum"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var above: Delivery.Actual?
    return report.deliveries.flatMap { delivery -> [Defect] in
      guard case .own(let plan) = delivery.plan, let line = report.line(delivery.line.value) else {
        return []
      }
      var defects: [Defect] = []
      let (name, id) = (line.name.message, line.id.value.text)
      let unit = plan.unit ?? line.unit
      if let planned = plan.unit, !isSameUnit(planned.value.text, line.unit.value.text) {
        defects.append(
          Defect(
            Message(
              zh: "“\(name.zh)”的计划单位是 \(planned.value.text)，预算单位是 \(line.unit.value.text)",
              en:
                "“\(name.en)” is planned in “\(planned.value.text)” and budgeted in “\(line.unit.value.text)”"
            ),
            at: planned.place, about: ["plan.\(id).quantity", "budget.\(id).quantity"], fix: page.fix,
            notes: [Message(zh: "预算单位", en: "the budget's unit").note(at: line.unit.place)]))
      }
      // A row that shares its actual with the one above is held against that.
      if case .own(let own) = delivery.actual { above = own }
      guard let actual = above else { return defects }
      let reported = reported(actual, in: report)
      if let first = reported.first,
        !reported.contains(where: { isSameUnit($0.fact.unitName, unit.value.text) })
      {
        var seen: Set<String> = []
        let units = reported.map(\.fact.unitName).filter { seen.insert($0).inserted }
        defects.append(
          Defect(
            Message(
              zh: "“\(name.zh)”计划按 \(unit.value.text) 计，实际按 \(units.joined(separator: "、")) 计",
              en:
                "“\(name.en)” is planned in “\(unit.value.text)” and reported in “\(units.joined(separator: "”, “"))”"
            ),
            at: first.place,
            about: ["delivery.\(id)", "plan.\(id).quantity", "budget.\(id).quantity"]
              + reported.map(\.fact.name),
            fix: page.fix, notes: [Message(zh: "计划单位", en: "the plan's unit").note(at: unit.place)]))
      }
      return defects
    }
  }

  /// The fact that says what was done; where none is named, those that the words about it take.
  private func reported(_ actual: Delivery.Actual, in report: Report) -> [(fact: Fact, place: Place)] {
    if let fact = actual.fact {
      return report.fact(named: figureName(fact.value)).map { [($0, fact.place)] } ?? []
    }
    return ReportTexts(actual.text.reading(in: report.mainLanguage).content).values.compactMap { value in
      report.fact(named: value.name).map { ($0, value.place) }
    }
  }
}
