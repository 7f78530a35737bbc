package import Markup

/// One line of text, of one or more runs.
package struct TextLine: Sendable {
  /// Text in one style.
  package struct Run: Sendable {
    package let text: String
    package let style: TextStyle

    /// - Parameters:
    ///   - text: unescaped; without line breaks.
    ///   - style: its look.
    package init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }

    /// px.
    package var width: Double { TextWidth.px(text, style) }
  }

  /// Where the point it is placed at stands in the line.
  package enum Anchor: String, Sendable {
    case start, middle, end
  }

  private let runs: [Run]
  private let gap: Double

  /// - Parameters:
  ///   - runs: in reading order.
  ///   - gap: between two runs, px; 0 sets a space between them.
  package init(_ runs: [Run], gap: Double = 0) {
    self.runs = runs.filter { !$0.text.isEmpty }
    self.gap = gap
  }

  /// One run.
  package init(_ text: String, _ style: TextStyle) { self.init([Run(text, style)]) }

  /// px, at most.
  package var width: Double {
    guard let last = runs.last else { return 0 }
    let gaps = Double(runs.count - 1) * (gap == 0 ? TextWidth.px(" ", last.style) : gap)
    return runs.reduce(gaps) { $0 + $1.width }
  }

  /// - Parameters:
  ///   - x: of the anchor: a length such as `0` or `12.5%`.
  ///   - dx: px to the right of it; only for lines anchored at their start.
  ///   - y: of the baseline, px.
  ///   - anchor: which point of the line stands at `x`.
  /// - Returns: a `<text>`; nothing for an empty line.
  package func svg(x: String, dx: Double = 0, y: Double, anchor: Anchor = .start) -> Node {
    guard !runs.isEmpty else { return .empty }
    var place: [Attribute] = [.svg(.x, x)]
    if dx != 0 { place.append(.svg(.dx, AttributeNumber.text(dx))) }
    place.append(.svg(.y, AttributeNumber.text(y)))
    if anchor != .start { place.append(.svg(.textAnchor, anchor.rawValue)) }
    return element(.text, style + place, content)
  }

  /// Several lines as one `<text>` with a `<tspan>` each, so that they are selected and found together.
  /// - Parameters:
  ///   - lines: from top to bottom.
  ///   - x: of every line's anchor.
  ///   - y: of the first baseline, px.
  ///   - lineHeight: px.
  ///   - anchor: which point of each line stands at `x`.
  /// - Returns: a `<text>`; nothing when there are no lines.
  package static func block(
    _ lines: [TextLine], x: String, y: Double, lineHeight: Double, anchor: Anchor = .start
  ) -> Node {
    guard lines.count > 1 else { return lines.first?.svg(x: x, y: y, anchor: anchor) ?? .empty }
    var spans: [Node] = []
    var baseline = y
    for (index, line) in lines.enumerated() {
      var content = line.content
      // A word ends where a line does; at the other anchors the space would shift the line.
      if anchor == .start && index + 1 < lines.count && line.endsInAWord { content.append(" ") }
      let place: [Attribute] = [.svg(.x, x), .svg(.y, AttributeNumber.text(baseline))]
      if !line.runs.isEmpty { spans.append(element(.tspan, line.style + place, content)) }
      baseline += lineHeight
    }
    return element(.text, anchor == .start ? [] : [.svg(.textAnchor, anchor.rawValue)], spans)
  }

  private var style: [Attribute] {
    guard let last = runs.last else { return [] }
    return runs.count == 1
      ? last.style.attributes : [.svg(.fontSize, AttributeNumber.text(last.style.size))]
  }

  private var content: [Node] {
    guard runs.count > 1 else { return runs.map { .text($0.text) } }
    var nodes: [Node] = []
    for (index, run) in runs.enumerated() {
      var attributes = run.style.attributes
      if index > 0 {
        if gap == 0 { nodes.append(" ") } else { attributes.append(.svg(.dx, AttributeNumber.text(gap))) }
      }
      nodes.append(element(.tspan, attributes, [.text(run.text)]))
    }
    return nodes
  }

  private var endsInAWord: Bool {
    guard let last = runs.last?.text.unicodeScalars.last else { return false }
    return !last.isIdeographic && last.value < 0x2000
  }
}
