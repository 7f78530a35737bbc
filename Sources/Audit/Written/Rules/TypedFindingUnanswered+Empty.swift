internal import Diagnostics

/// Recommendations that say nothing to be done: `建议进一步提高认识，加强领导，扎实做好相关工作。`
extension TypedFindingUnanswered {
  /// Words that may stand in any recommendation and name no measure.
  private static let phrases = [
    "建议", "针对", "问题", "进一步", "提高认识", "思想认识", "提高", "认识", "统一思想", "思想", "加强领导", "组织领导", "加强", "领导", "高度重视",
    "重视", "切实",
    "扎实", "认真", "不断", "继续", "全面", "深入", "积极", "努力", "相关", "有关", "各项", "各方面", "各", "工作", "做好", "抓好", "抓实",
    "落实",
    "责任", "意识", "强化", "力度", "加大", "推进", "推动", "确保", "取得实效", "实效", "水平", "提升", "到位", "下一步", "今后", "单位", "部门",
    "项目", "和", "的", "对", "及", "要", "应", "将", "并", "以", "好", "更",
  ]

  /// Those of a list whose other items say more.
  func empty(_ pair: ReportLists.Pair) -> [Defect] {
    let rests = pair.recommendations.map { item in
      let text = item.text.has(item.title) || item.title.isEmpty ? item.text : item.title + item.text
      let words = String(text.drop { !$0.isHan || "一二三四五六七八九十".contains($0) })
      return words.without(Self.phrases).count(where: \.isHan)
    }
    let said = pair.recommendations.map { $0.text.count(where: \.isHan) }
    guard rests.count(where: { $0 > 6 }) * 2 > rests.count else { return [] }
    return rests.indices.filter { rests[$0] < 3 && said[$0] > 7 }.map { index in
      let item = pair.recommendations[index]
      return Defect(
        Message(
          zh: "这条建议没有具体措施：“\(item.title)”", en: "this recommendation names no measure: “\(item.title)”"),
        at: item.place, about: [item.title], fix: page.fix)
    }
  }
}
