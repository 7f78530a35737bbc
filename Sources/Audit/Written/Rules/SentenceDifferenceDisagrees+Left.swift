internal import Diagnostics
internal import Evaluation

/// What is left of a plan, fails among what was tested, was added between two numbers or went beyond a target: in the
/// sentence of both or the one behind it.
extension SentenceDifferenceDisagrees {
  func remainders(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, !sentence.numbers.isEmpty, !sentence.isScale,
        [.body, .note].contains(sentence.passage.role)
      else { return [] }
      let found = sentence.numbers.indices.compactMap {
        left(sentence, $0, report) ?? added(sentence, $0) ?? beyond(sentence, $0)
      }
      return found
    }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  private static let remains = ["尚有", "仍有", "还有", "尚余", "还剩", "剩余", "仍余"]
  private static let opposites = [
    (["不合格"], "合格"), (["超时", "逾期", "超期", "未按时", "未按期"], "按时"), (["逾期", "超期", "未按期"], "按期"),
    (["漏发", "未发"], "实发"),
    (["未通过"], "通过"), (["不达标", "未达标"], "达标"), (["未成活", "死亡"], "成活"), (["未回收", "未收回"], "收回"), (["未整改"], "已整改"),
  ]
  private static let plans = [
    "计划", "共有", "共", "有", "应", "任务", "目标", "受理", "检测", "抽检", "抽查", "检查", "发放", "种植",
  ]
  private static let deeds = ["实际", "已", "完成", "建成", "实施", "实发", "合格", "通过", "达标", "办结", "整改", "成活"]

  /// `计划改造 24 个，实际改造 22 个，尚有 3 个未改造`; `合格 1,646 批次。不合格 44 批次均已处置`.
  private func left(_ sentence: Sentence, _ index: Int, _ report: WrittenReport) -> Defect? {
    let rest = sentence.numbers[index]
    guard Self.isPlain(rest), rest.number.isAmount, [.count, .money, .measure].contains(rest.number.kind)
    else {
      return nil
    }
    var earlier = Array(sentence.numbers[..<index])
    if earlier.isEmpty, let before = report.sentence(before: sentence), !before.hasReferences {
      earlier = before.numbers
    }
    let kin = earlier.filter { $0.isComparable(to: rest) && $0.number.unit == rest.number.unit }
    let lead = rest.lead.trimming(
      leading: ["，", "另", "其中", "但", "其余", "：", " "], trailing: ["的有", "有", "的", "为", " "])
    guard kin.count == 2, kin.allSatisfy(Self.isPlain),
      kin[1].value < kin[0].value || kin[1].value == kin[0].value,
      let isWhole = kind(rest, lead, kin),
      !kin[1].lead.hasAny(["其中", "上年", "比", "较", "每"]) || kin[1].lead.hasAny(Self.deeds),
      !kin[0].lead.hasAny(["其中", "上年", "每", "均"])
    else { return nil }
    let exact = kin[0].value - kin[1].value
    let slack = kin.map(\.number.tolerance).sum + rest.number.tolerance
    // `尚有 4 个村未通，另有 2 个村正在搬迁`: what follows may be the others.
    let hasMore = sentence.numbers[(index + 1)...].contains {
      $0.isComparable(to: rest) && $0.number.unit == rest.number.unit && !$0.lead.has("其中")
    }
    guard (exact - rest.value).magnitude > slack, isWhole && !hasMore || exact < rest.value else {
      return nil
    }
    return apart(kin[0], kin[1], rest, exact)
  }

