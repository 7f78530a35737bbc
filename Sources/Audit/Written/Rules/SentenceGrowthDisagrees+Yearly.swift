internal import Diagnostics
internal import Evaluation

/// Growth by the year from the first of some years to the last, and how much quicker something got.
extension SentenceGrowthDisagrees {
  func yearly(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2,
      ![.caption, .heading].contains(sentence.passage.role)
    else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index in
      let rate = sentence.numbers[index]
      guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange else { return nil }
      return byTheYear(sentence, index) ?? quicker(sentence, index)
    }
  }

  /// `2021 年、2022 年、2023 年分别投入 80 万元、90 万元、100 万元，年均增长 11.8%`.
  private func byTheYear(_ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    let isDown = rate.lead.bare.endsInAny(["年均下降", "年均减少", "年均降低"])
    guard isDown || rate.lead.bare.endsInAny(["年均增长", "年均增长率", "年均增长率为", "年均增幅", "年均递增"]) else { return nil }
    let before = Array(sentence.numbers[..<index])
    guard let first = before.first, let last = before.last, !first.value.isZero, first.isComparable(to: last),
      before.allSatisfy({
        $0.number.unitWord == first.number.unitWord && $0.number.bound == .exact && !$0.number.isRange
      }), first.number.isAmount,
      case let named = TypedYears.all(in: rate.before).compactMap({ Int($0) }).sorted(),
      let from = named.first,
      let to = named.last, case let steps = to - from, (2...10).contains(steps),
      before.count == 2 || before.count == steps + 1,
      // From the first named year to the last one.
      let start = first.before.firstRange(of: String(from)), start.lowerBound <= first.before.endIndex,
      let ratio = last.value.divided(by: first.value)
    else { return nil }
    let sign = isDown ? -Fraction.one : .one
    let half = rate.number.step
    func power(_ rate: Fraction) -> Fraction {
      (0..<steps).reduce(.one) { product, _ in product * (.one + sign * rate) }
    }
    let ends = [power(rate.value - half), power(rate.value + half)]
    guard let low = ends.min(), let high = ends.max(), ratio < low || high < ratio else { return nil }
    // A plain mean of the growth of each year, or of the whole growth, is called so, too.
    let growths = zip(before, before.dropFirst()).compactMap {
      $1.value.divided(by: $0.value).map { ($0 - .one) * sign }
    }
    let means = [
      growths.sum.divided(by: Fraction(growths.count)), ((ratio - .one) * sign).divided(by: Fraction(steps)),
    ]
    guard !means.compactMap({ $0 }).contains(where: { ($0 - rate.value).magnitude <= half }) else {
      return nil
    }
    return Defect(
      Message(
        zh: "从 \(first.words) 到 \(last.words) 的 \(steps) 年里，年均\(isDown ? "下降" : "增长")不是 \(rate.words)",
        en: "from \(first.words) to \(last.words) in \(steps) years is not \(rate.words) a year"),
      at: rate.place, about: [rate.words], values: [rate.value, ratio], fix: page.fix,
      notes: [Message(zh: "第一年", en: "the first year").note(at: first.place)])
  }

  /// `受理时限由 10 个工作日压缩至 5 个工作日，提速 50%`.
  private func quicker(_ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    let (old, new) = (sentence.numbers[index - 2], sentence.numbers[index - 1])
    guard
      ["提速", "压缩", "压缩率", "压缩率为", "缩减", "压减", "压减率", "提速率", "缩短", "压降", "节约", "降低"].contains(
        rate.lead.trimming(leading: ["，", "（"], trailing: ["了", "约", " "])),
      old.lead.hasAny(["由", "从"]), new.isComparable(to: old), new.number.unit == old.number.unit,
      new.value < old.value,
      new.lead.without(["的"]).endsInAny([
        "压缩至", "压缩到", "缩短至", "缩短到", "缩短为", "压减至", "压缩为", "降至", "降到", "减至", "减少到", "减少至", "下降到", "下降至", "降低到",
        "降低至", "压减到",
      ]),
      [old, new].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
      case let change = old.value - new.value,
      !rate.number.isRatio(of: change, to: old.value, slack: old.number.tolerance + new.number.tolerance),
      !rate.number.isRatio(of: change, to: new.value), !rate.number.isRatio(of: old.value, to: new.value),
      let exact = change.divided(by: old.value)
    else { return nil }
    return Defect(
      Message(
        zh: "由 \(old.words) 到 \(new.words) 是 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "from \(old.words) to \(new.words) is \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "原来的数", en: "the number before").note(at: old.place)])
  }
}
