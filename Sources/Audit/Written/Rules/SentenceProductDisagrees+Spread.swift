internal import Diagnostics
internal import Evaluation

/// Totals spread over years, months and areas, points in proportion, and payments at a rate.
extension SentenceProductDisagrees {
  func spread(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.passage.role != .caption else { return [] }
    return sentence.numbers.indices.dropFirst().compactMap { index in
      let (before, last) = (sentence.numbers[index - 1], sentence.numbers[index])
      guard Self.isPlain(before), Self.isPlain(last), !sentence.isOperand(last) else { return nil }
      if let found = monthly(before, last, sentence) { return found }
      guard index > 1, Self.isPlain(sentence.numbers[index - 2]) else { return nil }
      let first = sentence.numbers[index - 2]
      return yearly(first, before, last) ?? ofArea(first, before, last) ?? paid(first, before, last)
        ?? pointed(first, before, last)
    }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange
  }

  private func wrong(_ result: StatedNumber, _ exact: Fraction, _ first: StatedNumber, slack: Fraction)
    -> Defect?
  {
    guard !result.number.agrees(with: exact),
      (exact - result.value).magnitude > slack + result.number.step * Fraction(1, over: 2)
    else { return nil }
    let words = result.number.words(for: exact)
    return Defect(
      Message(
        zh: "由 \(first.words) 算得 \(words)，不是 \(result.words)",
        en: "\(first.words) makes \(words), not \(result.words)"),
      at: result.place, about: [result.words], values: [result.value, exact], fix: page.fix,
      notes: [Message(zh: "由这里算起", en: "computed from here").note(at: first.place)])
  }

  private static let totals = ["累计", "共", "合计", "总计"]

  /// `三年累计投入 960 万元，年均投入 320 万元`.
  private func yearly(_ years: StatedNumber, _ total: StatedNumber, _ mean: StatedNumber) -> Defect? {
    guard years.number.kind == .duration, years.number.unitWord.hasSuffix("年"), total.isComparable(to: mean),
      total.number.kind != .share, total.lead.hasAny(Self.totals), total.lead.count < 8,
      mean.lead.bare.hasPrefix("年均") || mean.lead.bare.hasPrefix("平均每年"), mean.lead.count < 9,
      !mean.lead.hasAny(["增", "降"]), let exact = total.value.divided(by: years.value)
    else { return nil }
    return wrong(mean, exact, total, slack: total.number.tolerance)
  }

  private static let months: [(String, Int)] = [
    ("平均每月", 12), ("月均", 12), ("平均每季度", 4), ("季均", 4), ("平均每个月", 12), ("平均每个季度", 4),
  ]

  /// `全年举办活动 24 场，平均每月 2 场`.
  private func monthly(_ total: StatedNumber, _ mean: StatedNumber, _ sentence: Sentence) -> Defect? {
    let lead = mean.lead.bare
    guard
      let (_, times) = Self.months.first(where: { lead.hasPrefix($0.0) && lead.count < $0.0.count + 4 }),
      total.isComparable(to: mean), total.number.unitWord == mean.number.unitWord,
      total.before.split(whereSeparator: { "；。".contains($0) }).last?.hasAny(["全年", "年度内", "一年", "年内"])
        == true,
      !sentence.hasAny(["开放月", "实际运行", "个月", "停"]),
      sentence.passage.text(from: total.range.upperBound, to: mean.range.lowerBound).count < 12,
      !total.lead.hasAny(["计划", "其中", "增", "减"])
    else { return nil }
    let exact = total.value * Fraction(1, over: times)
    return wrong(mean, exact, total, slack: .zero)
  }

  /// `面积 2,000 平方米，造价 60 万元，单方造价 300 元`.
  private func ofArea(_ area: StatedNumber, _ price: StatedNumber, _ each: StatedNumber) -> Defect? {
    guard area.number.kind == .measure, price.number.kind == .money, each.number.kind == .money,
      ["单方造价", "单位造价", "每平方米造价", "单位面积造价", "平均造价", "每公里造价", "单位投资", "单方造价为", "单位造价为"].contains(
        each.lead.bare),
      price.lead.hasAny(["造价", "投资", "总价", "合同价", "费用"]), price.lead.count < 8,
      let exact = price.value.divided(by: area.value)
    else { return nil }
    let slack =
      (price.number.tolerance.divided(by: area.value) ?? .zero) + each.number.step * Fraction(1, over: 2)
    return wrong(each, exact, price, slack: slack)
  }

  /// `合同价 500 万元，首付款按 30%支付 150 万元`.
  private func paid(_ whole: StatedNumber, _ rate: StatedNumber, _ amount: StatedNumber) -> Defect? {
    guard whole.number.kind == .money, rate.number.kind == .share, amount.number.kind == .money,
      whole.lead.hasAny(["合同价", "合同金额", "合同额", "合同总价", "中标价"]), rate.lead.bare.endsInAny(["按"]),
      ["支付", "支付了", "付", "拨付", "计"].contains(amount.lead.bare), amount.clause == rate.clause
    else { return nil }
    return wrong(
      amount, whole.value * rate.value, whole, slack: whole.number.tolerance * rate.value)
  }

  /// `权重 5 分，完成率 80%，按比例得 4.0 分`.
  private func pointed(_ weight: StatedNumber, _ rate: StatedNumber, _ points: StatedNumber) -> Defect? {
    guard weight.number.kind == .points, rate.number.kind == .share, points.number.kind == .points,
      weight.lead.bare.endsInAny(["权重", "满分", "分值", "权重为", "分值为", "满分为"]), rate.value <= .one,
      rate.lead.bare.endsInAny(["率", "率为", "度", "度为"]), points.lead.bare.hasPrefix("按比例得"),
      points.lead.count < 7
    else { return nil }
    return wrong(
      points, weight.value * rate.value, weight, slack: weight.value * rate.number.step * Fraction(1, over: 2)
    )
  }
}
