internal import Diagnostics
internal import Evaluation

/// A target that is met, with points off, of which nothing tells why.
extension TypedScoreMissesTarget {
  /// A row of numbers: what was to be reached, what was, and what it scored.
  struct Row {
    let label: String
    let target: WrittenTable.Cell
    let actual: WrittenTable.Cell
    let score: WrittenTable.Cell
    let lost: Fraction
  }

  /// The rows of which no sentence tells of a deduction, where sentences do so of other rows.
  func unexplained(_ rows: [Row], in report: WrittenReport) -> [Defect] {
    guard !rows.isEmpty else { return [] }
    let keys = report.indicatorRows.map { IndicatorName.key($0.name) }.filter { $0.count > 2 }
    let clauses = (report.sentences + report.cellSentences).filter { $0.hasAny(Self.words) }.flatMap {
      $0.text.split { "；;。".contains($0) }.map(String.init)
    }.filter { $0.hasAny(Self.words) }
    let deductions = clauses.filter { $0.hasAny(["扣", "失分", "deduct", "lost"]) }
    guard deductions.count(where: { $0.hasAny(keys) }) > 1 else { return [] }
    return rows.compactMap { row in
      let key = IndicatorName.key(row.label)
      let own = Terms(row.label, isChinese: report.isChinese).pairs
      let isTold =
        clauses.contains { $0.has(key) }
        || deductions.contains { clause in
          !clause.hasAny(keys)
            && (NumberScanner().scan(clause).figures.contains { $0.kind == .points && $0.value == row.lost }
              || !own.isDisjoint(with: Terms(clause, isChinese: report.isChinese).pairs))
        }
      guard !isTold else { return nil }
      return Defect(
        Message(
          zh: "“\(row.label)”实际 \(row.actual.text)，达到目标 \(row.target.text)，只得 \(row.score.text)，没有说明为什么扣分",
          en:
            "“\(row.label)”, \(row.actual.text) against \(row.target.text), is met and scores only \(row.score.text), and nothing tells why"
        ),
        at: row.score.place, about: [row.label], fix: page.fix,
        notes: [Message(zh: "目标值", en: "the target").note(at: row.target.place)])
    }
  }

  private static let words = ["扣", "得", "失分", "减分", "deduct", "lost", "score"]
}
