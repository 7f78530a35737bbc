/// A line under the name of an indicator, where each indicator has a card of labelled lines.
///
/// `**G2 资金使用合规性（6 分）**`, below it `- 评分标准：发现 1 起扣 2 分。`, `- 计算过程：……`, `- 得分：6.00 分`.
struct CardLine: Sendable {
  let row: IndicatorRow
  /// Whether it says what was found, rather than how and from what points are given.
  let isFinding: Bool

  private static let rules = [
    "指标解释", "指标说明", "指标内涵", "评分标准", "评分细则", "评分规则", "评价标准", "计分方法", "评价要点", "数据来源", "得分", "评分", "权重", "目标值",
    "计算公式",
  ]
  private static let findings = [
    "计算过程", "评分过程", "评价过程", "完成情况", "实际情况", "评价情况", "指标分析", "评分依据", "扣分原因", "核查情况",
  ]

  /// The lines of all cards, by the numbers of their passages.
  static func all(in passages: [WrittenPassage], of rows: [IndicatorRow]) -> [Int: CardLine] {
    var lines: [Int: CardLine] = [:]
    var current: IndicatorRow?
    for (number, passage) in passages.enumerated() where [.body, .heading].contains(passage.role) {
      let text = passage.text.trimming(leading: ["-", "*", " ", "　"], trailing: ["*", " "])
      let label = text.prefix { !"：:".contains($0) }
      if label.count < text.count, label.count < 8, let row = current {
        let word = String(label).bare
        if rules.contains(word) || findings.contains(word) {
          lines[number] = CardLine(row: row, isFinding: findings.contains(word))
          continue
        }
      }
      let code = text.count < 40 && !text.hasAny(["。", "：", "，"]) ? IndicatorCode.leading(text) : nil
      current = code.flatMap { code in rows.first { $0.code == code && $0.isLeaf } }
    }
    return lines
  }
}
