internal import Diagnostics

/// Columns of units of two tables that list the same things.
extension TypedUnitsDiffer {
  /// `细水雾灭火水泵 | 台` in one table and `| 套` in another, where at least three other things have one unit in both.
  func columns(_ report: WrittenReport) -> [Defect] {
    let lists = report.tables.map { Self.units(in: $0.upright) }
    return lists.indices.flatMap { later in
      lists[..<later].flatMap { earlier -> [Defect] in
        let shared = lists[later].filter { earlier[$0.key] != nil }
        let odd = shared.filter { name, cell in earlier[name]?.text != cell.text }
        guard shared.count > 3, odd.count == 1, let (name, cell) = odd.first, let other = earlier[name],
          !isExplained(name, cell.text, other.text, in: report)
        else { return [] }
        return [
          Defect(
            Message(
              zh: "“\(name)”在这里以“\(cell.text)”计，在另一张表里以“\(other.text)”计",
              en: "“\(name)” is counted in “\(cell.text)” here and in “\(other.text)” in another table"),
            at: cell.place, about: [name], fix: page.fix,
            notes: [Message(zh: "另一张表", en: "the other table").note(at: other.place)])
        ]
      }
    }
  }

  /// `河道巡查计划 9,984 次；费用按河道公里数包干`: a sentence of the text that speaks of both.
  private func isExplained(_ name: String, _ unit: String, _ other: String, in report: WrittenReport) -> Bool
  {
    report.sentences.contains { $0.has(name) && $0.has(unit) && $0.has(other) }
  }

  /// The unit of each thing that a table names once.
  private static func units(in table: WrittenTable) -> [String: WrittenTable.Cell] {
    let column = table.head.indices.first {
      ["单位", "计量单位", "unit"].contains(table.head[$0].text.lowercased())
    }
    guard let column else { return [:] }
    let rows = table.rows.indices.filter { !table.isTotal($0) && !table.rows[$0][column].isBlank }
    let cells = rows.map { (TableEntry.name(table.label($0)), table.rows[$0][column]) }
    let counts = Dictionary(cells.map { ($0.0, 1) }, uniquingKeysWith: +)
    return Dictionary(cells.filter { counts[$0.0] == 1 && $0.0.count > 1 }) { first, _ in first }
  }
}
