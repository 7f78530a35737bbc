internal import Diagnostics
internal import Evaluation

/// A part that is more than the whole right before it.
extension SentencePartsDisagree {
  private static let otherWords = ["中央", "中型", "中标", "中心", "中学", "中小", "中等", "中期", "中药", "中医", "中职", "中介"]

  /// Words before what is no whole: a mean, a change, a bound.
  private static let others = ["均", "每", "比", "较", "增", "减", "少", "缺", "超", "不足", "目标", "计划"]

  /// `184 天中达标 185 天`.
  func wholes(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, part -> Defect? in
      let between = sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound).bare
      // `林地 128 万亩，其中松林 160 万亩`
      let isPart =
        between.hasPrefix("，其中") && between.count < 18 && !between.dropFirst().has("，")
        && !whole.lead.hasAny(Self.others)
      guard isPart || between.hasPrefix("中") && between.count < 9,
        isPart || !Self.otherWords.contains(String(between.prefix(2))),
        !between.dropFirst(isPart ? 1 : 0).hasAny(["，", "；", "每", "比", "较", "超", "计划", "应"]),
        whole.number.unit != nil, whole.number.isAmount || !isPart,
        whole.number.unit == part.number.unit, whole.isComparable(to: part),
        [whole, part].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        part.value > whole.value,
        // `共四十笔，即展会二十四笔、论坛十六笔，其中三十四笔`: of all of them.
        !isPart
          || !sentence.numbers.contains(where: {
            $0.range.upperBound <= whole.range.lowerBound && $0.isComparable(to: part)
              && $0.number.unit == part.number.unit && $0.value >= part.value
          })
      else { return nil }
      return Defect(
        Message(
          zh: "\(whole.words)中的 \(part.words) 多于总数",
          en: "\(part.words) of \(whole.words) are more than the whole"),
        at: part.place, about: [part.words], values: [part.value, whole.value], fix: page.fix,
        notes: [Message(zh: "总数", en: "the whole").note(at: whole.place)])
    }
  }

  private static let checked = ["巡查", "抽查", "检测", "抽检", "检查", "应记", "应检", "应发", "发放", "实测"]
  private static let passed = ["亮", "合格", "完好", "通过", "达标", "实记", "实检", "实发", "收回", "回收", "正常"]

  /// `巡查 110 盏，亮 114 盏`: more that passed than were looked at.
  func passedMore(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, part -> Defect? in
      guard whole.lead.bare.endsInAny(Self.checked),
        Self.passed.contains(part.lead.trimming(leading: ["，", "其中", "、"], trailing: [" "])),
        whole.isComparable(to: part), whole.number.unitWord == part.number.unitWord,
        [whole, part].allSatisfy({ $0.number.kind == .count && $0.number.bound == .exact }),
        part.value > whole.value
      else { return nil }
      return Defect(
        Message(
          zh: "\(whole.words)中的 \(part.words) 多于总数",
          en: "\(part.words) of \(whole.words) are more than the whole"),
        at: part.place, about: [part.words], values: [part.value, whole.value], fix: page.fix,
        notes: [Message(zh: "总数", en: "the whole").note(at: whole.place)])
    }
  }

  private static let sources = ["补助", "配套", "自筹", "拨款", "投入"]

  /// `专项补助 1,000,000 元，镇级配套 502,000 元，预算 1,520,000 元`: what it is made of before the budget.
  func budgeted(_ sentence: Sentence) -> [Defect] {
    let money = sentence.numbers.filter { $0.number.kind == .money }
    guard !sentence.hasReferences, money.count == 3, money.allSatisfy({ $0.number.bound == .exact }),
      money[..<2].allSatisfy({ $0.lead.bare.endsInAny(Self.sources) }),
      ["预算", "总预算", "总投资", "投资", "项目预算"].contains(
        money[2].lead.trimming(leading: ["，"], trailing: ["为", " "])),
      !sentence.hasAny(["其中", "调整", "追加", "结余"]), case let sum = money[0].value + money[1].value,
      sum != money[2].value, Slip.isNear(money[2].value, sum)
    else { return [] }
    return [defect(money[2], Array(money[..<2]), sum)].compactMap { $0 }
  }
}
