internal import Diagnostics
internal import Evaluation

/// Prices and means against the quantity and the total of their sentence, whatever their order: `巡护人员 45 人，人均管护面积 1,200 亩，管护总面积
/// 54,000 亩`, `社工 15 名，每名月薪 6,000 元，全年工资 108 万元`.
extension SentenceProductDisagrees {
  func measured(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2, sentence.hasAny(["每", "均", "单价", "单方"]),
      ![.caption, .heading].contains(sentence.passage.role), !sentence.isScale
    else { return [] }
    return sentence.segments.filter { (3...9).contains($0.count) }.flatMap { numbers -> [Defect] in
      let text = sentence.passage.text(
        from: numbers[0].clause.lowerBound, to: numbers[numbers.count - 1].clause.upperBound)
      return text.hasAny(Self.differing) ? [] : numbers.compactMap { measured($0, among: numbers, sentence) }
    } + perYear(sentence)
  }

  /// Words of a sentence whose things differ in what each has.
  private static let differing = [
    "分档", "不等", "阶梯", "封顶", "起步", "扣除", "不含", "另", "部分", "按比例", "差额", "折", "超出", "标准的", "重复", "机动", "剔除",
    "减免", "由",
    "从", "调整", "分别", "两档", "各档", "阶段",
  ]
  private static let notTotals = [
    "均", "其中", "上年", "去年", "比", "较", "预算", "目标", "单价", "剩余", "结余", "预留", "质保", "超", "扣", "增", "减", "节约",
    "已支付",
    "尚", "未", "最", "中央", "省", "市级", "县级", "区级", "配套", "实际", "计划", "截至", "补偿",
  ]
  private static let totals = [
    "共", "合计", "总", "全年", "年", "金额", "合同", "工资", "费", "补助资金", "补贴资金", "需", "增支", "租金", "计", "支出", "每月", "造价",
    "日供", "投入", "资金",
  ]

