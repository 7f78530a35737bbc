internal import Diagnostics
internal import ReportSource

/// A budget line that was planned and of which no figure says what was done.
struct LineWithoutActual: FigureRule {
  let page = RulePage(
    code: "JX1403", severity: .warning,
    title: Message(zh: "预算明细没有执行数据", en: "A budget line without an actual"),
    meaning: Message(
      zh: "执行对照表里这一行的执行情况没有任何数字：花了钱的工作，读者看不出做了多少。",
      en:
        "The delivery table gives no figure for what was done under this line: money was spent, and readers cannot see on how much."
    ),
    bad: "actual: {text: {zh: 已按计划完成。}}",
    good: "actual: {fact: lectures-held, text: {zh: 举办讲座 {{fact.lectures-held}} 场。}}",
    fix: Message(zh: "补上事实并写 fact: …", en: "add the fact and name it with fact: …"),
    criterion: Criterion.evidence)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.deliveries.compactMap { delivery in
      guard case .own(let actual) = delivery.actual, actual.fact == nil,
        let line = report.line(delivery.line.value),
        ReportTexts(actual.text.reading(in: report.mainLanguage).content).values.isEmpty
      else { return nil }
      let (name, id) = (line.name.message, line.id.value.text)
      return Defect(
        Message(
          zh: "“\(name.zh)”安排了 \(line.quantity.words)，执行情况没有数字",
          en: "“\(name.en)” was budgeted at \(line.quantity.words), and no figure says what was done"),
        at: delivery.line.place, about: ["delivery.\(id)"], fix: page.fix,
        notes: [Message(zh: "预算数量", en: "the budget's quantity").note(at: line.quantityPlace)])
    }
  }
}
