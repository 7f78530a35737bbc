internal import Markup

extension Node {
  /// A chart as it stands on a page: its marks take their colours from the style sheet, by their classes, and do
  /// not carry those of light paper with them, which a drawing in a file of its own needs.
  var colouredByClass: Node {
    switch self {
    case .text: return self
    case .fragment(let nodes): return .fragment(nodes.map(\.colouredByClass))
    case .element(let part):
      let isMark = part.name.isSVG && !part.classes.isEmpty
      let attributes = part.attributes.filter { attribute in
        let isColour = ["fill", "stroke"].contains(attribute.name) && attribute.value?.hasPrefix("#") == true
        return !(isMark && isColour) && attribute.name != "font-family"
      }
      return .element(Element(part.name, attributes, part.children.map(\.colouredByClass)))
    }
  }
}
