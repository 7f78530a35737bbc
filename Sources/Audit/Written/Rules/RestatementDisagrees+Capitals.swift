internal import Diagnostics
internal import Evaluation

/// The same amount in digits and in formal capitals, however they are joined, and one measure in two units.
extension RestatementDisagrees {
  /// What may stand between an amount and itself in the other form, beside marks.
  private static let joints = [
    "人民币", "大写", "小写", "合计", "共计", "总计", "金额", "折合", "元整", "整", "即", "为", "计", "是", "正", "（", "）", "(", ")",
    "，", ",",
    "：", ":", "￥", "¥", "“", "”", " ", "*", "元",
  ]

  /// `合计 552,000 元，即伍拾伍万元整`: capitals give every digit.
  ///
  /// - Parameter found: amounts that differ from what stands in brackets behind them.
  func capitals(_ sentence: Sentence, besides found: Set<Place>) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { first, second in
      let isFirst = Self.isFormal(first)
      let (formal, digits) = isFirst ? (first, second) : (second, first)
      let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
      guard isFirst != Self.isFormal(second), !found.contains(first.place), digits.number.kind == .money,
        !digits.number.isSpelled,
        [.exact, .about].contains(digits.number.bound), formal.number.bound == .exact,
        between.count < 20, between.without(Self.joints).isEmpty,
        // `甲 8 万元，大写……` restates, `甲 8 万元，伍万元` is a list.
        between.hasAny(["大写", "小写", "即", "（", "(", "折合", "人民币", "￥", "¥"]),
        !digits.number.agrees(with: formal.value)
      else { return nil }
      return Defect(
        Message(
          zh: "大写 \(formal.words) 与 \(digits.words) 不等", en: "\(formal.words) is not \(digits.words)"),
        at: formal.place, about: [formal.words], values: [formal.value, digits.value], fix: page.fix,
        notes: [Message(zh: "小写", en: "in digits").note(at: digits.place)])
    }
  }

  /// Whether an amount stands in the capitals of accounts.
  private static func isFormal(_ number: StatedNumber) -> Bool {
    number.number.kind == .money && number.words.contains { Self.formal.contains($0) }
  }

  /// How many of the second unit make one of the first.
  private static let units: [(large: String, small: String, factor: Int)] = [
    ("hectare", "mu", 15), ("square-kilometre", "hectare", 100), ("square-kilometre", "mu", 1500),
    ("kilometre", "metre", 1000), ("tonne", "kilogram", 1000), ("kilogram", "jin", 2), ("tonne", "jin", 2000),
    ("hectare", "square-metre", 10_000), ("square-kilometre", "square-metre", 1_000_000),
    ("metre", "centimetre", 100), ("metre", "millimetre", 1000),
  ]
  private static let equal = [
    "，折合", "折合", "（折合", "，即", "，合", "（合", "（即", "（约合", "，约合", "，相当于", "（", "(", "(or", ", or", "or", "(about",
    "(equal to",
    "，换算为", "，折算为", "（约",
  ]

  /// `退塘还湿 120.0 公顷，折合 1,200 亩`.
  func converted(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { first, second in
      let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).bare
      let behind = sentence.passage.text(from: second.range.upperBound, to: sentence.range.upperBound)
      guard Self.equal.contains(between.lowercased()), [first, second].allSatisfy({ !$0.number.isRange }),
        first.number.bound == .exact, [.exact, .about].contains(second.number.bound),
        // `3.2 公里（850 米已完工）` tells of a part.
        behind.isEmpty || "，。；）),.; ".contains(behind.first ?? "。"), !behind.hasPrefix("/"),
        let (large, small, factor) = Self.units.first(where: { unit in
          [(first, second), (second, first)].contains {
            $0.number.unit == unit.large && $1.number.unit == unit.small
          }
        })
      else { return nil }
      let isLargeFirst = first.number.unit == large && second.number.unit == small
      let scale = isLargeFirst ? Fraction(factor) : Fraction(1, over: factor)
      let exact = first.value * scale
      let slack = first.number.step * scale * Fraction(1, over: 2) + second.number.step * Fraction(1, over: 2)
      guard !second.number.agrees(with: exact), (exact - second.value).magnitude > slack else { return nil }
      return Defect(
        Message(
          zh: "\(first.words) 是 \(second.number.words(for: exact))，不是 \(second.words)",
          en: "\(first.words) is \(second.number.words(for: exact)), not \(second.words)"),
        at: second.place, about: [second.words], values: [second.value, exact], fix: page.fix,
        notes: [Message(zh: "换算前", en: "the same before").note(at: first.place)])
    }
  }
}
