internal import Diagnostics
internal import ReportSource

/// The table of plan and delivery has its lines in another order than the budget.
struct LinesInAnotherOrder: FigureRule {
  let page = RulePage(
    code: "JX1408", severity: .note,
    title: Message(zh: "两表明细的次序不同", en: "Lines in another order than the budget's"),
    meaning: Message(
      zh: "执行对照表的明细与预算表的明细次序不同，逐行核对时容易看错行。",
      en:
        "The lines of plan and delivery stand in another order than those of the budget: who checks line by line slips."
    ),
    bad: "budget.yaml:   group-activities, master-lectures\ndelivery.yaml: master-lectures, group-activities",
    good: "delivery.yaml: group-activities, master-lectures",
    fix: Message(zh: "按预算表的次序排列", en: "put them in the order of the budget"), criterion: Criterion.tables)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let order = report.budget?.lines.map(\.id.value) ?? []
    let rows = report.deliveries.filter { order.contains($0.line.value) }
    let known = Set(rows.map(\.line.value))
    return rows.map(\.line.value).difference(from: order.filter(known.contains)).inferringMoves()
      .compactMap { change -> Defect? in
        guard case .insert(let offset, let id, _?) = change, let line = report.line(id) else { return nil }
        let name = line.name.message
        return Defect(
          Message(
            zh: "“\(name.zh)”在预算表里的次序不同", en: "“\(name.en)” stands elsewhere in the budget"),
          at: rows[offset].line.place, about: ["budget.\(id.text).name"], fix: page.fix,
          notes: [Message(zh: "预算表的这一行", en: "this line of the budget").note(at: line.id.place)])
      }
  }
}
