internal import Diagnostics
internal import Evaluation

/// A change is not what the two numbers beside it give.
struct SentenceGrowthDisagrees: TextRule {
  let page = RulePage(
    code: "JX2113", severity: .error,
    title: Message(zh: "增减幅度与前后两个数不符", en: "A change is not what its two numbers give"),
    meaning: Message(
      zh: """
        一句话写出前后两个数，又写出增长或下降的幅度（百分比、百分点、倍数或差额），两者对不上，或者方向相反；“比上年的……缩短、高出”，\
        以及把两个比率相差的百分点写成百分比（比目标低 2.50%），也在此列。
        """,
      en: """
        A sentence states two numbers and the change between them, as a percentage, in points or as a difference, \
        and it is not their change, or goes the other way; or two rates lie so many points apart, given as per cent.
        """),
    bad: "用水户由 1200 户增加到 1500 户，增长 30%。", good: "用水户由 1200 户增加到 1500 户，增长 25%。",
    fix: Message(zh: "由前后两个数重新计算", en: "compute it again from the two numbers"), criterion: Criterion.scores)

  static let up = [
    "增长", "增加", "上升", "提高", "提升", "增幅", "上涨", "rise", "rose", "grew", "growth", "increase", "up",
  ]
  static let down = [
    "下降", "减少", "降低", "降幅", "减幅", "下滑", "缩短", "fell", "fall", "decrease", "decline", "down",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let found = stated(report)
    let ofYears =
      report.isAlone
      ? report.sentences.flatMap { yearly($0) + bases($0) } + next(report) + tableTotals(report)
        + ofElsewhere(report) + fromYearBefore(report) : []
    let others =
      compared(report) + gaps(report) + steps(report) + tableYears(report) + tableLists(report) + ofYears
    return others.reduce(into: found) { all, one in
      if !all.contains(where: { $0.place == one.place }) { all.append(one) }
    }.filter { !report.isAlone || !isChained($0, in: report) }
  }

  private func stated(_ report: WrittenReport) -> [Defect] {
    let changes = TableChange.all(in: report)
    let rows =
      report.isAlone
      ? Dictionary(grouping: changes.filter { $0.label.count > 2 && $0.label.allSatisfy(\.isHan) }) {
        $0.label
      } : [:]
    return earlierNamed(report) + restated(report) + points(report) + shifted(report)
      + report.sentences.flatMap { sentence -> [Defect] in
        guard !sentence.hasReferences, sentence.hasAny(Self.up + Self.down + ["调增", "调减"]) else { return [] }
        return sentence.numbers.compactMap { change(sentence, $0) } + direction(sentence)
          + sentence.numbers.compactMap { opposite($0, changes) }
          + sentence.numbers.indices.compactMap { adjustment(sentence, $0) } + differences(sentence)
          + rowChanges(sentence, rows)
      }
  }

