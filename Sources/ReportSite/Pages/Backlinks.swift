internal import Markup
internal import ReportSource

/// From each entry back to every place that uses its figure.
///
/// A page is finished but for its empty elements of class `used`, each inside an element that has an id: its
/// entry. They are filled with links to the places whose links lead to that entry. A place is what a reader can
/// name: a section, table, figure, indicator, finding or other entry.
struct Backlinks {
  /// Where a link stands.
  private struct Place: Hashable {
    let id: String
    let label: String
    /// What holds it under the same name, as a table holds its rows; nil where nothing does.
    let whole: String?
  }

  private let page: Node
  private let names: PlaceNames
  private let edition: Edition
  private var entries: Set<String> = []
  /// The places by the entries that their links lead to, in the order of the page.
  private var uses: [String: [Place]] = [:]

  /// - Parameter page: the content of a page. Costs a walk over it.
  init(_ page: Node, _ edition: Edition) {
    self.page = page
    self.edition = edition
    names = PlaceNames(edition)
    collectEntries(page, inside: nil)
    var place = Place(id: "top", label: edition.wording(.overview), whole: nil)
    collectUses(page, &place)
  }

  /// The page with its backlinks. An entry that nothing uses keeps no `used`.
  var filled: Node { filled(page, inside: nil) }

  // MARK: Collecting

  private mutating func collectEntries(_ node: Node, inside entry: String?) {
    switch node {
    case .text: return
    case .fragment(let nodes): for node in nodes { collectEntries(node, inside: entry) }
    case .element(let element):
      if let entry, element.isSlot { entries.insert(entry) }
      for child in element.children { collectEntries(child, inside: element.id ?? entry) }
    }
  }

  private mutating func collectUses(_ node: Node, _ place: inout Place) {
    switch node {
    case .text: return
    case .fragment(let nodes): for node in nodes { collectUses(node, &place) }
    case .element(let element):
      if element.name == .nav { return }
      if let target = element.target, target != place.id, entries.contains(target) {
        enter(place, of: target)
      }
      let outer = place
      if let id = element.id, let label = names.label(of: id) {
        place = Place(id: id, label: label, whole: label == outer.label ? outer.id : nil)
      }
      for child in element.children { collectUses(child, &place) }
      // What follows a heading belongs to it; what follows anything else does not.
      if !element.name.isHeading { place = outer }
    }
  }

  /// A place is named once: of a whole and its parts that have the same name, the first part, or the whole where
  /// it uses the figure itself.
  private mutating func enter(_ place: Place, of entry: String) {
    var places = uses[entry] ?? []
    guard !places.contains(where: { $0 == place || $0.id == place.whole }) else { return }
    if let part = places.firstIndex(where: { $0.whole == place.id }) {
      places[part] = place
      places.removeAll { $0.whole == place.id }
    } else {
      places.append(place)
    }
    uses[entry] = places
  }

  // MARK: Filling

  private func filled(_ node: Node, inside entry: String?) -> Node {
    switch node {
    case .text: return node
    case .fragment(let nodes): return .fragment(nodes.map { filled($0, inside: entry) })
    case .element(let part):
      guard !part.isSlot else { return links(to: entry.flatMap { uses[$0] } ?? [], in: part) }
      let children = part.children.map { filled($0, inside: part.id ?? entry) }
      return .element(Element(part.name, part.attributes, children))
    }
  }

  private func links(to places: [Place], in slot: Element) -> Node {
    guard !places.isEmpty else { return .empty }
    let links = places.map { element(.a, [.href(.fragment($0.id))], [.text($0.label)]) }
    let content: [Node] = [.text(edition.wording(.usedIn)), " ", edition.wording.joined(links, by: " ")]
    return element(slot.name, slot.attributes, content)
  }
}

extension Element {
  fileprivate var isSlot: Bool { children.isEmpty && classes.contains("used") }
}
