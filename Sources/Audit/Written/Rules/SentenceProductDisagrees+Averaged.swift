internal import Diagnostics
internal import Evaluation

/// Means of what a sentence lists, before them or behind, and growth by the year from the first to the last of them.
extension SentenceProductDisagrees {
  func averaged(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2, sentence.has("均"), !sentence.isScale,
      ![.caption, .heading].contains(sentence.passage.role), !sentence.hasAny(["加权", "去掉", "剔除", "权重"])
    else { return [] }
    return [ofYears(sentence), before(sentence), behind(sentence)].compactMap { $0 }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  private func defect(_ mean: StatedNumber, _ list: [StatedNumber]) -> Defect? {
    guard let exact = list.map(\.value).sum.divided(by: Fraction(list.count)),
      !mean.number.agrees(with: exact),
      (exact - mean.value).magnitude
        > mean.number.step * Fraction(1, over: 2) + (list.map(\.number.tolerance).max() ?? .zero)
    else { return nil }
    let words = mean.number.words(for: exact)
    return Defect(
      Message(
        zh: "这 \(list.count) 个数的平均是 \(words)，不是 \(mean.words)",
        en: "the mean of these \(list.count) numbers is \(words), not \(mean.words)"),
      at: mean.place, about: [mean.words], values: [mean.value, exact], fix: page.fix,
      notes: [Message(zh: "第一个数", en: "the first number").note(at: list[0].place)])
  }

  /// `2021 年投入 300 万元，2022 年投入 320 万元，两年年均 310 万元`.
  private func ofYears(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers.filter { !($0.number.kind == .duration && $0.number.isSpelled) }
    guard let mean = numbers.last, Self.isPlain(mean), numbers.count > 2,
      mean.lead.bare.endsInAny(["年均", "年均为", "平均每年", "年均投入", "年均支出", "每年平均"]),
      !mean.lead.hasAny(["增", "降"]), mean.number.isAmount,
      case let list = Array(numbers.dropLast()),
      list.allSatisfy({
        Self.isPlain($0) && $0.number.unitWord == mean.number.unitWord && $0.years.count == 1
          && !$0.lead.hasAny(["其中", "计划", "预算", "比", "较"])
      }), case let years = list.compactMap({ $0.years.first.flatMap { Int($0) } }), years.count == list.count,
      zip(years, years.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    else { return nil }
    return defect(mean, list)
  }

  /// The items of a list that begins at an index, divided by `、`.
  private static func list(_ numbers: [StatedNumber], from start: Int, _ sentence: Sentence) -> [StatedNumber]
  {
    var list = [numbers[start]]
    for next in numbers[(start + 1)...] {
      let between = sentence.passage.text(
        from: list[list.count - 1].range.upperBound, to: next.range.lowerBound)
      guard
        ["、", "和", "，", "及", "与"].contains(between.without(["分", " ", "万元", "元", "%", "件", "人"]).bare)
          || between == "、",
        Self.isPlain(next)
      else { break }
      list.append(next)
    }
    return list
  }

  private static let takes = ["季度", "月", "次", "年", "期", "批", "组", "轮", "分别"]
  private static let choices = ["最高", "最低", "前", "后", "其中", "低于", "高于", "部分", "抽取"]

  /// Whether a list can be all that a mean is of.
  private static func isAll(_ list: [StatedNumber], _ mean: StatedNumber, _ sentence: Sentence) -> Bool {
    let lead = list[0].before.split { "；。".contains($0) }.last.map(String.init) ?? ""
    let clause = lead.suffix(24)
    return list.count > 2 && Self.isPlain(mean) && clause.hasAny(takes) && !clause.hasAny(choices)
      && !mean.lead.hasAny(["全市", "全省", "全县", "上年", "人均", "户均", "目标", "比", "较"])
  }

  /// `四个季度得分为 91.2、92.0、92.8、93.6 分，平均 92.4 分`.
  private func behind(_ sentence: Sentence) -> Defect? {
    sentence.numbers.indices.dropFirst(3).lazy.compactMap { index -> Defect? in
      let mean = sentence.numbers[index]
      let lead = mean.lead.trimming(leading: ["，", "（", " "], trailing: ["为", "是", " "])
      guard ["平均", "平均分", "均值", "平均得分", "平均值", "全年平均", "年度平均", "平均分值"].contains(lead) else { return nil }
      var start = index - 1
      while start > 0, Self.list(sentence.numbers, from: start - 1, sentence).count >= index - start + 1 {
        start -= 1
      }
      let list = Array(sentence.numbers[start..<index])
      guard Self.isAll(list, mean, sentence), list.allSatisfy({ Self.isLike($0, mean) }) else { return nil }
      return self.defect(mean, list)
    }.first
  }

  /// `平均分 92.5 分，四个季度分别为 91 分、92 分、93 分、94 分`.
  private func before(_ sentence: Sentence) -> Defect? {
    guard
      let index = sentence.numbers.indices.first(where: {
        $0 > 0 && sentence.numbers[$0].lead.hasAny(["分别为", "分别是", "分别得", "依次为"])
      })
    else { return nil }
    let list = Self.list(sentence.numbers, from: index, sentence)
    let means = sentence.numbers[..<index].filter {
      $0.lead.hasAny(["平均", "均值"]) && Self.isLike(list[0], $0)
    }
    guard means.count == 1, let mean = means.first, Self.isAll(list, mean, sentence),
      list.allSatisfy({ Self.isLike($0, mean) }),
      mean.lead.bare.endsInAny(["平均", "平均分", "均值", "平均得分", "平均值", "平均为", "平均分为", "平均得分为"])
    else { return nil }
    return defect(mean, list)
  }

  /// In a list only the last number may have its unit.
  private static func isLike(_ item: StatedNumber, _ mean: StatedNumber) -> Bool {
    item.number.unitWord == mean.number.unitWord
      || item.number.kind == .plain && [.points, .plain].contains(mean.number.kind)
  }
}
