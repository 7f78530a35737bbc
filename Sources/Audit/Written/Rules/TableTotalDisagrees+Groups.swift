internal import Diagnostics
internal import Evaluation

/// Rows above what adds up to them: `一、购置补贴`, groups without a mark.
extension TableTotalDisagrees {
  /// A group of indicators whose rows add up in the column of weights, and not in this one.
  func headedGroups(_ table: WrittenTable, _ columns: [Int]) -> [Defect] {
    let heads = table.groupHeads.filter { table.codeOfRow($0) == nil }
    guard heads.count > 1 else { return [] }
    return columns.flatMap { column -> [Defect] in
      guard [.weight, .score, .budget, .paid, .amount].contains(table.roles[column]) else { return [] }
      let groups = heads.compactMap { head -> (head: Int, whole: TextNumber, parts: [TextNumber])? in
        let next = table.rows.indices.first { $0 > head && (heads.contains($0) || table.isTotal($0)) }
        let below = (head + 1)..<(next ?? table.rows.endIndex)
        let parts = below.compactMap { table.rows[$0][column].number }
        guard let whole = table.rows[head][column].number, parts.count == below.count, parts.count > 1 else {
          return nil
        }
        return (head, whole, parts)
      }
      let wrong = groups.filter { !isSum($0.whole, of: $0.parts) }
      guard wrong.count * 2 < groups.count else { return [] }
      return wrong.map {
        defect(table, table.rows[$0.head][column], $0.whole, $0.parts, of: table.label($0.head))
      }
    }
  }

  /// Four quarters or twelve months above `全年` or `Year`, which add up in another column, and not in this one.
  ///
  /// - Parameter areMeans: whether the report says that values of the year are means of those.
  func seasons(_ table: WrittenTable, _ columns: [Int], areMeans: Bool) -> [Defect] {
    guard
      let row = table.rows.indices.first(where: {
        table.isWholeYear($0)
      }), [4, 12].contains(row), (0..<row).allSatisfy({ Self.isSeason(table.rows[$0][0].text) })
    else { return [] }
    let sums = columns.compactMap { column -> (column: Int, whole: TextNumber, parts: [TextNumber])? in
      let parts = (0..<row).compactMap { table.rows[$0][column].number }
      guard let whole = table.rows[row][column].number, parts.count == row, whole.kind != .share else {
        return nil
      }
      return (column, whole, parts)
    }
    // A score of the year is the mean of its quarters.
    let wrong = sums.filter { !isSum($0.whole, of: $0.parts) && !isMean($0.whole, of: $0.parts) }
    let means = sums.filter {
      areMeans && !isSum($0.whole, of: $0.parts) && isMean($0.whole, of: $0.parts)
    }.compactMap { sum -> Defect? in
      guard let exact = sum.parts.map(\.value).sum.divided(by: Fraction(row)), !sum.whole.agrees(with: exact)
      else { return nil }
      let cell = table.rows[row][sum.column]
      return Defect(
        Message(
          zh:
            "“\(table.head[sum.column].text)”全年写作 \(cell.text)，\(row) 个数的平均是 \(sum.whole.words(for: exact))",
          en:
            "“\(table.head[sum.column].text)” of the year is \(cell.text), and the mean of its \(row) numbers \(sum.whole.words(for: exact))"
        ),
        at: cell.place, about: [cell.text], values: [sum.whole.value, exact], fix: page.fix)
    }
    guard wrong.count < sums.count else { return means }
    return means
      + wrong.map { sum in
        defect(
          table, table.rows[row][sum.column], sum.whole, sum.parts, of: table.head[sum.column].text,
          parts: (0..<row).map { table.rows[$0][sum.column] })
      }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func isSeason(_ label: String) -> Bool {
    let text = label.bare.lowercased()
    return text.count < 12
      && (text.endsInAny(["季度", "月", "月份", "quarter"]) || months.contains { text.hasPrefix($0) }
        || ["q1", "q2", "q3", "q4"].contains(text))
  }

  /// A group whose rows add up in another column, and not in this one.
  ///
  /// - Parameter isOnce: whether the report counts persons once who stand in several rows.
  func markedGroups(_ table: WrittenTable, _ columns: [Int], isOnce: Bool) -> [Defect] {
    let heads = table.rows.indices.filter { TypedMark(table.label($0))?.style == .chinese }
    return heads.flatMap { head -> [Defect] in
      let below = table.rows.indices.filter { $0 > head }
      let parts = Array(
        below.prefix { !heads.contains($0) && !table.isTotal($0) && !table.label($0).isEmpty })
      guard parts.count > 1 else { return [] }
      let sums = columns.compactMap { column -> (column: Int, whole: TextNumber, parts: [TextNumber])? in
        let numbers = parts.compactMap { table.rows[$0][column].number }
        guard let whole = table.rows[head][column].number, numbers.count == parts.count, whole.kind != .share
        else { return nil }
        return (column, whole, numbers)
      }
      let wrong = sums.filter { sum in
        !isSum(sum.whole, of: sum.parts) && !(isOnce && table.head[sum.column].text.hasAny(["户", "人", "家"]))
      }
      guard wrong.count < sums.count else { return [] }
      return wrong.map { sum in
        defect(table, table.rows[head][sum.column], sum.whole, sum.parts, of: table.label(head))
      }
    }
  }
}
