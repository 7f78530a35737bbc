internal import Diagnostics
internal import Evaluation

/// Amounts that a sentence lists, each with its share of one whole.
extension SentenceRateDisagrees {
  /// `26 份有效问卷中，17 份（66.20%）认为……`
  func ofWholes(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.has("中，") else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { part, share -> Defect? in
      let between = sentence.passage.text(from: part.range.upperBound, to: share.range.lowerBound)
      guard ["（", "（占"].contains(between), part.number.kind == .count, share.number.kind == .share,
        share.number.bound == .exact, part.number.bound == .exact,
        let whole = sentence.numbers.last(where: { number in
          number.place < part.place && number.number.kind == .count && number.tail.hasSuffix("中")
        }), whole.isComparable(to: part), whole.value >= part.value,
        !sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound).hasAny(["；", "其中"]),
        // Any other count of the sentence may be the whole.
        !sentence.numbers.contains(where: { other in
          other.place < part.place && other.isComparable(to: part)
            && share.number.isRatio(of: part.value, to: other.value)
        }), let exact = part.value.divided(by: whole.value)
      else { return nil }
      return Defect(
        Message(
          zh: "\(part.words) ÷ \(whole.words) = \(share.number.words(for: exact))，不是 \(share.words)",
          en: "\(part.words) ÷ \(whole.words) = \(share.number.words(for: exact)), not \(share.words)"),
        at: share.place, about: [share.words], values: [share.value, exact], fix: page.fix,
        notes: [Message(zh: "总数", en: "the whole").note(at: whole.place)])
    }
  }

  /// `中央 4,800 万元（75%）、省级 640 万元（10%）、市级 960 万元（15%）`: the one share that its amount does not make.
  func listed(_ sentence: Sentence, _ report: WrittenReport) -> Defect? {
    guard !sentence.hasReferences, (6..<30).contains(sentence.numbers.count) else { return nil }
    let pairs = zip(sentence.numbers, sentence.numbers.dropFirst()).filter { part, share in
      let between = sentence.passage.text(from: part.range.upperBound, to: share.range.lowerBound)
      return part.number.isAmount && share.number.kind == .share && share.number.bound == .exact
        && part.number.bound == .exact
        && ["（", "(", "（占", "（占比", ",", ", "].contains(between)
    }
    guard let first = pairs.first?.0, pairs.count > 2, pairs.allSatisfy({ $0.0.isComparable(to: first) })
    else {
      return nil
    }
    let around = (report.sentence(before: sentence)?.numbers ?? []) + sentence.numbers
    let wholes =
      [pairs.map(\.0.value).sum]
      + around.filter { number in
        number.isComparable(to: first) && !pairs.contains { $0.0.place == number.place }
          && pairs.allSatisfy { $0.0.value <= number.value }
      }.map(\.value)
    let found = wholes.map { whole in
      (
        whole: whole,
        wrong: pairs.filter { !$0.1.number.isRatio(of: $0.0.value, to: whole, slack: $0.0.number.tolerance) }
      )
    }
    guard let best = found.min(by: { $0.wrong.count < $1.wrong.count }), best.wrong.count == 1,
      let (part, share) = best.wrong.first, let exact = part.value.divided(by: best.whole)
    else { return nil }
    return Defect(
      Message(
        zh:
          "其余各项都占 \(part.number.words(for: best.whole)) 的所写比例，而 \(part.words) 占 \(share.number.words(for: exact))，不是 \(share.words)",
        en:
          "the other shares are of \(part.number.words(for: best.whole)); \(part.words) is \(share.number.words(for: exact)) of it, not \(share.words)"
      ),
      at: share.place, about: [share.words], values: [share.value, exact], fix: page.fix,
      notes: [Message(zh: "数额", en: "the amount").note(at: part.place)])
  }
}
