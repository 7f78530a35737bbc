internal import Diagnostics
internal import Evaluation

/// What was left out between those who were served and those who should have been.
extension SentenceDifferenceDisagrees {
  /// `受助 12,571 人……应为 12,578 人，漏助 7 人`.
  func missed(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (should, missed) = (sentence.numbers[index - 1], sentence.numbers[index])
    let lead = missed.lead.bare
    guard lead.hasPrefix("漏") || ["缺少", "尚缺", "缺口"].contains(lead), lead.count < 4,
      should.lead.bare.endsInAny(["应为", "应有", "应"]) || should.lead.bare.hasPrefix("应"),
      [should, missed].allSatisfy({ $0.number.kind == .count && $0.number.bound == .exact }),
      case let others = sentence.numbers[..<(index - 1)].filter({
        $0.isComparable(to: should) && $0.value < should.value && $0.number.bound == .exact
          && $0.number.unitWord == should.number.unitWord
      }), others.count == 1, let done = others.first, should.isComparable(to: missed),
      case let exact = should.value - done.value, exact != missed.value,
      exact < missed.value * Fraction(10)
    else { return nil }
    return Defect(
      Message(
        zh: "\(should.words) − \(done.words) = \(missed.number.words(for: exact))，不是 \(missed.words)",
        en: "\(should.words) − \(done.words) = \(missed.number.words(for: exact)), not \(missed.words)"),
      at: missed.place, about: [missed.words], values: [missed.value, exact], fix: page.fix,
      notes: [Message(zh: "由这里算起", en: "computed from here").note(at: done.place)])
  }
}
