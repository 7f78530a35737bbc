internal import Diagnostics
internal import Evaluation

/// Clause by clause, a quantity, what one costs, and what that makes: `230 种，平均每种 160 元，计 3.68 万元`; and what each of
/// some has, with the total of these: `每馆 16 个夜场，三馆共 48 个夜场`.
extension SentenceProductDisagrees {
  func clauses(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.passage.role != .caption, sentence.numbers.count > 1 else {
      return []
    }
    return sentence.numbers.indices.compactMap { priced(sentence, $0) ?? ofNamedCount(sentence, $0) }
  }

  private static let prices = ["单价", "单价为", "单价均为", "每", "平均每", "按每"]
  private static let amounts = [
    "计", "共计", "合计", "共", "小计", "需", "共需", "增加", "核增", "核减", "减少", "支出", "金额", "金额为", "费用", "为", "扣", "扣款",
    "扣减",
    "扣除", "共扣", "合计扣", "共扣减", "补助", "共补助", "应付",
  ]

  /// Three numbers that follow each other, with nothing else between them.
  private func priced(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 1 else { return nil }
    let (count, price, amount) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    guard [.count, .measure].contains(count.number.kind), price.number.kind == .money,
      amount.number.kind == .money, [count, price, amount].allSatisfy(Self.isExact),
      [count, price, amount].allSatisfy({ !sentence.isOperand($0) }),
      let isMean = Self.isPrice(price, of: count),
      Self.amounts.contains(amount.lead.bare), amount.clause.lowerBound > price.range.lowerBound,
      // `12 人 3 天，每人 100 元`: another count before it counts, too.
      index == 2 || !Self.isJoined(sentence.numbers[index - 3], count, sentence),
      !sentence.passage.text(from: count.range.lowerBound, to: amount.range.lowerBound).hasAny(["；", ";"])
    else { return nil }
    let slack =
      amount.number.tolerance + count.value * (isMean ? price.number.step : .zero) * Fraction(1, over: 2)
    let exact = count.value * price.value
    guard !amount.number.agrees(with: exact), (exact - amount.value).magnitude > slack else { return nil }
    return wrong(amount, [exact], price, [count])
  }

  /// Whether a price is that of one of the things that are counted, and whether it is a mean; nil where it is not.
  private static func isPrice(_ price: StatedNumber, of count: StatedNumber) -> Bool? {
    let lead = price.lead.bare
    guard let opening = prices.filter({ lead.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let isMean = opening.hasPrefix("平均")
    let rest = lead.dropFirst(opening.count)
    if opening.hasPrefix("单价") { return rest.isEmpty ? isMean : nil }
    let unit = count.number.unitWord
    guard !unit.isEmpty, rest.hasPrefix(unit) else { return nil }
    let verb = rest.dropFirst(unit.count)
    let verbs = ["", "扣", "扣减", "补助", "补贴", "支付", "付费", "费用", "单价", "价格", "奖励", "收费"]
    return verbs.contains(String(verb)) ? isMean : nil
  }

  private static func isJoined(_ first: StatedNumber, _ second: StatedNumber, _ sentence: Sentence) -> Bool {
    [.count, .measure, .duration].contains(first.number.kind)
      && !sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).hasAny([
        "，", ",", "；", "：",
      ])
  }

  /// `每馆 16 个夜场，三馆共 48 个夜场`.
  private func ofNamedCount(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 0 else { return nil }
    let (each, whole) = (sentence.numbers[index - 1], sentence.numbers[index])
    let lead = whole.lead.bare
    guard Self.isExact(each), Self.isExact(whole), each.number.kind == .count,
      each.number.unitWord == whole.number.unitWord, each.lead.bare.hasPrefix("每"), lead.hasSuffix("共"),
      case let thing = each.lead.bare.dropFirst().prefix(1), thing.count == 1,
      case let named = lead.dropLast().trimming(leading: [], trailing: ["合计", "总"]),
      named.count == 2, named.hasSuffix(thing), let digit = named.first,
      let count = ["二", "三", "四", "五", "六", "七", "八", "九", "十"].firstIndex(of: String(digit))
        ?? (digit == "两" ? 0 : nil)
    else { return nil }
    let exact = each.value * Fraction(count + 2)
    return exact == whole.value ? nil : wrong(whole, [exact], each, [])
  }
}
