internal import Diagnostics
internal import Evaluation

/// A part in words and the same part as a count: `三分之二的 90 个村，即 45 个村`, `Two thirds of the 90 villages, or 45 villages`.
extension RestatementDisagrees {
  private static let parts: [(word: String, value: Fraction)] = [
    ("two thirds of", Fraction(2, over: 3)), ("two-thirds of", Fraction(2, over: 3)),
    ("one third of", Fraction(1, over: 3)), ("a third of", Fraction(1, over: 3)),
    ("half of", Fraction(1, over: 2)), ("three quarters of", Fraction(3, over: 4)),
    ("a quarter of", Fraction(1, over: 4)), ("one quarter of", Fraction(1, over: 4)),
    ("三分之二的", Fraction(2, over: 3)), ("三分之一的", Fraction(1, over: 3)), ("一半的", Fraction(1, over: 2)),
    ("四分之三的", Fraction(3, over: 4)), ("四分之一的", Fraction(1, over: 4)), ("五分之一的", Fraction(1, over: 5)),
  ]
  private static let joints = [", or", " or", "(", ", that is,", "，即", "（即", "，为", "，合", "（"]

  func fractions(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, part -> Defect? in
      let before = whole.before.lowercased().bare.trimming(
        leading: [], trailing: [" the", " all", "这", "全部"])
      let between = sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound)
        .lowercased()
      guard let (_, value) = Self.parts.first(where: { before.hasSuffix($0.word) }),
        [.count, .plain, .money].contains(whole.number.kind), part.number.bound == .exact,
        Self.joints.contains(where: { between.bare.hasSuffix($0) }), between.count < 30
      else { return nil }
      let exact = whole.value * value
      guard (exact - part.value).magnitude >= max(part.number.step, .one) else { return nil }
      return Defect(
        Message(
          zh: "\(whole.words) 的这一部分是 \(part.number.words(for: exact))，不是 \(part.words)",
          en: "that part of \(whole.words) is \(part.number.words(for: exact)), not \(part.words)"),
        at: part.place, about: [part.words], values: [part.value, exact], fix: page.fix,
        notes: [Message(zh: "全部", en: "the whole").note(at: whole.place)])
    }
  }
}
