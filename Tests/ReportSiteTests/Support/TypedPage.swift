/// What a rendered report says, typed out as Markdown: the same words, numbers and tables without any data behind
/// them, as an evaluator would have written the report by hand.
struct TypedPage {
  private(set) var text: String

  init(_ page: HTMLPage) {
    let chapters = page.main?.all("section", class: "prose") ?? []
    text = ""
    if let title = page.main?.first("h1") { enter(title) }
    for chapter in chapters { walk(chapter) }
  }

  /// Replaces words that stand in the text as often as they do.
  /// - Returns: whether they stand there.
  mutating func replace(_ words: String, with others: String) -> Bool {
    guard text.contains(words) else { return false }
    text = text.replacing(words, with: others)
    return true
  }

  private mutating func walk(_ element: HTMLElement) {
    for child in element.elements where !Self.isTool(child) { enter(child) }
  }

  /// Controls, links back and drawings, which no text has.
  private static func isTool(_ element: HTMLElement) -> Bool {
    ["svg", "script", "button", "details", "input", "label"].contains(element.name)
      || element["id"] == "group-total"
      || element.classes.contains { ["perma", "dl", "used", "rh", "turn", "vh"].contains($0) }
  }

  private mutating func enter(_ element: HTMLElement) {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      add(String(repeating: "#", count: Int(element.name.dropFirst()) ?? 1) + " " + Self.line(element))
    case "p": add(Self.line(element))
    case "ol", "ul":
      let items = element.elements.map(Self.line)
      add(zip(1..., items).map { element.name == "ol" ? "\($0). \($1)" : "- \($1)" }.joined(separator: "\n"))
    case "dl":
      let lines = element.elements.map { ($0.name == "dt" ? "- \(Self.line($0))：" : Self.line($0)) }
      add(lines.joined().replacing("- ", with: "\n- "))
    case "table": add(table: element)
    case "figcaption": if let caption = element.first("p") { add(Self.line(caption, without: ["note"])) }
    case "div" where element.classes.contains("fn"):
      let number = element.first("a", class: "fnb")?.text ?? ""
      add("[^\(number)]: " + Self.line(element, without: ["fnb"]))
    default: walk(element)
    }
  }

  private mutating func add(_ block: String) { text += block + "\n\n" }

  /// The caption, the unit and the rows; cells that reach over several rows or columns are blank where they go on.
  private mutating func add(table: HTMLElement) {
    if let caption = table.first("caption") {
      add(Self.line(caption, without: ["unit"]))
      if let unit = caption.first("span", class: "unit") { add(Self.line(unit)) }
    }
    var rows: [[String]] = []
    /// How many rows each column is still taken for.
    var taken: [Int: Int] = [:]
    for row in table.all("tr") {
      var cells: [String] = []
      func skip() {
        while let left = taken[cells.count], left > 0 {
          taken[cells.count] = left - 1
          cells.append("")
        }
      }
      for cell in row.elements {
        skip()
        for part in 0..<(Int(cell["colspan"] ?? "1") ?? 1) {
          if let rows = cell["rowspan"].flatMap(Int.init) { taken[cells.count] = rows - 1 }
          cells.append(part == 0 ? Self.line(cell) : "")
        }
      }
      skip()
      rows.append(cells)
    }
    guard let width = rows.map(\.count).max(), let head = rows.first else { return }
    let lines = rows.dropFirst().map { row(of: $0, width) }
    add(
      ([row(of: head, width), "|" + String(repeating: " --- |", count: width)] + lines).joined(
        separator: "\n"))
  }

  private func row(of cells: [String], _ width: Int) -> String {
    "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
  }

  /// The words of an element on one line, with marks for its footnotes.
  private static func line(_ element: HTMLElement, without classes: [String]) -> String {
    words(element, classes).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private static func line(_ element: HTMLElement) -> String { line(element, without: []) }

  private static func words(_ element: HTMLElement, _ omitted: [String]) -> String {
    element.children.map { child -> String in
      switch child {
      case .text(let text): return text
      case .element(let inner):
        if isTool(inner) || inner.classes.contains(where: omitted.contains) { return "" }
        if inner.classes.contains("fnr") { return "[^\(inner.text)]" }
        return inner.name == "br" ? " " : words(inner, omitted)
      }
    }.joined()
  }
}