  private func measured(_ stated: StatedNumber, among numbers: [StatedNumber], _ sentence: Sentence)
    -> Defect?
  {
    guard !sentence.isOperand(stated), let each = EachAmount(stated) else { return nil }
    let counts = numbers.filter { number in
      number.place != stated.place && !sentence.isOperand(number)
        && (each.thing.isEmpty && each.times == 365
          ? number.number.unit == "day" && number.number.bound == .exact : each.isFor(number))
    }
    let wholes = numbers.filter { number in
      number.place != stated.place && !counts.contains { $0.place == number.place }
        && Self.isExact(number) && each.scale(to: number) != nil && !sentence.isOperand(number)
        && !number.number.isSpelled && EachAmount(number) == nil
    }
    let named = wholes.filter {
      !$0.lead.hasAny(Self.notTotals) && isTotal($0, of: each, numbers)
    }
    let sums = counts.filter { $0.lead.hasAny(["共", "合计", "总"]) }
    guard let count = counts.count == 1 ? counts.first : sums.count == 1 ? sums.first : nil,
      // `合同造价 60 万元，审定造价 58 万元，单方造价 290 元`: a mean is of one of them.
      named.count == 1 || named.count == 2 && each.isMean, let whole = named.last, count.value > .one,
      let scale = each.scale(to: whole)
    else { return nil }
    let product = stated.value * count.value * scale
    let behind = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound).prefix(12)
    // A part of all may be what the total is of.
    let others = sums.isEmpty ? numbers.filter { $0.place != stated.place && each.mayBe($0) } : []
    guard
      !(sums.isEmpty ? counts + others : sums).contains(where: { isExplained(each, $0, wholes, numbers) }),
      !behind.hasAny(["含", "包括", "加上"]),
      // `每所学校配备 1 名，……其中高中每校 2 名`
      !numbers.contains(where: { other in
        other.place != stated.place && other.isComparable(to: stated)
          && EachAmount(other).map { !$0.thing.isEmpty && !each.thing.isEmpty } == true
      })
    else { return nil }
    guard let times = times(of: each, to: whole), case let exact = product * Fraction(times), !exact.isZero
    else { return nil }
    let slack = whole.number.tolerance + count.value * stated.number.tolerance * scale * Fraction(times)
    guard (exact - whole.value).magnitude > slack, Self.isSlip(exact, whole.value),
      // Who came and went in a year got less than all of it.
      each.times == nil || each.isMean || whole.value > exact || isOfStaff(whole)
    else { return nil }
    let words = "\(stated.words) × \(count.words)" + (times > 1 ? " × \(times)" : "")
    return Defect(
      Message(
        zh: "\(words) = \(whole.number.words(for: exact))，不是 \(whole.words)",
        en: "\(words) = \(whole.number.words(for: exact)), not \(whole.words)"),
      at: whole.place, about: [whole.words], values: [whole.value, exact], fix: page.fix,
      notes: [Message(zh: "每一个的数", en: "what each has").note(at: stated.place)])
  }

  /// `每年 96 万元，三年合同总价 288 万元`.
  private func perYear(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (each, years, whole) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      guard each.lead.bare.endsInAny(["每年", "每年为", "每年支付"]), years.number.unit == "year",
        Self.isExact(each), Self.isExact(years), Self.isExact(whole), each.number.kind == .money,
        whole.number.kind == .money, ["", "，"].contains(years.lead.bare),
        ["合同总价", "合同金额", "共", "合计", "总价", "合同总额", "总计", "合同总金额", "总费用"].contains(whole.lead.bare),
        case let exact = each.value * years.number.digits, !whole.number.agrees(with: exact),
        (exact - whole.value).magnitude > whole.number.tolerance + each.number.tolerance * years.number.digits
      else { return nil }
      return Defect(
        Message(
          zh: "\(each.words) × \(years.words) = \(whole.number.words(for: exact))，不是 \(whole.words)",
          en: "\(each.words) × \(years.words) = \(whole.number.words(for: exact)), not \(whole.words)"),
        at: whole.place, about: [whole.words], values: [whole.value, exact], fix: page.fix,
        notes: [Message(zh: "每年的数", en: "what each year has").note(at: each.place)])
    }
  }

  /// `购置 8 辆，每辆 28.5 万元。采购支出合计 228 万元`: the total stands in the next sentence.
  func measuredNext(_ report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence -> [Defect] in
      guard let first = sentence.numbers.first, first.number.isAmount, sentence.passage.role == .body,
        first.lead.hasAny(["共", "合计", "总", "全年"]), !first.lead.hasAny(Self.notTotals),
        let before = report.sentence(before: sentence), before.hasAny(["每", "均", "单价"]),
        !before.hasReferences, !sentence.hasReferences, !before.isScale,
        (2...4).contains(before.numbers.count), !before.text.hasAny(Self.differing),
        !first.before.hasAny(Self.differing)
      else { return [] }
      let numbers = before.numbers + [first]
      return before.numbers.filter { each in
        !numbers.contains { $0.place != each.place && $0.place != first.place && $0.isComparable(to: each) }
          && Self.shareWords(each.before, first.lead)
      }.compactMap { measured($0, among: numbers, sentence) }
    }
  }

  /// Whether two texts have two characters in a row in common.
  private static func shareWords(_ left: String, _ right: String) -> Bool {
    let words = Array(right.without(["全年", "共计", "合计", "资金", "项目", "支出"]).filter(\.isHan))
    return zip(words, words.dropFirst()).contains { left.has(String([$0, $1])) }
  }

  private func isOfStaff(_ whole: StatedNumber) -> Bool {
    whole.lead.hasAny(["工资", "年租金", "全年", "年费用", "年增支", "年支出"])
      && !whole.lead.hasAny(["发放", "支付", "救助", "惠及"])
  }

  /// How often the amount for each is in the total; nil where the words do not tell.
  private func times(of each: EachAmount, to whole: StatedNumber) -> Int? {
    guard let times = each.times else { return 1 }
    if each.thing.isEmpty { return 1 }
    let lead = whole.lead
    if lead.hasAny(["全年", "年租金", "年费用", "年增支", "年支出", "年工资", "每年", "一年"]) {
      return times == 365 ? 365 : times
    }
    if times == 12, lead.hasAny(["每月", "月均", "当月", "每个月"]) { return 1 }
    return times == 1 ? 1 : nil
  }

  /// Whether words make a number the total of what each has.
  private func isTotal(_ whole: StatedNumber, of each: EachAmount, _ numbers: [StatedNumber]) -> Bool {
    guard whole.value > each.stated.value || each.scale(to: whole) != .one else { return false }
    let own = Set(each.stated.lead.filter { $0.isHan && !"每均人名户平场年月日天的为约总共".contains($0) })
    let words = (whole.lead + (whole.number.kind == .count ? whole.tail : "")).filter(\.isHan)
    if each.isMean, each.stated.number.kind != .money {
      // `人均 3 小时`: of the one other number of hours.
      let kin = numbers.filter { $0.place != each.stated.place && each.scale(to: $0) != nil }
      return own.isEmpty || words.contains(where: own.contains) || kin.count == 1
    }
    if each.isMean {
      return words.contains(where: own.contains) || own.isEmpty && whole.lead.hasAny(["共", "合计", "总"])
    }
    return whole.lead.hasAny(Self.totals) || whole.lead.bare.isEmpty
  }

  /// Whether some total is the amount for each times the count, in any period, with any other number as a factor.
  private func isExplained(
    _ each: EachAmount, _ count: StatedNumber, _ wholes: [StatedNumber], _ numbers: [StatedNumber]
  ) -> Bool {
    let others = numbers.filter {
      [.count, .duration, .multiple, .measure].contains($0.number.kind) && $0.place != count.place
        && $0.place != each.stated.place && !$0.value.isZero && $0.value < Fraction(1000)
    }.map(\.value)
    let periods = [1, 2, 4, 6, 9, 10, 11, 12, 52, 250, 300, 360, 365, 366].map { Fraction($0) }
    let factors = others + (each.times == nil ? [.one, Fraction(12), Fraction(4), Fraction(2)] : periods)
    return wholes.contains { whole in
      let scale = each.scale(to: whole) ?? .one
      return factors.contains { factor in
        let exact = each.stated.value * count.value * scale * factor
        let slack =
          whole.number.tolerance
          + (count.value * each.stated.number.step + each.stated.value * count.number.tolerance) * scale
          * factor
        let rounding = whole.number.tolerance + each.stated.value * count.number.tolerance * scale * factor
        return whole.number.agrees(with: exact)
          || (exact - whole.value).magnitude
            <= (each.isMean || each.stated.number.bound == .about ? slack : rounding)
      }
    }
  }

  /// Whether two numbers are near enough for one to be a slip of the other: less than threefold, or by a power of ten.
  static func isSlip(_ exact: Fraction, _ other: Fraction) -> Bool {
    if exact < other * Fraction(3), other < exact * Fraction(3) { return true }
    return [10, 100, 1000, 10_000].contains { tens in
      exact == other * Fraction(tens) || other == exact * Fraction(tens)
    }
  }
}
