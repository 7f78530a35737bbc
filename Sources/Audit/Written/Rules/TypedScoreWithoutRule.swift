internal import Diagnostics
internal import Evaluation

/// An indicator's score comes neither from its rate in proportion nor from a rule that the text gives.
struct TypedScoreWithoutRule: TextRule {
  let page = RulePage(
    code: "JX2138", severity: .warning,
    title: Message(zh: "得分没有评分规则可以推出", en: "No rule leads to the score"),
    meaning: Message(
      zh: "分析里列出了比率、权重和得分，得分不等于权重乘比率，正文和表格又都没有写评分规则，读者无法复核；同一报告的其他指标都写了规则。",
      en: """
        An analysis gives a rate, a weight and a score that is not the one times the other, and neither the text nor a \
        table has a rule, though other indicators have theirs: nobody can check it.
        """),
    bad: "计划督导 850 次，实际 683 次，完成率为 80.35%。本指标权重 4 分，得 2.04 分。",
    good: "完成率在 60% 与 100% 之间按比例计分。计划督导 850 次，实际 683 次，完成率为 80.35%。本指标权重 4 分，得 2.04 分。",
    fix: Message(zh: "写明评分规则，或改正得分", en: "state the rule, or correct the score"),
    criterion: Criterion.scores)

  /// What a rule, or a calculation that follows one, says.
  private static let rules = [
    "扣", "比例", "标杆", "下限", "满分", "直线", "线性", "分档", "档", "要点", "要素", "区间", "折算", "系数", "不得分", "÷", "×", "*",
    "＝",
    "=",
    "标准", "规则", "每", "以上得", "以下得", "分值", "各占", "各得", "等级", "评为", "分段", "减", "与目标之比", "与目标值之比", "与计划之比", "之比得",
    "之比计",
  ]
  /// Of a rule for all indicators.
  private static let general = [
    "按比例计分", "按比例得分", "比例计算得分", "实际值÷目标值", "实际值/目标值", "得分＝", "得分=", "完成比例", "按完成率", "乘以权重", "×权重", "×分值",
    "×指标",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let sections = report.indicatorSections
    let ruled = sections.count { section in
      section.passages.contains { report.passages[$0].hasAny(Self.rules) }
    }
    let own = Set(sections.flatMap(\.passages))
    guard ruled > 3, ruled * 2 > sections.count,
      !report.passages.indices.contains(where: {
        !own.contains($0) && report.passages[$0].hasAny(Self.general)
      })
    else { return [] }
    return sections.compactMap { section -> Defect? in
      guard let weight = section.row.weight?.number.value, let score = section.row.score?.number,
        score.value < weight, !score.value.isZero,
        !section.passages.contains(where: { report.passages[$0].hasAny(Self.rules) }),
        !isRuledByTable(section.row, report)
      else { return nil }
      let numbers = report.sentences(of: section).flatMap(\.numbers)
      let rates = numbers.filter {
        $0.number.kind == .share && $0.number.bound == .exact && $0.value < .one && !$0.lead.has("得分率")
      }
      guard Set(rates.map(\.value)).count == 1, let rate = rates.last,
        !score.agrees(with: weight * rate.value)
      else {
        return nil
      }
      let given = numbers.last { $0.number.kind == .points && $0.value == score.value }
      return Defect(
        Message(
          zh: "“\(section.row.label)”得 \(score.words(for: score.value))，不是权重乘 \(rate.words)，也没有写评分规则",
          en:
            "“\(section.row.label)” scores \(score.words(for: score.value)), which is not its weight times \(rate.words), and no rule is given"
        ),
        at: given?.place ?? rate.place, about: [section.row.label], values: [score.value], fix: page.fix,
        notes: [Message(zh: "比率", en: "the rate").note(at: rate.place)])
    }
  }

  /// Whether a table has a rule in a row of the indicator.
  private func isRuledByTable(_ row: IndicatorRow, _ report: WrittenReport) -> Bool {
    report.tables.contains { table in
      table.rows.contains { cells in
        cells.contains { IndicatorName.key($0.text).hasSuffix(row.key) }
          && cells.contains { $0.number == nil && $0.text.hasAny(Self.rules) }
      }
    }
  }
}

extension WrittenPassage {
  /// `扣分 −1.96` of a card only says what was lost.
  fileprivate func hasAny(_ words: [String]) -> Bool { text.without(["扣分 ", "扣分：", "评分标准得"]).hasAny(words) }
}
