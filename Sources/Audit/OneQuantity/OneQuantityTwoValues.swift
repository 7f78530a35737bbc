internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Two places state the same quantity and disagree.
struct OneQuantityTwoValues: FigureRule {
  let page = RulePage(
    code: "JX1251", severity: .error,
    title: Message(zh: "同一数量两个值", en: "One quantity, two values"),
    meaning: Message(
      zh: "事实声明与另一个数字相同（same-as），或两个事实名称、单位相同，值却不同。",
      en:
        "A fact says that another figure states the same quantity (same-as), or two facts have the same name and unit, and the values differ."
    ),
    bad: "activities-planned: {value: 230, unit: session, same-as: [plan.guardians.quantity]}      # 320",
    good: "activities-planned: {value: 320, unit: session, same-as: [plan.guardians.quantity]}",
    fix: Message(zh: "核对来源，改正其中一个", en: "check the source and correct one of them"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    declared(report) + named(report)
  }

  private func declared(_ report: Report) -> [Defect] {
    report.facts.flatMap { fact in
      fact.sameAs.compactMap { other -> Defect? in
        let name = figureName(other.value)
        guard TargetDiffersFromBenchmark.bound(name, in: report) == nil, let figure = report.book[name],
          let quantity = figure.quantity, quantity.value != fact.quantity.value
        else { return nil }
        return defect(fact, name, quantity, report.place(of: figure) ?? other.place)
      }
    }
  }

  private func named(_ report: Report) -> [Defect] {
    var first: [[String]: Fact] = [:]
    return report.facts.compactMap { fact in
      let key = [
        fact.label.message.zh,
        fact.quantity.unit == .percent ? "%" : fact.quantity.words.isEmpty ? "" : "\(fact.quantity.unit)",
      ]
      guard let other = first[key] else {
        first[key] = fact
        return nil
      }
      return other.quantity.value == fact.quantity.value
        ? nil : defect(fact, other.name, other.quantity, other.figurePlace)
    }
  }

  private func defect(_ fact: Fact, _ other: String, _ quantity: Quantity, _ place: Place) -> Defect {
    let label = fact.label.message
    return Defect(
      Message(
        zh: "“\(label.zh)”在这里是 \(fact.quantity.words)，在 \(other) 是 \(quantity.words)",
        en: "“\(label.en)” is \(fact.quantity.words) here and \(quantity.words) in \(other)"),
      at: fact.figurePlace, about: [fact.name, other], values: [fact.quantity.digits, quantity.digits],
      fix: page.fix,
      notes: [Message(zh: "另一处", en: "the other place").note(at: place)])
  }
}

extension Report {
  /// Where a figure's number is typed.
  func place(of figure: Figure) -> Place? {
    if let fact = fact(named: figure.name) { return fact.figurePlace }
    for line in budget?.lines ?? [] {
      if figure.name == "budget.\(line.id.value.text).quantity" { return line.quantityPlace }
      if figure.name == "budget.\(line.id.value.text).unit-price" { return line.unitPricePlace }
    }
    return figure.place
  }
}
