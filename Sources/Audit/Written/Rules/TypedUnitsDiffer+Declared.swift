internal import Diagnostics
internal import Evaluation

/// Targets in another unit than the rows of that name in other tables.
extension TypedUnitsDiffer {
  /// `防汛道路长度 | ≥6,200 平方米`, which another table gives as 6,200 米.
  func declared(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let tables = report.tables.map(\.upright)
    return report.targets.filter { !$0.isScored && $0.name.count > 3 }.compactMap { target -> Defect? in
      guard let number = target.number, Self.hasUnit(number), number.value >= Fraction(10) else { return nil }
      let others = tables.indices.filter { $0 != target.table }.flatMap { index -> [WrittenTable.Cell] in
        let table = tables[index]
        return table.rows.indices.filter { row in
          table.labels(row).contains { TableEntry.name($0) == target.name }
        }
        .flatMap { table.rows[$0] }.filter { cell in
          (cell.number ?? cell.target).map { Self.hasUnit($0) && $0.digits == number.digits } == true
        }
      }
      guard let other = others.first, let own = other.number ?? other.target,
        others.allSatisfy({ cell in
          (cell.number ?? cell.target).map { !$0.isComparable(to: number) && $0.kind == own.kind } == true
        }), own.unit != nil, number.unit != nil
      else { return nil }
      return Defect(
        Message(
          zh: "“\(target.label)”在这里是 \(number.unitWord)，在另一张表里是 \(other.text)",
          en: "“\(target.label)” is in \(number.unitWord) here, and \(other.text) in another table"),
        at: target.cell.place, about: [target.label], values: [number.value, own.value], fix: page.fix,
        notes: [Message(zh: "另一张表", en: "the other table").note(at: other.place)])
    }
  }

  private static func hasUnit(_ number: TextNumber) -> Bool {
    [.count, .measure, .duration].contains(number.kind) && !number.unitWord.isEmpty && !number.isRange
  }
}
