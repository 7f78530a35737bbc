/// Writes nodes as bytes; the only place where text is escaped for HTML and SVG.
///
/// Linear in the size of the output. Bytes, not characters, are compared, so that no combining mark hides
/// a `<` or a quote.
package struct Serializer {
  /// How an element without children is closed.
  package enum Dialect: Sendable {
    /// A page: void elements stay open, empty SVG elements close themselves. What HTML lets a writer leave out
    /// is left out: the end tags of cells, rows and items, of paragraphs before what ends them, and quotes around
    /// plain words.
    case html
    /// A file of its own, such as an `.svg` download: every empty element closes itself.
    case xml
  }

  /// The output so far, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let dialect: Dialect

  /// - Parameters:
  ///   - dialect: how empty elements are closed.
  ///   - capacity: an estimate of the output's size in bytes.
  package init(_ dialect: Dialect = .html, capacity: Int = 0) {
    self.dialect = dialect
    bytes.reserveCapacity(capacity)
  }

  /// - Returns: the node as UTF-8.
  package static func bytes(of node: Node, as dialect: Dialect = .html) -> [UInt8] {
    var serializer = Serializer(dialect)
    serializer.write(node)
    return serializer.bytes
  }

  /// - Returns: the node as text; for templates' one slot and for tests.
  package static func text(of node: Node, as dialect: Dialect = .html) -> String {
    String(decoding: bytes(of: node, as: dialect), as: UTF8.self)
  }

  /// Whether a paragraph is over and its end tag not written, which what follows may make needless.
  private var isParagraphOver = false

  /// Appends a node and all below it.
  package mutating func write(_ node: Node) {
    enter(node)
    endParagraph(unless: false)
  }

  private mutating func enter(_ node: Node) {
    switch node {
    case .text(let text):
      if text.isEmpty { return }
      endParagraph(unless: false)
      Escape.html(text, into: &bytes)
    case .fragment(let nodes): for node in nodes { enter(node) }
    case .element(let element):
      endParagraph(unless: element.name.endsParagraph)
      write(element)
    }
  }

  /// - Parameter isEnded: whether a reader of HTML sees by what follows that a paragraph is over.
  private mutating func endParagraph(unless isEnded: Bool) {
    if isParagraphOver, !isEnded { append("</p>") }
    isParagraphOver = false
  }

  private mutating func write(_ element: Element) {
    append("<")
    append(element.name.text)
    var endsBare = false
    for attribute in element.attributes {
      append(" ")
      append(attribute.name)
      if let value = attribute.value ?? (dialect == .xml ? "" : nil) {
        endsBare = dialect == .html && Self.isPlainWord(value)
        if endsBare {
          append("=")
          append(value)
          continue
        }
        append("=\"")
        Escape.html(value, into: &bytes)
        append("\"")
      }
    }
    if element.children.isEmpty && (element.name.isSVG || dialect == .xml) {
      // Behind a bare value a slash would be part of it.
      append(endsBare ? " />" : "/>")
      return
    }
    append(">")
    if element.name.isVoid { return }
    for child in element.children { enter(child) }
    endParagraph(unless: element.name != .a)
    if dialect == .html, element.name == .p {
      isParagraphOver = true
      return
    }
    if dialect == .html, element.name.endsByItself { return }
    append("</")
    append(element.name.text)
    append(">")
  }

  /// Whether a value needs no quotes: letters, digits and a few signs that end nothing.
  private static func isPlainWord(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.last != UInt8(ascii: "/")
      && value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","),
          UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ";"):
          true
        default: false
        }
      }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
