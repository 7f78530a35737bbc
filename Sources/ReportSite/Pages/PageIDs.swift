internal import Diagnostics
internal import Markup

/// The ids of a page, each of which must stand on it once.
struct PageIDs {
  private var counts: [String: Int] = [:]

  /// - Parameter node: the page's content. Costs one walk over it.
  init(_ node: Node) { enter(node) }

  private mutating func enter(_ node: Node) {
    switch node {
    case .text: return
    case .fragment(let nodes): for node in nodes { enter(node) }
    case .element(let element):
      if let id = element.attributes.first(where: { $0.name == "id" })?.value { counts[id, default: 0] += 1 }
      for child in element.children { enter(child) }
    }
  }

  /// Reports the headings whose id something else has.
  func check(_ outline: Outline, into diagnostics: inout DiagnosticList) {
    for heading in outline.headings where counts[heading.id, default: 0] > 1 {
      diagnostics.report(PageFault.takenID(heading.id), at: heading.place)
    }
  }
}
