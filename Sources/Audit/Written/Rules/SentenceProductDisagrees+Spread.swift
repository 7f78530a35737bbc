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
        ?? pointed(first, before, last) ?? atPrice(first, before, last) ?? kept(first, before, last)
        ?? each(first, before, last, sentence)
    } + [divided(sentence), deducted(sentence)].compactMap { $0 }
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

  private static let costs = [
    "费用", "年费用", "费用为", "年费用为", "总费用", "总费用为", "共计", "合计", "年租金总额", "总金额", "金额为", "共需", "资金为",
  ]

  /// `按每平方米 8 元的标准，清洁面积 12,500 平方米，年费用为 10 万元`; `120 名，每人每月 600 元，全年补助 86.4 万元`.
  private func atPrice(_ first: StatedNumber, _ second: StatedNumber, _ amount: StatedNumber) -> Defect? {
    guard amount.number.kind == .money else { return nil }
    if first.number.kind == .money, [.measure, .count].contains(second.number.kind) {
      guard
        first.lead.bare.hasSuffix("每" + second.number.unitWord)
          || first.lead.bare.endsInAny(["单价", "单价为"])
            && second.lead.bare.hasAny(["采购", "购置", "数量", "共", "购买"]),
        !second.number.unitWord.isEmpty,
        Self.costs.contains(amount.lead.bare), first.lead.count < 14
      else { return nil }
      return wrong(amount, first.value * second.value, first, slack: .zero)
    }
    guard first.number.kind == .count, second.number.kind == .money,
      ["每人每月", "每人每月补助", "每名每月", "每户每月", "每月每人"].contains(second.lead.bare),
      ["名", "人", "户"].contains(first.number.unitWord), amount.lead.bare.hasPrefix("全年"),
      amount.lead.count < 8,
      // Who was helped for some months only got less.
      !first.lead.hasAny(["救助", "惠及", "累计", "享受"])
        || first.value * second.value * Fraction(12) < amount.value
    else { return nil }
    return wrong(amount, first.value * second.value * Fraction(12), second, slack: .zero)
  }

  /// `质保金按合同价的 5%留取，合同价为 320 万元，质保金 16 万元`: the words say which is which.
  private func kept(_ rate: StatedNumber, _ whole: StatedNumber, _ amount: StatedNumber) -> Defect? {
    guard rate.number.kind == .share, whole.number.kind == .money, amount.number.kind == .money,
      rate.lead.bare.hasSuffix("的"), case let words = rate.lead.bare.dropLast(),
      let by = words.firstRange(of: "按")
    else { return nil }
    let (name, base) = (String(words[..<by.lowerBound]), String(words[by.upperBound...]))
    guard name.count > 1, base.count > 1, whole.lead.bare == base || whole.lead.bare == base + "为",
      amount.lead.bare == name || amount.lead.bare == name + "为"
    else { return nil }
    return wrong(amount, whole.value * rate.value, whole, slack: whole.number.tolerance * rate.value)
  }

  /// `人均 12.5 平方米，常住人口 8 万人，总面积 100 万平方米`; `分值 8 分，共 4 个要点，每个要点 2 分`.
  private func each(
    _ first: StatedNumber, _ second: StatedNumber, _ third: StatedNumber, _ sentence: Sentence
  ) -> Defect? {
    guard sentence.numbers.first?.place == first.place, first.number.kind == third.number.kind,
      first.isComparable(to: third),
      second.number.kind == .count
    else { return nil }
    if first.lead.bare.endsInAny(["人均"]), second.number.unitWord.hasSuffix("人"), third.lead.has("总") {
      return wrong(
        third, first.value * second.value, first,
        slack: first.number.tolerance * second.value + first.value * second.number.tolerance)
    }
    guard first.number.kind == .points, first.lead.bare.endsInAny(["分值", "权重", "满分", "分值为"]),
      ["共", "设", "包括", "分为", "含", "有"].contains(where: second.lead.bare.hasPrefix),
      third.lead.bare.hasPrefix("每个") || third.lead.bare.hasPrefix("每项"), third.lead.count < 8,
      !third.lead.hasAny(["扣", "得"]), let exact = first.value.divided(by: second.value)
    else { return nil }
    return wrong(third, exact, first, slack: .zero)
  }

  /// `按 6:4 的比例分担，市级承担 270 万元，区级承担 180 万元`.
  private func divided(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter {
      $0.number.kind == .money && $0.lead.hasAny(["承担", "投资", "分担", "出资", "负担", "配套"]) && !$0.lead.has("总")
    }
    guard money.count == 2, money.allSatisfy(Self.isPlain), !sentence.hasAny(["另", "其中"]),
      sentence.hasAny(["的比例", "分担", "承担", "比例"]), sentence.hasAny([":", "："])
    else { return nil }
    let head = Array(sentence.passage.text(from: sentence.range.lowerBound, to: money[0].range.lowerBound))
    guard
      let colon = head.indices.dropFirst().dropLast().first(where: {
        (head[$0] == ":" || head[$0] == "：") && head[$0 - 1].isArabicDigit && head[$0 + 1].isArabicDigit
      }), let left = head[colon - 1].wholeNumberValue, let right = head[colon + 1].wholeNumberValue, left > 0,
      right > 0,
      // One digit on each side: no times of the day.
      colon < 2 || !head[colon - 2].isArabicDigit,
      colon + 2 >= head.count || !head[colon + 2].isArabicDigit
    else { return nil }
    let exact = money[0].value * Fraction(right, over: left)
    return wrong(
      money[1], exact, money[0],
      slack: money[0].number.tolerance * Fraction(right, over: left) + money[1].number.tolerance)
  }

  /// `发现 2 处不规范，每处扣 1 分，分值 5 分，得 3 分`; `4 个要点中 3 个符合，得 6 分，每个要点 2 分`.
  private func deducted(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    guard numbers.count > 3, numbers[..<4].allSatisfy(Self.isPlain) else { return nil }
    if numbers[0].number.kind == .count, numbers[1..<4].allSatisfy({ $0.number.kind == .points }),
      numbers[1].lead.bare == "每" + numbers[0].number.unitWord + "扣",
      numbers[2].lead.bare.endsInAny(["分值", "权重", "满分", "分值为"]), ["得", "得分"].contains(numbers[3].lead.bare)
    {
      let exact = numbers[2].value - numbers[0].value * numbers[1].value
      return wrong(numbers[3], exact.isNegative ? .zero : exact, numbers[1], slack: .zero)
    }
    guard numbers[0].number.kind == .count, numbers[1].number.kind == .count,
      numbers[0].value >= numbers[1].value,
      numbers[0].tail.has("要点中"), numbers[2].number.kind == .points, numbers[3].number.kind == .points,
      ["得", "得分"].contains(numbers[2].lead.bare), numbers[3].lead.bare.hasPrefix("每个要点"),
      numbers[3].lead.count < 7,
      let exact = numbers[2].value.divided(by: numbers[1].value)
    else { return nil }
    return wrong(numbers[3], exact, numbers[2], slack: .zero)
  }
}
