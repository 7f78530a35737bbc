internal import Diagnostics
internal import ReportSource

/// Dates stand in an order that cannot be.
struct DatesOutOfOrder: FigureRule {
  let page = RulePage(
    code: "JX1706", severity: .error,
    title: Message(zh: "日期先后不可能", en: "Dates in an order that cannot be"),
    meaning: Message(
      zh: "评价开始早于被评价期间的开始，报告日期早于评价结束，或拨付晚于报告日期。",
      en:
        "The evaluation begins before the period it evaluates, the report is dated before the evaluation ended, or money was paid after the report."
    ),
    bad: "evaluated: {from: 2018-05-01, to: 2018-05-31}\ndate: 2018-03-31", good: "date: 2018-05-31",
    fix: Message(zh: "核对这两个日期", en: "check both dates"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let head = report.head
    var defects: [Defect] = []
    if let evaluated = head.evaluated {
      if head.date < evaluated.to {
        defects.append(
          Defect(
            Message(
              zh: "报告日期 \(head.date.iso) 早于评价结束的 \(evaluated.to.iso)",
              en: "the report is dated \(head.date.iso), before the evaluation ended on \(evaluated.to.iso)"),
            at: head.datePlace, about: ["date"], fix: page.fix,
            notes: [Message(zh: "评价期间", en: "the evaluation").note(at: head.evaluatedPlace)]))
      }
      if evaluated.from < head.period.from {
        defects.append(
          Defect(
            Message(
              zh: "评价始于 \(evaluated.from.iso)，早于评价期的开始 \(head.period.from.iso)",
              en:
                "the evaluation began on \(evaluated.from.iso), before the period it evaluates, \(head.period.from.iso)"
            ),
            at: head.evaluatedPlace, about: ["evaluated"], fix: page.fix,
            notes: [Message(zh: "评价期", en: "the period").note(at: head.periodPlace)]))
      }
    }
    if head.date < head.period.from {
      defects.append(
        Defect(
          Message(
            zh: "报告日期 \(head.date.iso) 早于评价期的开始 \(head.period.from.iso)",
            en:
              "the report is dated \(head.date.iso), before the period it evaluates, \(head.period.from.iso)"),
          at: head.datePlace, about: ["date"], fix: page.fix,
          notes: [Message(zh: "评价期", en: "the period").note(at: head.periodPlace)]))
    }
    for payment in report.budget?.payments ?? [] where payment.date > head.date {
      defects.append(
        Defect(
          Message(
            zh: "拨付日期 \(payment.date.iso) 晚于报告日期 \(head.date.iso)",
            en: "money was paid on \(payment.date.iso), after the report of \(head.date.iso)"),
          at: payment.datePlace, about: ["payment.\(payment.id.value.text).date"], fix: page.fix,
          notes: [Message(zh: "报告日期", en: "the report's date").note(at: head.datePlace)]))
    }
    return defects
  }
}
