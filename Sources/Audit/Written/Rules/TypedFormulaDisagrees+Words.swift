internal import Diagnostics
internal import Evaluation

/// Calculations that are told in words.
extension TypedFormulaDisagrees {
  private static let results: Set<String> = [
    "，得", "得", "，得到", "等于", "，等于", "，为", "为", "，即", "，结果为", "，是", "，得出",
  ]

  /// `总分 24,080 分除以有效问卷 306 份，得 78.69 分`.
  func inWords(_ sentence: Sentence) -> [Defect] {
    guard sentence.hasAny(["除以", "乘以"]) else { return [] }
    let numbers = sentence.numbers
    return numbers.indices.dropLast(2).compactMap { index -> Defect? in
      let (left, right, result) = (numbers[index], numbers[index + 1], numbers[index + 2])
      let sign = sentence.passage.text(from: left.range.upperBound, to: right.range.lowerBound).bare
      let joint = sentence.passage.text(from: right.range.upperBound, to: result.range.lowerBound).without([
        " "
      ])
      let isQuotient = sign.has("除以")
      guard isQuotient || sign.has("乘以"), sign.count < 14, !sign.hasAny(["，", "；", "再"]),
        Self.results.contains(joint), result.number.bound == .exact, !result.number.isRange,
        let value = isQuotient ? left.value.divided(by: right.value) : left.value * right.value
      else { return nil }
      let readings = [1, 100, 10_000].flatMap { scale in
        [value * Fraction(scale), value * Fraction(1, over: scale)]
      }
      guard !readings.contains(where: { result.number.agrees(with: $0) }),
        // What follows may be calculated on: `除以 306 份，再除以 100`.
        !sentence.passage.text(from: result.range.upperBound, to: sentence.range.upperBound).bare.hasPrefix(
          "再"),
        let exact = readings.first(where: { Slip.isNear(result.value, $0) })
      else { return nil }
      let words = "\(left.words) \(isQuotient ? "÷" : "×") \(right.words)"
      return Defect(
        Message(
          zh: "\(words) = \(result.number.words(for: exact))，不是 \(result.words)",
          en: "\(words) = \(result.number.words(for: exact)), not \(result.words)"),
        at: result.place, about: [result.words], values: [result.value, exact], fix: page.fix)
    }
  }

  /// `评分：14÷15×3，得 2.80 分`: a calculation and the score that it makes, without an equals sign.
  func scored(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.compactMap { score -> Defect? in
      guard score.number.kind == .points, score.number.bound == .exact, !score.number.isRange,
        score.before.bare.hasSuffix("，得"),
        let word = ["评分：", "得分：", "计算：", "评分计算：", "得分计算：", "计分："].first(where: sentence.text.bare.hasPrefix)
      else { return nil }
      let typed = sentence.passage.text(from: sentence.range.lowerBound, to: score.range.lowerBound).bare
        .trimming(leading: [word], trailing: ["，得"])
      guard typed.allSatisfy({ !$0.isHan || "分".contains($0) }),
        !typed.contains(where: { "=＝≈".contains($0) }),
        let (expression, value) = Formula.ending(Array(typed)), expression == typed,
        !score.number.agrees(with: value)
      else { return nil }
      return Defect(
        Message(
          zh: "\(expression) = \(score.number.words(for: value))，不是 \(score.words)",
          en: "\(expression) = \(score.number.words(for: value)), not \(score.words)"),
        at: score.place, about: [score.words], values: [score.value, value], fix: page.fix)
    }
  }
}
