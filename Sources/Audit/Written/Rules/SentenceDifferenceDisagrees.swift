internal import Diagnostics
internal import Evaluation

/// What is left, missing or apart is not the difference of the two numbers before it.
struct SentenceDifferenceDisagrees: TextRule {
  let page = RulePage(
    code: "JX2120", severity: .error,
    title: Message(zh: "差额与前面两个数不符", en: "A difference that its two numbers do not give"),
    meaning: Message(
      zh: "一句话写出预算和支出、计划和实际、两个比率等两个数，又写出结余、少建、相差或低于目标多少，与两数之差不等；两数写在另一处的“少完成 7,800 亩”“62 件中 3 件超时”，也在此列。",
      en: """
        A sentence states two numbers, a budget and what was spent, a plan and what was done, two rates, and what is \
        left, missing or between them, and that is not their difference; also where the two stand in another passage.
        """),
    bad: "预算 860 万元，支出 812.5 万元，结余 57.5 万元。", good: "预算 860 万元，支出 812.5 万元，结余 47.5 万元。",
    fix: Message(zh: "由前面两个数重新计算", en: "compute it again from the two numbers"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let sentences = report.sentences.filter { $0.passage.role != .caption && !$0.hasReferences }
    let ofTables: [Defect] = shortfalls(report) + complements(report) + extremes(report) + targets(report)
    let found: [Defect] =
      ofTables + known(report) + unspent(report) + sentences.flatMap { of($0, report) } + aims(report)
      + remainders(report)
      + (report.isAlone
        ? ofPlans(report) + declaredTargets(report) + report.sentences.flatMap { undone($0) } : [])
    return found.reduce(into: []) { all, one in
      if !all.contains(where: { $0.place == one.place }) { all.append(one) }
    }
  }

  private func of(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    let numbers = sentence.numbers
    let gaps = numbers.indices.dropFirst(2).compactMap { defect(sentence, $0) ?? missed(sentence, $0) }
    let left = numbers.first.flatMap { rest($0, in: sentence, report) }.map { [$0] } ?? []
    let bounds = numbers.indices.dropFirst().compactMap { toBound(sentence, $0, report) }
    return gaps + savings(sentence) + plain(sentence) + grouped(sentence) + left + bounds + below(sentence)
  }

  private static let rests = ["超期的", "逾期的", "超时的", "不合格的", "未通过的", "未达标的", "未办结的", "不满意的", "未发放的", "其余"]

  /// `1,065 件中 1,012 件在 30 日内发放。超期的 35 件`: what is left of the sentence before.
  private func rest(_ gap: StatedNumber, in sentence: Sentence, _ report: WrittenReport) -> Defect? {
    guard Self.rests.contains(gap.lead.bare), gap.number.kind == .count, gap.number.bound == .exact,
      let before = report.sentence(before: sentence)
    else { return nil }
    let counts = before.numbers.filter { $0.isComparable(to: gap) && !before.isOperand($0) }
    guard counts.count == 2, counts[0].tail.bare == "中" || counts[0].tail.bare.hasPrefix("中，"),
      counts[1].value < counts[0].value
    else { return nil }
    let exact = counts[0].value - counts[1].value
    return gap.value == exact ? nil : apart(counts[0], counts[1], gap, exact)
  }

  private static let bounds = ["控制值", "目标值", "限额", "上限", "标准值", "控制目标", "目标"]

  /// `不高于 30 元/平方米……实际 29.21 元/平方米（较控制值低 0.97 元）`.
  private func toBound(_ sentence: Sentence, _ index: Int, _ report: WrittenReport) -> Defect? {
    let (actual, gap) = (sentence.numbers[index - 1], sentence.numbers[index])
    let lead = gap.lead.bare.trimming(leading: ["（", "比", "较", "，"], trailing: [])
    guard let bound = Self.bounds.first(where: lead.hasPrefix),
      ["低", "高", "少", "多", "低了", "高了"].contains(String(lead.dropFirst(bound.count))),
      gap.number.bound == .exact, actual.isComparable(to: gap)
    else { return nil }
    let limits = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).filter {
      $0.range.lowerBound < actual.range.lowerBound && [.atMost, .atLeast].contains($0.number.bound)
        && $0.isComparable(to: gap)
    }
    if limits.isEmpty, report.isAlone { return toTarget(actual, gap, report) }
    guard limits.count == 1, let limit = limits.first else { return nil }
    let exact = (limit.value - actual.value).magnitude
    return gap.number.agrees(with: exact) ? nil : apart(limit, actual, gap, exact)
  }

  /// `带动就业 342 人，较目标少 28 人`, where the table of targets has 360.
  private func toTarget(_ actual: StatedNumber, _ gap: StatedNumber, _ report: WrittenReport) -> Defect? {
    let name = actual.lead.trimming(
      leading: ["其中", "，", "、", " "], trailing: ["为", "是", "共", "仅", "达", "实际", "完成", " "])
    let near = report.targets.filter { target in
      name.count > 2 && target.name.hasPrefix(name) && target.number?.isComparable(to: gap.number) == true
    }
    guard Set(near.compactMap { $0.number?.value }).count == 1, let target = near.first,
      let limit = target.number,
      gap.number.kind == .count, limit.value != actual.value
    else { return nil }
    let exact = (limit.value - actual.value).magnitude
    guard !gap.number.agrees(with: exact) else { return nil }
    return Defect(
      Message(
        zh: "\(actual.words) 与目标 \(target.cell.text) 相差 \(gap.number.words(for: exact))，不是 \(gap.words)",
        en:
          "\(actual.words) is \(gap.number.words(for: exact)) from the target \(target.cell.text), not \(gap.words)"
      ),
      at: gap.place, about: [gap.words], values: [gap.value, exact], fix: page.fix,
      notes: [Message(zh: "目标", en: "the target").note(at: target.cell.place)])
  }

