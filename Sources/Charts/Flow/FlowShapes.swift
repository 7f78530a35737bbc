/// A point of a diagram, px from its upper left corner.
package struct FlowPoint: Hashable, Sendable {
  package let x: Double
  package let y: Double

  /// - Parameters:
  ///   - x: px to the right.
  ///   - y: px down.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of a diagram, px.
package struct FlowRectangle: Hashable, Sendable {
  package let x: Double
  package let y: Double
  package let width: Double
  package let height: Double

  /// - Parameters:
  ///   - x: of the left edge, px.
  ///   - y: of the upper edge, px.
  ///   - width: px.
  ///   - height: px.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var maxX: Double { x + width }
  package var maxY: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }
}

/// Wrapped text and the room it takes.
package struct FlowText: Sendable {
  /// From top to bottom; empty for no text.
  package let lines: [String]
  package let style: TextStyle
  /// px.
  package let width: Double

  /// - Parameters:
  ///   - text: nil or empty for none.
  ///   - style: its look.
  ///   - width: to wrap within, px; stretched for a word that is wider, up to `widest`.
  ///   - widest: px.
  package init(_ text: String?, _ style: TextStyle, within width: Double, widest: Double) {
    let breaker = LineBreaker(text ?? "", style)
    lines = breaker.lines(within: max(width, min(breaker.widestWord, widest)))
    self.style = style
    self.width = lines.map { TextWidth.px($0, style) }.max() ?? 0
  }

  /// px; 0 for no text.
  package var height: Double { Double(lines.count) * style.lineHeight }
}
