internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// One part is larger than the total that it belongs to.
struct PartExceedsTheWhole: FigureRule {
  let page = RulePage(
    code: "JX1110", severity: .error,
    title: Message(zh: "部分大于整体", en: "A part is larger than its whole"),
    meaning: Message(
      zh: "一个数大于它所属的总数（whole）；即使各类可以重叠，其中任何一类也不能超过总数。",
      en:
        "A number exceeds the total it belongs to (whole); even where categories overlap, none can exceed the total."
    ),
    bad: "calls-answered: {value: 21231, unit: call, whole: calls-dialled}      # 13845",
    good: "calls-answered: {value: 11231, unit: call, whole: calls-dialled}",
    fix: Message(zh: "核对这两个数", en: "check both numbers"), criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.flatMap { fact -> [Defect] in
      guard let name = fact.whole, let whole = report.book[figureName(name.value)],
        let quantity = whole.quantity,
        quantity.unit != .percent, fact.quantity.unit != .percent
      else { return [] }
      let label = fact.label.message
      let place = report.fact(named: whole.name)?.figurePlace ?? name.place
      if !fact.isSumOfCategories {
        return [
          self.defect(
            fact.quantity, label, at: fact.figurePlace, [fact.name], report, whole.name, quantity, place)
        ]
        .compactMap { $0 }
      }
      return fact.parts.compactMap { part in
        let title = part.name.message
        return defect(
          part.quantity, title, at: part.place, [fact.name, fact.name + "." + part.id.text], report,
          whole.name, quantity, place)
      }
    }
  }

  private func defect(
    _ part: Quantity, _ label: Message, at place: Place, _ subjects: [String], _ report: Report,
    _ whole: String,
    _ quantity: Quantity, _ wholePlace: Place
  ) -> Defect? {
    guard part.value > quantity.value else { return nil }
    let all = report.title(of: whole)
    return Defect(
      Message(
        zh: "“\(label.zh)”\(part.words) 大于它所属的“\(all.zh)”\(quantity.words)",
        en: "“\(label.en)”, \(part.words), is more than the “\(all.en)” it belongs to, \(quantity.words)"),
      at: place, about: subjects + [whole], values: [part.digits, quantity.digits], fix: page.fix,
      notes: [Message(zh: "总数在这里", en: "the whole is here").note(at: wholePlace)])
  }
}
