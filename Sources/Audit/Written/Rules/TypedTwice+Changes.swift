internal import Diagnostics
internal import Evaluation

/// Changes that several places tell: `由 42 分钟缩短至 31 分钟`, `rose from 49.23% to 80.67%`.
extension TypedTwice {
  private struct Change {
    let old: StatedNumber
    let new: StatedNumber
    let passage: Int
  }

  private static let old = ["由", "从", "from"]
  private static let new = [
    "增至", "增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "升至", "降至", "降到", "下降到",
    "下降至", "减少到", "减少至", "减至", "降低到", "降低至", "缩短至", "缩短到", "至", "到", "to",
  ]

  /// Two changes with one end the same, precisely enough to be of one thing, and the other not.
  func changes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let all = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { old, new -> Change? in
        let between = sentence.passage.text(from: old.range.upperBound, to: new.range.lowerBound)
        guard old.isComparable(to: new), old.number.kind == new.number.kind,
          !sentence.hasAny(["计划", "力争", "预计", "规划", "planned"]),
          ![.plain, .points].contains(old.number.kind), !new.number.isRange,
          old.lead.endsInAny(Self.old) || old.lead.hasAny(Self.old) && old.lead.has("的"),
          between.bare.endsInAny(Self.new), between.count < 14
        else { return nil }
        return Change(old: old, new: new, passage: sentence.passageNumber)
      } + compared(in: sentence)
    }
    return all.indices.compactMap { index -> Defect? in
      let change = all[index]
      let other = all[..<index].first { other in
        other.passage != change.passage && other.old.isComparable(to: change.old)
          && Self.isOneOfTwo(change, other)
      }
      guard let other else { return nil }
      let (wrong, right) =
        change.old.value == other.old.value ? (change.new, other.new) : (change.old, other.old)
      return Defect(
        Message(
          zh: "同一变化在这里写 \(wrong.words)，在另一处写 \(right.words)",
          en: "the same change has \(wrong.words) here and \(right.words) elsewhere"),
        at: wrong.place, about: [wrong.words], values: [wrong.value, right.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: right.place)])
    }
  }

  /// `数字化率 62.00%，较 2022 年末的 41.43% 提高 20.57 个百分点`
  private func compared(in sentence: Sentence) -> [Change] {
    guard sentence.numbers.count > 2 else { return [] }
    return sentence.numbers.indices.dropLast(2).compactMap { index in
      let (new, old) = (sentence.numbers[index], sentence.numbers[index + 1])
      let between = sentence.passage.text(from: new.range.upperBound, to: old.range.lowerBound)
      let behind = sentence.passage.text(from: old.range.upperBound, to: sentence.range.upperBound).bare
      guard ["，较", "，比", "，同比", "较", "比"].contains(where: between.hasPrefix), between.hasSuffix("的"),
        between.count < 14, new.number.kind == .share, old.number.kind == .share,
        [new, old].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        ["提高", "上升", "下降", "降低", "提升", "增加", "减少", "高", "低"].contains(where: behind.hasPrefix)
      else { return nil }
      return Change(old: old, new: new, passage: sentence.passageNumber)
    }
  }

  /// The words before both numbers.
  private static func terms(_ change: Change) -> Set<String> {
    let first = change.old.place < change.new.place ? change.old : change.new
    return Terms(String(first.before.suffix(40)), isChinese: true).pairs
  }

  private static func isOneOfTwo(_ left: Change, _ right: Change) -> Bool {
    let isOldSame = left.old.value == right.old.value
    guard isOldSame != (left.new.value == right.new.value) else { return false }
    let (same, odd, other) =
      isOldSame ? (left.old, left.new, right.new) : (left.new, left.old, right.old)
    // `62.00%` may be of two things, unless both are called alike.
    let isPrecise =
      same.words.count(where: \.isArabicDigit) > 2
      && (same.number.hasThreeDigits || terms(left).intersection(terms(right)).count > 1)
    return isPrecise && odd.number.agrees(exactly: other.number) == false
  }
}
