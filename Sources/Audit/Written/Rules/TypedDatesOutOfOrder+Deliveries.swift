internal import Diagnostics

/// Goods that are accepted or used before they came.
extension TypedDatesOutOfOrder {
  private static let arrivals = ["交付", "到货", "交货", "运抵", "送达"]
  private static let uses = ["通过验收", "验收", "完成验收", "组织验收", "投入使用", "上线运行", "投入运行"]

  /// `车辆 2021 年 6 月 10 日交付，5 月 25 日通过验收`.
  func deliveries(_ sentence: Sentence, _ dates: [WrittenDate]) -> [Defect] {
    guard !Self.isKnown(sentence.text),
      !sentence.hasAny(["工程", "施工", "房", "出厂", "初验", "预验", "建成", "竣工", "首批", "部分", "批次", "一批", "二批", "试"])
    else { return [] }
    let passage = sentence.passage
    return zip(dates, dates.dropFirst()).compactMap { arrived, used in
      let between = passage.text(from: arrived.range.upperBound, to: used.range.lowerBound).bare
      let behind = passage.text(from: used.range.upperBound, to: sentence.range.upperBound).bare
      let told = between.trimming(leading: ["全部", "已", "完成", "统一"], trailing: [])
      guard let arrival = Self.arrivals.first(where: told.hasPrefix),
        case let rest = told.dropFirst(arrival.count).without([
          "并", "于", "随后", "经", "，", "、", "后", "完毕", "安装", "货物", "设备",
        ]),
        rest.isEmpty,
        Self.isUse(behind.trimming(leading: ["经", "全部", "正式", "已"], trailing: [])),
        let year = arrived.year ?? used.year, used.year != nil || arrived.month < 10,
        used.end(in: year) < arrived.start(in: year)
      else { return nil }
      return outOfOrder(
        used, other: arrived, Message(zh: "早于货物到达的日期", en: "is before the goods came"))
    }
  }

  /// Whether a clause says no more than that: `投入使用的旧车` is of others.
  private static func isUse(_ clause: String) -> Bool {
    uses.contains { use in
      clause.hasPrefix(use)
        && clause.dropFirst(use.count).trimming(leading: ["合格", "通过", "并"], trailing: []).first.map {
          "，。；、（(".contains($0)
        } ?? true
    }
  }
}
