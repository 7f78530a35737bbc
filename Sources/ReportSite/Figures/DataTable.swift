internal import Markup

/// A chart's data as a plain table that unfolds.
struct DataTable {
  let heads: [String]
  /// The first cell of a row is its head.
  let rows: [[Table.Cell]]

  /// The same for a download; its name and caption are not written.
  var table: Table {
    Table(
      name: "", caption: .empty, unit: nil, head: [Table.Row(cells: heads.map { .text($0, scope: .column) })],
      groups: [rows.map { Table.Row(cells: $0) }], notes: [], style: "")
  }

  func details(summary: String) -> Node {
    let head = element(.tr, [], heads.map { element(.th, [.scope(.column)], [.text($0)]) })
    let body = rows.map { row in
      element(
        .tr, [],
        row.enumerated().map { index, cell in
          index == 0 ? element(.th, [.scope(.row)], [cell.content]) : element(.td, [], [cell.content])
        })
    }
    let caption = element(.caption, [.class("vh")], [.text(summary)])
    let table = element(
      .table, [.class(style)], [caption, element(.thead, [], [head]), element(.tbody, [], body)])
    return element(
      .details, [],
      [element(.summary, [], [.text(summary)]), element(.div, [.class("scroll")], [table])])
  }

  /// Says how many columns of words stand before those of numbers, where it is not only the rows' heads: `alt w2`.
  private var style: String {
    let count = heads.indices.prefix { index in
      rows.allSatisfy { index < $0.count && $0[index].alignment == .text }
    }.count
    return count > 1 ? "alt w\(count)" : "alt"
  }
}
