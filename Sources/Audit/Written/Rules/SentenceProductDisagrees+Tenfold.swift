internal import Diagnostics
internal import Evaluation

/// Amounts that are ten times what their count and the price of another sentence make.
extension SentenceProductDisagrees {
  /// `困难学员生活补助，每人 500 元` and elsewhere `补助困难学员 640 人，发放生活补助 320.00 万元`.
  func tenfold(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let sentences = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences && !$0.isScale }
    let prices = sentences.filter { $0.has("每") }.flatMap(\.numbers).compactMap { number -> EachAmount? in
      guard number.number.kind == .money, let each = EachAmount(number), each.times == nil, !each.isMean,
        !each.thing.isEmpty
      else { return nil }
      return each
    }
    guard !prices.isEmpty, prices.count < 40 else { return [] }
    return sentences.flatMap { sentence in
      sentence.numbers.indices.dropFirst().compactMap { tenfold(sentence, $0, prices) }
    }
  }

  private func tenfold(_ sentence: Sentence, _ index: Int, _ prices: [EachAmount]) -> Defect? {
    let whole = sentence.numbers[index]
    guard whole.number.kind == .money, Self.isExact(whole), whole.number.hasThreeDigits,
      whole.lead.hasAny(["补助", "补贴", "奖励", "发放", "资助", "支付"]), !whole.lead.hasAny(["每", "均", "其中", "标准"])
    else { return nil }
    let counts = sentence.numbers[..<index].filter(Self.isExact)
    let pairs = prices.flatMap { price in
      counts.filter { price.isFor($0) }.map {
        (price: price, count: $0, exact: price.stated.value * $0.value)
      }
    }
    guard !pairs.contains(where: { whole.number.agrees(with: $0.exact) }) else { return nil }
    let slips = pairs.filter { pair in
      Self.haveWords(String(pair.price.stated.before.suffix(20)), whole.lead)
        && [10, 100, 1000].contains { tens in
          whole.number.agrees(with: pair.exact * Fraction(tens))
            || whole.number.agrees(with: pair.exact * Fraction(1, over: tens))
        }
    }
    guard let slip = slips.first, Set(slips.map(\.exact)).count == 1 else { return nil }
    return Defect(
      Message(
        zh:
          "\(slip.count.words) × \(slip.price.stated.words) = \(whole.number.words(for: slip.exact))，不是 \(whole.words)",
        en:
          "\(slip.count.words) × \(slip.price.stated.words) = \(whole.number.words(for: slip.exact)), not \(whole.words)"
      ),
      at: whole.place, about: [whole.words], values: [whole.value, slip.exact], fix: page.fix,
      notes: [Message(zh: "标准", en: "the price").note(at: slip.price.stated.place)])
  }

  /// Whether two texts name the same subsidy: four characters in a row, or three.
  private static func haveWords(_ left: String, _ right: String) -> Bool {
    let words = Array(right.without(["发放", "支付", "资金", "共计", "合计"]).filter(\.isHan))
    return words.indices.dropLast(2).contains { left.has(String(words[$0..<($0 + 3)])) }
  }
}
