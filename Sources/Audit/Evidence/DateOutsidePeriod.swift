internal import Diagnostics
internal import ReportSource

/// A payment falls outside the period that is evaluated.
struct DateOutsidePeriod: FigureRule {
  let page = RulePage(
    code: "JX1705", severity: .warning,
    title: Message(zh: "日期不在评价期内", en: "A date outside the period"),
    meaning: Message(
      zh: "拨付日期不在报告评价的期间之内。", en: "A payment's date lies outside the period that the report evaluates."),
    bad: "period: {from: 2017-01-01, to: 2017-12-31}\npayments: [{date: 2018-06-30, …}]",
    good: "payments: [{date: 2017-06-30, …}]",
    fix: Message(zh: "核对日期；确为跨年拨付时说明", en: "check the date; say so if it was paid in another year"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let period = report.head.period
    return (report.budget?.payments ?? []).filter { $0.date < period.from || $0.date > period.to }.map {
      payment in
      let name = payment.name.message
      return Defect(
        Message(
          zh: "“\(name.zh)”的拨付日期 \(payment.date.iso) 不在评价期 \(period.from.iso) 至 \(period.to.iso) 内",
          en:
            "“\(name.en)” was paid on \(payment.date.iso), outside the period \(period.from.iso) to \(period.to.iso)"
        ),
        at: payment.datePlace, about: ["payment.\(payment.id.value.text).date", payment.id.value.text],
        fix: page.fix,
        notes: [Message(zh: "评价期", en: "the period").note(at: report.head.periodPlace)])
    }
  }
}
