package import Markup

/// Labels along a horizontal scale, wrapped where they are long and staggered on further lines where they
/// would touch.
package struct ScaleLabels: Sendable {
  private struct Label: Sendable {
    var lines: [TextLine]
    let place: ScalePlace
    let style: TextStyle
    var height: Double { Double(lines.count) * style.lineHeight }
  }

  /// A label wraps beyond this, px.
  private static let widest = 120.0

  private let labels: [Label]
  /// The row of each label, from the scale outwards.
  private let rows: [Int]
  /// The height of each row, px.
  private let rowHeights: [Double]
  /// Whether all stand on two lines on the narrowest charts and on one on roomy ones: those on the second bear the
  /// class `up`, by which a stylesheet may lift them.
  package let isLiftable: Bool

  /// - Parameters:
  ///   - labels: where each belongs, 0…1 of the chart's width; its text; its look.
  ///   - gap: the least distance of two labels on a line, px.
  ///   - anchor: what of a label stands where it belongs.
  package init(
    _ labels: [(share: Double, text: String, style: TextStyle)], gap: Double,
    anchor: TextLine.Anchor = .middle
  ) {
    var placed = labels.map { label in
      let lines = LineBreaker.lines(label.text, label.style, within: Self.widest).map {
        TextLine($0, label.style)
      }
      let width = lines.map(\.width).max() ?? 0
      return Label(
        lines: lines, place: ScalePlace(label.share, width: width, anchor: anchor), style: label.style)
    }
    let rows = ScalePlace.rows(placed.map(\.place), gap: gap)
    var rowHeights = Array(repeating: 0.0, count: (rows.max() ?? -1) + 1)
    for (label, row) in zip(placed, rows) { rowHeights[row] = max(rowHeights[row], label.height) }
    let isFlat = placed.allSatisfy { $0.lines.count == 1 }
    let onRoomy = ScalePlace.rows(placed.map(\.place), gap: gap, from: ChartFrame.roomy)
    let isLiftable = isFlat && rowHeights.count == 2 && onRoomy.allSatisfy { $0 == 0 }
    if isLiftable {
      for index in placed.indices where rows[index] == 1 {
        placed[index].lines = [TextLine(labels[index].text, labels[index].style.liftable)]
      }
    }
    self.isLiftable = isLiftable
    self.labels = placed
    self.rows = rows
    self.rowHeights = rowHeights
  }

  /// px.
  package var height: Double { rowHeights.reduce(0, +) }

  /// The labels below a scale.
  /// - Parameter top: of the first row, px.
  package func svg(top: Double) -> [Node] {
    zip(labels, rows).map { label, row in
      block(label, top: top + rowHeights[..<row].reduce(0, +))
    }
  }

  /// The labels above a scale.
  /// - Parameter bottom: of the first row, px.
  package func svg(bottom: Double) -> [Node] {
    zip(labels, rows).map { label, row in
      block(label, top: bottom - rowHeights[..<row].reduce(0, +) - label.height)
    }
  }

  private func block(_ label: Label, top: Double) -> Node {
    TextLine.block(
      label.lines, x: label.place.x, y: top + label.style.size, lineHeight: label.style.lineHeight,
      anchor: label.place.anchor)
  }
}
