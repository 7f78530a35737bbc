internal import Diagnostics
internal import Evaluation

/// Findings announced before `一是……二是……`, and names before the number of them.
extension EnumerationMiscounts {
  private static let matters = [
    "问题", "建议", "措施", "原因", "经验", "不足", "方面", "环节", "做法", "困难", "矛盾", "短板", "目标", "任务", "原则", "成效",
  ]
  private static let ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是"]

  /// `存在以下四个问题：一是……；二是……；三是……。`
  func announced(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    let passage = sentence.passage
    return sentence.numbers.compactMap { count -> Defect? in
      let rest = passage.text(from: count.range.upperBound, to: passage.bytes.count)
      let head = rest.prefix { !"：。；，".contains($0) }
      guard count.number.kind == .count, count.number.bound == .exact, count.value > .one, head.count < 10,
        ["个", "项", "条", "点", "类", "大"].contains(where: count.words.hasSuffix) || head.hasPrefix("方面"),
        Self.matters.contains(where: head.hasSuffix),
        rest.dropFirst(head.count).hasPrefix("：一是")
          || rest.dropFirst(head.count).hasPrefix("。一是") || rest.dropFirst(head.count).hasPrefix("，一是")
      else { return nil }
      let named = Self.ordinals.prefix { rest.has($0) }.count
      // A second row of ordinals begins another list.
      guard named > 1, Fraction(named) != count.value, Array(rest.utf8).ranges(of: "一是").count == 1 else {
        return nil
      }
      return Defect(
        Message(
          zh: "写的是 \(count.words)，列举的却有 \(named) 项",
          en: "\(count.words) are announced, but \(named) are named"),
        at: count.place, about: [count.words], values: [count.value, Fraction(named)], fix: page.fix)
    }
  }

  private static let places = [
    "领域", "社区", "乡镇", "街道", "县区", "区县", "镇街", "部门", "阶段", "行业", "类别", "子项目", "村", "园区", "片区", "学科", "县", "区",
    "镇", "乡",
  ]

  /// `涉及教育、卫生、文化、体育五个领域`: as many names as the number right behind them.
  func named(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.compactMap { count -> Defect? in
      let rest = sentence.passage.text(from: count.range.upperBound, to: sentence.range.upperBound)
      let clause = count.before.split { "，；：。（）“”".contains($0) }.last.map(String.init) ?? ""
      guard count.number.kind == .count, count.number.bound == .exact, !count.number.isRange,
        count.value > Fraction(2), count.value < Fraction(13),
        count.words.hasSuffix("个") || rest.hasPrefix("个"),
        let noun = Self.places.first(where: { rest.trimming(leading: ["个"], trailing: []).hasPrefix($0) }),
        !clause.hasAny(["等", "其中", "每", "分别"]),
        !clause.contains(where: { $0.isArabicDigit || "一二三四五六七八九十两".contains($0) })
      else { return nil }
      let names = clause.split(separator: "、")
      let joined = clause.split { "、和及与".contains($0) }
      guard names.count > 2, joined.dropFirst().allSatisfy({ (1...8).contains($0.count) }), noun.count > 0
      else { return nil }
      let (least, most) = (Fraction(names.count), Fraction(joined.count))
      guard count.value < least || count.value > most, (count.value - most).magnitude < Fraction(3) else {
        return nil
      }
      return Defect(
        Message(
          zh: "写的是 \(count.words)，列举的却有 \(joined.count) 项",
          en: "\(count.words) are announced, but \(joined.count) are named"),
        at: count.place, about: [count.words], values: [count.value, most], fix: page.fix)
    }
  }
}
