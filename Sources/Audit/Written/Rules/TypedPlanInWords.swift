internal import Diagnostics
internal import Evaluation

/// A table tells in words of another planned quantity than the table of the budget has.
struct TypedPlanInWords: TextRule {
  let page = RulePage(
    code: "JX2176", severity: .warning,
    title: Message(zh: "计划内容里的数量与预算数量不符", en: "The plan in words and the budgeted quantity differ"),
    meaning: Message(
      zh: "预算表写明一项的数量，对照表用文字写同一项的计划，其中同一计量单位的数都不是这个数量；或者数相同而计量单位不同。",
      en: """
        The table of the budget has the quantity of a line, and the table that tells its plan in words has another \
        number of the same unit, or the same number of another unit.
        """),
    bad: TypedPlanInWords.example(plan: "全年提供热线服务 8500 次，受理登记与报名"),
    good: TypedPlanInWords.example(plan: "全年提供热线服务 8000 次，受理登记与报名"),
    fix: Message(zh: "核对计划，统一数量和计量单位", en: "check the plan, and give one quantity in one unit"),
    criterion: Criterion.logic)

  /// Two tables of the same lines.
  static func example(plan: String) -> String {
    """
    | 内容 | 金额 | 单位 | 数量 |
    |---|---|---|---|
    | 热线服务 | 56 | 次 | 8000 |
    | 专家讲座 | 5.4 | 场 | 18 |
    | 志愿者培训 | 7.2 | 场 | 24 |
    | 小组活动 | 3.3 | 场 | 11 |

    | 内容 | 计划内容 | 执行情况 |
    |---|---|---|
    | 热线服务 | \(plan) | 接听来电，并回访来电人 |
    | 专家讲座 | 举办讲座 18 场，面向青少年 | 如期举办，听众踊跃参加 |
    | 志愿者培训 | 举办培训 24 场，面向志愿者 | 如期举办，志愿者均参加 |
    | 小组活动 | 支持自主举办活动 11 场 | 如期举办，各小组均参加 |
    """
  }

  func defects(in report: WrittenReport) -> [Defect] {
    TableCounterpart.all(in: report).flatMap { pair in
      pair.lines.compactMap { line -> Defect? in
        guard let planned = pair.quantity(line), planned.number.kind == .count else { return nil }
        let told = pair.plannedInWords(line)
        let counts = told.flatMap { cell, numbers in
          numbers.filter { $0.kind == .count && $0.bound == .exact }.map { (cell: cell, number: $0) }
        }
        // Among several numbers one may be meant.
        guard counts.count == 1, let only = counts.first else { return nil }
        let isSameUnit = only.number.unitWord == planned.number.unitWord
        let isSame = only.number.value == planned.number.value
        guard isSameUnit != isSame else { return nil }
        let place = only.cell.place.advanced(
          by: only.number.range.lowerBound, length: only.number.range.count)
        let words = String(decoding: Array(only.cell.text.utf8)[only.number.range], as: UTF8.self)
        return Defect(
          Message(
            zh: "“\(line.label)”的计划写作 \(words)，预算数量是 \(planned.cell.text) \(planned.number.unitWord)",
            en:
              "“\(line.label)” is planned as \(words), and budgeted as \(planned.cell.text) \(planned.number.unitWord)"
          ),
          at: place, about: [line.label], values: [only.number.value, planned.number.value], fix: page.fix,
          notes: [Message(zh: "预算数量", en: "the budgeted quantity").note(at: planned.cell.place)])
      }
    }
  }
}
