internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Counts by category exceed the total that they belong to, and nobody says that they may overlap.
struct OverlappingPartsUndeclared: FigureRule {
  let page = RulePage(
    code: "JX1109", severity: .error,
    title: Message(
      zh: "分类之和大于总数而未声明重叠", en: "Categories exceed their total and are not declared as overlapping"),
    meaning: Message(
      zh: "分类计数加起来大于它们所属的总数（whole）。若一件事可以归入几类，须声明 overlapping: true，读者才知道不能相加；否则就是数错了。",
      en: """
        Counts by category add up to more than the total they belong to (whole). Where one case may belong to several \
        categories, overlapping: true says so and readers know not to add them; otherwise a count is wrong.
        """),
    bad: "parts: {crisis: 4, family: 7, sexual: 6}\nwhole: key-cases            # 13",
    good: "parts: {crisis: 4, family: 7, sexual: 6}\nwhole: key-cases\noverlapping: true",
    fix: Message(
      zh: "可以重叠时写 overlapping: true，否则改正计数",
      en: "write overlapping: true where they may overlap, or correct a count"),
    criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.facts.compactMap { fact in
      guard let name = fact.whole, !fact.isOverlapping, fact.isSumOfCategories,
        let whole = report.book[figureName(name.value)], let quantity = whole.quantity,
        fact.quantity.value > quantity.value
      else { return nil }
      let (part, all) = (fact.label.message, report.title(of: whole.name))
      return Defect(
        Message(
          zh: "“\(part.zh)”各类之和 \(fact.quantity.words) 大于“\(all.zh)”\(quantity.words)，没有声明可以重叠",
          en:
            "the kinds of “\(part.en)” add up to \(fact.quantity.words), more than “\(all.en)”, \(quantity.words), and are not declared as overlapping"
        ),
        at: name.place, about: [fact.name, whole.name], values: [fact.quantity.digits, quantity.digits],
        fix: page.fix,
        notes: [
          Message(zh: "总数在这里", en: "the whole is here").note(
            at: report.fact(named: whole.name)?.figurePlace ?? name.place)
        ])
    }
  }
}
