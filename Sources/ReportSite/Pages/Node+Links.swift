internal import Markup

extension Node {
  /// The ids of all elements below this node. Linear in its size.
  var ids: Set<String> {
    switch self {
    case .text: []
    case .fragment(let nodes): nodes.reduce(into: []) { $0.formUnion($1.ids) }
    case .element(let element):
      element.children.reduce(into: element.id.map { [$0] } ?? []) { $0.formUnion($1.ids) }
    }
  }

  /// The same content with links to ids that it does not hold leading to another page.
  ///
  /// - Parameter page: relative to the page that this node is for.
  func leading(to page: String) -> Node { leading(to: page, besides: ids) }

  /// The same content with figures that stand in the entry they come from as plain text: where else would they lead?
  var withoutFiguresLeadingHome: Node { withoutFigures(leadingTo: []) }

  private func withoutFigures(leadingTo homes: Set<String>) -> Node {
    switch self {
    case .text: return self
    case .fragment(let nodes): return .fragment(nodes.map { $0.withoutFigures(leadingTo: homes) })
    case .element(let part):
      let homes = part.id.map { homes.union([$0]) } ?? homes
      let children = part.children.map { $0.withoutFigures(leadingTo: homes) }
      guard part.classes.contains("v"), let target = part.target, homes.contains(target) else {
        return .element(Element(part.name, part.attributes, children))
      }
      let style = part.classes.filter { $0 != "v" }.joined(separator: " ")
      return style.isEmpty ? .fragment(children) : Markup.element(.span, [.class(style)], children)
    }
  }

  private func leading(to page: String, besides own: Set<String>) -> Node {
    switch self {
    case .text: return self
    case .fragment(let nodes): return .fragment(nodes.map { $0.leading(to: page, besides: own) })
    case .element(let part):
      let attributes = part.attributes.map { attribute in
        guard attribute.name == "href", let id = attribute.fragment, !own.contains(id) else {
          return attribute
        }
        return .href(.path(page, fragment: id))
      }
      return .element(
        Element(part.name, attributes, part.children.map { $0.leading(to: page, besides: own) }))
    }
  }
}

extension Element {
  var id: String? { attributes.first { $0.name == "id" }?.value }

  /// What a link on the same page leads to.
  var target: String? { attributes.first { $0.name == "href" }?.fragment }

  var classes: [Substring] {
    attributes.first { $0.name == "class" }?.value?.split(separator: " ") ?? []
  }
}

extension Attribute {
  /// The id in a link to a place on the same page.
  fileprivate var fragment: String? {
    guard let value, value.utf8.first == UInt8(ascii: "#") else { return nil }
    return String(value.dropFirst())
  }
}
