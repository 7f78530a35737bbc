internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The printed amount of a budget line is not quantity × unit price.
struct StatedAmountDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1103", severity: .error,
    title: Message(zh: "预算金额不等于数量乘单价", en: "A budget amount is not quantity times unit price"),
    meaning: Message(
      zh: "预算明细印出的金额（stated）与数量乘单价不同：三个数里有一个错了。",
      en:
        "The amount printed for a budget line (stated) differs from quantity × unit price: one of the three is wrong."
    ),
    bad: "{quantity: 850, unit-price: 0.01, stated: 85}",
    good: "{quantity: 850, unit-price: 0.01, stated: 8.5}",
    fix: Message(zh: "核对数量、单价和金额", en: "check quantity, unit price and amount"), criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    (report.budget?.lines ?? []).compactMap { line in
      guard let stated = line.stated, !stated.value.agrees(with: line.amount) else { return nil }
      let name = line.name.message
      let product = "\(line.quantity.words) × \(line.unitPrice.words) = \(line.amount.shortText)"
      return Defect(
        Message(
          zh: "“\(name.zh)”的金额 \(stated.value.words) 与数量乘单价不符：\(product)",
          en: "the amount \(stated.value.words) of “\(name.en)” is not quantity × unit price: \(product)"),
        at: stated.place, about: ["budget.\(line.id.value.text).amount"],
        values: [stated.value.digits, line.amount],
        fix: Message(
          zh: "金额写成 \(line.amount.shortText)，或改正数量、单价",
          en: "write \(line.amount.shortText), or correct quantity or unit price"),
        notes: [
          Message(zh: "数量", en: "the quantity").note(at: line.quantityPlace),
          Message(zh: "单价", en: "the unit price").note(at: line.unitPricePlace),
        ])
    }
  }
}
