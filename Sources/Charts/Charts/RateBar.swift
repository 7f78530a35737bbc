package import Markup

/// A score rate as a bar of 6 px inside a table cell, whose number stands beside it; hidden from screen
/// readers.
///
///     <svg class="mb" aria-hidden="true" width="100%" height="6"><rect class="earn" … width="79.69%"/></svg>
///
/// Only what was earned is drawn: the stylesheet hatches the ground of `mb`, so that a hundred bars on a page
/// need no pattern of their own.
package struct RateBar: Sendable {
  private let share: Double

  /// - Parameter share: the part earned, 0…1; what lies outside is cut off.
  package init(share: Double) { self.share = share.share(of: 1) }

  /// The `<svg>`.
  package var svg: Node {
    element(
      .svg,
      [.class("mb"), .aria(.hidden, "true"), .svg(.width, "100%"), .svg(.height, "6")],
      [Bar(y: 0, height: 6).earned(from: 0, to: share)])
  }
}
