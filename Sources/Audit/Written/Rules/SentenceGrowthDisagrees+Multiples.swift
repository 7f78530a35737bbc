internal import Diagnostics
internal import Evaluation

/// How many times as much a quantity became.
extension SentenceGrowthDisagrees {
  private static let times = ["是原来的", "为原来的", "达到原来的", "是上年的", "为上年的", "是之前的", "相当于原来的", "是此前的"]

  /// `由 1.2 万人次增至 3.6 万人次，是原来的 3 倍`.
  func multiples(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (first, last, multiple) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      guard multiple.number.kind == .multiple, multiple.number.bound == .exact, first.isComparable(to: last),
        Self.times.contains(where: multiple.lead.bare.trimming(leading: ["，"], trailing: []).hasSuffix),
        [first, last].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        ["增至", "增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "上升到", "上升至", "扩大到", "达到"].contains(
          where: last.lead.bare.hasSuffix),
        let exact = last.value.divided(by: first.value), !multiple.number.agrees(with: exact)
      else { return nil }
      return Defect(
        Message(
          zh: "\(last.words) 是 \(first.words) 的 \(multiple.number.words(for: exact))，不是 \(multiple.words)",
          en: "\(last.words) is \(multiple.number.words(for: exact)) of \(first.words), not \(multiple.words)"
        ),
        at: multiple.place, about: [multiple.words], values: [multiple.value, exact], fix: page.fix,
        notes: [Message(zh: "原来的数", en: "what it was").note(at: first.place)])
    }
  }
}
