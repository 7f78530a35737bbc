internal import Diagnostics
internal import Evaluation

/// The text counts other indicators than its table lists.
struct IndicatorCountDisagrees: TextRule {
  let page = RulePage(
    code: "JX2127", severity: .warning,
    title: Message(zh: "指标个数与得分表不符", en: "The number of indicators is not that of the table"),
    meaning: Message(
      zh: "正文写“共 24 个三级指标”“设计 21 项指标”，指标得分表列出的不是这个数；或者写“15 个指标中 9 个得满分，6 个扣分”，表中满分和扣分的不是这些个。",
      en:
        "The text announces so many indicators, or so many with full marks, and the table of scores has another number."
    ),
    bad: "指标体系共 24 个三级指标。（得分表列出 26 个）", good: "指标体系共 26 个三级指标。（得分表列出 26 个）",
    fix: Message(zh: "核对个数", en: "count them again"), criterion: Criterion.logic)

  /// `设计 21 项指标`, `24 个三级指标`, `uses 18 indicators`, `评价指标分 4 类 20 个`.
  private static func isOfAll(_ stated: StatedNumber) -> Bool {
    if stated.tail.hasPrefix("三级指标") { return true }
    if stated.before.bare.hasSuffix("类"), stated.tail.bare.isEmpty, stated.before.has("指标") { return true }
    let isWithGroups = stated.before.lowercased().bare.endsInAny([
      "groups and", "groups with", "dimensions and", "levels and",
    ])
    let isNamed = stated.tail.hasPrefix("指标") || stated.tail.lowercased().hasPrefix("indicators")
    // `四个维度 20 个指标组成`
    // `分为四个一级指标、21 项指标`
    if isNamed, stated.before.bare.hasSuffix("一级指标、") { return true }
    if isNamed, stated.before.bare.endsInAny(["个维度", "个方面", "个部分", "类一级指标", "个一级指标", "四类", "三类"]) {
      return true
    }
    return isNamed
      && (isWithGroups
        || stated.lead.lowercased().endsInAny([
          "设计", "设置", "设计了", "设置了", "设", "共设", "共设置", "采用", "下设", "uses", "used", "has", "comprises",
        ]))
  }

  func defects(in report: WrittenReport) -> [Defect] { counted(report) + scored(report) }

  private func counted(_ report: WrittenReport) -> [Defect] {
    let tables = Dictionary(grouping: report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }) { $0.table }
    // Each group may have a table of its own.
    let all = Set(tables.values.joined().map(\.key)).count
    let counts = Set(tables.values.map(\.count) + [all]).filter { $0 > 5 }
    guard let most = counts.max() else { return [] }
    // A table of targets has indicators of its own.
    let targets = Set(
      Dictionary(grouping: report.targets.filter { !$0.isScored }) { $0.table }.values.map(\.count))
    return report.sentences.flatMap(\.numbers).filter { stated in
      stated.number.kind == .count && stated.number.bound == .exact && Self.isOfAll(stated)
        && stated.value > Fraction(9) && !counts.union(targets).contains { Fraction($0) == stated.value }
        && !stated.before.hasAny(["目标表", "目标申报", "绩效目标共", "绩效目标设"])
        // `共扣 11.80 分，涉及 11 个三级指标`: those that lost points.
        && !(stated.before.split { "。；".contains($0) }.last?.hasAny(["扣", "失", "丢"]) ?? false)
    }.map { stated in
      // A table of districts may score them, too: the nearest count is the one that is meant.
      let most =
        counts.min { (Fraction($0) - stated.value).magnitude < (Fraction($1) - stated.value).magnitude }
        ?? most
      return Defect(
        Message(
          zh: "写的是 \(stated.words)指标，得分表列出 \(most) 个",
          en: "\(stated.words) are announced, and the table lists \(most)"),
        at: stated.place, about: [stated.words], values: [stated.value, Fraction(most)], fix: page.fix)
    }
  }
}
