internal import Diagnostics
internal import Evaluation

/// A calculation that takes another number than its sentence states.
extension TypedTwice {
  /// What the sentence states and its calculation does not take.
  func operands(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let mistyped = mistyped(report)
    return mistyped + calculated(report).filter { one in !mistyped.contains { $0.place == one.place } }
  }

  /// `目标 20,000 人，实际 19,990 人，完成率为 19,900 人÷20,000 人`: two digits in another order, or one other digit.
  private func mistyped(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { !$0.hasReferences && $0.has("÷") }.compactMap { sentence in
      for (index, part) in sentence.numbers.enumerated().dropFirst(2) {
        guard index + 1 < sentence.numbers.count, sentence.isOperand(part) else { continue }
        let (before, whole) = (Array(sentence.numbers[..<index]), sentence.numbers[index + 1])
        let between = sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound)
        guard between.has("÷"), !before.contains(where: { sentence.isOperand($0) }),
          before.contains(where: { $0.value == whole.value && $0.number.unit == whole.number.unit }),
          !before.contains(where: { $0.value == part.value })
        else { continue }
        let others = before.filter {
          $0.value != whole.value && $0.isComparable(to: part) && $0.number.bound == .exact
            && Self.isNearly($0.number.digits, part.number.digits)
        }
        guard others.count == 1, let stated = others.first else { continue }
        return Defect(
          Message(
            zh: "这里写 \(stated.words)，同一句的算式用的是 \(part.words)",
            en: "\(stated.words) here, and the calculation of the sentence takes \(part.words)"),
          at: stated.place, about: [stated.words], values: [stated.value, part.value], fix: page.fix,
          notes: [Message(zh: "算式", en: "the calculation").note(at: part.place)])
      }
      return nil
    }
  }

  /// Whether two numbers of three digits and more differ in one digit, or in the order of two.
  private static func isNearly(_ left: Fraction, _ right: Fraction) -> Bool {
    let places = (0...4).first { left.isExact(atPlaces: $0) && right.isExact(atPlaces: $0) } ?? 4
    let (first, second) = (
      Array(left.rounded(places: places).plain), Array(right.rounded(places: places).plain)
    )
    guard first.count == second.count, first.count > 2 else { return false }
    let odd = first.indices.filter { first[$0] != second[$0] }
    return odd.count == 1
      || odd.count == 2 && odd[1] == odd[0] + 1 && first[odd[0]] == second[odd[1]]
        && first[odd[1]] == second[odd[0]]
  }
}
