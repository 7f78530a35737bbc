/// A piece of a page: an element, text, or several in a row.
///
/// The only way text becomes HTML or SVG: a tree of nodes holds unescaped text, and the one
/// ``Serializer`` escapes it.
///
///     element(.p, [.class("note")], ["5 < 7"])
///     // <p class="note">5 &lt; 7</p>
package indirect enum Node: Hashable, Sendable {
  case element(Element)
  /// Unescaped text in reading order.
  case text(String)
  /// Nodes in a row, without an element around them.
  case fragment([Node])

  /// Nothing at all.
  package static let empty = Node.fragment([])

  /// All text below this node, in document order, without any markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .fragment(let nodes): nodes.map(\.plainText).joined()
    case .element(let element): element.children.map(\.plainText).joined()
    }
  }
}

/// One element with its attributes in the order given and its children in document order.
package struct Element: Hashable, Sendable {
  package let name: ElementName
  package let attributes: [Attribute]
  package let children: [Node]

  /// - Parameters:
  ///   - name: the element's name; a void element (such as `br`) takes no children.
  ///   - attributes: at most one of each name, in the order of output.
  ///   - children: in document order.
  package init(_ name: ElementName, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    precondition(!name.isVoid || children.isEmpty, "a void element has no children")
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

extension Node: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

/// An element as a node; see ``Element/init(_:_:_:)``.
package func element(
  _ name: ElementName, _ attributes: [Attribute] = [], _ children: [Node] = []
) -> Node {
  .element(Element(name, attributes, children))
}