  private static let leftovers: Set<String> = [
    "结余", "剩余", "节约", "节余", "尚余", "余", "缺口", "差额", "超支", "短缺", "少", "多", "少建", "多建", "少完成", "多完成", "超出",
    "比计划少", "较计划少", "比计划多", "较计划多", "比目标少", "缺", "缺少", "少了", "欠", "短少", "未放映", "未完成", "未发放",
    "未拨付", "未支付", "leaving", "a shortfall of", "a balance of", "short by",
  ]
  private static let wholes = [
    "预算", "计划", "到位", "下达", "安排", "应", "目标", "概算", "budget", "planned", "plan", "received", "target",
  ]
  private static let parts = [
    "支出", "支付", "实际", "使用", "完成", "拨付", "到位", "执行", "实有", "实到", "仅有",
    "只有", "spent", "paid", "used", "actual", "completed",
    "delivered", "expenditure", "spending", "payments",
  ]
  /// Other money goes into what is left.
  private static let others = [
    "上年", "年初", "调整", "调减", "调增", "追加", "利息", "其中", "结转", "收回", "carried", "of which",
  ]

  private func defect(_ sentence: Sentence, _ index: Int) -> Defect? {
    let gap = sentence.numbers[index]
    // `支出 2,952 万元，执行率 90%，结余 328 万元`: the rate between them is of both.
    let earlier = sentence.numbers[..<index].filter {
      gap.number.kind == .percentagePoints || $0.number.kind != .share
        || !$0.lead.bare.endsInAny(["执行率", "完成率", "支出率", "支付率", "到位率", "使用率", "执行率为", "完成率为"])
    }.suffix(2)
    guard earlier.count == 2, let first = earlier.first, let second = earlier.last,
      [first, second, gap].allSatisfy({ !$0.number.isRange && $0.number.bound != .about }),
      first.isComparable(to: second),
      isLeft(gap, of: first, second, sentence) || isApart(gap, first, second, sentence)
    else { return nil }
    let exact = (first.value - second.value).magnitude
    let slack = first.number.tolerance + second.number.tolerance
    guard !gap.number.agrees(with: exact), (exact - gap.value).magnitude > slack else { return nil }
    return apart(first, second, gap, exact)
  }

  func apart(_ first: StatedNumber, _ second: StatedNumber, _ gap: StatedNumber, _ exact: Fraction)
    -> Defect
  {
    let words =
      gap.number.kind == .percentagePoints
      ? (exact * Fraction(100)).rounded(places: 2).plain : gap.number.words(for: exact)
    return Defect(
      Message(
        zh: "\(first.words) 与 \(second.words) 相差 \(words)，不是 \(gap.words)",
        en: "\(first.words) and \(second.words) are \(words) apart, not \(gap.words)"),
      at: gap.place, about: [gap.words], values: [gap.value, exact], fix: page.fix,
      notes: [Message(zh: "前一个数", en: "the earlier number").note(at: first.place)])
  }

  /// `预算 860 万元，支出 812.5 万元，结余 57.5 万元`.
  private func isLeft(
    _ gap: StatedNumber, of first: StatedNumber, _ second: StatedNumber, _ sentence: Sentence
  ) -> Bool {
    let lead = gap.lead.lowercased().trimming(
      leading: ["，", ",", " ", "and ", "资金", "尚", "还", "仍", "实际"],
      trailing: ["了", "资金", "为", " ", "cny", "rmb", "yuan"])
    let behind = sentence.passage.text(from: gap.range.upperBound, to: sentence.range.upperBound)
    return gap.isComparable(to: first) && [.money, .count, .measure].contains(gap.number.kind)
      && Self.leftovers.contains(lead) && !sentence.hasAny(Self.others) && !behind.hasPrefix("（")
      && first.lead.lowercased().hasAny(Self.wholes)
      && (second.lead + second.tail).lowercased().hasAny(Self.parts)
      && !sentence.passage.text(from: first.range.upperBound, to: gap.range.lowerBound).hasAny(["；", ";"])
  }

  private static let named = ["目标", "平均", "上年", "计划", "要求", "标准", "全市", "全省", "全县", "target", "average"]

  /// `满意度 83.5%，目标 90%，低于目标 7.5 个百分点`, `分别为 92.5% 和 85.3%，相差 6.2 个百分点`.
  private func isApart(
    _ gap: StatedNumber, _ first: StatedNumber, _ second: StatedNumber, _ sentence: Sentence
  ) -> Bool {
    let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
    guard gap.number.kind == .percentagePoints && first.number.kind == .share || gap.isComparable(to: first),
      gap.number.kind != .share, gap.number.kind != .points, gap.lead.count < 10,
      // `甲率比目标低 2.47 个百分点，乙率低 5.00 个百分点，丙率……`: each is a gap of its own.
      gap.number.kind != .percentagePoints || first.number.kind == .share,
      ![first, second].contains(where: { $0.lead.bare.endsInAny(["少", "多", "低", "高", "差"]) }),
      sentence.numbers.count(where: { $0.isComparable(to: first) && $0.place < gap.place }) == 2
    else { return false }
    if gap.lead.hasAny(["相差", "差距为", "差距"]) {
      return ["和", "与", "、", "及"].contains(between.bare) && first.lead.has("分别")
    }
    return gap.lead.hasAny(["低于", "高于", "低", "高出", "差"]) && !gap.lead.hasAny(["每", "最"])
      && second.lead.hasAny(Self.named) && !between.hasAny(["；", "、"]) && gap.lead.hasAny(Self.named)
  }
}
