internal import Diagnostics
internal import Evaluation

/// A sentence with the numbers that it states.
struct Sentence: Sendable {
  let passage: WrittenPassage
  /// Which passage of the report it stands in.
  let passageNumber: Int
  /// In bytes of the passage.
  let range: Range<Int>
  let numbers: [StatedNumber]
  /// It takes numbers from elsewhere (`{{…}}`), so that not all of its numbers stand here.
  let hasReferences: Bool

  var text: String { passage.text(range) }

  func has(_ word: String) -> Bool { passage.bytes[range].range(of: word) != nil }

  func hasAny(_ words: [String]) -> Bool { words.contains { has($0) } }
}

extension Sentence {
  /// Whether a sentence gives a number as what a plan asks for: `《工作计划》提出，2024 年加装电梯 150 台，管线迁改 120 台`.
  func isOfPlan(_ number: StatedNumber) -> Bool {
    let bytes = Array(number.before.utf8)
    guard !number.lead.hasAny(["实际", "完成", "已"]),
      let plan = ["计划", "目标", "方案", "申报表"].lazy.compactMap({ bytes.range(of: $0) }).first
    else { return false }
    if opensPlan(before: number) { return true }
    // `2024 年的产出目标为：粉碎还田 36.80 万亩，补贴机具 60 台`
    if let list = ["目标为", "目标是", "目标：", "目标如下", "计划为", "计划：", "任务为", "任务：", "任务是"].lazy
      .compactMap({ bytes.range(of: $0) }).first
    {
      let between = bytes[list.upperBound...]
      if !["实际", "完成情况", "已", "截至", "；", "其中完成"].contains(where: { between.range(of: $0) != nil }) {
        return true
      }
    }
    let rest = bytes[plan.upperBound...]
    return ["提出", "明确", "规定", "要求", "确定", "设定"].contains { rest.range(of: $0) != nil }
      && rest.range(of: "实际") == nil
  }

  /// `计划更新展品 100 件，装修展厅 2,500 平方米，开发课程 40 门`: a list whose first number is planned is all planned.
  private func opensPlan(before number: StatedNumber) -> Bool {
    numbers.contains { first in
      let head = first.before.split { "，；。：".contains($0) }.last.map(String.init) ?? ""
      // `2023 年度计划改造分馆 6 个`
      let plan = head.drop { $0.isArabicDigit || " 年度".contains($0) }.description
        .trimming(leading: ["本项目", "项目", "全年", "年内", "原"], trailing: [])
      guard first.range.upperBound <= number.range.lowerBound,
        ["计划", "拟", "规划"].contains(where: plan.hasPrefix)
      else { return false }
      let between = passage.text(from: first.range.upperBound, to: number.range.lowerBound)
      return !between.hasAny(["实际", "完成", "；", "其中", "截至", "已", "达到"])
    }
  }
}

/// A number in a sentence, with the words that it belongs to.
struct StatedNumber: Sendable {
  let number: TextNumber
  let place: Place
  /// As it was typed, with its unit.
  let words: String
  /// In bytes of the passage.
  let range: Range<Int>
  /// What stands before it in its clause, back to the number before it.
  let lead: String
  /// What stands behind it in its clause, up to the next number.
  let tail: String
  /// The words of the sentence before it.
  let before: String
  /// The clause that it stands in, in bytes of the passage.
  let clause: Range<Int>
  /// The years that are named between it and the number before.
  let years: [String]

  var value: Fraction { number.value }

  /// Whether both count the same sort of things, so that they can be compared, added and divided.
  func isComparable(to other: StatedNumber) -> Bool { number.isComparable(to: other.number) }
}

extension TextNumber {
  /// Whether both count the same sort of things.
  func isComparable(to other: TextNumber) -> Bool {
    guard kind == other.kind else { return false }
    guard kind == .count || kind == .measure || kind == .duration else { return true }
    return unit == other.unit
      || Self.kin.contains { $0.contains(unit ?? "") && $0.contains(other.unit ?? "") }
  }

  private static let kin: [Set<String>] = [
    ["item", "time", "session", "call", "piece", "device", "set"], ["person", "member"], ["case", "file"],
    ["site", "place", "village", "item"],
  ]

  /// An exact value at this number's precision and in its unit: `81.12%`, `25.1 万人次`.
  func words(for exact: Fraction) -> String {
    let scale = kind == .share || kind == .percentagePoints ? Fraction.hundredth : Self.scale(of: unitWord)
    var places = 0
    var unitStep = step.divided(by: scale) ?? step
    while unitStep < .one, places < 9 { (unitStep, places) = (unitStep * Fraction(10), places + 1) }
    let digits = (exact.divided(by: scale) ?? exact).rounded(places: places).plain
    if kind == .share { return digits + "%" }
    return unitWord.isEmpty || unitWord.first?.isHan == true && digits.isEmpty
      ? digits : digits + " " + unitWord
  }

  private static func scale(of unit: String) -> Fraction {
    if unit.hasPrefix("亿") { return Fraction(100_000_000) }
    if unit.hasPrefix("万") { return Fraction(10_000) }
    if unit.hasPrefix("thousand") { return Fraction(1000) }
    if unit.hasPrefix("million") { return Fraction(1_000_000) }
    return .one
  }

  /// Half of what the last digit stands for, where rounding may have made it: nothing for a whole count.
  var tolerance: Fraction {
    let isWhole =
      value.isExact(atPlaces: 0)
      && (kind == .count
        || step >= .one && value.divided(by: step)?.isExact(atPlaces: 0) == true && step == .one)
    return isWhole && bound == .exact ? .zero : step * Fraction(1, over: 2)
  }

  /// Whether this rate is `part` ÷ `whole`, each as far as it was rounded.
  func isRatio(of part: Fraction, to whole: Fraction, slack: Fraction = .zero) -> Bool {
    guard let exact = part.divided(by: whole) else { return true }
    if agrees(with: exact) { return true }
    guard !slack.isZero, let error = slack.divided(by: whole) else { return false }
    return (exact - value).magnitude <= error.magnitude + step * Fraction(1, over: 2)
  }
}
