internal import Diagnostics
internal import Evaluation

/// What a cell computes its amount from, against the paragraph about its row.
extension TypedEntryInWords {
  /// `脱产培训。每人次 12 天，每人每天补助 160 元` beside the cell `2,400（15 天×160 元）` of that row: one operand is the same,
  /// and another of a unit that stands once in both is not.
  func operands(_ report: WrittenReport) -> [Defect] {
    let scanner = NumberScanner()
    return report.tables.map(\.upright).flatMap { table in
      table.rows.indices.filter { !table.isTotal($0) }.flatMap { row -> [Defect] in
        let name = TableEntry.name(table.label(row))
        let cells = table.rows[row].filter { $0.number == nil && $0.text.hasAny(["×", "*"]) }
        guard name.count > 2, let cell = cells.first else { return [] }
        let operands = scanner.scan(cell.text).figures.filter { $0.kind != .plain && $0.kind != .share }
        let numbers = report.passages.indices.filter { number in
          report.passages[number].role == .body
            && IndicatorName.leading(report.passages[number].text) == name
        }.flatMap { report.sentences(ofPassage: $0).flatMap(\.numbers) }
        guard operands.count > 1,
          operands.contains(where: { operand in
            numbers.contains { $0.number.unit == operand.unit && $0.value == operand.value }
          })
        else { return [] }
        return operands.compactMap { operand -> Defect? in
          let own = numbers.filter { $0.number.unit == operand.unit && $0.number.kind == operand.kind }
          guard own.count == 1, let stated = own.first, stated.number.bound == .exact,
            stated.value != operand.value,
            operands.count(where: { $0.unit == operand.unit }) == 1
          else { return nil }
          return Defect(
            Message(
              zh: "“\(name)”在这里是 \(stated.words)，表中按“\(cell.text)”计算",
              en: "“\(name)” has \(stated.words) here, and the table computes “\(cell.text)”"),
            at: stated.place, about: [name], values: [stated.value, operand.value], fix: page.fix,
            notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
        }
      }
    }
  }
}
