internal import Diagnostics
internal import Evaluation

/// What a tender saved, an audit cut or a work took too long, and the rate of that.
extension SentenceDifferenceDisagrees {
  /// What was allowed, what came of it, and the words for the difference and its rate.
  private static let kinds: [(wholes: [String], parts: [String], gaps: [String], rates: [String])] = [
    (
      ["控制价", "限价", "预算", "概算", "估算"], ["中标", "成交", "合同"],
      ["节约", "节约资金", "节省", "节省资金", "节约财政资金", "节支", "下浮"], ["节约率", "节省率", "资金节约率", "节支率"]
    ),
    (["可用", "合计", "共"], ["支出", "支付", "使用"], ["年末结余", "结余", "结余资金", "年末结转", "结转下年"], []),
    (["送审", "申报"], ["审定", "核定"], ["核减", "核减金额", "审减", "审减金额"], ["核减率", "审减率"]),
  ]
  private static let terms = ["计划工期", "合同工期", "约定工期", "批复工期", "规定时限", "承诺时限", "计划用时", "计划周期"]
  private static let works = ["实际工期", "实际用时", "实际耗时", "实际周期", "实际施工", "用时", "历时"]
  private static let delays = ["超期", "逾期", "延误", "推迟", "延期", "超出", "滞后", "超时", "提前", "缩短", "超过"]

  /// `控制价 268.00 万元，中标价 251.40 万元，节约 16.60 万元，节约率 6.19%`; `计划工期 90 天，实际工期 105 天，超期 15 天`.
  func savings(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let stated = sentence.numbers[index]
      let lead = stated.lead.trimming(leading: ["，", "、", "（", " "], trailing: ["为", "达", "了", "共", " "])
      guard stated.number.bound == .exact, !stated.number.isRange, !sentence.hasAny(["初审", "复审"]) else {
        return nil
      }
      if stated.number.kind == .duration, Self.delays.contains(lead) {
        return Self.pair(sentence, before: index, Self.terms, Self.works).flatMap { first, second in
          first.number.unit == stated.number.unit ? difference(first, second, stated) : nil
        }
      }
      return Self.kinds.lazy.compactMap { kind -> Defect? in
        let isGap = stated.number.kind == .money && kind.gaps.contains(lead)
        guard isGap || stated.number.kind == .share && kind.rates.contains(lead),
          let (first, second) = Self.pair(sentence, before: index, kind.wholes, kind.parts),
          first.number.kind == .money, second.value < first.value
        else { return nil }
        if isGap { return difference(first, second, stated) }
        guard let exact = (first.value - second.value).divided(by: first.value),
          !stated.number.agrees(with: exact)
        else { return nil }
        return apart(first, second, stated, exact)
      }.first
    }
  }

  private func difference(_ first: StatedNumber, _ second: StatedNumber, _ stated: StatedNumber) -> Defect? {
    let exact = (first.value - second.value).magnitude
    return stated.number.agrees(with: exact) ? nil : apart(first, second, stated, exact)
  }

  /// The one number called by a word of the first list and the one called by a word of the second, before another.
  private static func pair(
    _ sentence: Sentence, before index: Int, _ firsts: [String], _ seconds: [String]
  ) -> (StatedNumber, StatedNumber)? {
    let earlier = sentence.numbers[..<index].filter { $0.number.bound == .exact && !$0.number.isRange }
    let wholes = earlier.filter { $0.lead.hasAny(firsts) && !$0.lead.hasAny(seconds) }
    let parts = earlier.filter { $0.lead.hasAny(seconds) && !$0.lead.hasAny(["占", "比"]) }
    guard wholes.count == 1, parts.count == 1, let whole = wholes.first, let part = parts.first,
      whole.isComparable(to: part)
    else { return nil }
    return (whole, part)
  }
}
