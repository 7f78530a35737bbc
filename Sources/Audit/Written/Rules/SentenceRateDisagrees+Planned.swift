internal import Diagnostics
internal import Evaluation

/// What was done as so much of the plan right behind it.
extension SentenceRateDisagrees {
  /// `合同价 268 万元，已支付 241.2 万元，占合同价的 90%`: of the amount that the sentence calls so.
  func ofNamed(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (part, rate) = (sentence.numbers[index - 1], sentence.numbers[index])
      let lead = rate.lead.trimming(leading: ["，", "（"], trailing: [" "])
      guard rate.number.kind == .share, rate.number.bound == .exact, lead.hasPrefix("占"), lead.hasSuffix("的"),
        part.number.kind == .money, part.number.bound == .exact, !part.number.isRange
      else { return nil }
      let name = String(lead.dropFirst().dropLast())
      let wholes = sentence.numbers[..<(index - 1)].filter {
        name.count > 1 && $0.lead.bare.trimming(leading: [], trailing: ["为", "共"]).hasSuffix(name)
          && $0.number.kind == .money
      }
      guard wholes.count == 1, let whole = wholes.first, whole.number.bound == .exact, whole.value > .zero,
        !sentence.numbers[..<index].contains(where: {
          $0.number.kind == .money && $0.place != whole.place
            && rate.number.isRatio(of: $0.value, to: whole.value, slack: $0.number.tolerance)
        })
      else { return nil }
      let exact = part.value.divided(by: whole.value) ?? .zero
      return Defect(
        Message(
          zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
    }
  }

  /// `321 人次，为计划 300 人次的 107.00%`, `完成 39 台，是目标 40 台的 97.50%`.
  func ofPlan(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (part, whole, rate) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let lead = whole.lead.trimming(leading: ["，", "（", " "], trailing: ["的", "数", " "])
      guard rate.number.kind == .share, rate.number.bound == .exact, rate.lead.bare == "的",
        ["为计划", "是计划", "占计划", "为目标", "是目标", "达到计划", "完成计划", "相当于计划"].contains(lead),
        part.isComparable(to: whole), !whole.value.isZero,
        [part, whole].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        // What is lacking may stand between.
        !sentence.numbers[..<(index - 1)].contains(where: {
          $0.isComparable(to: whole)
            && rate.number.isRatio(of: $0.value, to: whole.value, slack: $0.number.tolerance)
        })
      else { return nil }
      let exact = part.value.divided(by: whole.value) ?? .zero
      return Defect(
        Message(
          zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
    }
  }
}
