internal import Diagnostics
internal import Evaluation

/// The number of a sentence that introduces a table, against the table's total.
extension TypedEntryInWords {
  /// `注：表2-1有效样本410人` below a table whose total is 400.
  func noted(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright)
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.text.bare.hasPrefix("注"), !sentence.hasReferences,
        let stated = sentence.numbers.first(where: {
          $0.number.kind == .count && $0.number.bound == .exact
            && $0.lead.bare.endsInAny(["有效样本", "样本", "样本量", "有效问卷", "受访者", "合计"])
        }),
        let table = tables.first(where: { table in
          guard let line = table.rows.last?.first?.place.line else { return false }
          return table.head.first?.place.file == sentence.passage.place.file
            && line < sentence.passage.place.line
            && sentence.passage.place.line - line < 4
        }), let row = table.rows.indices.last(where: { table.isTotal($0) })
      else { return nil }
      let numbers = table.rows.joined().compactMap(\.number)
      let totals = table.head.indices.filter { table.head[$0].text.hasAny(["人数", "份数", "样本", "问卷"]) }
        .compactMap { column in table.rows[row][column].number.map { ($0, table.rows[row][column]) } }
      guard totals.count == 1, let (total, cell) = totals.first,
        !numbers.contains(where: { $0.value == stated.value }), Slip.isNear(stated.value, total.value)
      else { return nil }
      return Defect(
        Message(
          zh: "注里写 \(stated.words)，表中合计是 \(cell.text)",
          en: "\(stated.words) in the note, and the table comes to \(cell.text)"),
        at: stated.place, about: [stated.words], values: [stated.value, total.value], fix: page.fix,
        notes: [Message(zh: "合计", en: "the total").note(at: cell.place)])
    }
  }

  private static let introductions = ["如下。", "如下：", "如下表。", "见下表。", "如下表所示。", "情况如下表", "统计如下", "如下表（"]

  /// `全年补助受益主体 1,204 个，按类型统计如下。` above a table whose total is 1,240 个.
  func introduced(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright)
    return report.passages.indices.compactMap { number -> Defect? in
      let passage = report.passages[number]
      guard passage.role == .body, let sentence = report.sentences(ofPassage: number).last,
        !sentence.hasReferences, sentence.hasAny(Self.introductions) || passage.text.bare.hasSuffix("如下"),
        let table = tables.first(where: { table in
          guard let line = table.head.first?.place.line else { return false }
          return table.head.first?.place.file == passage.place.file && line > passage.place.line
            && line - passage.place.line < 8
        }), let row = table.rows.indices.last(where: { table.isTotal($0) })
      else { return nil }
      let counts = sentence.numbers.filter {
        $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange && $0.value > Fraction(9)
      }
      let totals = table.head.indices.compactMap { column -> (number: TextNumber, cell: WrittenTable.Cell)? in
        table.rows[row][column].number.map {
          (
            table.inUnitOfHead(table.counted($0, row: row, column: column), column: column),
            table.rows[row][column]
          )
        }
      }
      guard counts.count == 1, let stated = counts.first else { return nil }
      let kin = totals.filter {
        $0.number.kind == .count && $0.number.unitWord == stated.number.unitWord
          && $0.number.isComparable(to: stated.number)
      }
      guard !kin.isEmpty,
        !totals.contains(where: {
          $0.number.digits == stated.number.digits || $0.number.value == stated.value
        }),
        !table.rows.contains(where: { $0.contains { $0.number?.value == stated.value } }),
        let total = kin.first(where: { Slip.isNear(stated.value, $0.number.value) })
      else { return nil }
      return Defect(
        Message(
          zh: "这里写 \(stated.words)，下面的表合计是 \(total.cell.text)",
          en: "\(stated.words) here, and the table below comes to \(total.cell.text)"),
        at: stated.place, about: [stated.words], values: [stated.value, total.number.value], fix: page.fix,
        notes: [Message(zh: "合计", en: "the total").note(at: total.cell.place)])
    }
  }
}
