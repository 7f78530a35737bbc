internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A number of people, calls or sessions is negative.
struct CountBelowZero: FigureRule {
  let page = RulePage(
    code: "JX1114", severity: .error,
    title: Message(zh: "计数为负", en: "A count below zero"),
    meaning: Message(
      zh: "录入的数量小于 0。人数、次数、份数、时长都不可能为负；只有差额、增减这类名称的数可以。",
      en: """
        A quantity was typed below 0. Numbers of people, times, copies or hours cannot be negative; only a difference or \
        a change, named so, can.
        """),
    bad: "online-visits: {value: -13264, unit: time}", good: "online-visits: {value: 13264, unit: time}",
    fix: Message(zh: "删去负号，或在名称中写明是差额", en: "remove the sign, or say in its name that it is a change"),
    criterion: Criterion.scores)

  private static let changes = ["差", "增", "减", "变化", "净", "结余", "盈", "亏", "温"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.flatMap { fact -> [Defect] in
      let label = fact.label.message
      guard fact.derivation == nil, fact.quantity.unit != .percent,
        !Self.changes.contains(where: label.zh.contains)
      else { return [] }
      if fact.parts.isEmpty {
        return [defect(fact.quantity, label, at: fact.figurePlace, about: fact.name)].compactMap { $0 }
      }
      return fact.parts.compactMap { part in
        defect(part.quantity, part.name.message, at: part.place, about: fact.name + "." + part.id.text)
      }
    }
  }

  private func defect(_ quantity: Quantity, _ name: Message, at place: Place, about subject: String)
    -> Defect?
  {
    guard quantity.value.isNegative else { return nil }
    return Defect(
      Message(
        zh: "“\(name.zh)”\(quantity.words) 小于 0", en: "“\(name.en)”, \(quantity.words), is below 0"),
      at: place, about: [subject], values: [quantity.digits], fix: page.fix)
  }
}
