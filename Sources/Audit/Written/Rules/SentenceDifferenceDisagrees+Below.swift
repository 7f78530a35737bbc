internal import Diagnostics
internal import Evaluation

/// What a price lies below a ceiling, whatever the order, and what an audit took off.
extension SentenceDifferenceDisagrees {
  private static let ceilings = ["控制价", "最高限价", "限价", "概算", "预算价", "估算"]
  private static let prices = [
    "中标价", "成交价", "合同总额", "合同价", "合同金额", "中标金额", "中标价合计", "中标总价", "合同总价", "中标价格", "成交金额",
  ]

  func below(_ sentence: Sentence) -> [Defect] {
    guard sentence.numbers.count > 2, sentence.hasAny(["价", "概算", "合同", "审定", "核定"]) else { return [] }
    return sentence.segments.flatMap { numbers -> [Defect] in
      let plain = numbers.filter { $0.number.bound == .exact && !$0.number.isRange && !$0.number.isSpelled }
      return [tendered(plain), audited(plain)].compactMap { $0 }
    }
  }

  private func one(_ numbers: [StatedNumber], _ words: [String], not others: [String] = []) -> StatedNumber? {
    let found = numbers.filter {
      $0.number.kind == .money && !$0.lead.hasAny(others)
        && $0.lead.trimming(leading: [], trailing: ["为", "是", "的", "了", "仅", " "]).endsInAny(words)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// `中标价 98 万元，低于控制价 100 万元，下浮 2%`; `合同总额 726 万元，未超过批复概算 800 万元，比概算节约 74 万元`.
  private func tendered(_ numbers: [StatedNumber]) -> Defect? {
    guard let ceiling = one(numbers, Self.ceilings, not: ["调整", "分项"]),
      let price = one(numbers, Self.prices, not: ["其中", "平均", "单", "审定", "结算"] + Self.ceilings),
      !ceiling.value.isZero, price.place != ceiling.place
    else { return nil }
    let gap = (ceiling.value - price.value).magnitude
    return numbers.lazy.compactMap { stated -> Defect? in
      guard stated.place != ceiling.place, stated.place != price.place, ceiling.place < stated.place,
        price.place < stated.place
      else { return nil }
      let lead = stated.lead.trimming(leading: ["，", "、", "（", " "], trailing: ["为", "了", "率", " "])
      let isOfCeiling =
        ["下浮", "降幅", "节约", "下浮幅度", "节省", "低", "降低"].contains(lead)
        || Self.ceilings.contains { word in
          ["节约", "下浮", "低", "节省", "降低"].contains {
            lead.endsInAny(["比" + word + $0, "较" + word + $0, "较批复" + word + $0, "比批复" + word + $0])
          }
        }
      // `比控制价低 30.8 万元，比预算 560 万元节约 70.8 万元`
      let last = numbers.last { $0.number.kind == .money && $0.place < stated.place }
      guard isOfCeiling,
        last.map({ [ceiling.place, price.place].contains($0.place) || $0.value == gap }) == true
      else { return nil }
      if stated.number.kind == .money {
        return stated.number.agrees(with: gap)
          || (gap - stated.value).magnitude <= ceiling.number.tolerance + price.number.tolerance
            + stated.number.tolerance
          ? nil : self.apart(ceiling, price, stated, gap)
      }
      // `控制价为 260 万元，中标价为 247 万元，下浮率 5%` is read as a rate.
      guard stated.number.kind == .share,
        price.place < ceiling.place || !["中标价", "中标价为"].contains(price.lead.bare),
        let exact = gap.divided(by: ceiling.value),
        !stated.number.isRatio(
          of: gap, to: ceiling.value, slack: ceiling.number.tolerance + price.number.tolerance)
      else { return nil }
      return self.apart(ceiling, price, stated, exact)
    }.first
  }

  /// `送审 480 万元，审定 444 万元，审减 36 万元`.
  private func audited(_ numbers: [StatedNumber]) -> Defect? {
    guard let asked = one(numbers, ["送审", "送审金额", "送审价", "送审造价", "报审金额"]),
      let granted = one(numbers, ["审定", "审定金额", "审定价", "审定造价", "核定"]),
      let cut = one(numbers, ["审减", "核减", "审减金额", "核减金额", "审减额", "净核减"], not: ["其中"]),
      case let exact = asked.value - granted.value,
      (exact - cut.value).magnitude > asked.number.tolerance + granted.number.tolerance
        + cut.number.tolerance,
      // Less than nothing cannot be cut.
      exact < cut.value || cut.value < exact
    else { return nil }
    return apart(asked, granted, cut, exact.magnitude)
  }
}
