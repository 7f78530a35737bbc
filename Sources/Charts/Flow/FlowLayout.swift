/// Where everything of a flow diagram stands: a pure function of the graph.
///
/// Layers run from top to bottom, the boxes of a layer side by side. Edges between neighbouring layers run
/// straight down (or up) with at most one turn aside in the gap between; all others run in lanes at the right
/// of all boxes. From this follows, for every graph: boxes do not overlap, no arrow runs through a box or a
/// label, and labels overlap neither boxes nor each other.
package struct FlowLayout: Sendable {
  /// A node's box.
  package struct Box: Sendable {
    /// Its place in the graph.
    package let node: Int
    package let frame: FlowRectangle
    package let label: FlowText
    package let detail: FlowText
  }

  /// The words beside an arrow.
  package struct Label: Sendable {
    /// Holds the text, as wide as it is at most.
    package let frame: FlowRectangle
    package let text: FlowText
    /// The side of the frame that is next to the arrow.
    package let anchor: TextLine.Anchor
  }

  /// An edge's arrow.
  package struct Route: Sendable {
    /// Its place in the graph.
    package let edge: Int
    /// From the border of the box it leaves to that of the box it enters; each stretch is horizontal or
    /// vertical.
    package let points: [FlowPoint]
    package let label: Label?
  }

  /// In the order of nodes.
  package let boxes: [Box]
  /// In the order of edges.
  package let routes: [Route]
  /// px; around everything.
  package let width: Double
  package let height: Double

  /// - Parameter graph: any graph. Quadratic in its edges.
  package init(_ graph: FlowGraph) {
    let plan = FlowPlan(graph)
    boxes = graph.nodes.indices.map { node in
      Box(
        node: node, frame: plan.frames[node], label: plan.boxes.boxes[node].label,
        detail: plan.boxes.boxes[node].detail)
    }
    routes = graph.edges.indices.map { edge in
      Route(edge: edge, points: plan.points(of: edge), label: plan.label(of: edge))
    }
    width = plan.width
    height = plan.height
  }
}
