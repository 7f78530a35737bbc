package import Markup

/// Where a mark's figure is at home on the page: what a reader gets to from the mark.
///
/// A chart with such links is a group of links instead of one picture: what stands inside a picture cannot
/// have focus. Without them, as in a file of its own, it is a picture again.
package struct MarkLink: Hashable, Sendable {
  /// An id on the page.
  package let target: String
  /// What the link is called, and a pointer held over it shows, where the mark has no words.
  package let name: String?

  /// - Parameters:
  ///   - target: an id on the page, without `#`.
  ///   - name: for a mark without words.
  package init(_ target: String, name: String? = nil) {
    self.target = target
    self.name = name
  }
}

extension MarkLink? {
  /// Marks inside their link; the marks themselves where there is none.
  package func around(_ marks: [Node]) -> [Node] {
    guard let self else { return marks }
    let name = self.name.map { [element(.title, [], [.text($0)])] } ?? []
    return [element(.a, [.href(.fragment(self.target))], name + marks)]
  }
}
