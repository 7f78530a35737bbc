internal import Diagnostics
internal import Evaluation

/// Lists with their total right behind them or before them, stages that are all there are, and shares of one whole.
extension SentencePartsDisagree {
  func told(_ sentence: Sentence) -> [Defect] {
    let numbers = sentence.numbers.filter { number in
      // 一等奖, 三季度: an ordinal is no amount.
      !(number.number.isSpelled && number.number.kind == .plain)
    }
    guard numbers.count > 1, !sentence.isScale, !sentence.hasReferences,
      ![.caption, .heading].contains(sentence.passage.role),
      !sentence.hasAny(["尾差", "四舍五入", "多选", "重复", "交叉", "同时", "兼任", "兼有"])
    else { return [] }
    return [
      listBefore(numbers, sentence), listBehind(numbers, sentence), stages(numbers), paid(numbers, sentence),
      content(numbers, sentence), both(numbers), verdicts(numbers), aged(numbers),
    ].compactMap { $0 }
      + numbers.indices.dropFirst(2).prefix(8).compactMap { combined(Array(numbers[...$0]), sentence) }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange
  }

  private func wrong(_ whole: StatedNumber, _ parts: [StatedNumber]) -> Defect? {
    let sum = parts.map(\.value).sum
    let slack = TableTotalDisagrees.slack(whole.number, parts.map(\.number))
    return (sum - whole.value).magnitude > slack ? defect(whole, parts, sum) : nil
  }

  private static let totals = [
    "资金总额", "资金总额为", "总额", "总额为", "总资金", "总投资", "总投资为", "合计", "总计", "共计", "资金合计", "共奖励", "共表彰", "共评选", "共",
    "共有", "总数", "总数为",
  ]

  /// `省级补助 800 万元、市级配套 400 万元、区级配套 400 万元，资金总额 1,600 万元`.
  private func listBefore(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    guard !sentence.hasAny(["＋", "+"]),
      let index = numbers.indices.dropFirst(3).first(where: { Self.totals.contains(numbers[$0].lead.bare) })
    else { return nil }
    let whole = numbers[index]
    let between = sentence.passage.text(from: numbers[index - 1].range.upperBound, to: whole.range.lowerBound)
    var parts = [numbers[index - 1]]
    while let first = parts.first, let place = numbers.firstIndex(where: { $0.place == first.place }),
      place > 0,
      sentence.passage.text(from: numbers[place - 1].range.upperBound, to: first.range.lowerBound).hasPrefix(
        "、")
    {
      parts.insert(numbers[place - 1], at: 0)
    }
    // The list opens the sentence: what stands before it may belong to it.
    guard parts.count > 2, parts.count == index, between.hasPrefix("，"), Self.isPlain(whole),
      parts.allSatisfy({
        Self.isPlain($0) && $0.number.unitWord == whole.number.unitWord && $0.isComparable(to: whole)
          && !$0.lead.hasAny(["每", "其中", "各", "占"])
      }), whole.number.isAmount, !whole.tail.hasPrefix("的")
    else { return nil }
    return wrong(whole, parts)
  }

  /// `演练 2 次，其中消防 1 次、防汛 1 次、地震 1 次`: more than all.
  private func listBehind(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    for index in numbers.indices.dropLast(2) where numbers[index + 1].lead.bare.hasPrefix("其中") {
      let whole = numbers[index]
      var parts = [numbers[index + 1]]
      for next in numbers[(index + 2)...] {
        guard let last = parts.last,
          sentence.passage.text(from: last.range.upperBound, to: next.range.lowerBound).hasPrefix("、")
        else { break }
        parts.append(next)
      }
      guard parts.count > 1, Self.isPlain(whole), whole.number.kind == .count,
        parts.allSatisfy({
          Self.isPlain($0) && $0.number.unitWord == whole.number.unitWord && $0.value <= whole.value
        }), parts.map(\.value).sum > whole.value,
        parts[parts.count - 1].range.upperBound + 4 > sentence.range.upperBound
      else { continue }
      return wrong(whole, parts)
    }
    return nil
  }

  private static let stages = [
    ["已完工", "完工", "已完成", "建成", "已建成", "已竣工"], ["在建", "在办", "正在建设", "正在实施", "续建"],
    ["未开工", "未启动", "尚未开工", "未开始", "尚未启动"],
  ]

