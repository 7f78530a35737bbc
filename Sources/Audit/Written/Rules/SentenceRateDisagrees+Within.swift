internal import Diagnostics
internal import Evaluation

/// Rates whose numerator and denominator are told by where they stand: a valid copy and those of it that are content,
/// two lists and the share that both have, a whole whose parts each have a rate, a quotient that is written out.
extension SentenceRateDisagrees {
  func within(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.passage.role != .caption, sentence.numbers.count > 2 else {
      return []
    }
    return sentence.numbers.indices.compactMap {
      amongThem(sentence, $0) ?? ofBoth(sentence, $0) ?? quotient(sentence, $0)
        ?? denominator(sentence, $0)
    } + complements(sentence)
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  private static let names = ["率", "度", "占比", "比例"]

  private func wrong(_ rate: StatedNumber, _ part: StatedNumber, _ whole: StatedNumber, sum: Fraction? = nil)
    -> Defect?
  {
    let value = sum ?? part.value
    guard let exact = value.divided(by: whole.value), exact <= .one else { return nil }
    let words = part.number.words(for: value)
    return Defect(
      Message(
        zh: "\(words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [
        Message(zh: "分子", en: "the numerator").note(at: part.place),
        Message(zh: "分母", en: "the denominator").note(at: whole.place),
      ])
  }

  /// `共 320 份，收回 312 份，有效 304 份，其中满意 281 份，满意度 89.14%`, where no two of the counts give the rate.
  private func amongThem(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 1 else { return nil }
    let (whole, part, rate) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let name = rate.lead.bare.trimming(leading: [], trailing: ["为", "达", "达到", "是"])
    guard rate.number.kind == .share, [whole, part, rate].allSatisfy(Self.isPlain),
      whole.number.kind == .count, part.number.kind == .count,
      whole.number.unitWord == part.number.unitWord, part.value <= whole.value,
      part.lead.bare.hasPrefix("其中"), part.lead.count < 12, name.count < 9, name.endsInAny(Self.names),
      // The rate is called by what the part is: 满意…满意度.
      case let cue = part.lead.bare.dropFirst(2).suffix(2), cue.count == 2, name.has(String(cue)),
      !name.hasAny(["不", "未", "增", "降", "目标"]),
      case let counts = sentence.numbers.filter({ $0.number.kind == .count }),
      !counts.contains(where: { one in
        counts.contains { rate.number.isRatio(of: one.value, to: $0.value) }
      })
    else { return nil }
    return wrong(rate, part, whole)
  }

  /// `护理站 12 家、养老机构 6 家，占同类机构 56 家的 32.14%`: the share is of the sum, or of the last.
  private func ofBoth(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 2 else { return nil }
    let (first, second, whole, rate) = (
      sentence.numbers[index - 3], sentence.numbers[index - 2], sentence.numbers[index - 1],
      sentence.numbers[index]
    )
    let between = sentence.passage.text(from: whole.range.upperBound, to: rate.range.lowerBound)
    let join = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
    guard rate.number.kind == .share, between == "的" || between == "的 ",
      [first, second, whole, rate].allSatisfy(Self.isPlain),
      [first, second, whole].allSatisfy({ $0.number.kind == .count && $0.isComparable(to: whole) }),
      whole.lead.bare.hasPrefix("占"), join.hasPrefix("、"), first.value + second.value <= whole.value,
      case let parts = [first.value, second.value, first.value + second.value],
      !parts.contains(where: { rate.number.isRatio(of: $0, to: whole.value) }),
      // A list of three or more is not taken apart.
      index == 3
        || !sentence.passage.text(
          from: sentence.numbers[index - 4].range.upperBound, to: first.range.lowerBound
        )
        .hasPrefix("、")
    else { return nil }
    return wrong(rate, first, whole, sum: first.value + second.value)
  }

  /// `按 57.60 万元÷252 人次计算，约 2,286 元/人次`.
  private func quotient(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 1 else { return nil }
    let (first, second, result) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let sign = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
    let lead = result.lead.bare.trimming(leading: ["计算", "折算", "测算"], trailing: [])
      .trimming(leading: ["，", " "], trailing: [" "])
    guard ["÷", "/", "／", " ÷ "].contains(sign), first.number.kind == .money, second.number.kind == .count,
      result.number.kind == .money, Self.isPlain(first), Self.isPlain(second), !result.number.isRange,
      [.exact, .about].contains(result.number.bound),
      ["", "约", "约为", "为", "得", "每人次约", "人均", "人均约", "平均", "平均约", "即"].contains(lead),
      index == 2 || !sentence.isOperand(sentence.numbers[index - 3]),
      let exact = first.value.divided(by: second.value)
    else { return nil }
    let slack = (first.number.tolerance.divided(by: second.value) ?? .zero) + result.number.step
    guard !result.number.agrees(with: exact), (exact - result.value).magnitude > slack else { return nil }
    return Defect(
      Message(
        zh: "\(first.words) ÷ \(second.words) = \(result.number.words(for: exact))，不是 \(result.words)",
        en: "\(first.words) ÷ \(second.words) = \(result.number.words(for: exact)), not \(result.words)"),
      at: result.place, about: [result.words], values: [result.value, exact], fix: page.fix,
      notes: [Message(zh: "除数", en: "the divisor").note(at: second.place)])
  }

  /// `抽查 2,500 株，存活 2,364 株，2,364/2,400×100%=98.50%`: the quotient takes another whole than the text.
  private func denominator(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 2 else { return nil }
    let (whole, part, upper, lower) = (
      sentence.numbers[index - 3], sentence.numbers[index - 2], sentence.numbers[index - 1],
      sentence.numbers[index]
    )
    let sign = sentence.passage.text(from: upper.range.upperBound, to: lower.range.lowerBound)
    guard ["/", "÷", "／", " ÷ ", " / "].contains(sign), [whole, part, upper, lower].allSatisfy(Self.isPlain),
      whole.number.kind == .count, part.number.kind == .count,
      whole.number.unitWord == part.number.unitWord, part.value == upper.value, part.value < whole.value,
      whole.value != lower.value, lower.value > part.value,
      whole.lead.bare.endsInAny(["抽查", "抽取", "抽检", "抽样", "发放", "共", "应有", "计划"]), part.lead.count < 8,
      // Digits of one number that were typed in two ways: of as many places.
      whole.words.count(where: \.isArabicDigit) == lower.words.count(where: \.isArabicDigit),
      !sentence.numbers[..<(index - 3)].contains(where: { $0.value == lower.value })
    else { return nil }
    return Defect(
      Message(
        zh: "这里是 \(whole.words)，后面的计算用的是 \(lower.words)",
        en: "\(whole.words) here, but the calculation behind takes \(lower.words)"),
      at: whole.place, about: [whole.words], values: [whole.value, lower.value], fix: page.fix,
      notes: [Message(zh: "计算", en: "the calculation").note(at: lower.place)])
  }

  /// `抽查的 600 份档案中，9 份缺少材料，完整率 98.50%；4 份不符合条件，准确率 99.33%`: where the first rate is what its count leaves
  /// of the whole, so are the others.
  private func complements(_ sentence: Sentence) -> [Defect] {
    guard let whole = sentence.numbers.first, whole.number.kind == .count, Self.isPlain(whole),
      whole.tail.bare.hasSuffix("中") || whole.tail.has("中，"),
      case let rest = Array(sentence.numbers.dropFirst()), rest.count > 3, rest.count.isMultiple(of: 2)
    else { return [] }
    let pairs = stride(from: 0, to: rest.count, by: 2).map { (part: rest[$0], rate: rest[$0 + 1]) }
    guard
      pairs.allSatisfy({ part, rate in
        part.number.kind == .count && part.number.unitWord == whole.number.unitWord
          && rate.number.kind == .share && Self.isPlain(part) && Self.isPlain(rate)
          && rate.lead.bare.endsInAny(["率", "率为", "率达"]) && part.value < whole.value
      })
    else { return [] }
    let isRight = pairs.map { part, rate in
      rate.number.isRatio(of: whole.value - part.value, to: whole.value)
        || rate.number.isRatio(of: part.value, to: whole.value)
    }
    guard isRight.count(where: { !$0 }) == 1, let index = isRight.firstIndex(of: false) else { return [] }
    let (part, rate) = pairs[index]
    return [wrong(rate, part, whole, sum: whole.value - part.value)].compactMap { $0 }
  }
}
