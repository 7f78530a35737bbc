internal import Diagnostics
internal import Evaluation

/// Rates whose whole stands behind them, whose part and whole stand behind them, and rates of the days of a year.
extension SentenceRateDisagrees {
  func around(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.passage.role != .caption else { return [] }
    return sentence.segments.flatMap { numbers -> [Defect] in
      let opening = Array(numbers.prefix(3))
      guard opening.count > 1, opening.allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }) else {
        return []
      }
      return [
        wholeBehind(opening), bothBehind(opening), ofDays(opening), lowered(opening), bothBefore(opening),
      ]
      .compactMap { $0 }
    }
  }

  private func wrong(_ rate: StatedNumber, _ part: StatedNumber, _ whole: StatedNumber) -> Defect? {
    let slack = part.number.tolerance + whole.number.tolerance
    guard !rate.number.isRatio(of: part.value, to: whole.value, slack: slack),
      let exact = part.value.divided(by: whole.value)
    else { return nil }
    return Defect(
      Message(
        zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [
        Message(zh: "分子", en: "the numerator").note(at: part.place),
        Message(zh: "分母", en: "the denominator").note(at: whole.place),
      ])
  }

  private static let wholes = [
    "预算总额", "预算总额为", "预算为", "应到位资金", "应到位", "资金总额", "资金总额为", "计划总数", "计划数", "计划数为", "总数", "总数为", "总量", "总量为",
    "应拨付资金",
    "应收", "应发", "应办",
  ]

  /// `结余 30 万元，结余率为 10%，预算总额为 300 万元`.
  private func wholeBehind(_ numbers: [StatedNumber]) -> Defect? {
    guard numbers.count == 3 else { return nil }
    let (part, rate, whole) = (numbers[0], numbers[1], numbers[2])
    let name = rate.lead.bare.trimming(leading: [], trailing: ["为", "达", "达到", "是"])
    guard rate.number.kind == .share, part.number.isAmount, part.isComparable(to: whole),
      Self.wholes.contains(whole.lead.bare), name.hasSuffix("率"), name.count < 7,
      !name.hasAny(["增", "降", "节", "超", "未", "不"]), part.value <= whole.value,
      case let cue = String(name.dropLast().suffix(2)), part.lead.has(cue)
    else { return nil }
    return wrong(rate, part, whole)
  }

  /// `完成率 94%，实际完成 47 个，计划 50 个`, `巡查覆盖率 100%，全区 32 条河道巡查 32 条`.
  private func bothBehind(_ numbers: [StatedNumber]) -> Defect? {
    guard numbers.count == 3 else { return nil }
    let (rate, first, second) = (numbers[0], numbers[1], numbers[2])
    let name = rate.lead.bare.trimming(leading: [], trailing: ["为", "达", "达到", "是"])
    guard rate.number.kind == .share, name.hasSuffix("率"), name.count < 9,
      !name.hasAny(["增", "降", "节", "超", "未", "不", "目标"]), first.isComparable(to: second),
      first.number.unitWord == second.number.unitWord, first.number.isAmount,
      !(first.lead + second.lead).hasAny(["新", "另", "其中", "抽", "问卷"])
    else { return nil }
    if name.hasSuffix("完成率"), first.lead.bare.hasPrefix("实际"), second.lead.bare.hasPrefix("计划") {
      return wrong(rate, first, second)
    }
    // `拨付率 96%，应拨付 500 万元，实际拨付 480 万元`
    if ["应", "计划", "目标"].contains(where: first.lead.bare.hasPrefix),
      ["实际", "已"].contains(where: second.lead.bare.hasPrefix)
    {
      return wrong(rate, second, first)
    }
    // `执行率 95%（支出 475 万元，预算 500 万元）`
    if name.hasSuffix("执行率"), first.lead.bare.endsInAny(["支出", "实际支出"]),
      second.lead.bare.endsInAny(["预算", "年度预算", "全年预算"])
    {
      return wrong(rate, first, second)
    }
    // `回收率 92%，发放 500 份，收回 460 份`
    if name.hasSuffix("回收率"), first.lead.bare.endsInAny(["发放", "发放问卷"]),
      second.lead.bare.endsInAny(["收回", "回收"]), second.value <= first.value, rate.value <= .one
    {
      return wrong(rate, second, first)
    }
    // `整改率为 85%，20 个问题中已整改 17 个`
    if first.tail.bare.endsInAny(["中", "中已" + String(name.dropLast().suffix(2))]) || first.tail.has("中已"),
      second.lead.has(String(name.dropLast().suffix(2))), second.value <= first.value
    {
      return wrong(rate, second, first)
    }
    let verb = String(name.prefix(2))
    guard first.number.kind == .count,
      ["覆盖率", "完成率", "合格率", "达标率", "整改率", "办结率"].contains(where: name.hasSuffix),
      second.lead.bare.hasSuffix(verb) || first.tail.bare.hasSuffix(verb),
      first.lead.bare.hasPrefix("全") || first.lead.bare.hasPrefix("共") || first.lead.bare.hasPrefix("应"),
      second.value <= first.value
    else { return nil }
    return wrong(rate, second, first)
  }

  /// `全区 32 条河道，巡查 32 条，巡查覆盖率 100%`.
  private func bothBefore(_ numbers: [StatedNumber]) -> Defect? {
    guard numbers.count == 3 else { return nil }
    let (whole, part, rate) = (numbers[0], numbers[1], numbers[2])
    let verb = part.lead.bare
    guard rate.number.kind == .share, whole.number.kind == .count, whole.isComparable(to: part),
      whole.number.unitWord == part.number.unitWord, part.value <= whole.value, verb.count == 2,
      rate.lead.bare.hasPrefix(verb), rate.lead.bare.hasSuffix("率"), rate.lead.count < 8,
      ["全", "共", "应"].contains(where: whole.lead.bare.hasPrefix), whole.lead.count < 6
    else { return nil }
    return wrong(rate, part, whole)
  }

  /// `控制价为 260 万元，中标价为 247 万元，下浮率 5%`.
  private func lowered(_ numbers: [StatedNumber]) -> Defect? {
    guard numbers.count == 3 else { return nil }
    let (high, low, rate) = (numbers[0], numbers[1], numbers[2])
    guard rate.number.kind == .share, ["下浮率", "下浮", "下浮率为", "下浮比例"].contains(rate.lead.bare),
      high.number.kind == .money, low.number.kind == .money, high.value > low.value,
      high.lead.hasAny(["控制价", "限价", "预算", "送审", "概算"]), low.lead.hasAny(["中标", "合同", "审定", "成交"]),
      let exact = (high.value - low.value).divided(by: high.value),
      !rate.number.isRatio(
        of: high.value - low.value, to: high.value, slack: high.number.tolerance + low.number.tolerance)
    else { return nil }
    return Defect(
      Message(
        zh:
          "（\(high.words) − \(low.words)）÷ \(high.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en:
          "(\(high.words) − \(low.words)) ÷ \(high.words) = \(rate.number.words(for: exact)), not \(rate.words)"
      ),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "由这里算起", en: "computed from here").note(at: high.place)])
  }

  /// `达标天数 340 天，全年达标率为 93.15%`: of 365 or 366 days.
  private func ofDays(_ numbers: [StatedNumber]) -> Defect? {
    guard numbers.count > 1 else { return nil }
    let (days, rate) = (numbers[0], numbers[1])
    guard days.number.kind == .duration, days.number.unitWord == "天", days.lead.bare.hasSuffix("天数"),
      rate.number.kind == .share, rate.lead.bare.hasPrefix("全年"), rate.lead.hasAny(["率", "比例"]),
      days.value > Fraction(100), days.value <= Fraction(366),
      ![365, 366].contains(where: { rate.number.isRatio(of: days.value, to: Fraction($0)) }),
      let exact = days.value.divided(by: Fraction(365))
    else { return nil }
    return Defect(
      Message(
        zh: "\(days.words) ÷ 365 天 = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(days.words) of 365 days are \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分子", en: "the numerator").note(at: days.place)])
  }
}