  /// `共 12 个子项目，已完工 8 个，在建 2 个，未开工 2 个`.
  private func stages(_ numbers: [StatedNumber]) -> Defect? {
    guard let whole = numbers.first,
      numbers.count == 4 || numbers.count > 4 && !numbers[4].isComparable(to: whole),
      case let numbers = Array(numbers.prefix(4)),
      numbers.allSatisfy({
        Self.isPlain($0) && $0.number.kind == .count && $0.number.unitWord == whole.number.unitWord
      }), zip(numbers.dropFirst(), Self.stages).allSatisfy({ $1.contains($0.lead.bare) })
    else { return nil }
    return wrong(whole, Array(numbers.dropFirst()))
  }

  /// `首付款 30%、进度款 50%、尾款 20%`: all of a contract.
  private func paid(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    let shares = numbers.filter { $0.number.kind == .share }
    guard shares.count > 2, numbers.allSatisfy({ $0.number.kind == .share || $0.number.isSpelled }),
      shares.allSatisfy(Self.isPlain),
      shares[0].lead.hasAny(["首付", "预付"]),
      shares[shares.count - 1].lead.hasAny(["尾款", "质保", "余款", "保证金"]),
      shares.allSatisfy({ $0.lead.bare.count < 12 && !$0.lead.hasAny(["累计", "至", "达"]) }),
      case let sum = shares.map(\.value).sum, sum != .one
    else { return nil }
    let last = shares[shares.count - 1]
    let digits = (sum * Fraction(100)).rounded(places: 2).plain
    return Defect(
      Message(
        zh: "各期付款比例之和是 \(digits)%，不是 100%", en: "the shares of the payments add up to \(digits)%, not 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一期", en: "the first payment").note(at: shares[0].place)])
  }

  /// `满意率为 88.6%，其中非常满意 52.3%、比较满意 36.3%`.
  private func content(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    let shares = numbers.filter { $0.number.kind == .share }
    guard shares.count == 3, shares.allSatisfy(Self.isPlain), shares[0].lead.hasAny(["满意率", "满意度"]),
      shares[1].lead.bare.hasPrefix("其中"), shares[1].lead.hasAny(["很满意", "非常满意"]),
      shares[2].lead.bare.trimming(leading: ["，", "、"], trailing: ["占", "为"]).endsInAny([
        "比较满意", "基本满意", "满意",
      ]),
      !shares[2].lead.hasAny(["不满意"])
    else { return nil }
    return wrong(shares[0], Array(shares.dropFirst()))
  }

  /// `财政拨款占总收入的 75%，自筹资金占 25%`: more than all.
  private func both(_ numbers: [StatedNumber]) -> Defect? {
    let shares = numbers.filter { $0.number.kind == .share }
    guard shares.count > 1, numbers.count == shares.count, shares.allSatisfy(Self.isPlain),
      case let first = shares[0].lead.bare, first.hasSuffix("的"),
      first.hasAny(["占总", "占全部", "占项目总", "占资金总"]),
      shares.dropFirst().allSatisfy({
        $0.lead.bare.hasSuffix("占") && $0.lead.count < 12 && !$0.lead.has("其中")
      }),
      case let sum = shares.map(\.value).sum, sum > .one
    else { return nil }
    return defect(shares[0], shares, sum)
  }

  private static let verdictPairs = [
    ("合格", "不合格"), ("达标", "未达标"), ("达标", "不达标"), ("通过", "未通过"), ("及时", "不及时"), ("成功", "失败"), ("办结", "未办结"),
  ]

  /// `共 12 次检查，合格 10 次，不合格 2 次`.
  private func verdicts(_ numbers: [StatedNumber]) -> Defect? {
    guard case let numbers = Array(numbers.prefix(3)), numbers.count == 3,
      numbers.allSatisfy({
        Self.isPlain($0) && $0.number.kind == .count && $0.number.unitWord == numbers[0].number.unitWord
      }), numbers[0].lead.hasAny(["共", "抽查", "检查", "抽检"]),
      Self.verdictPairs.contains(where: { $0.0 == numbers[1].lead.bare && $0.1 == numbers[2].lead.bare })
    else { return nil }
    return wrong(numbers[0], Array(numbers.dropFirst()))
  }

  private static let pairs = [
    ("专职", "兼职"), ("城镇", "农村"), ("财政", "自筹"), ("线上", "线下"), ("本地", "外地"), ("户籍", "非户籍"),
  ]

  /// Shares of all, of which no one is counted twice, that are more than all: ages up to the oldest, answers, two kinds.
  private func aged(_ numbers: [StatedNumber]) -> Defect? {
    let shares = numbers.filter { $0.number.kind == .share }
    guard shares.count > 1, shares.allSatisfy(Self.isPlain), let last = shares.last,
      numbers.allSatisfy({ $0.number.kind == .share || $0.number.unitWord == "岁" || $0.number.kind == .plain }
      ),
      shares.allSatisfy({ $0.lead.bare.hasSuffix("占") && $0.lead.count < 14 })
    else { return nil }
    let leads = shares.map { share in share.before.split { "，；、。".contains($0) }.last.map(String.init) ?? "" }
    let areAges =
      shares.count > 2 && leads.allSatisfy { $0.has("岁") } && leads[leads.count - 1].has("以上")
      && !leads.dropLast().contains { $0.has("以上") }
    let areAnswers =
      shares.count > 2 && leads[0].hasAny(["很满意", "非常满意"])
      && leads.allSatisfy { $0.hasAny(["满意", "一般"]) }
      && !leads.dropFirst().contains { $0.hasAny(["非常满意", "很满意"]) }
    let areTwo =
      shares.count == 2
      && Self.pairs.contains {
        leads[0].bare.hasPrefix($0.0) && leads[1].bare.hasPrefix($0.1)
          || leads[0].bare.hasPrefix($0.1) && leads[1].bare.hasPrefix($0.0)
      }
    let sum = shares.map(\.value).sum
    let slack = shares.map { $0.number.step * Fraction(1, over: 2) }.sum
    guard areAges || areAnswers || areTwo, sum > .one + slack else { return nil }
    let digits = (sum * Fraction(100)).rounded(places: 2).plain
    return Defect(
      Message(zh: "这些占比之和是 \(digits)%，超过 100%", en: "these shares add up to \(digits)%, more than 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一个占比", en: "the first share").note(at: shares[0].place)])
  }

  /// Totals right behind all that a sentence lists: `两年合计完成 5.5 公里`, `其他 8 人，共有员工 50 人`, `支出合计 540 万元`, `共发现问题 21
  /// 个`, `分三期……累计支付 270 万元`.
  private func combined(_ numbers: [StatedNumber], _ sentence: Sentence) -> Defect? {
    let amounts = numbers.filter { !($0.number.kind == .duration && $0.number.isSpelled) }
    guard amounts.count > 2, let whole = amounts.last, whole.number.isAmount || whole.number.kind == .points
    else {
      return nil
    }
    // `分三期支付`, `二级指标 4 个`: how many follow.
    let kin = amounts.dropLast().filter {
      $0.isComparable(to: whole) && $0.number.unitWord == whole.number.unitWord
    }
    let parts = Array(kin)
    let others = amounts.dropLast().filter { one in !kin.contains { $0.place == one.place } }
    guard parts.count > 1, (parts + [whole]).allSatisfy(Self.isPlain),
      others.allSatisfy({ $0.value == Fraction(parts.count) }), others.count < 2,
      !parts.contains(where: { $0.lead.hasAny(["每", "比", "较", "占", "另", "计划", "目标", "应"]) }),
      !whole.tail.hasPrefix("的"), whole.lead.count < 12
    else { return nil }
    let lead = whole.lead.bare
    // `两年` counts the parts and stands right before the words of their total.
    let term = numbers.last { $0.range.upperBound <= whole.range.lowerBound && $0.number.isSpelled }
    let isTerm = term.map {
      $0.number.kind == .duration && $0.value == Fraction(parts.count) && $0.words.hasSuffix("年")
    }
    let isOfYears =
      isTerm == true && ["合计", "共", "累计", "总计"].contains(where: lead.hasPrefix)
      && parts.allSatisfy { $0.years.count == 1 }
    let isOfRest =
      parts[parts.count - 1].lead.bare.hasAny(["其他", "其余"]) && parts.count > 2
      && ["共", "合计", "总计"].contains { lead.hasPrefix($0) }
    let isSum = ["支出合计", "收入合计", "资金合计", "费用合计", "投资合计"].contains(lead) && parts.count > 2
    let verb = lead.hasPrefix("共") ? String(lead.dropFirst()) : ""
    let isOfVerb = verb.count > 2 && parts.allSatisfy { $0.lead.bare.hasSuffix(verb) }
    let isInParts =
      parts[0].lead.has("分别") && sentence.hasAny(["分三期", "分两期", "分四期", "分三次", "分两次", "分四次", "分三批", "分两批"])
      && lead.hasPrefix("累计")
    let isOfScale =
      whole.number.kind == .points && parts[0].lead.has("分值分别为") && lead.endsInAny(["分值", "分值为", "权重"])
      && lead.hasAny(["一级", "合计", "该"])
    guard isOfYears || isOfRest || isSum || isOfVerb || isInParts || isOfScale else { return nil }
    return wrong(whole, parts)
  }
}
