package import Markup

/// The room for bars between two margins of fixed width, on a chart of any width.
///
/// A bar ends at `left + share · (width − left − right)`: a share of the chart's width plus a fixed shift.
/// SVG has no attribute that adds the two, but a line's end may be a share while the line as a whole is
/// shifted.
package struct BarSpan: Sendable {
  /// The left margin, px.
  package let left: Double
  private let right: Double

  /// - Parameters:
  ///   - left: margin, px.
  ///   - right: margin, px.
  package init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// What is added to a share of the chart's width to get to that share of the span, px.
  package func shift(at share: Double) -> Double { left - share * (left + right) }

  /// A bar from the span's start.
  /// - Parameters:
  ///   - share: of the span, 0…1; nothing is drawn at 0.
  ///   - y: of its middle, px.
  ///   - height: px.
  /// - Returns: a thick line.
  package func bar(to share: Double, y: Double, height: Double) -> Node {
    guard share > 0 else { return .empty }
    let shift = shift(at: share)
    return element(
      .line,
      [
        .class("bar"), .svg(.stroke, Colour.earned.rawValue),
        .svg(.strokeWidth, AttributeNumber.text(height)),
        .svg(.transform, "translate(\(AttributeNumber.text(shift)) 0)"),
        .svg(.x1, AttributeNumber.text(left - shift)), .svg(.x2, AttributeNumber.percent(share)),
        .svg(.y1, AttributeNumber.text(y)), .svg(.y2, AttributeNumber.text(y)),
      ])
  }
}
