internal import Diagnostics
internal import Evaluation

/// Rates beside their fraction in brackets, and satisfaction beside all answers.
extension SentenceRateDisagrees {
  func bracketed(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.compactMap { fraction(sentence, $0) } + ofPlan(sentence)
      + ofNamed(sentence)
      + [answers(sentence)].compactMap { $0 }
  }

  /// `到位率为 80%（288/360）`, `80%（288÷360）`.
  private func fraction(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index + 2 < sentence.numbers.count else { return nil }
    let (rate, part, whole) = (
      sentence.numbers[index], sentence.numbers[index + 1], sentence.numbers[index + 2]
    )
    func text(_ first: StatedNumber, _ second: StatedNumber) -> String {
      sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).bare
    }
    let behind = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound).bare
    guard rate.number.kind == .share, rate.number.bound == .exact,
      ["（", "(", "（即"].contains(text(rate, part)),
      ["/", "÷", "／"].contains(text(part, whole)), behind.hasPrefix("）") || behind.hasPrefix(")"),
      part.number.kind != .share, whole.number.kind != .share, !whole.value.isZero,
      !rate.number.isRatio(of: part.value, to: whole.value, slack: part.number.tolerance)
    else { return nil }
    return wrong(rate, part.value, whole.value, part)
  }

  private static let opinions = [
    "满意", "很满意", "非常满意", "比较满意", "较满意", "基本满意", "一般", "不满意", "很不满意", "较不满意", "不太满意",
  ]

  /// `满意 201 人，基本满意 54 人，不满意 15 人，满意度为 94.44%`: some of the first of all of them.
  private func answers(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasAny(["加权", "折算", "×", "赋值", "平均"]) else { return nil }
    let counts = sentence.numbers.filter { number in
      number.number.kind == .count && number.number.bound == .exact
        && Self.opinions.contains(number.opinion)
    }
    guard counts.count > 2, let first = counts.first, counts.contains(where: { $0.lead.has("不") }),
      counts.allSatisfy({ $0.isComparable(to: first) }),
      let rate = sentence.numbers.first(where: {
        $0.number.kind == .share && $0.number.bound == .exact && $0.range.lowerBound > first.range.lowerBound
          && ($0.before.split { "，；。".contains($0) }.last ?? "").hasAny(["满意度", "满意率"])
      })
    else { return nil }
    // `按 100、80、60、40、20 计权`
    guard !sentence.hasAny(["计权", "加权", "赋分", "赋值", "折算", "级计分", "分制", "按五级", "满分"]) else { return nil }
    let all = counts.map(\.value).sum
    let sums = counts.indices.map { counts[...$0].map(\.value).sum }
    guard !sums.contains(where: { rate.number.isRatio(of: $0, to: all) }),
      let near = sums.min(by: { left, right in
        let own = [left, right].map { (($0.divided(by: all) ?? .zero) - rate.value).magnitude }
        return own[0] < own[1]
      }), let exact = near.divided(by: all), (exact - rate.value).magnitude < Fraction(1, over: 10)
    else { return nil }
    return wrong(rate, near, all, first)
  }

  private func wrong(_ rate: StatedNumber, _ part: Fraction, _ whole: Fraction, _ first: StatedNumber)
    -> Defect
  {
    let exact = part.divided(by: whole) ?? .zero
    let (left, right) = (part.rounded(places: 2).plain, whole.rounded(places: 2).plain)
    return Defect(
      Message(
        zh: "\(rate.words) 不是 \(left) ÷ \(right) = \(rate.number.words(for: exact))",
        en: "\(rate.words) is not \(left) ÷ \(right) = \(rate.number.words(for: exact))"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分子", en: "the numerator").note(at: first.place)])
  }
}

extension SentenceRateDisagrees {
  /// Whether brackets that close before a rate hold a number, which a number of its unit stands before.
  static func isInBrackets(_ part: StatedNumber, before rate: StatedNumber, in sentence: Sentence) -> Bool {
    guard part.place.line == rate.place.line, part.range.upperBound <= rate.range.lowerBound else {
      return false
    }
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: part.range.lowerBound)
    let between = sentence.passage.text(from: part.range.upperBound, to: rate.range.lowerBound)
    guard let open = before.lastIndex(where: { "（(".contains($0) }),
      !before[open...].contains(where: { "）)".contains($0) }), between.contains(where: { "）)".contains($0) })
    else { return false }
    let start = sentence.range.lowerBound + before[..<open].utf8.count
    return sentence.numbers.contains { $0.range.upperBound == start && $0.isComparable(to: part) }
  }
}

extension StatedNumber {
  /// What those answered who are counted: 非常满意 of `352 份有效问卷中非常满意 198 份`.
  var opinion: String {
    let clause = lead.split { "，、：；".contains($0) }.last.map { String($0).bare } ?? ""
    let own = clause.split(separator: "中").last.map(String.init) ?? ""
    return own.trimming(
      leading: ["其中", "选择", "表示", "回答", "认为", "评价为", "“", " "], trailing: ["的有", "的", "有", "”", "为", " "])
  }
}
