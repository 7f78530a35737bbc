internal import Markup

/// Takes parts of a report's page to another page: links to places lead to the report, notes stand without links,
/// and an id stands once.
struct Quotation {
  private let address: String
  /// The ids that the page has so far.
  private(set) var taken: Set<String>

  /// - Parameters:
  ///   - address: the report's page, from the page that quotes it.
  ///   - taken: ids that the page has already.
  init(of address: String, taken: Set<String>) {
    self.address = address
    self.taken = taken
  }

  mutating func node(_ node: Node) -> Node {
    switch node {
    case .text: return node
    case .fragment(let nodes): return .fragment(nodes.map { self.node($0) })
    case .element(let element): return self.element(element)
    }
  }

  private mutating func element(_ element: Element) -> Node {
    let isNote = ["fn", "fnr", "fnb"].contains { element.attributes.contains(.class($0)) }
    let attributes = element.attributes.compactMap { attribute in
      isNote && attribute.name != "class" ? nil : quoted(attribute)
    }
    let children = element.children.map { node($0) }
    return Markup.element(isNote && element.name == .a ? .span : element.name, attributes, children)
  }

  private mutating func quoted(_ attribute: Attribute) -> Attribute? {
    let value = attribute.value ?? ""
    if attribute.name == "id" { return taken.insert(value).inserted ? attribute : nil }
    guard attribute.name == "href", value.hasPrefix("#") else { return attribute }
    return .href(.path(address, fragment: String(value.dropFirst())))
  }
}
