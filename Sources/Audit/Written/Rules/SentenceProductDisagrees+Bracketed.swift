internal import Diagnostics
internal import Evaluation

/// An amount with its quantity and price in brackets behind it.
extension SentenceProductDisagrees {
  /// `配电箱改造 36.12 万元（86 台，每台 4,000 元）`, `安装费 12 万元（600 套、单价 200 元）`.
  func bracketed(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (amount, quantity, price) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let passage = sentence.passage
      let open = passage.text(from: amount.range.upperBound, to: quantity.range.lowerBound).bare
      let between = passage.text(from: quantity.range.upperBound, to: price.range.lowerBound).bare
      let behind = passage.text(from: price.range.upperBound, to: sentence.range.upperBound).bare
      guard ["（", "("].contains(open), ["）", ")"].contains(where: behind.hasPrefix),
        amount.number.kind == .money, price.number.kind == .money,
        [.count, .measure].contains(quantity.number.kind),
        [amount, quantity, price].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        between.first.map({ "，、,×".contains($0) }) == true,
        case let words = between.dropFirst().bare,
        words.hasPrefix("每") && words.count < 5 || ["单价", "单价为", "均价"].contains(words) || between == "×"
      else { return nil }
      let exact = quantity.value * price.value
      let slack = price.number.tolerance * quantity.value + amount.number.tolerance
      guard (exact - amount.value).magnitude > slack.magnitude, !amount.number.agrees(with: exact) else {
        return nil
      }
      return Defect(
        Message(
          zh: "\(quantity.words) × \(price.words) = \(amount.number.words(for: exact))，不是 \(amount.words)",
          en: "\(quantity.words) × \(price.words) = \(amount.number.words(for: exact)), not \(amount.words)"),
        at: amount.place, about: [amount.words], values: [amount.value, exact], fix: page.fix,
        notes: [Message(zh: "数量", en: "the quantity").note(at: quantity.place)])
    }
  }
}
