internal import Diagnostics
internal import Evaluation

/// Amounts that a sentence gives in the order of their quantities, with one price for all.
extension SentenceProductDisagrees {
  /// `2022 年 236 名，2023 年 268 名，……按每名每年 1,200 元计发，分别为 28.32 万元和 32.61 万元`.
  func respective(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.hasAny(["分别为", "依次为"]) else { return [] }
    let numbers = sentence.numbers
    guard
      let start = numbers.indices.first(where: { index in
        numbers[index].number.kind == .money && numbers[index].lead.bare.endsInAny(["分别为", "依次为"])
      }), start > 2
    else { return [] }
    var amounts = [numbers[start]]
    while start + amounts.count < numbers.count, case let next = numbers[start + amounts.count],
      ["、", "和", "及", "，"].contains(
        sentence.passage.text(from: amounts[amounts.count - 1].range.upperBound, to: next.range.lowerBound)
          .bare),
      next.number.kind == .money
    {
      amounts.append(next)
    }
    let price = numbers[start - 1]
    let quantities = numbers[..<(start - 1)].filter {
      $0.number.kind == .count && !$0.lead.hasAny(["合计", "共", "每"])
    }
    guard amounts.count > 1, price.number.kind == .money, price.lead.has("每"),
      quantities.count == amounts.count,
      Set(quantities.map(\.number.unitWord)).count == 1,
      (quantities + amounts + [price]).allSatisfy({ $0.number.bound == .exact && !$0.number.isRange })
    else { return [] }
    let wrong = zip(quantities, amounts).filter { !$0.1.number.agrees(with: $0.0.value * price.value) }
    guard wrong.count == 1, let (quantity, amount) = wrong.first else { return [] }
    let exact = quantity.value * price.value
    return [
      Defect(
        Message(
          zh: "\(quantity.words) × \(price.words) = \(amount.number.words(for: exact))，不是 \(amount.words)",
          en: "\(quantity.words) × \(price.words) = \(amount.number.words(for: exact)), not \(amount.words)"),
        at: amount.place, about: [amount.words], values: [amount.value, exact], fix: page.fix,
        notes: [Message(zh: "数量", en: "the quantity").note(at: quantity.place)])
    ]
  }
}