  /// Whether a number is all of what two others leave, true, or some of it, false; nil where it is neither.
  private func kind(_ rest: StatedNumber, _ lead: String, _ kin: [StatedNumber]) -> Bool? {
    let done = kin[1].lead + kin[1].tail.prefix(6)
    if rest.number.kind == .money {
      guard ["结余资金", "结余", "剩余资金", "年末结余", "资金结余", "预算结余"].contains(lead),
        kin[0].lead.hasAny(["预算", "到位", "可用", "下达"]), kin[1].lead.hasAny(["支出", "使用", "执行", "支付"]),
        !kin[0].lead.has("年初")
      else { return nil }
      return true
    }
    if let pair = Self.opposites.first(where: { pair in
      pair.0.contains { lead.hasSuffix($0) || lead.hasPrefix($0) || lead.isEmpty && rest.tail.hasPrefix($0) }
    }) {
      let deed = kin[1].lead.trimming(leading: ["，", "已", "其中", "、", " "], trailing: ["的", " "])
      // `验收合格 29 个，验收不合格 3 个` are parts that are all, and `不合格样品中 12 批次` are some.
      if rest.before.has(kin[1].words), lead.without(["不", "未"]) == deed { return nil }
      if lead.has("中") { return nil }
      // `不合格` stands beside `合格`.
      return done.without(pair.0).has(pair.1) && !kin[0].lead.has(pair.1) && !rest.lead.has("其中") ? true : nil
    }
    guard kin[0].lead.hasAny(Self.plans), done.hasAny(Self.deeds),
      !kin[0].lead.hasAny(Self.deeds.filter { $0 != "实施" })
    else { return nil }
    let tail = rest.tail.bare
    let isUndone = tail.hasAny(["未", "正在", "没有"]) && !tail.hasAny(["未来", "未成年", "未及时", "未按"])
    if Self.remains.contains(where: lead.hasPrefix) || Self.remains.contains(where: { rest.lead.has($0) }) {
      return isUndone ? true : nil
    }
    return isUndone && (rest.lead.bare.hasSuffix("有") || rest.lead.bare.isEmpty)
      && tail.hasAny([
        "未" + kin[1].lead.bare.suffix(2), "未实施", "未完成", "未开工", "未建",
      ]) ? false : nil
  }

  /// `由 38.2 万人增加到 41.6 万人，新增 4.4 万人`.
  private func added(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 1 else { return nil }
    let (old, new, change) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    guard ["新增", "净增", "净增加", "净减少", "新增加"].contains(change.lead.bare),
      [old, new, change].allSatisfy(Self.isPlain),
      old.isComparable(to: new), new.isComparable(to: change), old.number.unit == change.number.unit,
      old.lead.hasAny(["由", "从"]),
      new.lead.bare.endsInAny([
        "增加到", "增至", "增加至", "扩大到", "扩大至", "提高到", "发展到", "增长到", "增长至", "上升到", "减少到", "降至",
      ]),
      case let exact = (new.value - old.value).magnitude,
      (exact - change.value).magnitude > [old, new, change].map(\.number.tolerance).sum
    else { return nil }
    return apart(new, old, change, exact)
  }

  /// `完成 6,200 人次，为年度目标 5,000 人次的 124%，超额完成 1,100 人次`.
  private func beyond(_ sentence: Sentence, _ index: Int) -> Defect? {
    let gap = sentence.numbers[index]
    guard ["超额完成", "超额", "超计划", "超目标", "超出目标", "超出计划", "超目标值", "超计划完成"].contains(gap.lead.bare),
      Self.isPlain(gap),
      gap.number.isAmount
    else { return nil }
    let kin = sentence.numbers[..<index].filter {
      $0.isComparable(to: gap) && $0.number.unit == gap.number.unit
    }
    let aims = kin.filter { $0.lead.hasAny(["目标", "计划", "任务"]) }
    let done = kin.filter { !$0.lead.hasAny(["目标", "计划", "任务"]) }
    guard kin.count == 2, kin.allSatisfy(Self.isPlain), let aim = aims.first, let reached = done.first,
      case let exact = reached.value - aim.value, !exact.isNegative,
      (exact - gap.value).magnitude > (kin + [gap]).map(\.number.tolerance).sum
    else { return nil }
    return apart(reached, aim, gap, exact)
  }
}
