internal import Diagnostics
internal import Evaluation

/// Bands that share an end in one place, where another place says to which of them the end belongs.
extension BandsShareEnds {
  private static let below = ["不足", "不满", "未满", "不到", "低于", "小于", "＜", "<"]

  /// `90 分以上为优，75 分至 90 分为良` in a note, `达到 75 分而不足 90 分为良` in the text.
  func told(_ report: WrittenReport) -> [Defect] {
    let stated = report.sentences.filter { sentence in
      !sentence.hasReferences && sentence.hasAny(["优", "良", "合格"]) && GradeBands.read(sentence).count > 2
    }
    guard stated.count > 1 else { return [] }
    return stated.compactMap { open -> Defect? in
      guard !open.hasAny(["含", "及以上", "≥", "≤"]) else { return nil }
      for (index, number) in open.numbers.enumerated() {
        guard open.numbers[..<index].contains(where: { $0.value == number.value }),
          !Self.isSettled(number.value, in: open),
          let other = stated.first(where: {
            Self.isSameScale($0, open) && Self.isSettled(number.value, in: $0)
          }),
          let settled = other.numbers.first(where: { $0.value == number.value })
        else { continue }
        return Defect(
          Message(
            zh: "\(number.words) 在这里同属两个等级，另一处写明了归哪一级",
            en: "\(number.words) belongs to two bands here; another place says to which"),
          at: number.place, about: [number.words], values: [number.value], fix: page.fix,
          notes: [Message(zh: "写明的一处", en: "where it is said").note(at: settled.place)])
      }
      return nil
    }
  }

  /// Whether two sentences give bands that begin at the same scores.
  private static func isSameScale(_ left: Sentence, _ right: Sentence) -> Bool {
    Set(GradeBands.read(left).map(\.lower)) == Set(GradeBands.read(right).map(\.lower))
  }

  /// Whether a sentence says of a score whether it belongs to the band above or below: `90 分（含）`, `不足 90 分`.
  private static func isSettled(_ value: Fraction, in sentence: Sentence) -> Bool {
    sentence.numbers.contains { number in
      let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound)
      return number.value == value
        && (number.number.bound == .below || number.before.suffix(3).hasAny(below)
          || number.words.hasAny(below + ["含", "及以上"])
          || behind.bare.prefix(8).prefix { !"，；。、".contains($0) }.hasAny(["含", "及以上"]))
    }
  }
}
