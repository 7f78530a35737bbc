package import Markup

/// A horizontal bar at a height of the chart; its parts lie along the chart's width, 0…1.
package struct Bar: Sendable {
  /// px from the top of the chart.
  package let y: Double
  /// px.
  package let height: Double

  /// - Parameters:
  ///   - y: the upper edge, px from the top of the chart.
  ///   - height: px.
  package init(y: Double, height: Double) {
    self.y = y
    self.height = height
  }

  /// What was earned, spent or done.
  /// - Parameters:
  ///   - start: share of the chart's width.
  ///   - end: share of the chart's width; nothing is drawn where it is not beyond the start.
  ///   - opacity: below 1 for a segment that is told from its neighbour.
  ///   - tip: what a pointer held over it shows.
  package func earned(from start: Double, to end: Double, opacity: Double = 1, tip: String? = nil) -> Node {
    guard end > start else { return .empty }
    var attributes: [Attribute] = [.class("earn"), .svg(.fill, Colour.earned.rawValue)]
    if opacity < 1 { attributes.append(.svg(.fillOpacity, AttributeNumber.text(opacity))) }
    return element(
      .rect, attributes + place(start, end, inset: 0), tip.map { [element(.title, [], [.text($0)])] } ?? [])
  }

  /// Points lost: hatched; the paper shows between the lines.
  /// - Parameters:
  ///   - start: share of the chart's width.
  ///   - end: share of the chart's width; nothing is drawn where it is not beyond the start.
  ///   - hatching: the chart's pattern.
  package func lost(from start: Double, to end: Double, _ hatching: Hatching) -> Node {
    guard end > start else { return .empty }
    let lines: [Attribute] = [
      .class("hat"), .svg(.fill, hatching.fill), .svg(.stroke, Colour.lost.rawValue),
    ]
    return element(.rect, lines + place(start, end, inset: 0.5))
  }

  /// A thin gap between two blocks.
  /// - Parameter share: of the chart's width.
  package func cut(at share: Double) -> Node {
    line(at: share, "cut", .paper, width: 1.5, overhang: 1)
  }

  /// A gap between two parts of a whole. It lies in the second part, which begins with what was earned: the
  /// first may end with a loss as narrow as the gap.
  /// - Parameter share: of the chart's width.
  package func wideCut(at share: Double) -> Node {
    line(at: share, "cutw", .paper, width: 3, overhang: 1, [.svg(.transform, "translate(1.5 0)")])
  }

  /// Where something ought to end: dark beside the bar, light on it.
  /// - Parameters:
  ///   - share: of the chart's width.
  ///   - isOnBar: whether the bar goes on beyond it.
  package func tick(at share: Double, isOnBar: Bool) -> Node {
    isOnBar
      ? line(at: share, "cut", .paper, width: 2, overhang: 0)
      : line(at: share, "pl", .ink, width: 2, overhang: 3)
  }

  private func line(
    at share: Double, _ classes: String, _ colour: Colour, width: Double, overhang: Double,
    _ more: [Attribute] = []
  ) -> Node {
    let x = AttributeNumber.percent(share)
    return element(
      .line,
      [
        .class(classes), .svg(.stroke, colour.rawValue), .svg(.strokeWidth, AttributeNumber.text(width)),
        .svg(.x1, x), .svg(.x2, x), .svg(.y1, AttributeNumber.text(y - overhang)),
        .svg(.y2, AttributeNumber.text(y + height + overhang)),
      ] + more)
  }

  private func place(_ start: Double, _ end: Double, inset: Double) -> [Attribute] {
    [
      .svg(.x, AttributeNumber.percent(start)), .svg(.y, AttributeNumber.text(y + inset)),
      .svg(.width, AttributeNumber.percent(end - start)),
      .svg(.height, AttributeNumber.text(height - 2 * inset)),
    ]
  }
}
