internal import Diagnostics
internal import Evaluation

/// Shares whose base the words beside them give.
extension TypedPercentageImpossible {
  /// `two of the 49 events (5.00%)`, `49 场中有 2 场（5.00%）`.
  func inBrackets(_ sentence: Sentence) -> [Defect] {
    let numbers = sentence.numbers
    return numbers.indices.compactMap { index -> Defect? in
      let share = numbers[index]
      guard index > 0, share.number.kind == .share, share.number.bound == .exact, !share.number.isRange,
        share.value <= .one, share.number.step < .hundredth
      else { return nil }
      let before = numbers[index - 1]
      let gap = sentence.passage.text(from: before.range.upperBound, to: share.range.lowerBound)
      let behind = sentence.passage.text(from: share.range.upperBound, to: sentence.range.upperBound)
      guard gap.hasSuffix("(") || gap.hasSuffix("（"), behind.hasPrefix(")") || behind.hasPrefix("）"),
        gap.count < 30, !gap.hasAny([",", ";", "，", "；", ")", "）"])
      else { return nil }
      if (" " + before.lead.lowercased()).endsInAny([" of the", " of all", " of all the"]),
        Self.isCount(before)
      {
        return impossible(share, of: before)
      }
      guard index > 1, case let base = numbers[index - 2], base.isComparable(to: before), Self.isCount(base),
        ["中", "中有", "中的", "中，", "中，有"].contains(
          sentence.passage.text(from: base.range.upperBound, to: before.range.lowerBound).without([" "]))
      else { return nil }
      return impossible(share, of: base)
    }
  }

  private static func isCount(_ number: StatedNumber) -> Bool {
    number.number.kind == .count && number.number.step == .one && number.number.bound == .exact
      && !number.number.isRange && number.value > Fraction(9)
  }

  /// `17 户发生跌倒，占 14.17%；12 户，占 10.50%`: the first is of 120, of which the second is not.
  func siblings(_ report: WrittenReport) -> [Defect] {
    let amounts = NamedAmount.all(in: report)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      let neighbours: [(StatedNumber, StatedNumber)] = Array(
        zip(sentence.numbers, sentence.numbers.dropFirst()))
      let pairs = neighbours.filter { part, share in
        guard share.number.kind == .share, share.number.bound == .exact, !share.number.isRange,
          share.number.hasThreeDigits, share.lead.without(["，", " "]) == "占"
        else { return false }
        return part.number.kind == .count && part.number.bound == .exact && part.number.step == .one
      }
      guard pairs.count == 2, pairs[0].0.number.unit == pairs[1].0.number.unit else { return [] }
      func bases(_ pair: (StatedNumber, StatedNumber)) -> [NamedAmount] {
        amounts.filter { amount in
          guard amount.number.isComparable(to: pair.0.number), amount.number.value > pair.0.value else {
            return false
          }
          return pair.1.number.isRatio(of: pair.0.value, to: amount.number.value)
        }
      }
      return [0, 1].compactMap { index -> Defect? in
        let (sound, odd) = (pairs[index], pairs[1 - index])
        guard let base = bases(sound).first, bases(odd).isEmpty,
          let exact = odd.0.value.divided(by: base.number.value),
          (exact - odd.1.value).magnitude * Fraction(4) < exact
        else { return nil }
        return Defect(
          Message(
            zh: "\(odd.0.words) ÷ \(base.words) = \(odd.1.number.words(for: exact))，不是 \(odd.1.words)",
            en: "\(odd.0.words) ÷ \(base.words) = \(odd.1.number.words(for: exact)), not \(odd.1.words)"),
          at: odd.1.place, about: [odd.1.words], values: [odd.1.value, exact], fix: page.fix,
          notes: [Message(zh: "总数在这里", en: "the base is here").note(at: base.place)])
      }
    }
  }
}
