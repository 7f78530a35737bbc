package import Markup

/// Boxes and arrows, laid out without coordinates; see ``FlowLayout``.
///
///     <svg class="flow" … width="196" height="390" viewBox="0 0 196 390">…
///       <rect class="bx" …/><text class="nd" …>Budget</text><path class="ar" marker-end="url(#f-m)" …/>
package struct FlowDiagram: Sendable {
  private let title: String
  private let description: String
  private let graph: FlowGraph

  /// - Parameters:
  ///   - title: the diagram's name.
  ///   - description: what leads to what, as a sentence.
  ///   - nodes: in reading order; the first ones come first in the diagram.
  ///   - edges: in reading order.
  /// - Throws: every id that is unknown or used twice.
  package init(title: String, description: String, nodes: [FlowNode], edges: [FlowEdge])
    throws(FlowGraphError)
  {
    self.title = title
    self.description = description
    graph = try FlowGraph(nodes: nodes, edges: edges)
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`, of its own size: at most a phone's width where boxes stand one below the other
  ///   and few arrows go back.
  package func svg(id: String) -> Node {
    let frame = ChartFrame("flow", id: id, title: title, description: description)
    let layout = FlowLayout(graph)
    return frame.drawing(
      width: max(layout.width.rounded(.up), 1), height: max(layout.height.rounded(.up), 1),
      definitions: layout.routes.isEmpty ? [] : [arrowHead(id)],
      layout.boxes.map(box) + layout.routes.map { arrow($0, id) }
        + layout.routes.compactMap { $0.label.map(label) })
  }

  private func arrowHead(_ id: String) -> Node {
    element(
      .marker,
      [
        .id(id + "-m"), .svg(.viewBox, "0 0 8 8"), .svg(.refX, "7.5"), .svg(.refY, "4"),
        .svg(.markerWidth, "8"), .svg(.markerHeight, "8"), .svg(.markerUnits, "userSpaceOnUse"),
        .svg(.orient, "auto"),
      ],
      [element(.path, [.class("tip"), .svg(.fill, Colour.ink.rawValue), .svg(.d, "M0 0.5L8 4L0 7.5z")])])
  }

  private func box(_ box: FlowLayout.Box) -> Node {
    let frame = box.frame
    let label = box.label
    let detail = box.detail
    let rule = FlowBoxes.ruleGap
    let height = label.height + (detail.lines.isEmpty ? 0 : 2 * rule + detail.height)
    let top = frame.midY - height / 2
    let line = top + label.height + rule
    return element(
      .g, [],
      [
        element(
          .rect,
          [.class("bx"), .svg(.fill, Colour.paper.rawValue), .svg(.stroke, Colour.ink.rawValue)]
            + [.svg(.strokeWidth, "1.2"), .svg(.rx, "2")] + place(frame)),
        text(label, x: frame.midX, top: top, anchor: .middle),
        detail.lines.isEmpty
          ? .empty
          : element(
            .line,
            [
              .class("ru"), .svg(.stroke, Colour.secondInk.rawValue), .svg(.strokeWidth, "0.8"),
              .svg(.x1, AttributeNumber.text(frame.x + 12)), .svg(.x2, AttributeNumber.text(frame.maxX - 12)),
              .svg(.y1, AttributeNumber.text(line)), .svg(.y2, AttributeNumber.text(line)),
            ]),
        text(detail, x: frame.midX, top: line + rule, anchor: .middle),
      ])
  }

  private func label(_ label: FlowLayout.Label) -> Node {
    text(
      label.text, x: label.anchor == .end ? label.frame.maxX : label.frame.x, top: label.frame.y,
      anchor: label.anchor)
  }

  private func text(_ text: FlowText, x: Double, top: Double, anchor: TextLine.Anchor) -> Node {
    TextLine.block(
      text.lines.map { TextLine($0, text.style) }, x: AttributeNumber.text(x),
      y: top + text.style.lineHeight - 5, lineHeight: text.style.lineHeight, anchor: anchor)
  }

  private func arrow(_ route: FlowLayout.Route, _ id: String) -> Node {
    element(
      .path,
      [
        .class("ar"), .svg(.fill, "none"), .svg(.stroke, Colour.ink.rawValue), .svg(.strokeWidth, "1.2"),
        .svg(.d, RoundedPath.data(route.points, radius: 5)), .svg(.markerEnd, "url(#\(id)-m)"),
      ])
  }

  private func place(_ frame: FlowRectangle) -> [Attribute] {
    [
      .svg(.x, AttributeNumber.text(frame.x)), .svg(.y, AttributeNumber.text(frame.y)),
      .svg(.width, AttributeNumber.text(frame.width)), .svg(.height, AttributeNumber.text(frame.height)),
    ]
  }
}
