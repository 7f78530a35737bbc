internal import Diagnostics
internal import Evaluation

/// An analysis says what earns full marks and nothing about results below, though others do.
struct OnlyFullMarksExplained: TextRule {
  let page = RulePage(
    code: "JX2219", severity: .note,
    title: Message(zh: "只说明得满分的条件", en: "Only full marks are explained"),
    meaning: Message(
      zh: "指标分析只写达到多少得满分，没有写达不到时怎样计分，表格和通用规则也没有；同一报告的其他指标写明了。这次得满分，规则的取法不影响得分，下次就会影响。",
      en: """
        An analysis says from what result full marks are given, and neither it nor a table or a general rule says how \
        lower results are scored, though other indicators have that. It makes no difference as long as full marks are \
        earned.
        """),
    bad: OnlyFullMarksExplained.example(""), good: OnlyFullMarksExplained.example("，未达到的按比例得分"),
    fix: Message(zh: "补写未达到时的计分办法", en: "say how results below are scored"), criterion: Criterion.scores)

  private static func example(_ rule: String) -> String {
    """
    | 指标 | 权重 | 得分 |
    |---|---|---|
    | C11 接通率 | 4 | 3 |
    | C12 督导完成率 | 4 | 2 |
    | C13 讲座完成率 | 4 | 4 |

    C11 接通率：每低 1 个百分点扣 0.1 分，得 3 分。

    C12 督导完成率：按比例得分，得 2 分。

    C13 讲座完成率：达到 100% 的得满分\(rule)。实际完成 105%，得 4 分。
    """
  }

  /// What says how a lower result is scored.
  private static let below = [
    "否则", "不得分", "不计分", "比例", "扣", "每", "下限", "不足", "未达", "达不到", "以下", "其间", "之间", "直线", "线性", "区间", "档",
    "折算",
    "系数", "酌情", "评定", "得0分", "得 0 分", "低于", "减", "要点", "各占", "各得", "乘以", "没有达到", "未完成",
  ]
  private static let conditions = ["达到", "超过", "高于", "大于", "不低于", "不少于", "≥", ">", "＞", "满足", "完成"]
  private static let general = [
    "按比例计分", "按比例得分", "比例计算得分", "实际值÷目标值", "实际值/目标值", "得分＝", "得分=", "完成比例", "按完成率", "乘以权重", "×权重", "×分值",
    "×指标", "按实际完成", "未达到目标", "未达标的",
  ]
  /// Lines that work the score out.
  private static let workings = ["得分计算", "计算过程", "计分过程", "业绩值", "权重", "评价依据", "佐证材料", "数据来源"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese, case let sections = report.indicatorSections, sections.count > 2 else {
      return []
    }
    let own = Set(sections.flatMap(\.passages))
    let bare = sections.filter { section in
      section.row.hasFullMarks == true && fullMarks(section, report) != nil
        && !texts(of: section, report).contains { $0.hasAny(Self.below) || isFormula($0) }
        && !isRuledByTable(section.row, report)
    }
    let ruled = sections.count { section in
      texts(of: section, report).contains { $0.hasAny(Self.below) && $0.contains(where: \.isArabicDigit) }
    }
    guard let first = bare.first, let place = fullMarks(first, report), ruled > bare.count, ruled > 1,
      !report.passages.indices.contains(where: {
        !own.contains($0) && report.passages[$0].text.hasAny(Self.general)
      })
    else { return [] }
    let others = bare.dropFirst().compactMap { section in
      fullMarks(section, report).map { Message(zh: section.row.label, en: section.row.label).note(at: $0) }
    }
    return [
      Defect(
        Message(
          zh: "“\(first.row.label)”等 \(bare.count) 个指标只说明得满分的条件，没有说明达不到时怎样计分",
          en:
            "“\(first.row.label)”, of \(bare.count) such: only full marks are explained, and no lower result"),
        at: place, about: bare.map(\.row.label), fix: page.fix, notes: others)
    ]
  }

  /// What an analysis says in words, without the lines that work the score out.
  private func texts(of section: IndicatorSection, _ report: WrittenReport) -> [String] {
    section.passages.map { report.passages[$0].text }.filter { text in
      let line = text.trimming(leading: ["-", "*", " "], trailing: [])
      return !Self.workings.contains { line.hasPrefix($0) }
    }.map { $0.without(["不低于", "不少于"]) }
  }

  private func isFormula(_ text: String) -> Bool {
    text.hasAny(["×", "÷", "*"]) && text.hasAny(["得分", "分值", "权重", "计分"])
  }

  /// Where a clause gives full marks from a result on: `达到 100% 的得满分`, `超过 100%，得满分`.
  private func fullMarks(_ section: IndicatorSection, _ report: WrittenReport) -> Place? {
    for sentence in report.sentences(of: section) where !sentence.hasReferences {
      guard let mark = sentence.passage.bytes[sentence.range].range(of: "满分"),
        let number = sentence.numbers.last(where: { $0.range.upperBound <= mark.lowerBound }),
        number.number.kind == .share,
        // `完成率 104.00%，超过 100% 得满分` tells of the result alone.
        !sentence.numbers.contains(where: {
          $0.range.lowerBound < number.range.lowerBound && $0.number.kind != .points
        }),
        sentence.passage.text(from: number.range.upperBound, to: mark.lowerBound).count < 10,
        number.number.bound != .exact || number.lead.hasAny(Self.conditions)
      else { continue }
      return number.place
    }
    return nil
  }

  /// Whether a table has a rule in a row of the indicator.
  private func isRuledByTable(_ row: IndicatorRow, _ report: WrittenReport) -> Bool {
    report.tables.contains { table in
      table.rows.contains { cells in
        cells.contains { IndicatorName.key($0.text).hasSuffix(row.key) }
          && cells.contains { $0.number == nil && $0.text.hasAny(Self.below + ["满分", "÷"]) }
      }
    }
  }
}
