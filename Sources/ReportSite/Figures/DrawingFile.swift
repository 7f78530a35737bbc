internal import Charts
internal import Markup

/// A chart as a file of its own: with margins, a white ground and the name space of SVG.
///
///     <svg xmlns="http://www.w3.org/2000/svg" width="680" height="64" viewBox="0 0 680 64">
///       <rect width="680" height="64" fill="#fff"/><svg … x="20" y="20" width="640" height="24">…</svg>
///     </svg>
struct DrawingFile {
  private let drawing: Node

  /// - Parameter drawing: the `<svg>` of a chart, with its own colours.
  init(_ drawing: Node) { self.drawing = drawing }

  /// px.
  private static let margin = 20.0
  /// What a fluid chart is drawn at, px: the text of a wide page.
  private static let width = 640.0

  var bytes: [UInt8] { Serializer.bytes(of: node, as: .xml) + Array("\n".utf8) }

  private var node: Node {
    guard case .element(let drawing) = drawing else { return drawing }
    let margin = AttributeNumber.text(Self.margin)
    let width = drawing.number("width") ?? Self.width
    let outer = [width, drawing.number("height") ?? 0].map { AttributeNumber.text($0 + 2 * Self.margin) }
    let size: [Attribute] = [.svg(.width, outer[0]), .svg(.height, outer[1])]
    let inner =
      [.svg(.x, margin), .svg(.y, margin), .svg(.width, AttributeNumber.text(width))]
      + drawing.attributes.filter { $0.name != "width" }
    let ground = element(.rect, size + [.svg(.fill, Colour.paper.rawValue)])
    let picture = element(.svg, inner, drawing.children.map(Self.withWideLabels))
    let root: [Attribute] = [
      .svg(.xmlns, "http://www.w3.org/2000/svg"), .svg(.viewBox, "0 0 \(outer[0]) \(outer[1])"),
    ]
    return element(.svg, root + size, [ground, picture])
  }

  /// There is room for the labels that a narrow page hides.
  private static func withWideLabels(_ node: Node) -> Node {
    switch node {
    case .text: return node
    case .fragment(let nodes): return .fragment(nodes.map(withWideLabels))
    case .element(let part):
      let attributes = part.attributes.filter { $0.name != "display" }
      return element(part.name, attributes, part.children.map(withWideLabels))
    }
  }
}

extension Element {
  /// An attribute in px; nil where it is a share.
  fileprivate func number(_ name: String) -> Double? {
    attributes.first { $0.name == name }?.value.flatMap(Double.init)
  }
}
