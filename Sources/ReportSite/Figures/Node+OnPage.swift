internal import Charts
internal import Markup

extension Node {
  /// A chart as it stands on a page: it looks as in a file of its own, and weighs less.
  ///
  /// - Marks take their colours from the style sheet, by their classes, and do not carry those of light paper.
  /// - The drawing's title names it and its description describes it without being pointed to.
  /// - The marks of a link, which make a row, are placed relative to the row: rows then repeat each other.
  /// - The bars in cells take all but their length and height from it.
  /// - What is 0 by itself is not written.
  /// - Its hatching is the one that the page holds for all charts: ``Hatching/holder``.
  var onPage: Node { onPage(below: 0) }

  /// - Parameter top: of the row that the marks are in, px.
  private func onPage(below top: Double) -> Node {
    switch self {
    case .text: return self
    case .fragment(let nodes): return .fragment(nodes.map { $0.onPage(below: top) })
    case .element(let part):
      if part.name == .defs, part.children.allSatisfy(\.isPattern) { return .empty }
      if part.classes == ["mb"] { return part.barOnPage }
      guard part.name == .a else {
        let attributes = part.attributes.compactMap { part.onPage($0, below: top) }
        return .element(Element(part.name, attributes, part.children.map { $0.onPage(below: top) }))
      }
      let row = max(part.children.compactMap(\.top).min() ?? 0, 0)
      let place: [Attribute] = row > 0 ? [.svg(.transform, "translate(0,\(AttributeNumber.text(row)))")] : []
      return .element(Element(.a, part.attributes + place, part.children.map { $0.onPage(below: row) }))
    }
  }

  private var isPattern: Bool {
    if case .element(let part) = self { part.name == .pattern } else { false }
  }

  /// The upper edge of the marks below this node, as far as attributes tell, px; nil where there are none.
  private var top: Double? {
    switch self {
    case .text: return nil
    case .fragment(let nodes): return nodes.compactMap(\.top).min()
    case .element(let part):
      let own = part.attributes.filter(\.isHeight).compactMap { $0.value.flatMap(Double.init) }
      return (own + part.children.compactMap(\.top)).min()
    }
  }
}

extension Element {
  /// A bar in a cell: `<svg class="mb" …><rect width="75%" height="6"/></svg>`.
  fileprivate var barOnPage: Node {
    let bars = children.map { child -> Node in
      guard case .element(let bar) = child else { return child }
      return .element(
        Element(bar.name, bar.attributes.filter { ["width", "height"].contains($0.name) }, bar.children))
    }
    let attributes = attributes.filter { !["width", "height"].contains($0.name) }
    return .element(Element(name, attributes.compactMap { onPage($0, below: 0) }, bars))
  }

  /// - Returns: nil where the page does without the attribute.
  fileprivate func onPage(_ attribute: Attribute, below top: Double) -> Attribute? {
    switch attribute.name {
    case "fill" where attribute.value?.hasPrefix("url(") == true:
      return .svg(.fill, Hatching.onPage.fill)
    case "fill", "stroke":
      return !classes.isEmpty && attribute.value?.hasPrefix("#") == true ? nil : attribute
    case "font-family", "overflow", "aria-labelledby": return nil
    case "id": return name == .title || name == .desc ? nil : attribute
    case "x", "x1", "x2": return name != .tspan && ["0", "0%"].contains(attribute.value) ? nil : attribute
    default: break
    }
    guard attribute.isHeight, let height = attribute.value.flatMap(Double.init) else { return attribute }
    return height == top && name != .tspan ? nil : attribute.moved(to: AttributeNumber.text(height - top))
  }
}

extension Hatching {
  /// The hatching of lost points in all charts of a page.
  fileprivate static let onPage = Hatching(id: "hatch")

  /// What a page with charts holds once; it shows nothing itself.
  static var holder: Node {
    element(.svg, [.class("vh"), .aria(.hidden, "true")], [element(.defs, [], [onPage.definition])])
  }
}

extension Attribute {
  /// Whether it says how far down a mark is placed, px.
  fileprivate var isHeight: Bool { ["y", "y1", "y2", "cy"].contains(name) }

  fileprivate func moved(to place: String) -> Attribute {
    switch name {
    case "y1": .svg(.y1, place)
    case "y2": .svg(.y2, place)
    case "cy": .svg(.cy, place)
    default: .svg(.y, place)
    }
  }
}
