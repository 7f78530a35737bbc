internal import Diagnostics

/// A target asks for more of what should be less.
struct TypedTargetDirection: TextRule {
  let page = RulePage(
    code: "JX2186", severity: .warning,
    title: Message(zh: "目标方向写反", en: "A target in the wrong direction"),
    meaning: Message(
      zh: "损耗率、事故数、投诉量等越低越好的指标，目标值用了“≥”；或者其他目标都用“≥”，只有一个用“＝”，实际超过它却得了满分。",
      en: """
        The target of something that should be low, such as losses, accidents or complaints, is written with ≥; or one \
        target is written with ＝ among others with ≥, and what is above it earns full marks.
        """
    ),
    bad: "| 指标 | 目标值 |\n|---|---|\n| 储粮损耗率 | ≥1.0% |", good: "| 指标 | 目标值 |\n|---|---|\n| 储粮损耗率 | ≤1.0% |",
    fix: Message(zh: "改为“≤”", en: "write ≤"), criterion: Criterion.logic)

  private static let harms = [
    "损耗", "事故", "投诉", "差错", "流失", "辍学", "死亡", "发病", "大班额", "违规", "故障", "返工", "空置", "闲置", "超标", "污染", "坏账",
    "漏损",
  ]
  private static let remedies = [
    "下降", "降低", "减少", "控制", "处理", "处置", "办结", "整改", "修复", "排查", "响应", "及时", "回复", "达标", "治理", "减排", "压减",
    "满意", "消除",
    "检查", "培训", "演练", "应急", "化解", "无", "零",
  ]

  private static let heads = ["目标值", "指标值", "标杆值", "年度目标"]

  /// `＝60%` of something that came to 64.71% with full marks, in a column whose other bounds are ≥.
  private func equals(_ table: WrittenTable) -> [Defect] {
    guard let score = table.columns(.score).last, let weight = table.columns(.weight).last,
      let target = table.head.indices.first(where: {
        table.head[$0].text.hasAny(Self.heads) || ["目标", "目标或标准"].contains(table.head[$0].text.bare)
      }),
      let value = table.head.indices.first(where: {
        $0 != target && [.actual, .value].contains(table.roles[$0])
      })
    else { return [] }
    func begins(_ row: Int, _ signs: [String]) -> Bool {
      signs.contains(where: table.rows[row][target].text.hasPrefix)
    }
    let odd = table.rows.indices.filter { begins($0, ["=", "＝"]) }
    guard odd.count == 1, let row = odd.first,
      table.rows.indices.count(where: { begins($0, ["≥", "≧"]) }) > 1,
      let bound = table.rows[row][target].target, let reached = table.rows[row][value].number,
      bound.kind == reached.kind, reached.value > bound.value,
      let given = table.rows[row][score].number, let full = table.rows[row][weight].number,
      given.value == full.value
    else { return [] }
    let cell = table.rows[row][target]
    return [
      Defect(
        Message(
          zh: "目标写“\(cell.text)”，完成 \(table.rows[row][value].text) 却得满分：应为“≥”",
          en:
            "the target is “\(cell.text)”, and \(table.rows[row][value].text) earns full marks: it should be ≥"
        ),
        at: cell.place, about: [cell.text], values: [bound.value, reached.value], fix: page.fix)
    ]
  }

  func defects(in report: WrittenReport) -> [Defect] {
    (report.isAlone ? report.tables.map(\.upright).flatMap(equals) : [])
      + report.targets.filter { target in
        target.comparison == .atLeast && target.number != nil && target.label.hasAny(Self.harms)
          && !target.label.hasAny(Self.remedies)
      }.map { target in
        Defect(
          Message(
            zh: "“\(target.label)”越低越好，目标值却写“\(target.cell.text)”",
            en: "“\(target.label)” should be low, and its target is “\(target.cell.text)”"),
          at: target.cell.place, about: [target.label], fix: page.fix)
      }
  }
}
