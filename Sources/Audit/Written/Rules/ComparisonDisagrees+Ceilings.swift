internal import Diagnostics
internal import Evaluation

/// Amounts that are said not to exceed one that is smaller.
extension ComparisonDisagrees {
  private static let ceilings = ["未超过", "没有超过", "未超出", "未突破", "没有突破", "不超过", "低于", "少于"]

  /// `合同总额 726.00 万元，未超过预算 704.00 万元`.
  func ceilings(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.filter { !$0.hasReferences && $0.passage.role == .body }.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { amount, ceiling -> Defect? in
        let between = sentence.passage.text(from: amount.range.upperBound, to: ceiling.range.lowerBound)
        guard amount.number.kind == .money, ceiling.number.kind == .money, amount.value > ceiling.value,
          [amount, ceiling].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
          between.hasPrefix("，"), between.count < 22, !between.hasAny(["；", "其中", "每", "的"]),
          let words = Self.ceilings.first(where: { between.dropFirst().hasPrefix($0) }),
          between.hasAny(["预算", "概算", "批复", "控制价", "限价", "计划", "额度"]),
          !amount.lead.hasAny(["每", "限", "不", "预算"]),
          // `704 万元与县级配套 40 万元之和`
          !ceiling.tail.hasAny(["之和", "的"]),
          !["与", "和", "加", "及"].contains(where: ceiling.tail.bare.hasPrefix)
        else { return nil }
        return Defect(
          Message(
            zh: "写“\(words)”，而 \(amount.words) 大于 \(ceiling.words)",
            en: "“\(words)” (not above), but \(amount.words) is more than \(ceiling.words)"),
          at: amount.place, about: [amount.words, ceiling.words], values: [amount.value, ceiling.value],
          fix: page.fix, notes: [Message(zh: "比较的数", en: "what it is compared with").note(at: ceiling.place)])
      }
    }
  }
}
