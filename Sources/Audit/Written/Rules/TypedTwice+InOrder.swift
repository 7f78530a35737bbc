internal import Diagnostics
internal import Evaluation

/// Values of several rows that a sentence gives in their order.
extension TypedTwice {
  /// `北苑街道、河西街道满意度分别为 89.66%和 89.47%` against the rows and the column of these names.
  func inOrder(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.has("分别") && $0.hasAny(["、", "和"])
    }
    guard !sentences.isEmpty else { return [] }
    let tables = report.tables.map(\.upright)
    return sentences.flatMap { inOrder($0, tables) }
  }

  private func inOrder(_ sentence: Sentence, _ tables: [WrittenTable]) -> [Defect] {
    guard let start = sentence.numbers.firstIndex(where: { $0.lead.has("分别") }),
      case let first = sentence.numbers[start],
      case let clause = first.before.split(
        omittingEmptySubsequences: false, whereSeparator: { "，；。：".contains($0) }
      )
      .last.map(String.init) ?? "",
      let mark = clause.firstRange(of: "分别"),
      ["", "为", "是", "达", "达到"].contains(clause[mark.upperBound...].bare)
    else { return [] }
    let names = clause[..<mark.lowerBound].trimming(leading: ["，", "其中", " ", "2"], trailing: [" "])
      .split { "、和与及".contains($0) }.map(String.init)
    let values =
      [first] + sentence.numbers[(start + 1)...].prefix { ["、", "和", "及", "与", ""].contains($0.lead.bare) }
    guard names.count > 1, names.count == values.count, let last = names.last, first.years.isEmpty,
      [.share, .count].contains(first.number.kind), !values.contains(where: { $0.words.hasAny(["万", "亿"]) }),
      values.allSatisfy({
        $0.number.kind == first.number.kind && $0.number.bound == .exact && !$0.number.isRange
      })
    else { return [] }
    for table in tables {
      let rows = names.dropLast().compactMap { name in Self.row(of: table) { $0 == name } }
      guard rows.count == names.count - 1,
        let row = Self.row(of: table, where: { last.hasPrefix($0) && $0.count > 1 }),
        case let measure = last.dropFirst(table.label(row).bare.count).trimming(leading: ["的"], trailing: []),
        measure.count > 1
      else { continue }
      let columns = table.head.indices.filter {
        $0 > 0 && String(table.head[$0].text.prefix { !"（(".contains($0) }).bare == measure
      }
      guard columns.count == 1, let column = columns.first else { continue }
      let cells = (rows + [row]).map { table.rows[$0][column] }
      guard !cells.contains(where: { $0.number == nil }) else { continue }
      let odd = zip(values, cells).filter { value, cell in cell.number?.digits != value.number.digits }
      // What they share tells that it is this column.
      guard odd.count == 1, let (value, cell) = odd.first else { continue }
      return [
        Defect(
          Message(
            zh: "“\(measure)”在这里是 \(value.words)，在表中是 \(cell.text)",
            en: "“\(measure)” is \(value.words) here and \(cell.text) in the table"),
          at: value.place, about: [value.words], values: [value.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
      ]
    }
    return []
  }

  private static func row(of table: WrittenTable, where isNamed: (String) -> Bool) -> Int? {
    let rows = table.rows.indices.filter { !table.isTotal($0) && isNamed(table.label($0).bare) }
    return rows.count == 1 ? rows.first : nil
  }
}
