package import Markup

/// The red hatching that means points lost, so that grey paper reads as well.
package struct Hatching: Sendable {
  private let id: String

  /// - Parameter id: the chart's id; the pattern's is `…-h`.
  package init(chart id: String) { self.id = id + "-h" }

  /// - Parameter id: of the pattern, for charts that share one.
  package init(id: String) { self.id = id }

  /// The `<pattern>`, for the chart's own `defs`.
  package var definition: Node {
    element(
      .pattern,
      [
        .id(id), .svg(.width, "4"), .svg(.height, "4"), .svg(.patternUnits, "userSpaceOnUse"),
        .svg(.patternTransform, "rotate(45)"),
      ],
      [
        element(
          .line,
          [
            .class("hl"), .svg(.x1, "0"), .svg(.y1, "0"), .svg(.x2, "0"), .svg(.y2, "4"),
            .svg(.stroke, Colour.lost.rawValue), .svg(.strokeWidth, "2.6"),
          ])
      ])
  }

  /// The value of `fill`.
  package var fill: String { "url(#\(id))" }
}
