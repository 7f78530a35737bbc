import Testing

/// A page read back as strictly as our serialiser writes: anything a browser would have to guess at is an
/// error, so that what is read here is what a browser sees.
struct HTMLPage {
  let root: HTMLElement
  /// Every element in document order, the root first.
  let elements: [HTMLElement]
  /// The values of all `id` attributes in document order.
  let ids: [String]
  private let elementsByID: [String: HTMLElement]

  init(_ bytes: [UInt8]) throws {
    var reader = HTMLReader(bytes)
    root = try reader.document()
    elements = root.descendants
    let withIDs = elements.compactMap { element in element["id"].map { (id: $0, element: element) } }
    ids = withIDs.map(\.id)
    elementsByID = Dictionary(withIDs.map { ($0.id, $0.element) }) { first, _ in first }
  }

  var main: HTMLElement? { elements.first { $0.name == "main" } }

  subscript(id id: String) -> HTMLElement? { elementsByID[id] }
}

/// One element: attribute names are unique, children in document order.
struct HTMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  let children: [HTMLNode]

  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  var classes: [String] { (self["class"] ?? "").split(separator: " ").map(String.init) }

  /// All text below, in document order.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This element and all below it, in document order.
  var descendants: [HTMLElement] {
    var found: [HTMLElement] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [HTMLElement]) {
    found.append(self)
    for child in children { if case .element(let element) = child { element.collect(into: &found) } }
  }

  func all(_ name: String, class style: String? = nil) -> [HTMLElement] {
    descendants.filter { $0.name == name && (style.map($0.classes.contains) ?? true) }
  }

  func first(_ name: String, class style: String? = nil) -> HTMLElement? { all(name, class: style).first }
}

enum HTMLNode {
  case element(HTMLElement)
  case text(String)
}

/// Where a page is not what the serialiser writes.
struct MalformedPage: Error, CustomStringConvertible {
  let problem: String
  let before: String
  var description: String { "\(problem), after …\(before)" }
}

/// Reads the subset of HTML that the site is written in.
private struct HTMLReader {
  private static let void: Set<String> = ["br", "hr", "meta", "link", "input", "col", "wbr", "img"]
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> HTMLElement {
    skipSpace()
    guard take("<!doctype html>") else { throw malformed("no doctype") }
    skipSpace()
    guard let root = try element() else { throw malformed("no root element") }
    skipSpace()
    guard index == bytes.count else { throw malformed("something after the root element") }
    return root
  }

  private func malformed(_ problem: String) -> MalformedPage {
    let start = max(0, index - 120)
    return MalformedPage(problem: problem, before: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func take(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard bytes[index...].starts(with: needle) else { return false }
    index += needle.count
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A, 0x09].contains(bytes[index]) { index += 1 }
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "-") || Self.isAlphanumeric(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func element() throws -> HTMLElement? {
    guard take("<") else { return nil }
    let name = name()
    guard !name.isEmpty else { throw malformed("a < that begins no tag") }
    let attributes = try attributes()
    if take("/>") { return HTMLElement(name: name, attributes: attributes, children: []) }
    guard take(">") else { throw malformed("a tag <\(name) that does not end") }
    if Self.void.contains(name) { return HTMLElement(name: name, attributes: attributes, children: []) }
    let children = try children(of: name)
    return HTMLElement(name: name, attributes: attributes, children: children)
  }

  private mutating func attributes() throws -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    while take(" ") {
      // Before the slash of an empty element.
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") { break }
      let name = name()
      guard !name.isEmpty else { throw malformed("a space that leads to no attribute") }
      guard !attributes.contains(where: { $0.name == name }) else { throw malformed("\(name) twice") }
      guard take("=") else {
        attributes.append((name, ""))
        continue
      }
      if take("\"") {
        attributes.append((name, try text(until: UInt8(ascii: "\""))))
        index += 1
      } else {
        attributes.append((name, try plainWord()))
      }
    }
    return attributes
  }

  /// A value without quotes, as far as it may hold no sign that means something.
  private mutating func plainWord() throws -> String {
    let start = index
    while index < bytes.count, Self.isAlphanumeric(bytes[index]) || "-._#%/:,();+".utf8.contains(bytes[index])
    {
      index += 1
    }
    let ends = index < bytes.count && [UInt8(ascii: " "), UInt8(ascii: ">")].contains(bytes[index])
    guard index > start, ends, bytes[index - 1] != UInt8(ascii: "/") else {
      throw malformed("a value that needs quotes")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// What ends an element without an end tag: the start of one of these, or the end of what holds it.
  private static let successors: [String: Set<String>] = [
    "dd": ["dd", "dt"], "dt": ["dd"], "li": ["li"],
    "p": [
      "article", "aside", "blockquote", "details", "div", "dl", "figcaption", "figure", "footer", "h1", "h2",
      "h3", "h4",
      "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul", "dd", "dt", "li",
      "td", "th", "tr", "tbody",
    ], "tbody": ["tbody"], "td": ["td", "th", "tr", "tbody"],
    "th": ["td", "th", "tr", "tbody"], "thead": ["tbody"], "tr": ["tr", "tbody"],
  ]

  /// The name of the tag that begins here.
  private func nextTag() -> String {
    String(decoding: bytes[(index + 1)...].prefix(while: Self.isAlphanumeric), as: UTF8.self)
  }

  private mutating func children(of name: String) throws -> [HTMLNode] {
    var children: [HTMLNode] = []
    while true {
      let text = try text(until: UInt8(ascii: "<"))
      if !text.isEmpty { children.append(.text(text)) }
      if let successors = Self.successors[name] {
        let isClosed = bytes[index...].starts(with: "</\(name)>".utf8)
        let next = nextTag()
        if !isClosed, next.isEmpty || successors.contains(next) { return children }
      }
      if take("</") {
        guard take(name), take(">") else { throw malformed("not the end tag of \(name)") }
        return children
      }
      guard let child = try element() else { throw malformed("\(name) that does not end") }
      children.append(.element(child))
    }
  }

  /// Text up to a byte that is not read; only the five entities of the serialiser may stand in it.
  private mutating func text(until end: UInt8) throws -> String {
    let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != end {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        guard let entity = entities.keys.first(where: { bytes[index...].starts(with: $0.utf8) }) else {
          throw malformed("an & that begins no entity of ours")
        }
        text += Array((entities[entity] ?? "").utf8)
        index += entity.utf8.count
      case UInt8(ascii: "<"), UInt8(ascii: ">"): throw malformed("a bare < or > in text")
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { throw malformed("the end of the file inside text") }
    guard let string = String(validating: text, as: UTF8.self) else { throw malformed("no UTF-8") }
    return string
  }
}
