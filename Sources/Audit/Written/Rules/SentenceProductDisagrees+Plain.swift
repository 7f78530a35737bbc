internal import Diagnostics
internal import Evaluation

/// Areas, interest, means of a list and amounts for each.
extension SentenceProductDisagrees {
  func plain(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index in
      let numbers = (sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index])
      return area(numbers) ?? interest(numbers)
    } + [mean(sentence), each(sentence)].compactMap { $0 }
  }

  private typealias Three = (first: StatedNumber, second: StatedNumber, result: StatedNumber)

  private func defect(
    _ result: StatedNumber, _ exact: Fraction, _ first: StatedNumber, zh: String, en: String
  )
    -> Defect
  {
    Defect(
      Message(
        zh: "\(zh)是 \(result.number.words(for: exact))，不是 \(result.words)",
        en: "\(en) is \(result.number.words(for: exact)), not \(result.words)"),
      at: result.place, about: [result.words], values: [result.value, exact], fix: page.fix,
      notes: [Message(zh: "由这里算起", en: "computed from here").note(at: first.place)])
  }

  private func isExact(_ three: Three) -> Bool {
    [three.first, three.second, three.result].allSatisfy { $0.number.bound == .exact && !$0.number.isRange }
  }

  private static let metres: [String: Int] = ["metre": 1, "kilometre": 1000]

  /// `硬化道路 3.2 公里，宽 4.5 米，共 14,000 平方米`.
  private func area(_ three: Three) -> Defect? {
    let (length, width, area) = three
    guard let long = Self.metres[length.number.unit ?? ""], let wide = Self.metres[width.number.unit ?? ""],
      area.number.unit == "square-metre", width.lead.bare.endsInAny(["宽", "宽度", "宽度为", "路面宽", "均宽"]),
      !area.lead.hasAny(["其中", "另"]), area.lead.count < 8, isExact(three)
    else { return nil }
    let exact = length.value * Fraction(long) * width.value * Fraction(wide)
    let slack = length.number.tolerance * width.value * Fraction(long * wide) + area.number.tolerance
    guard !area.number.agrees(with: exact), (exact - area.value).magnitude > slack else { return nil }
    return defect(
      area, exact, length, zh: "\(length.words) × \(width.words) ", en: "\(length.words) by \(width.words)")
  }

  /// `债券 1.20 亿元，票面利率 3.10%，年利息 392.00 万元`.
  private func interest(_ three: Three) -> Defect? {
    let (loan, rate, interest) = three
    guard loan.number.kind == .money, rate.number.kind == .share, interest.number.kind == .money,
      rate.lead.bare.endsInAny(["利率", "利率为", "年利率", "票面利率", "票面利率为"]),
      interest.lead.bare.endsInAny(["年利息", "年利息为", "每年利息", "每年付息", "年付息"]), isExact(three)
    else { return nil }
    let exact = loan.value * rate.value
    let slack = loan.number.tolerance * rate.value + interest.number.tolerance
    guard !interest.number.agrees(with: exact), (exact - interest.value).magnitude > slack else { return nil }
    return defect(
      interest, exact, loan, zh: "\(loan.words) 按 \(rate.words) 的年利息", en: "\(rate.words) of \(loan.words)")
  }

  /// `三个季度分别完成 120 件、150 件、180 件，平均每季度 160 件`.
  private func mean(_ sentence: Sentence) -> Defect? {
    guard let start = sentence.numbers.firstIndex(where: { $0.lead.has("分别") }) else { return nil }
    let rest = sentence.numbers[(start + 1)...].prefix { ["、", "和", "及", "与", ""].contains($0.lead.bare) }
    let list = [sentence.numbers[start]] + rest
    guard list.count > 1, sentence.numbers.indices.contains(start + list.count) else { return nil }
    let mean = sentence.numbers[start + list.count]
    // `前三季度分别为 88 分、90 分、92 分，全年平均 91.5 分`
    if list[0].before.hasAny(["前三", "前两", "上半年", "前几"]), mean.lead.hasAny(["全年", "年度"]) { return nil }
    guard mean.isComparable(to: list[0]), list.allSatisfy({ $0.isComparable(to: list[0]) }),
      list[0].number.kind != .share, mean.lead.has("平均"), mean.lead.count < 12,
      [.exact, .about].contains(mean.number.bound), !mean.lead.hasAny(["全市", "全省", "全县", "加权", "人均", "户均"]),
      let exact = list.map(\.value).sum.divided(by: Fraction(list.count)), !mean.number.agrees(with: exact)
    else { return nil }
    return defect(
      mean, exact, list[0], zh: "\(list.count) 个数的平均", en: "the mean of the \(list.count) numbers")
  }

  /// `The 24 centres received RMB 3.60 million in total, or RMB 160,000 each`.
  private func each(_ sentence: Sentence) -> Defect? {
    guard let each = sentence.numbers.last, each.number.kind == .money, each.number.bound == .exact,
      each.tail.bare.hasPrefix("each"), sentence.numbers.count > 2
    else { return nil }
    let before = sentence.numbers.dropLast()
    let counts = before.filter { $0.number.kind == .count }
    let amounts = before.filter { $0.number.kind == .money }
    guard counts.count == 1, amounts.count == 1, let count = counts.first, let amount = amounts.first,
      before.count == 2,
      sentence.passage.text(from: amount.range.upperBound, to: each.range.lowerBound).has("or"),
      let exact = amount.value.divided(by: count.value),
      !each.number.isRatio(of: amount.value, to: count.value, slack: amount.number.tolerance)
    else { return nil }
    return defect(
      each, exact, amount, zh: "\(amount.words) ÷ \(count.words) ", en: "\(amount.words) for \(count.words)")
  }
}
