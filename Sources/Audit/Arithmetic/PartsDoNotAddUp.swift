internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A printed subtotal or total is not the sum of its parts.
struct PartsDoNotAddUp: FigureRule {
  let page = RulePage(
    code: "JX1104", severity: .error,
    title: Message(zh: "分项之和不等于合计", en: "Parts do not add up to the whole"),
    meaning: Message(
      zh: "印出的小计或合计与各分项之和不同；或者分类计数加起来少于它们所属的总数（whole），有一部分没有归类。",
      en: """
        A subtotal or total as printed differs from the sum of its parts; or counts by category add up to less \
        than the total they belong to (whole), so that a part belongs nowhere.
        """),
    bad: "- {id: club, name: {…}, stated: 23}        # 0.5 + 7.2 + 3.3 + 3 + 4 + 4",
    good: "- {id: club, name: {…}, stated: 22}",
    fix: Message(zh: "改正合计，或补上漏列的分项", en: "correct the whole, or add the part that is missing"),
    criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    subtotals(report.budget) + categories(report)
  }

  private func subtotals(_ budget: Budget?) -> [Defect] {
    guard let budget else { return [] }
    var defects = budget.groups.compactMap { group -> Defect? in
      let lines = budget.lines(of: group)
      guard let stated = group.stated, !lines.isEmpty, !stated.value.agrees(with: budget.amount(of: group))
      else { return nil }
      return defect(
        stated, sum: budget.amount(of: group), of: group.name.message,
        figure: "budget.\(group.id.value.text).amount",
        parts: lines.map { $0.stated?.place ?? $0.id.place })
    }
    if let stated = budget.stated, !stated.value.agrees(with: budget.total) {
      defects.append(
        defect(
          stated, sum: budget.total, of: Message(zh: "预算", en: "the budget"), figure: "budget.total",
          parts: budget.groups.map { $0.stated?.place ?? $0.id.place }))
    }
    return defects
  }

  private func defect(
    _ stated: Located<NumberLiteral>, sum: Fraction, of name: Message, figure: String, parts: [Place]
  ) -> Defect {
    Defect(
      Message(
        zh: "“\(name.zh)”的合计 \(stated.value.words) 与各分项之和 \(sum.shortText) 不符",
        en: "the total \(stated.value.words) of “\(name.en)” is not the sum of its parts, \(sum.shortText)"),
      at: stated.place, about: [figure], values: [stated.value.digits, sum],
      fix: Message(zh: "写成 \(sum.shortText)，或改正分项", en: "write \(sum.shortText), or correct a part"),
      notes: parts.prefix(1).map { Message(zh: "分项从这里开始", en: "the parts begin here").note(at: $0) })
  }

  /// Counts by category that add up to less than the total they name.
  private func categories(_ report: Report) -> [Defect] {
    report.facts.compactMap { fact in
      guard let name = fact.whole, !fact.isOverlapping, fact.isSumOfCategories,
        let whole = report.book[figureName(name.value)], let quantity = whole.quantity,
        fact.quantity.value < quantity.value
      else { return nil }
      let (part, all) = (fact.label.message, report.title(of: whole.name))
      let gap = (quantity.value - fact.quantity.value).shortText
      return Defect(
        Message(
          zh: "“\(part.zh)”合计 \(fact.quantity.words)，比“\(all.zh)”\(quantity.words) 少 \(gap)",
          en: "“\(part.en)” add up to \(fact.quantity.words), \(gap) less than “\(all.en)”, \(quantity.words)"
        ),
        at: name.place, about: [fact.name, whole.name], values: [fact.quantity.digits, quantity.digits],
        fix: page.fix,
        notes: [Message(zh: "总数在这里", en: "the whole is here").note(at: whole.place ?? name.place)])
    }
  }
}

extension Fact {
  /// Counts by category: parts, or a sum of other figures.
  var isSumOfCategories: Bool { !parts.isEmpty || derivation?.operation == .sum }
}
