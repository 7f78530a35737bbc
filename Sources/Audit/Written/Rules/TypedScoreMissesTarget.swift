internal import Diagnostics
internal import Evaluation

/// A row of scores gives full marks to a value that misses its target, or takes points from one that reaches it.
struct TypedScoreMissesTarget: TextRule {
  let page = RulePage(
    code: "JX2147", severity: .warning,
    title: Message(zh: "得分与是否达到目标不符", en: "A score that its own target contradicts"),
    meaning: Message(
      zh: "得分表的一行里，实际值没有达到目标值却得满分；或者实际值已达到目标值，得分仍按实际值折算，或没有说明原因就扣了分；或者得分不是本行评分公式（完成率×权重）算得的。",
      en: """
        In one row of scores the value misses its target and has full marks, or reaches it and is scored in \
        proportion all the same, or has points off of which nothing tells; or the score is not what the formula of the \
        row (rate × weight) gives.
        """),
    bad: "| 指标 | 目标值 | 实际值 | 权重 | 得分 |\n|---|---|---|---|---|\n| 停车位完成率 | ≥90% | 92.50% | 4 | 3.70 |",
    good: "| 指标 | 目标值 | 实际值 | 权重 | 得分 |\n|---|---|---|---|---|\n| 停车位完成率 | 100% | 92.50% | 4 | 3.70 |",
    fix: Message(zh: "核对目标值、实际值和得分", en: "check target, value and score"), criterion: Criterion.scores)

  private static let targetHeads = ["目标值", "指标值", "标杆值", "Target", "target"]
  /// Heads that are nothing else.
  private static let wholeHeads: Set<String> = ["目标", "绩效目标", "目标或标准", "目标/标准", "年度目标", "计划目标"]

  func defects(in report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright)
    var met: [Row] = []
    let found = tables.flatMap { table -> [Defect] in
      guard let weight = table.columns(.weight).last, let score = table.columns(.score).last,
        let target = table.head.indices.last(where: { column in
          table.head[column].text.hasAny(Self.targetHeads)
            && !table.head[column].text.hasAny(["实际", "完成", "得分", "说明"])
        })
          ?? (report.isAlone
            ? table.head.indices.last { Self.wholeHeads.contains(table.head[$0].text.bare) } : nil),
        let actual = table.head.indices.first(where: { column in
          table.head[column].text.hasAny(["实际", "业绩值", "完成值", "Actual", "actual", "Result"])
            && column != target
        })
      else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
        let cells = table.rows[row]
        guard let goal = cells[target].target, let value = table.known(row, actual),
          let whole = cells[weight].number, let given = cells[score].number
        else { return nil }
        let known = table.alike(goal, row, target)
        guard value.kind == known.kind, value.isComparable(to: known), !known.value.isZero else { return nil }
        // `〔1−（实际−目标）÷目标〕×分值`: what exceeds such a target is too much.
        let isLess =
          goal.bound == .atMost || goal.bound == .below
          || cells.contains {
            $0.number == nil
              && $0.text.without([" "]).hasAny(["（实际−目标", "（实际-目标", "(实际-目标", "实际值-目标值", "实际值−目标值"])
          }
        let isMet = isLess ? value.value <= known.value : value.value >= known.value
        let label = table.label(row, before: target)
        let shown = (cells[target], cells[actual], cells[score])
        if let one = defect(table, row, label, isMet: isMet, shown, (value, whole, given)) {
          // Below so short a head a target may be the best value, and the text give the rule.
          let isTold =
            Self.wholeHeads.contains(table.head[target].text.bare)
            && report.sentences.contains { $0.has("满分") && $0.has(IndicatorName.key(label)) }
          return isTold ? nil : one
        }
        let isSure = value.bound == .exact && (isLess || value.kind == .share || value.value == known.value)
        if isMet, isSure, given.value < whole.value, !given.value.isZero {
          let remarks = table.head.indices.filter { $0 > actual && cells[$0].number == nil }
          if remarks.allSatisfy({ cells[$0].isBlank }) {
            met.append(
              Row(
                label: label, target: shown.0, actual: shown.1, score: shown.2,
                lost: whole.value - given.value))
          }
        }
        return nil
      }
    }
    guard report.isAlone else { return found }
    let more = tables.flatMap { formulas(in: $0) } + unexplained(met, in: report) + steps(report)
    return found + more.filter { one in !found.contains { $0.place == one.place } }
  }

  private func defect(
    _ table: WrittenTable, _ row: Int, _ label: String, isMet: Bool,
    _ cells: (target: WrittenTable.Cell, actual: WrittenTable.Cell, score: WrittenTable.Cell),
    _ numbers: (value: TextNumber, weight: TextNumber, score: TextNumber)
  ) -> Defect? {
    // A cell of the row may give the rule.
    guard !table.rows[row].contains(where: { $0.text.hasAny(["满分", "不扣分", "full marks"]) }),
      numbers.value.bound == .exact
    else { return nil }
    let isFull = numbers.score.value == numbers.weight.value
    let inProportion =
      numbers.value.kind == .share && numbers.value.value < .one
      && numbers.score.agrees(with: numbers.weight.value * numbers.value.value)
    let isBound = cells.target.text.hasAny(["≥", "≤", "＞", "＜", ">", "<", "不低于", "不超过", "不高于", "不少于"])
    guard isMet ? isBound && !isFull && inProportion : isFull else { return nil }
    let (zh, en) =
      isMet
      ? ("已达到目标值，得分仍是", "reaches its target and scores only")
      : ("没有达到目标值，却得满分", "misses its target and has full marks,")
    return Defect(
      Message(
        zh: "“\(label)”实际 \(cells.actual.text)，目标 \(cells.target.text)，\(zh) \(cells.score.text)",
        en:
          "“\(label)”, \(cells.actual.text) against \(cells.target.text), \(en) \(cells.score.text)"
      ),
      at: cells.score.place, about: [label], values: [numbers.score.value, numbers.weight.value],
      fix: page.fix,
      notes: [Message(zh: "目标值", en: "the target").note(at: cells.target.place)])
  }
}

extension WrittenTable {
  /// The number of a cell in the unit of its row or column; a share where the cell or its head says so.
  fileprivate func known(_ row: Int, _ column: Int) -> TextNumber? {
    share(row, column) ?? rows[row][column].number.map { counted($0, row: row, column: column) }
  }

  /// A target in the unit of its row or column.
  fileprivate func alike(_ target: TextNumber, _ row: Int, _ column: Int) -> TextNumber {
    target.kind == .plain && head[column].text.hasAny(["%", "％"])
      ? target.asShare : counted(target, row: row, column: column)
  }
}
