internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// An indicator stands behind one whose code comes after its own.
struct IndicatorsOutOfOrder: FigureRule {
  let page = RulePage(
    code: "JX1611", severity: .warning,
    title: Message(zh: "指标编号倒序", en: "Indicators are out of order"),
    meaning: Message(
      zh: "同一上级指标下，编号小的指标排在编号大的后面。评分表按数据里的次序打印，编号会前后颠倒。",
      en: """
        Of two indicators below the same one, that with the lower number stands behind the other. Score tables print \
        them as the data has them, so their codes run backwards.
        """),
    bad: "- id: C12\n- id: C11", good: "- id: C11\n- id: C12",
    fix: Message(zh: "按编号排列，或改正编号", en: "put them in order, or correct the code"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var before: [IndicatorID?: IndicatorID] = [:]
    return report.scorecard.scores.compactMap { score in
      let id = score.id
      defer { before[score.parent] = id }
      guard let other = before[score.parent], let (last, own) = Self.ordinals(other.text, id.text), own < last
      else { return nil }
      return Defect(
        Message(zh: "\(id.text) 排在 \(other.text) 后面", en: "\(id.text) stands behind \(other.text)"),
        at: report.indicators[id]?.id.place, about: [id.text], fix: page.fix)
    }
  }

  /// What two codes count by: the numbers behind the same words, `C11` and `C12`, or a letter each.
  private static func ordinals(_ first: String, _ second: String) -> (Int, Int)? {
    func parts(_ code: String) -> (words: Substring, number: Int?) {
      let digits = code.reversed().prefix { $0.isASCII && $0.isNumber }.count
      return (code.dropLast(digits), Int(code.suffix(digits)))
    }
    let (left, right) = (parts(first), parts(second))
    if let last = left.number, let own = right.number { return left.words == right.words ? (last, own) : nil }
    guard left.number == nil, right.number == nil, first.utf8.count == 1, second.utf8.count == 1,
      let last = first.utf8.first, let own = second.utf8.first
    else { return nil }
    return (Int(last), Int(own))
  }
}
