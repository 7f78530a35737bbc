internal import Evaluation

/// Calculations that a sentence writes out: what is named before one is its result and none of its operands.
extension Sentence {
  private static let signs: Set<Character> = ["÷", "×", "＋", "+", "－", "−", "*"]

  /// Whether a number stands in a calculation before its equals sign: `228 次` and `240 次` of `228 次÷240 次＝95%`.
  func isOperand(_ number: StatedNumber) -> Bool {
    guard let index = numbers.firstIndex(where: { $0.range == number.range }) else { return false }
    return isJoined(index) || index > 0 && isJoined(index - 1)
  }

  /// What the calculation that a number opens comes to: `94.25 分` of `13.00＋18.76＋62.49＝94.25 分`.
  func result(of operand: StatedNumber) -> StatedNumber? {
    guard var index = numbers.firstIndex(where: { $0.range == operand.range }) else { return nil }
    while isJoined(index) { index += 1 }
    guard index + 1 < numbers.count else { return nil }
    let between = passage.text(from: numbers[index].range.upperBound, to: numbers[index + 1].range.lowerBound)
    return between.bare.endsInAny(["＝", "=", "≈"]) ? numbers[index + 1] : nil
  }

  /// Whether only a sign of arithmetic, with what is left of a unit, stands between a number and the next one.
  private func isJoined(_ index: Int) -> Bool {
    guard index + 1 < numbers.count else { return false }
    let between = passage.text(from: numbers[index].range.upperBound, to: numbers[index + 1].range.lowerBound)
      .filter { !"（()） ".contains($0) }
    guard let place = between.firstIndex(where: { Self.signs.contains($0) }) else { return false }
    // `48 人÷核定 50 人` names its second operand.
    return between[..<place].allSatisfy(\.isHan) && between[..<place].count < 4
      && between[between.index(after: place)...].allSatisfy(\.isHan)
      && between[between.index(after: place)...].count < 8
  }
}
