internal import Diagnostics
internal import Evaluation

/// The text counts other indicators than its table lists.
struct IndicatorCountDisagrees: TextRule {
  let page = RulePage(
    code: "JX2127", severity: .warning,
    title: Message(zh: "指标个数与得分表不符", en: "The number of indicators is not that of the table"),
    meaning: Message(
      zh: "正文写“共 24 个三级指标”，指标得分表列出的不是 24 个。",
      en: "The text announces so many third-level indicators, and the table of scores lists another number."),
    bad: "指标体系共 24 个三级指标。（得分表列出 26 个）", good: "指标体系共 26 个三级指标。（得分表列出 26 个）",
    fix: Message(zh: "核对个数", en: "count them again"), criterion: Criterion.logic)

  /// `20 个三级指标`, `评价指标分 4 类 20 个`.
  private static func isOfIndicators(_ stated: StatedNumber) -> Bool {
    stated.tail.hasPrefix("三级指标")
      || stated.before.bare.hasSuffix("类") && stated.tail.bare.isEmpty && stated.before.has("指标")
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let tables = Dictionary(grouping: report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }) { $0.table }
    let counts = Set(tables.values.map(\.count).filter { $0 > 5 })
    guard let most = counts.max() else { return [] }
    return report.sentences.flatMap(\.numbers).filter { stated in
      stated.number.kind == .count && stated.number.bound == .exact && Self.isOfIndicators(stated)
        && stated.value > Fraction(9) && !counts.contains { Fraction($0) == stated.value }
    }.map { stated in
      Defect(
        Message(
          zh: "写的是 \(stated.words)三级指标，得分表列出 \(most) 个",
          en: "\(stated.words) are announced, and the table lists \(most)"),
        at: stated.place, about: [stated.words], values: [stated.value, Fraction(most)], fix: page.fix)
    }
  }
}
