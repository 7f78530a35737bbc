internal import Markup

/// Writes a table as HTML: caption, scoped heads, a `tbody` for each group, notes and the download.
struct TableView {
  private let table: Table
  private let edition: Edition
  private let download: Link?

  /// - Parameter download: the table's CSV, relative to the page; nil where there is none.
  init(_ table: Table, _ edition: Edition, download: Link?) {
    self.table = table
    self.edition = edition
    self.download = download
  }

  var node: Node {
    let number = edition.tableNumber(table.name)
    return TableFrame(
      table, id: "tbl-" + table.name, number: number, wording: edition.wording, download: download
    ).node
  }
}

/// A numbered or plain table with its frame; used by reports and declarations alike.
struct TableFrame {
  private let table: Table
  private let id: String
  private let number: String
  private let wording: Wording
  private let download: Link?

  init(_ table: Table, id: String, number: String, wording: Wording, download: Link?) {
    self.table = table
    self.id = id
    self.number = number
    self.wording = wording
    self.download = download
  }

  var node: Node {
    var parts = [
      table.control, element(.table, [.class(table.style)], [caption, head] + groups),
    ]
    if !table.notes.isEmpty {
      parts.append(element(.div, [.class("tnote")], table.notes.map { element(.p, [], [$0]) }))
    }
    if let download {
      let label = wording(.tableDownload, ["label": number.isEmpty ? table.caption.plainText : number])
      let link = element(.a, [.href(download), .download("")], [.text(label)])
      parts.append(element(.p, [.class("dl")], [link]))
    }
    return element(.div, [.class("tbl"), .id(id)], parts)
  }

  private var caption: Node {
    let link = Permalink(wording)
    var content =
      number.isEmpty ? [table.caption, link.mark(id)] : [link.number(number, of: id), " ", table.caption]
    if let unit = table.unit { content.append(element(.span, [.class("unit")], [.text(unit)])) }
    return element(.caption, [], content)
  }

  private var head: Node {
    element(.thead, [], table.head.map { row($0) })
  }

  private var groups: [Node] {
    table.groups.map { element(.tbody, [], $0.map { row($0) }) }
  }

  private func row(_ row: Table.Row) -> Node {
    var attributes: [Attribute] = []
    if let id = row.id { attributes.append(.id(id)) }
    if let style = row.style { attributes.append(.class(style)) }
    return element(.tr, attributes, row.cells.map(cell))
  }

  private func cell(_ cell: Table.Cell) -> Node {
    var attributes: [Attribute] = []
    let classes = [cell.style, cell.alignment == .number ? "n" : nil].compactMap { $0 }
    if !classes.isEmpty { attributes.append(.class(classes.joined(separator: " "))) }
    if let scope = cell.scope { attributes.append(.scope(scope)) }
    if cell.rowspan > 1 { attributes.append(.rowspan(cell.rowspan)) }
    if cell.colspan > 1 { attributes.append(.colspan(cell.colspan)) }
    if let label = cell.cardLabel { attributes.append(.data(.label, label)) }
    return element(cell.scope == nil ? .td : .th, attributes, [cell.content])
  }
}
