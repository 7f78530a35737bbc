internal import Markup

/// A table of the report in one language: what is shown, and what is downloaded.
struct Table {
  /// One column's head and cells hold text or numbers.
  enum Alignment {
    case text
    case number
  }

  struct Cell {
    /// What the page shows.
    fileprivate(set) var content: Node
    /// What the download holds; the page's text where it is no number.
    let value: CSVDocument.Cell
    var rowspan = 1
    var colspan = 1
    /// What it heads; nil for a data cell.
    var scope: HeaderScope?
    var alignment = Alignment.text
    /// A class of its own, for the style sheet.
    var style: String?
    /// What a phone's card shows before it.
    var cardLabel: String?
  }

  struct Row {
    var id: String?
    var style: String?
    let cells: [Cell]
  }

  /// The name it is placed by: `budget`.
  let name: String
  let caption: Node
  /// In words, with its “unit:”; nil where columns differ.
  let unit: String?
  let head: [Row]
  /// One `tbody` for each.
  let groups: [[Row]]
  /// Below the table.
  let notes: [Node]
  /// A class of the whole table.
  let style: String
  /// Before the table, for example a filter; after which the table follows as a sibling.
  var control: Node = .empty
}

extension Table.Cell {
  /// A cell of text.
  static func text(_ content: Node, scope: HeaderScope? = nil, style: String? = nil) -> Table.Cell {
    Table.Cell(content: content, value: .text(content.plainText), scope: scope, style: style)
  }

  static func text(_ text: String, scope: HeaderScope? = nil, style: String? = nil) -> Table.Cell {
    .text(.text(text), scope: scope, style: style)
  }

  /// A number as the page writes it, with its plain digits for the download.
  static func number(_ text: String, _ plain: String, style: String? = nil) -> Table.Cell {
    let value = PlainNumber(plain).map(CSVDocument.Cell.number) ?? .text(text)
    return Table.Cell(content: .text(text), value: value, alignment: .number, style: style)
  }

  /// A percentage as the page writes it, which is text in the download.
  static func percentage(_ text: String) -> Table.Cell {
    Table.Cell(content: .text(text), value: .text(text), alignment: .number)
  }

  /// A cell whose number leads to where the figure is at home.
  func linked(to name: String, _ edition: Edition) -> Table.Cell {
    var cell = self
    cell.content = FigureHome(edition).link(content, to: name)
    return cell
  }

  /// A cell that spans several rows or columns.
  func spanning(rows: Int = 1, columns: Int = 1) -> Table.Cell {
    var cell = self
    cell.rowspan = rows
    cell.colspan = columns
    return cell
  }

  /// A cell with its label on a phone; none where it is empty.
  func labelled(_ label: String) -> Table.Cell {
    var cell = self
    cell.cardLabel = label.isEmpty ? nil : label
    return cell
  }
}