  /// `同比增长 19.28%`, where a table gives the change as -19.28, and no change is +19.28.
  private func opposite(_ change: StatedNumber, _ changes: [TableChange]) -> Defect? {
    let lead = change.lead.without(["了", " "])
    let isDown = lead.endsInAny(Self.down)
    guard isDown || lead.endsInAny(Self.up), [.share, .money, .count, .measure].contains(change.number.kind),
      change.number.bound == .exact, !change.number.isRange, !Self.isTarget(change),
      change.number.hasThreeDigits
    else { return nil }
    let sign = isDown ? -Fraction.one : .one
    let kin = changes.filter { $0.isShare == (change.number.kind == .share) }
    guard !kin.contains(where: { change.number.agrees(with: $0.value * sign) }),
      let odd = kin.first(where: { change.number.agrees(with: .zero - $0.value * sign) })
    else { return nil }
    return Defect(
      Message(
        zh: "这里写\(isDown ? "下降" : "增长") \(change.words)，而表中“\(odd.label)”是\(isDown ? "增长" : "下降")",
        en:
          "\(change.words) is called \(isDown ? "a fall" : "a rise") here, but in the table “\(odd.label)” \(isDown ? "rose" : "fell")"
      ),
      at: change.place, about: [change.words], values: [change.value, odd.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: odd.place)])
  }

  /// `调增 1,650 万元（4.27%），调整后总投资 40,250 万元`: a change, its rate, and what came of it.
  private func adjustment(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index + 2 < sentence.numbers.count else { return nil }
    let (change, rate, after) = (
      sentence.numbers[index], sentence.numbers[index + 1], sentence.numbers[index + 2]
    )
    let isDown = change.lead.endsInAny(["调减", "减少", "核减", "压减"])
    let joint = sentence.passage.text(from: change.range.upperBound, to: rate.range.lowerBound)
    guard isDown || change.lead.endsInAny(["调增", "增加", "追加"]), change.number.isAmount,
      rate.number.kind == .share,
      ["（", "(", "，增幅", "，增幅为", "，降幅", "，增长", "，下降"].contains(joint), after.isComparable(to: change),
      after.lead.hasAny(["调整后", "增至", "减至", "调增后", "调减后"]), rate.number.bound == .exact,
      after.value > change.value
    else { return nil }
    let before = isDown ? after.value + change.value : after.value - change.value
    guard let exact = change.value.divided(by: before),
      !rate.number.isRatio(of: change.value, to: before, slack: change.number.tolerance)
    else { return nil }
    return Defect(
      Message(
        zh:
          "\(change.words) 是调整前 \(after.number.words(for: before)) 的 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en:
          "\(change.words) is \(rate.number.words(for: exact)) of the \(after.number.words(for: before)) before, not \(rate.words)"
      ),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "调整后", en: "after it").note(at: after.place)])
  }

  private func change(_ sentence: Sentence, _ change: StatedNumber) -> Defect? {
    let lead = change.lead.lowercased()
    let tail = change.tail.lowercased().bare
    let isDown = lead.hasAny(Self.down) || tail.hasAny(["decrease", "decline"])
    guard isDown || lead.hasAny(Self.up) || tail.hasAny(["increase", "growth"]), !change.number.isRange,
      // `再缩短 5 分钟`: beyond the later number.
      !["再", "还需", "若再", "如再"].contains(where: lead.bare.hasPrefix),
      change.number.bound == .exact || change.number.bound == .about, !Self.isTarget(change),
      !Self.isNew(change), !Self.isOfDifference(change, in: sentence),
      // `年均增长 24%，其中 2023 年增长 31%`
      !(change.lead.has("其中") && !change.years.isEmpty)
    else { return nil }
    let numbers = sentence.numbers.filter { number in
      number.place != change.place && !Self.areApart(number, change, in: sentence)
        && (!number.number.isRange || sentence.hasAny(["from", "由", "从"]))
        // `增长 3.68%，主要是补助标准由每人 11 元提高至 12 元`: why it changed.
        && !(number.place > change.place
          && sentence.passage.text(from: change.range.upperBound, to: number.range.lowerBound)
            .hasAny(["主要是", "主要由于", "主要因", "原因是", "主要系", "由于"]))
        // `增长 10.32%，增长率大于 0，得满分`: the rule behind it.
        && !(number.value.isZero && number.place > change.place)
        // `，两年合计 2,709.00 万元`
        && !(number.place > change.place && number.lead.hasAny(["合计", "共计", "总计", "累计", "共"]))
        && !(number.place > change.place && number.number.unitWord == "年")
        // `，得 8.00 分`
        && !(number.number.kind == .points && number.place > change.place && change.number.kind == .share)
        // `（来源：附件 3）`
        && !(number.number.kind == .plain && number.place > change.place
          && number.lead.endsInAny(["附件", "附录", "表", "附表"]))
    }
    switch change.number.kind {
    case .share where Self.comparedPair(numbers, change) != nil:
      guard let (old, new) = Self.comparedPair(numbers, change),
        let exact = (new.value - old.value).divided(by: old.value)?.magnitude,
        !change.number.isRatio(
          of: (new.value - old.value).magnitude, to: old.value,
          slack: old.number.tolerance + new.number.tolerance)
      else { return nil }
      return defect(change, exact, old, new)
    case .share where Self.datedPair(numbers, change, sentence) != nil:
      guard let (old, new) = Self.datedPair(numbers, change, sentence),
        let exact = (new.value - old.value).divided(by: old.value)?.magnitude,
        !change.number.isRatio(
          of: (new.value - old.value).magnitude, to: old.value,
          slack: old.number.tolerance + new.number.tolerance)
      else { return nil }
      return defect(change, exact, old, new)
    case .share where Self.isBetweenRates(numbers, change):
      // From one rate to another is a change in points; `提高 0.24%` would be of the rate itself.
      let rates = numbers.filter { $0.number.kind == .share && $0.place < change.place }
      guard let (old, new, _) = pair(rates, change), old.lead.hasAny(["由", "从", "from"]), Self.isNew(new),
        let exact = (new.value - old.value).divided(by: old.value)?.magnitude,
        !change.number.agrees(with: exact)
      else { return nil }
      return defect(change, exact, old, new)
    case .share:
      guard
        let (old, new, isSure) = pair(
          numbers.filter { $0.number.isAmount || $0.number.kind == .plain }, change),
        let exact = (new.value - old.value).divided(by: old.value),
        // `二级园提高至 3,300 元、三级园提高至 2,600 元，增幅分别为……`
        !(change.lead.hasAny(["分别", "依次"]) && old.lead.bare.endsInAny(["至", "到", "为"])
          && new.lead.bare.endsInAny(["至", "到"]))
      else { return nil }
      let other = (old.value - new.value).divided(by: new.value) ?? exact
      let slack = old.number.tolerance + new.number.tolerance
      let isRight =
        (isSure ? [exact] : [exact, other]).contains {
          change.number.agrees(with: $0.magnitude)
        }
        || change.number.isRatio(of: (new.value - old.value).magnitude, to: old.value, slack: slack)
        // `120,000 人次，增加 18,000 人次，增长 15%`: the second number is the change itself.
        || new.lead.endsInAny(Self.up + Self.down) && change.number.isRatio(of: new.value, to: old.value)
        // `2022 年放映 2,640 场，2023 年比上年增加 72 场，增长 2.73%`
        || old.lead.endsInAny(Self.up + Self.down) && change.number.isRatio(of: old.value, to: new.value)
      return isRight ? nil : defect(change, exact.magnitude, old, new)
    case .percentagePoints:
      let shares = numbers.filter { $0.number.kind == .share && !$0.lead.hasAny(["增长", "下降"]) }
      guard let (old, new, _) = pair(shares, change) else { return nil }
      let exact = (new.value - old.value).magnitude
      return change.number.agrees(with: exact) ? nil : defect(change, exact, old, new)
    default:
      // `7,000 人，比 2021 年增加 1,500 人，比 2022 年增加 700 人`: a change of its own is no number to change from.
      let kin = numbers.filter { number in
        number.isComparable(to: change)
          && !(number.lead.hasAny(["比", "较"])
            && number.lead.without(["了", " "]).endsInAny(Self.up + Self.down))
      }
      guard change.number.isAmount, change.lead.endsInAny(Self.up + Self.down + ["增加了", "减少了", "增长了", "by"]),
        let (old, new, _) = pair(kin, change), isMarked(old, new),
        // `年末 215 个村中 201 个有，覆盖率 93.49%，增加 25 个`: a whole and its part.
        !numbers.contains(where: { rate in
          rate.number.kind == .share && rate.number.bound == .exact && rate.value < .one
            && !rate.lead.hasAny(Self.up + Self.down)
            && rate.number.isRatio(of: new.value, to: old.value)
        })
      else { return nil }
      let exact = (new.value - old.value).magnitude
      let slack = old.number.tolerance + new.number.tolerance
      if change.number.agrees(with: exact) || (exact - change.value).magnitude <= slack { return nil }
      return defect(change, exact, old, new)
    }
  }

  /// `184.5 MWh in 2021 and 142.1 MWh in 2022, a fall of 22.98%`: in English the years stand behind.
  private static func datedPair(_ numbers: [StatedNumber], _ change: StatedNumber, _ sentence: Sentence) -> (
    StatedNumber, StatedNumber
  )? {
    let before = Array(numbers.filter { $0.place < change.place && $0.number.kind != .share }.suffix(2))
    guard before.count == 2, before[0].isComparable(to: before[1]), !before[0].value.isZero else {
      return nil
    }
    let years = before.map { number in
      let end = min(sentence.range.upperBound, number.range.upperBound + 20)
      let behind = sentence.passage.text(from: number.range.upperBound, to: end)
      return behind.has(" in ") ? TypedYears.all(in: behind).first : nil
    }
    guard let from = years[0], let to = years[1], from != to else { return nil }
    return from < to ? (before[0], before[1]) : (before[1], before[0])
  }

  /// `2023 年 1,350 万元，比 2022 年的 1,200 万元增长 12.50%`: the base is what stands behind 比.
  private static func comparedPair(_ numbers: [StatedNumber], _ change: StatedNumber) -> (
    old: StatedNumber, new: StatedNumber
  )? {
    let before = numbers.filter { $0.place < change.place && !$0.lead.has("大写") }
    // `培训 3,098 人，完成计划 3,040 人的 101.91%，较 2022 年的 2,752 人增长 12.57%`: a plan is no year's number.
    guard let old = before.last, case let all = before.dropLast().filter({ old.isComparable(to: $0) }),
      let last = before.dropLast().last.flatMap({ old.isComparable(to: $0) ? $0 : nil })
        ?? all.last(where: { !RateName.isPlan($0) }),
      case let new = all.last(where: { fits(old, $0, change) }) ?? last, old.number.isAmount,
      !old.value.isZero, !old.number.isRange, old.clause == change.clause,
      (up + down).contains(change.lead.bare)
    else { return nil }
    let words = old.lead.trimming(leading: ["，", " "], trailing: [" "])
    // `比2022年度的`, of which the date is left out.
    return ["比的", "较的", "比度的", "较度的", "比上年的", "较上年的", "比去年的"].contains(words) ? (old, new) : nil
  }

  /// Whether a rate is the change from one number to another.
  static func fits(_ old: StatedNumber, _ new: StatedNumber, _ change: StatedNumber) -> Bool {
    !old.value.isZero
      && change.number.isRatio(
        of: (new.value - old.value).magnitude, to: old.value,
        slack: old.number.tolerance + new.number.tolerance)
  }

  /// Whether the numbers before a change are two rates and nothing else.
  private static func isBetweenRates(_ numbers: [StatedNumber], _ change: StatedNumber) -> Bool {
    let before = numbers.filter { $0.place < change.place }
    return before.count == 2 && before.allSatisfy { $0.number.kind == .share }
  }

  /// Whether a semicolon stands between two numbers.
  private static func areApart(_ left: StatedNumber, _ right: StatedNumber, in sentence: Sentence) -> Bool {
    let first = left.place < right.place ? left : right
    let second = left.place < right.place ? right : left
    return sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).hasAny(["；", ";"])
  }

  /// What is planned or ruled, rather than what happened.
  static func isTarget(_ change: StatedNumber) -> Bool {
    change.lead.hasAny(["每", "年均", "平均", "复合", "不低于", "目标", "计划", "力争", "应", "拟", "预计"])
      || change.tail.hasAny(["以上", "的目标"])
  }

  /// The two numbers that a change lies between, the older first, and whether words say which one that is.
  private func pair(_ numbers: [StatedNumber], _ change: StatedNumber) -> (
    StatedNumber, StatedNumber, isSure: Bool
  )? {
    guard numbers.allSatisfy({ !$0.value.isZero }) else { return nil }
    if let new = numbers.last(where: Self.isNew), let old = numbers.last(where: { $0.place < new.place }),
      old.isComparable(to: new)
    {
      return (old, new, true)
    }
    guard numbers.count == 2, numbers[0].isComparable(to: numbers[1]), isMarked(numbers[0], numbers[1]) else {
      return nil
    }
    let near = numbers
    // `门诊比上年增加 6,312 人次，增长 12%，住院增加 206 人次，增长 5%`: both are changes of something else.
    if near.allSatisfy({ $0.lead.without(["了", " "]).endsInAny(Self.up + Self.down) }) { return nil }
    // `增长 12.50%，机构 61 家，比上年增加 5 家`: what follows is another thing with its own change.
    if change.place < near[0].place, near[1].lead.hasAny(["比", "较"]),
      near[1].lead.without(["了", " "]).endsInAny(Self.up + Self.down)
    {
      return nil
    }
    // `分别为 60% 和 40%` are two things at one time.
    if ["和", "与", "及", "、", "and"].contains(near[1].lead.bare) { return nil }
    let isFirstNewer =
      near[1].lead.hasAny(["上年", "去年", "同期", "上一年"])
      || (near[0].years.last ?? "") > (near[1].years.last ?? "~")
    let isSure = near[0].years.last != nil && near[1].years.last != nil
    return isFirstNewer ? (near[1], near[0], isSure) : (near[0], near[1], isSure)
  }

  private static let newWords = [
    "增至", "增加到", "增长到", "提高到", "上升到", "提升到", "提升至", "提高至", "增加至", "增长至", "上升至", "降至", "下降到",
    "下降至", "减少到", "减少至", "降低到", "降低至", "缩短到", "缩短至", "缩短为", "扩大到", "扩大至", "压缩到", "压缩至", " to", "to ",
  ]

  private static func isNew(_ number: StatedNumber) -> Bool {
    number.lead.hasAny(newWords) || ["to", "至", "到"].contains(number.lead)
  }

  /// Whether words or years say that both are the same thing at two times.
  private func isMarked(_ old: StatedNumber, _ new: StatedNumber) -> Bool {
    let words = [
      "上年", "去年", "同期", "上一", "年初", "年末", "实施前", "实施后", "改造前", "改造后", "由", "从", "from", "previous", "before",
    ]
    return Self.isNew(new) || [old, new].contains { $0.lead.hasAny(words) }
      || (old.years.last != nil && new.years.last != nil && old.years.last != new.years.last)
  }

  /// `由 120 增加到 110`.
  private func direction(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { old, new in
      guard Self.isNew(new), old.isComparable(to: new), old.number.kind == new.number.kind,
        !new.number.isRange,
        old.lead.hasAny(["由", "从", "from"])
      else { return nil }
      let isUp = new.lead.hasAny(Self.up + ["增至"])
      let isDown = new.lead.hasAny(Self.down + ["降至"])
      guard isUp && new.value < old.value || isDown && old.value < new.value else { return nil }
      return Defect(
        Message(
          zh: "由 \(old.words) 到 \(new.words) 是\(isUp ? "减少" : "增加")，与“\(new.lead)”相反",
          en:
            "from \(old.words) to \(new.words) is \(isUp ? "a decrease" : "an increase"), the opposite of “\(new.lead)”"
        ),
        at: new.place, about: [new.words], values: [old.value, new.value], fix: page.fix)
    }
  }

  func defect(_ change: StatedNumber, _ exact: Fraction, _ old: StatedNumber, _ new: StatedNumber)
    -> Defect
  {
    let computed =
      change.number.kind == .percentagePoints
      ? (exact * Fraction(100)).rounded(places: places(change.number)).plain + " 个百分点"
      : change.number.words(for: exact)
    let english =
      change.number.kind == .percentagePoints
      ? (exact * Fraction(100)).rounded(places: places(change.number)).plain + " percentage points" : computed
    return Defect(
      Message(
        zh: "由 \(old.words) 到 \(new.words)，变化是 \(computed)，不是 \(change.words)",
        en: "from \(old.words) to \(new.words) is a change of \(english), not \(change.words)"),
      at: change.place, about: [change.words], values: [change.value, exact], fix: page.fix,
      notes: [
        Message(zh: "前一个数", en: "the earlier number").note(at: old.place),
        Message(zh: "后一个数", en: "the later number").note(at: new.place),
      ])
  }

  private func places(_ number: TextNumber) -> Int {
    (0...6).first { number.step >= Fraction(unscaled: 1, places: $0 + 2) } ?? 2
  }
}
