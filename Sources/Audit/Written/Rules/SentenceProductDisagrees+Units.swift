internal import Diagnostics
internal import Evaluation

/// What one thing costs or has, beside one count of such things and one total, in any order and without a word for “in
/// all”: `充电桩 250 个，总投资 600 万元，单桩成本 2.40 万元`.
extension SentenceProductDisagrees {
  func perUnit(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.passage.role == .body || sentence.passage.role == .note,
      !sentence.isScale
    else { return [] }
    return sentence.numbers.indices.compactMap { perUnit(sentence.numbers[$0], in: sentence) }
  }

  private static let rules = [
    "标准", "不超过", "不低于", "不少于", "限额", "上限", "最高", "最低", "另", "其中", "再", "增加", "提高", "减少", "原", "比", "较", "上年",
    "目标",
  ]

  private func perUnit(_ price: StatedNumber, in sentence: Sentence) -> Defect? {
    let clause = sentence.passage.text(price.clause)
    guard Self.isPlain(price), price.number.isAmount, let thing = Self.thing(ofUnit: price.lead.bare),
      !price.lead.hasAny(Self.rules), !sentence.isOperand(price), !clause.hasAny(["×", "="])
    else { return nil }
    // Between the semicolons around it.
    let numbers = sentence.numbers.filter { number in
      let (first, last) =
        number.place < price.place
        ? (number.range.upperBound, price.range.lowerBound)
        : (price.range.upperBound, number.range.lowerBound)
      return number.place != price.place
        && !sentence.passage.text(from: first, to: max(first, last)).hasAny(["；", ";"])
    }
    let counts = numbers.filter { Self.isCounted($0, thing) }
    let totals = numbers.filter { $0.isComparable(to: price) && !Self.isCounted($0, thing) }
    guard counts.count == 1, totals.count == 1, let count = counts.first, let total = totals.first,
      numbers.count < 5, Self.isPlain(count), Self.isPlain(total), !count.value.isZero, count.value > .one,
      !(count.lead + total.lead).hasAny(Self.rules), let exact = total.value.divided(by: count.value),
      !price.number.isRatio(of: total.value, to: count.value, slack: total.number.tolerance),
      (price.value * count.value - total.value).magnitude > price.number.tolerance * count.value,
      exact < price.value * Fraction(3), price.value < exact * Fraction(3)
    else { return nil }
    let words = price.number.words(for: exact)
    return Defect(
      Message(
        zh: "\(total.words) ÷ \(count.words) = \(words)，不是 \(price.words)",
        en: "\(total.words) ÷ \(count.words) = \(words), not \(price.words)"),
      at: price.place, about: [price.words], values: [price.value, exact], fix: page.fix,
      notes: [Message(zh: "总量", en: "the total").note(at: total.place)])
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange
  }

  private static let nouns = ["造价", "成本", "投资", "价格", "单价", "费用", "平均", "均价"]

  /// 座 of `每座` and `平均每座造价`, 桩 of `单桩成本`, 项目 of `平均每个项目`; nil for what is of no thing or of another number.
  private static func thing(ofUnit lead: String) -> String? {
    let words = lead.trimming(leading: [], trailing: nouns + ["为", "达", "约", " "])
    let clause = words.split { "，、（(：:".contains($0) }.last.map(String.init) ?? ""
    for word in ["平均每个", "平均每", "每个", "每", "单"] where clause.hasPrefix(word) {
      let thing = clause.dropFirst(word.count).trimming(leading: ["一", "个"], trailing: [])
      guard (1...4).contains(thing.count), thing.allSatisfy(\.isHan),
        !["年", "月", "日", "天", "周", "季", "次", "期", "缺", "少", "低", "增", "减", "超", "发"].contains(
          thing.prefix(1)),
        word != "单" || lead.hasAny(["造价", "成本", "投资"])
      else { return nil }
      return thing
    }
    return nil
  }

  /// Whether a number counts such things, in its unit, behind it or before it: `300 座`, `250 个充电桩`, `签约项目 64 个`.
  private static func isCounted(_ number: StatedNumber, _ thing: String) -> Bool {
    guard [.count, .plain].contains(number.number.kind) else { return false }
    let unit = number.number.unitWord
    return !unit.isEmpty && unit != "个" && thing.hasPrefix(unit) || number.lead.bare.hasSuffix(thing)
      || number.tail.bare.hasPrefix(thing) || number.lead.bare.hasSuffix(thing + "数")
  }
}
