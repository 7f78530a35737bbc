internal import Diagnostics
internal import Evaluation

/// What a sentence itself says that something grew, shrank, missed or left.
extension SentenceDifferenceDisagrees {
  func plain(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index in
      let numbers = Array(sentence.numbers[(index - 2)...index])
      guard numbers.allSatisfy({ $0.number.bound == .exact && !$0.number.isRange && !sentence.isOperand($0) })
      else { return nil }
      return compared(numbers) ?? changed(numbers, sentence) ?? changedBefore(numbers, sentence)
        ?? left(numbers)
    } + [stock(sentence), audited(sentence)].compactMap { $0 } + sentence.numbers.compactMap(years)
  }

  private func unequal(_ first: StatedNumber, _ second: StatedNumber, _ gap: StatedNumber) -> Defect? {
    let exact = (first.value - second.value).magnitude
    let slack = first.number.tolerance + second.number.tolerance
    guard !gap.number.agrees(with: exact), (exact - gap.value).magnitude > slack + gap.number.tolerance else {
      return nil
    }
    return apart(first, second, gap, exact)
  }

  private static let comparisons = [
    "较计划", "比计划", "较目标", "比目标", "较预算", "比预算", "超出目标", "超过目标", "超目标", "低于目标", "少于目标", "较任务", "比任务", "超出计划",
    "超过计划",
    "较目标值", "比目标值", "较计划数", "比计划数", "比序时进度", "较序时进度", "低于序时进度", "落后序时进度", "高于序时进度",
  ]
  private static let apartWords = ["少", "多", "低", "高", "慢", "快", "落后", "滞后", "超前", "超", "缺", "欠"]

  /// `发放 5,000 册，较计划 6,000 册少发放 1,000 册`, `达到 2,180 人，超出目标 2,000 人 180 人`, `为 45%，比序时进度 50%慢 5 个百分点`.
  private func compared(_ numbers: [StatedNumber]) -> Defect? {
    let (actual, aim, gap) = (numbers[0], numbers[1], numbers[2])
    let lead = gap.lead.bare
    guard Self.comparisons.contains(aim.lead.bare), actual.isComparable(to: aim), lead.count < 8,
      lead.isEmpty && aim.lead.hasAny(["超", "低于", "少于", "落后", "高于"])
        || Self.apartWords.contains(where: lead.hasPrefix),
      gap.clause == aim.clause, !actual.lead.hasAny(["计划", "目标", "预算", "上年"]),
      actual.number.kind == .share
        ? gap.number.kind == .percentagePoints
        : gap.isComparable(to: aim) && gap.number.unitWord.last == aim.number.unitWord.last
    else { return nil }
    return unequal(actual, aim, gap)
  }

  private static let steps = [
    "缩短", "下降", "降", "降低", "增加", "提高", "上升", "减少", "增", "减", "增长", "压缩", "提升", "扩大", "调整", "压减", "延长",
  ]
  private static let changes = [
    "缩短", "下降", "降低", "增加", "提高", "减少", "上升", "增长", "压缩", "提升", "扩大", "净增", "净减", "净增加", "净减少", "延长", "压减",
    "调减", "调增",
  ]

  private static func areSteps(_ first: StatedNumber, _ second: StatedNumber, _ sentence: Sentence) -> Bool {
    let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).bare
    let lead = first.lead.bare
    return (lead.endsInAny(["由", "从"]) || lead.endsInAny(["由上年的", "从上年的", "由去年的", "从去年的"]))
      && first.isComparable(to: second)
      && steps.contains { step in ["到", "至", "为"].contains { between == step + $0 } }
  }

  /// `由 45 分钟缩短到 30 分钟，缩短了 15 分钟`.
  private func changed(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    let (first, second, gap) = (numbers[0], numbers[1], numbers[2])
    guard first.number.kind != .share, Self.areSteps(first, second, sentence), gap.isComparable(to: first),
      Self.changes.contains(gap.lead.bare.trimming(leading: ["共", "累计"], trailing: ["了"]))
    else { return nil }
    return unequal(first, second, gap)
  }

  /// `预算调减 50 万元，由 480 万元调整为 430 万元`.
  private func changedBefore(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    let (gap, first, second) = (numbers[0], numbers[1], numbers[2])
    guard first.number.kind != .share, first.lead.bare == "由" || first.lead.bare == "从",
      Self.areSteps(first, second, sentence), gap.isComparable(to: first),
      gap.lead.bare.endsInAny(["调减", "调增", "追加", "核减", "核增", "压减"]),
      sentence.passage.text(from: gap.range.upperBound, to: first.range.lowerBound).bare == "，由"
    else { return nil }
    return unequal(first, second, gap)
  }

  /// `共受理 48 件，办结 45 件，尚有 3 件在办`.
  private func left(_ numbers: [StatedNumber]) -> Defect? {
    let (whole, done, rest) = (numbers[0], numbers[1], numbers[2])
    guard numbers.allSatisfy({ $0.number.isAmount && $0.number.unitWord == whole.number.unitWord }),
      whole.isComparable(to: done), whole.isComparable(to: rest),
      ["尚有", "还有", "仍有", "剩余", "其余"].contains(rest.lead.bare), rest.tail.hasAny(["在办", "未", "正在"]),
      whole.lead.hasAny(["共", "受理", "收到", "登记", "计划", "应"]), done.lead.bare.count < 6,
      done.lead.hasAny(["办结", "完成", "办理", "解决", "回复", "整改", "完工", "建成", "到位", "支付", "拨付"]),
      done.value <= whole.value
    else { return nil }
    return unequal(whole, done, rest)
  }

  /// `审减 36 万元，送审 480 万元，审定 444 万元`, in any order.
  private func audited(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && $0.number.bound == .exact }
    func named(_ words: [String]) -> StatedNumber? {
      let found = money.filter { $0.lead.bare.hasAny(words) && $0.lead.count < 9 }
      return found.count == 1 ? found[0] : nil
    }
    guard money.count == 3, let sent = named(["送审"]), let settled = named(["审定"]),
      let cut = named(["审减", "核减"]),
      !sentence.hasAny(["审增", "核增"])
    else { return nil }
    return unequal(sent, settled, cut)
  }

  /// `实施期为 2021 年至 2023 年，共 3 年`: both ends counted, or one.
  private func years(_ term: StatedNumber) -> Defect? {
    guard term.number.kind == .duration, term.number.unitWord == "年", term.number.bound == .exact,
      term.lead.bare.endsInAny(["，共", "，历时", "，为期"]) || ["共", "历时", "为期"].contains(term.lead.bare),
      term.years.count == 2, let first = Int(term.years[0]), let last = Int(term.years[1]), first < last,
      term.before.bare.hasAny([
        "\(first)年至\(last)年", "\(first)—\(last)年", "\(first)-\(last)年", "\(first)年—\(last)年",
      ]),
      ![last - first, last - first + 1].contains(where: { term.value == Fraction($0) })
    else { return nil }
    let exact = last - first + 1
    return Defect(
      Message(
        zh: "\(first) 年至 \(last) 年是 \(exact) 年，不是 \(term.words)",
        en: "\(first) to \(last) are \(exact) years, not \(term.words)"),
      at: term.place, about: [term.words], values: [term.value, Fraction(exact)], fix: page.fix)
  }

  private static let openings = ["上年末", "年初", "期初", "上年年末", "上年底"]
  private static let closings = ["年末", "期末", "年底"]
  private static let ins = [
    "新增", "增加", "转入", "入住", "纳入", "新进", "调入", "购入", "入库", "收入", "当年预算", "招募", "新招", "聘用", "发展",
  ]
  private static let outs = [
    "退出", "减少", "转出", "核销", "注销", "核减", "调出", "离职", "退租", "领用", "出库", "支出", "使用", "消耗",
  ]

  /// `上年末存量 320 户，当年新增 45 户、退出 25 户，年末存量 340 户`.
  private func stock(_ sentence: Sentence) -> Defect? {
    let amounts = sentence.numbers.filter { $0.number.kind == .count || $0.number.kind == .money }
    // What stands behind the last one are its parts.
    let end = amounts.indices.dropFirst(2).first {
      amounts[$0].lead.hasAny(Self.closings) && !amounts[$0].lead.hasAny(Self.openings)
    }
    let numbers = Array(amounts.prefix((end ?? -1) + 1))
    guard (3...6).contains(numbers.count), let first = numbers.first, let last = numbers.last,
      numbers.allSatisfy({
        $0.isComparable(to: first) && $0.number.bound == .exact && $0.number.unitWord == first.number.unitWord
      }),
      first.lead.hasAny(Self.openings)
        || first.before.hasAny(["年末", "年底"]) && first.before.contains(where: \.isArabicDigit),
      !last.before.hasAny(["其中", "不含", "含"]),
      // `年末存量 345 户，其中退出 20 户`
      !amounts.dropFirst(numbers.count).contains(where: { $0.lead.hasAny(Self.ins + Self.outs) })
    else { return nil }
    var exact = first.value
    for step in numbers.dropFirst().dropLast() {
      let isIn = step.lead.hasAny(Self.ins)
      guard isIn != step.lead.hasAny(Self.outs) else { return nil }
      exact = isIn ? exact + step.value : exact - step.value
    }
    guard !last.number.agrees(with: exact) else { return nil }
    let words = last.number.words(for: exact)
    return Defect(
      Message(
        zh: "\(first.words) 加上、减去其后各项是 \(words)，不是 \(last.words)",
        en: "\(first.words) with what came in and went out is \(words), not \(last.words)"),
      at: last.place, about: [last.words], values: [last.value, exact], fix: page.fix,
      notes: [Message(zh: "期初数", en: "what it began with").note(at: first.place)])
  }
}
