package import Markup

/// A score rate as a bar of 6 px inside a table cell, whose number stands beside it; hidden from screen
/// readers.
///
///     <svg class="mb" aria-hidden="true" width="100%" height="6" …><rect class="earn" …/>…</svg>
package struct RateBar: Sendable {
  private let share: Double

  /// - Parameter share: the part earned, 0…1; what lies outside is cut off.
  package init(share: Double) { self.share = share.share(of: 1) }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>` with the hatching it uses.
  package func svg(id: String) -> Node {
    let hatching = Hatching(chart: id)
    return drawing(hatching, [share < 1 ? element(.defs, [], [hatching.definition]) : .empty])
  }

  /// A bar that uses the hatching of another one on the page, as the rows of a table do.
  /// - Parameter id: of a bar that lost something and is shown wherever this one is.
  package func svgHatched(like id: String) -> Node { drawing(Hatching(chart: id), []) }

  private func drawing(_ hatching: Hatching, _ definitions: [Node]) -> Node {
    let bar = Bar(y: 0, height: 6)
    return element(
      .svg,
      [
        .class("mb"), .aria(.hidden, "true"), .svg(.width, "100%"), .svg(.height, "6"),
        .svg(.focusable, "false"), .svg(.overflow, "visible"),
      ],
      definitions + [bar.earned(from: 0, to: share), bar.lost(from: share, to: 1, hatching)])
  }
}
