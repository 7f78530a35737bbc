internal import Diagnostics
internal import Evaluation

/// What a group lost by the text against its weight and score in the table: `C 类失 3.49 分`.
extension TypedDeductionDisagrees {
  private typealias Sum = (weight: IndicatorRow.Entry, score: IndicatorRow.Entry)

  private static let parts = ["", "类", "类指标", "方面", "部分", "维度", "指标"]
  private static let losses: Set<String> = [
    "失", "共失", "失分", "共失分", "扣", "共扣", "扣分", "共扣分", "失去", "被扣", "合计扣", "合计失",
  ]

  func groups(_ report: WrittenReport) -> [Defect] {
    let groups = Self.sums(in: report)
    guard !groups.isEmpty else { return [] }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap(\.numbers)
      .compactMap { stated -> Defect? in
        guard stated.number.kind == .points, stated.number.bound == .exact,
          let (name, sum) = groups.first(where: { Self.loses(stated.lead.bare, $0.key) })
        else { return nil }
        let exact = sum.weight.number.value - sum.score.number.value
        guard !stated.number.agrees(with: exact) else { return nil }
        return Defect(
          Message(
            zh: "“\(name)”写作失 \(stated.words)，表中权重 \(sum.weight.cell.text)、得分 \(sum.score.cell.text)",
            en:
              "“\(name)” is said to lose \(stated.words); the table gives it \(sum.score.cell.text) of \(sum.weight.cell.text)"
          ),
          at: stated.place, about: [name, stated.words], values: [stated.value, exact], fix: page.fix,
          notes: [Message(zh: "表中得分", en: "its score in the table").note(at: sum.score.cell.place)])
      }
  }

  /// `C 类共失`, `产出类失`, where the table sums up `C类` or `产出`.
  private static func loses(_ lead: String, _ name: String) -> Bool {
    let text = lead.without([" "])
    return text.hasPrefix(name)
      && parts.contains { part in
        let rest = text.dropFirst(name.count)
        return rest.hasPrefix(part) && losses.contains(String(rest.dropFirst(part.count)))
      }
  }

  /// The groups that the report's tables of scores sum up, by name; none that two tables sum up differently.
  private static func sums(in report: WrittenReport) -> [String: Sum] {
    var found: [String: [Sum]] = [:]
    for group in ScoreGroup.all(in: report) {
      guard let weight = group.entry(.weight), let score = group.entry(.score) else { continue }
      found[group.name, default: []].append((weight, score))
    }
    for table in report.tables.map(\.upright) {
      guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { continue }
      for row in table.rows.indices where table.isSubtotal(row) {
        let name = table.label(row).without(["小计", "合计", "得分", " "])
        guard (2...6).contains(name.count), let own = table.rows[row][weight].number,
          let scored = table.rows[row][score].number
        else { continue }
        found[name, default: []].append(
          ((table.rows[row][weight], own), (table.rows[row][score], scored)))
      }
    }
    return found.compactMapValues { sums in
      guard let first = sums.first,
        sums.allSatisfy({ $0.score.number.value == first.score.number.value })
      else { return nil }
      return first
    }
  }
}
