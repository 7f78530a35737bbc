internal import Diagnostics

/// A target asks for more of what should be less.
struct TypedTargetDirection: TextRule {
  let page = RulePage(
    code: "JX2186", severity: .warning,
    title: Message(zh: "目标方向写反", en: "A target in the wrong direction"),
    meaning: Message(
      zh: "损耗率、事故数、投诉量等越低越好的指标，目标值用了“≥”。",
      en:
        "The target of something that should be low, such as losses, accidents or complaints, is written with ≥."
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

  func defects(in report: WrittenReport) -> [Defect] {
    report.targets.filter { target in
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
