internal import Diagnostics
internal import Evaluation

/// Rows `一、购置补贴` against the rows below each of them.
extension TableTotalDisagrees {
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
