internal import Diagnostics
internal import Evaluation

/// A list of planned quantities has one that no table of plans, budgets or targets has, though it has the others.
struct TypedGoalUnknown: TextRule {
  let page = RulePage(
    code: "JX2217", severity: .note,
    title: Message(zh: "叙述中的目标数在计划表里没有", en: "A goal that no table of plans has"),
    meaning: Message(
      zh: "一句话列出几个目标数，其他几个在预算、计划或目标表里都能找到，只有一个在表中同类各行里没有，也不等于这些行的合计。",
      en: """
        A sentence lists several goals. The others stand in the tables of the budget, the plan or the targets; this one \
        is in none of the lines on the same thing, and is not their sum.
        """),
    bad:
      "年度目标包括举办讲座 18 场、培训志愿者 24 场、各类宣传活动 500 场。\n\n内容 | 计划数量\n\n讲座 | 18\n\n志愿者培训 | 24\n\n电台宣传 | 50\n\n报刊宣传 | 200",
    good: "年度目标包括举办讲座 18 场、培训志愿者 24 场、各类宣传活动 250 场。",
    fix: Message(zh: "核对目标数，或写明它包括哪些内容", en: "check the goal, or say what it is made of"),
    criterion: Criterion.logic)

  /// A row of a table that plans something.
  private struct Line {
    let terms: Set<String>
    let numbers: [Fraction]
    let place: Place
  }

  private static let goals = ["目标", "计划", "任务"]
  private static let done = ["实际", "完成了", "已完成", "共完成", "全年完成", "较上年", "同比"]
  private static let general: Set<String> = [
    "活动", "服务", "工作", "项目", "各类", "开展", "组织", "完成", "新增", "建设", "数量", "次数", "人数", "不少", "少于", "全年", "年度",
    "实施",
    "举办", "管理", "系统", "设备", "人员", "超过", "不低", "低于", "达到", "包括",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let lines = Self.lines(of: report)
    guard lines.count > 3 else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, sentence.numbers.count > 1, sentence.hasAny(Self.goals),
        !sentence.hasAny(Self.done)
      else { return [] }
      let goals = sentence.numbers.filter {
        [.count, .measure, .duration].contains($0.number.kind) && $0.number.bound != .about
          && !$0.number.isRange
          && $0.value > Fraction(1)
      }
      guard goals.count > 1 else { return [] }
      let known = goals.filter { goal in
        lines.contains { Self.shares($0, goal) && $0.numbers.contains(goal.value) }
      }
      guard !known.isEmpty,
        let odd = goals.first(where: { goal in !known.contains { $0.place == goal.place } }),
        goals.count - known.count == 1 || known.count > 1
      else { return [] }
      let kin = lines.filter { Self.shares($0, odd) }
      guard !kin.isEmpty, kin.count < 13, !kin.contains(where: { $0.numbers.contains(odd.value) }),
        kin.flatMap(\.numbers).reduce(.zero, +) != odd.value,
        !lines.contains(where: {
          $0.numbers.contains(odd.value) && !$0.terms.isDisjoint(with: Self.terms(of: odd))
        }),
        // A target of a table is another rule's.
        !report.targets.contains(where: { !Terms.all(in: $0.label).isDisjoint(with: Self.terms(of: odd)) }),
        !isToldElsewhere(odd, report)
      else { return [] }
      return [
        Defect(
          Message(
            zh: "目标“\(Self.name(of: odd))”\(odd.words)在计划和预算各表的同类内容里都没有",
            en: "no line of the plans and budgets on this has the goal of \(odd.words)"),
          at: odd.place, about: [Self.name(of: odd)], values: [odd.value], fix: page.fix,
          notes: kin.prefix(3).map { Message(zh: "同类内容", en: "a line on this").note(at: $0.place) })
      ]
    }
  }

  /// Whether another sentence has the same number of the same things.
  private func isToldElsewhere(_ goal: StatedNumber, _ report: WrittenReport) -> Bool {
    (report.sentences + report.cellSentences).flatMap(\.numbers).contains { other in
      guard other.place != goal.place, other.value == goal.value, other.isComparable(to: goal) else {
        return false
      }
      return other.number.unitWord == goal.number.unitWord
        || !Self.terms(of: other).isDisjoint(with: Self.terms(of: goal))
    }
      || report.tables.contains { table in
        table.rows.contains { row in
          row.contains { $0.text == goal.number.unitWord }
            && row.contains { ($0.target ?? $0.number)?.value == goal.value }
        }
      }
  }

  private static func name(of goal: StatedNumber) -> String {
    goal.lead.bare.split { !$0.isHan }.last.map { String($0.suffix(12)) } ?? ""
  }

  private static func terms(of goal: StatedNumber) -> Set<String> {
    Terms.all(in: name(of: goal)).subtracting(general)
  }

  private static func shares(_ line: Line, _ goal: StatedNumber) -> Bool {
    !line.terms.isDisjoint(with: terms(of: goal))
  }

  private static func lines(of report: WrittenReport) -> [Line] {
    let told = Dictionary(grouping: report.cellSentences, by: \.passage.place)
    return report.tables.map(\.upright).filter { $0.columns(.score).isEmpty }.flatMap { table -> [Line] in
      let columns = table.head.indices.filter {
        [.plan, .quantity].contains(table.roles[$0]) || table.head[$0].text.hasAny(["目标", "指标值", "计划"])
      }
      guard !columns.isEmpty else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.map { row in
        let cells = columns.map { table.rows[row][$0] }
        let numbers = cells.flatMap { cell -> [Fraction] in
          if let number = cell.target ?? cell.number { return [number.value] }
          return (told[cell.place] ?? []).flatMap(\.numbers).map(\.value)
        }
        let words = table.labels(row).joined(separator: "，") + cells.map { "，" + $0.text }.joined()
        return Line(
          terms: Terms.all(in: words).subtracting(general), numbers: numbers,
          place: table.rows[row].first { !$0.isBlank }?.place ?? table.rows[row][0].place)
      }
    }
  }
}
