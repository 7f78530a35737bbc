internal import Diagnostics
internal import Evaluation

/// A rule in a cell of the row that is nothing but a formula: `完成率×权重`, `目标≥60%，实际÷目标×权重`.
extension TypedScoreMissesTarget {
  private static let weights = ["×权重", "×分值", "×标准分", "×满分", "×本指标分值", "×指标分值", "×指标权重", "×权重分"]

  func formulas(in table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last,
      let rule = table.head.indices.first(where: {
        table.head[$0].text.hasAny(["评分标准", "评分规则", "计分规则", "评分办法", "计分方法", "评分方法"])
      }),
      let actual = table.head.indices.first(where: {
        $0 != rule && [.actual, .value].contains(table.roles[$0])
      })
    else { return [] }
    let goal = table.head.indices.first {
      $0 != rule && $0 != actual && table.head[$0].text.hasAny(["目标值", "目标", "计划值", "计划数", "标杆值"])
    }
    return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      let cells = table.rows[row]
      guard let whole = cells[weight].number, let given = cells[score].number,
        let value = table.share(row, actual) ?? cells[actual].number, value.bound == .exact,
        let rate = Self.rate(cells[rule].text, value, of: goal.flatMap { cells[$0].target }), rate < .one,
        rate > .zero
      else { return nil }
      let exact = whole.value * rate
      guard !given.agrees(with: exact), (given.value - exact).magnitude > given.step else { return nil }
      let label = table.label(row, before: weight)
      return Defect(
        Message(
          zh: "“\(label)”按“\(cells[rule].text)”应得 \(given.words(for: exact))，得分写的是 \(cells[score].text)",
          en: "“\(label)”: by its rule the score is \(given.words(for: exact)), not \(cells[score].text)"),
        at: cells[score].place, about: [label], values: [given.value, exact], fix: page.fix,
        notes: [Message(zh: "评分标准", en: "the rule").note(at: cells[rule].place)])
    }
  }

  /// The part of the weight that a rule gives for a value; nil where it is more than a formula.
  ///
  /// - Parameter goal: of a column of targets, which `完成率×权重` divides by.
  private static func rate(_ rule: String, _ value: TextNumber, of goal: TextNumber?) -> Fraction? {
    let words = rule.bare.without([" ", "得分", "＝", "=", "：", ":"]).map { $0 == "*" || $0 == "x" ? "×" : $0 }
    let text = String(words)
    guard let end = weights.first(where: text.hasSuffix) else { return nil }
    let formula = String(text.dropLast(end.count))
    if formula.hasSuffix("率"), formula.count < 9, formula.allSatisfy(\.isHan) {
      if value.kind == .share { return value.value }
      guard ["完成率", "计划完成率", "目标完成率", "实际完成率"].contains(formula), let goal, goal.kind == value.kind,
        goal.unit == value.unit, goal.bound != .atMost, goal.bound != .below
      else { return nil }
      return value.value.divided(by: goal.value)
    }
    let clauses = formula.split { "，；,;".contains($0) }.map(String.init)
    guard clauses.count == 2, ["实际÷目标", "实际值÷目标值", "实际/目标", "实际值/目标值"].contains(clauses[1]),
      clauses[0].hasPrefix("目标")
    else { return nil }
    let goals = NumberScanner().scan(clauses[0]).figures
    guard goals.count == 1, let goal = goals.first, goal.isComparable(to: value), goal.bound != .atMost,
      !clauses[0].hasAny(["≤", "＜", "<"])
    else { return nil }
    return value.value.divided(by: goal.value)
  }
}
