internal import Diagnostics
internal import Evaluation

/// Rows of scores whose target and value cannot be compared.
extension TypedUnitsDiffer {
  /// `≤48% | 45人`, `≥95台 | 92.31%`: a share on one side and things on the other.
  func scored(_ report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty || !table.columns(.weight).isEmpty,
        let target = table.head.indices.first(where: {
          table.head[$0].text.hasAny(["目标", "指标值", "标杆值", "arget"])
            && !table.head[$0].text.hasAny(["实际", "完成", "得分", "说明"])
        }),
        let actual = table.head.indices.first(where: {
          $0 > target && table.head[$0].text.hasAny(["实际", "业绩值", "完成值", "ctual", "esult"])
        })
      else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row -> Defect? in
        let cells = table.rows[row]
        guard let goal = cells[target].target, let value = cells[actual].number, !value.value.isZero,
          value.bound == .exact, !goal.value.isZero
        else { return nil }
        let label = table.label(row, before: target)
        let isRate = goal.kind == .share && Self.isThings(value)
        guard isRate || value.kind == .share && Self.isThings(goal) && !Self.isProgress(value, goal, label)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(label)”的目标是“\(cells[target].text)”，实际写“\(cells[actual].text)”：一个是比率，一个是数量，无法比较",
            en:
              "“\(label)” has the target “\(cells[target].text)” and the value “\(cells[actual].text)”: a rate and a count cannot be compared"
          ),
          at: cells[target].place, about: [label], values: [goal.value, value.value], fix: page.fix,
          notes: [Message(zh: "实际", en: "the value").note(at: cells[actual].place)])
      }
    }
  }

  private static func isThings(_ number: TextNumber) -> Bool {
    [.count, .measure, .duration].contains(number.kind) && !number.unitWord.isEmpty
  }

  /// Whether a rate tells how much of a target was done: `培训完成率 | ≥84场 | 96.43%`.
  private static func isProgress(_ rate: TextNumber, _ goal: TextNumber, _ label: String) -> Bool {
    if label.hasAny(["完成", "到位", "覆盖", "达成", "执行", "增长", "下降", "ompletion", "overage", "xecution"]) {
      return true
    }
    // So many of as many as were to be.
    let done = Fraction((goal.value * rate.value).rounded(places: 0))
    return rate.isRatio(of: done, to: goal.value)
  }
}
