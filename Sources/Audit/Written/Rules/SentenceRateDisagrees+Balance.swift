internal import Diagnostics
internal import Evaluation

/// Rates whose whole is told by its two parts, and shares of the number right before.
extension SentenceRateDisagrees {
  /// `支出 671.32 万元，执行率 98.27%，结余 8.68 万元`: what was spent and what is left are the budget.
  func balance(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.dropFirst().dropLast().compactMap { index -> Defect? in
      let (spent, rate, left) = (
        sentence.numbers[index - 1], sentence.numbers[index], sentence.numbers[index + 1]
      )
      guard rate.number.kind == .share, rate.number.bound == .exact,
        ["执行率", "预算执行率", "支出率", "资金执行率"].contains(rate.lead.bare.trimming(leading: [], trailing: ["为"])),
        spent.number.kind == .money, left.number.kind == .money, spent.lead.bare.hasSuffix("支出"),
        ["结余", "剩余", "未支出", "结转"].contains(left.lead.bare.trimming(leading: [], trailing: ["为", "资金"])),
        [spent, left].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange })
      else { return nil }
      let whole = spent.value + left.value
      guard
        !rate.number.isRatio(
          of: spent.value, to: whole, slack: spent.number.tolerance + left.number.tolerance),
        !sentence.numbers[..<index].contains(where: { rate.number.isRatio(of: spent.value, to: $0.value) }),
        let exact = spent.value.divided(by: whole), Slip.isLikely(rate.value, for: exact)
      else { return nil }
      return wrong(rate, exact, "\(spent.words) ÷ (\(spent.words) + \(left.words))", spent)
    }
  }

  /// `全县耕地面积 62.40 万亩，已建成高标准农田 38.50 万亩，占 67.10%`.
  func ofBefore(_ sentence: Sentence, earlier: [StatedNumber]) -> [Defect] {
    guard !sentence.hasReferences, !sentence.hasAny(["其中一", "尾差"]) else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let rate = sentence.numbers[index]
      let part = sentence.numbers[index - 1]
      guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange,
        rate.lead.bare == "占", !rate.number.isSpelled,
        rate.tail.bare.first.map({ "，。；、".contains($0) }) ?? true,
        part.number.isAmount, part.number.bound == .exact,
        part.clause != rate.clause
          || sentence.passage.text(from: part.range.upperBound, to: rate.range.lowerBound).bare == "，占"
      else { return nil }
      let kin = sentence.numbers[..<(index - 1)].filter {
        $0.number.isAmount && $0.number.unitWord == part.number.unitWord && $0.isComparable(to: part)
          && $0.value > part.value && $0.number.bound == .exact && !$0.number.isRange
      }
      guard let whole = kin.last,
        // `374.00 万元，占 80%；补助 93.50 万元，占 20%`: both of what the sentence before gave.
        !(earlier.filter { $0.isComparable(to: part) && $0.number.isAmount } + kin).contains(where: {
          rate.number.isRatio(
            of: part.value, to: $0.value, slack: part.number.tolerance + $0.number.tolerance)
        }), let exact = part.value.divided(by: whole.value), Slip.isNear(rate.value, exact)
      else { return nil }
      return wrong(rate, exact, "\(part.words) ÷ \(whole.words)", part)
    }
  }

  private func wrong(_ rate: StatedNumber, _ exact: Fraction, _ division: String, _ part: StatedNumber)
    -> Defect
  {
    Defect(
      Message(
        zh: "\(division) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(division) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
  }
}
