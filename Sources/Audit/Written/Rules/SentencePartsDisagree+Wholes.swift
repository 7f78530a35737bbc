internal import Diagnostics
internal import Evaluation

/// A part that is more than the whole right before it.
extension SentencePartsDisagree {
  private static let otherWords = ["中央", "中型", "中标", "中心", "中学", "中小", "中等", "中期", "中药", "中医", "中职", "中介"]

  /// Words before what is no whole: a mean, a change, a bound.
  private static let others = ["均", "每", "比", "较", "增", "减", "少", "缺", "超", "不足", "目标", "计划"]

  /// `184 天中达标 185 天`.
  func wholes(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, part -> Defect? in
      let between = sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound).bare
      // `林地 128 万亩，其中松林 160 万亩`
      let isPart =
        between.hasPrefix("，其中") && between.count < 18 && !between.dropFirst().has("，")
        && !whole.lead.hasAny(Self.others)
      guard isPart || between.hasPrefix("中") && between.count < 9,
        isPart || !Self.otherWords.contains(String(between.prefix(2))),
        !between.dropFirst(isPart ? 1 : 0).hasAny(["，", "；", "每", "比", "较", "超", "计划", "应"]),
        whole.number.unit != nil, whole.number.isAmount || !isPart,
        whole.number.unit == part.number.unit, whole.isComparable(to: part),
        [whole, part].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        part.value > whole.value
      else { return nil }
      return Defect(
        Message(
          zh: "\(whole.words)中的 \(part.words) 多于总数",
          en: "\(part.words) of \(whole.words) are more than the whole"),
        at: part.place, about: [part.words], values: [part.value, whole.value], fix: page.fix,
        notes: [Message(zh: "总数", en: "the whole").note(at: whole.place)])
    }
  }
}
