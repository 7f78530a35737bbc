internal import Diagnostics
internal import Evaluation

/// A rate of change behind a difference that is written out.
extension SentenceGrowthDisagrees {
  /// Whether a rate is that of a value and its change right before it: `兑付 1,948 万元，比 2023 年增加 184 万元，增长 10.43%`.
  static func isOfDifference(_ rate: StatedNumber, in sentence: Sentence) -> Bool {
    let before = sentence.numbers.filter { $0.range.upperBound <= rate.range.lowerBound }.suffix(2)
    guard rate.number.kind == .share, let value = before.first, let change = before.last, before.count == 2,
      value.isComparable(to: change)
    else { return false }
    let isDown = change.lead.hasAny(down)
    guard isDown || change.lead.hasAny(up) else { return false }
    let earlier = isDown ? value.value + change.value : value.value - change.value
    return rate.number.isRatio(
      of: change.value, to: earlier, slack: value.number.tolerance + change.number.tolerance)
  }

  /// `150 台－122 台＝28 台，提高 23.95%`: neither of the two numbers gives that rate.
  func differences(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 3 else { return [] }
    return (3..<sentence.numbers.count).compactMap { index in
      let numbers = Array(sentence.numbers[(index - 3)...index])
      let (new, old, difference, rate) = (numbers[0], numbers[1], numbers[2], numbers[3])
      let signs = zip(numbers, numbers.dropFirst()).map {
        sentence.passage.text(from: $0.range.upperBound, to: $1.range.lowerBound).bare
      }
      guard ["－", "−", "-"].contains(signs[0]), ["＝", "="].contains(signs[1]), rate.number.kind == .share,
        rate.number.bound == .exact,
        (Self.up + Self.down).contains(where: {
          signs[2].trimming(leading: ["，", " "], trailing: ["了", " "]) == $0
        }),
        difference.value == new.value - old.value,
        let exact = difference.value.divided(by: old.value)?.magnitude,
        let other = difference.value.divided(by: new.value)?.magnitude,
        !rate.number.agrees(with: exact), !rate.number.agrees(with: other)
      else { return nil }
      return Defect(
        Message(
          zh: "由 \(old.words) 到 \(new.words) 是 \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "from \(old.words) to \(new.words) is \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "差额", en: "the difference").note(at: difference.place)])
    }
  }
}
