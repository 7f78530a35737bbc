/// The boxes with their text and the ports where edges meet them, before any of it has a place.
///
/// The labels of edges between neighbouring layers stand beside the first stretch below the upper box; ports
/// are so far apart that they fit.
package struct FlowBoxes: Sendable {
  /// Where an edge meets the upper or lower side of a box.
  package struct Port: Sendable {
    package let edge: Int
    /// From the middle of the box, px.
    package let offset: Double
    /// The node at the other end of an edge between neighbouring layers; nil for one that runs in a lane.
    package let partner: Int?
    /// Whether the edge's label stands at its left.
    package let hasLabelLeft: Bool
  }

  /// An edge that leads back to its box, at its left side.
  package struct Loop: Sendable {
    package let edge: Int
    /// From the left side of the box to the left, px.
    package let distance: Double
    /// Half of its height, px.
    package let reach: Double
  }

  /// One node's box.
  package struct Box: Sendable {
    package let label: FlowText
    package let detail: FlowText
    package let width: Double
    /// With room for its text, loops and ports at the side, px.
    package let height: Double
    /// From left to right.
    package let top: [Port]
    package let bottom: [Port]
    package let loops: [Loop]
    /// The room to reserve from the middle to the left and right, px.
    package let left: Double
    package let right: Double
  }

  /// Distances of ports are multiples of two grid steps, middles of boxes of one: so a port above a gap
  /// either faces one below it or is at least half a step aside.
  package static let grid = 12.0
  /// The distance of a label from its arrow, px.
  package static let labelDistance = FlowLanes.labelDistance
  /// The room above and below a box's text, px.
  package static let padding = 9.0
  /// The room above and below the rule between label and detail, px.
  package static let ruleGap = 5.0

  /// In the order of nodes.
  package let boxes: [Box]

  /// - Parameters:
  ///   - graph: any graph.
  ///   - layers: its layers.
  ///   - lanes: which of its edges run in lanes.
  ///   - labels: of each edge.
  package init(_ graph: FlowGraph, _ layers: FlowLayers, _ lanes: FlowLanes, labels: [FlowText]) {
    let ports = FlowPorts(graph, layers, lanes, labels: labels)
    let loops = graph.nodes.indices.map { node in
      Self.loops(graph.arrows.indices.filter { graph.arrows[$0] == .init(from: node, to: node) }, labels)
    }
    let room = Self.textRoom(
      layers, taken: lanes.width + (loops.map { Self.extent($0, labels) }.max() ?? 0))
    let texts = graph.nodes.map { node in
      (
        FlowText(node.label, .node, within: room, widest: room),
        FlowText(node.detail, .nodeDetail, within: room, widest: room)
      )
    }
    let common = max(72, texts.map { max($0.0.width, $0.1.width) }.max() ?? 0) + 24
    boxes = graph.nodes.indices.map { node in
      let (label, detail) = texts[node]
      let bottom = ports.bottom[node]
      let widest = (bottom + ports.top[node]).map { abs($0.offset) }.max() ?? 0
      let half = (max(common, 2 * (widest + Self.grid)) / 2).rounded(.up)
      let leftLabels = bottom.map {
        $0.hasLabelLeft ? Self.labelDistance + labels[$0.edge].width - $0.offset : 0
      }
      let rightLabels = bottom.map {
        $0.hasLabelLeft || $0.partner == nil ? 0 : $0.offset + Self.labelDistance + labels[$0.edge].width
      }
      let text =
        label.height + (detail.lines.isEmpty ? 0 : 2 * Self.ruleGap + detail.height) + 2 * Self.padding
      let loopHeight = loops[node].map { max($0.reach * 2 + 16, labels[$0.edge].height) }.max() ?? 0
      return Box(
        label: label, detail: detail, width: 2 * half,
        height: [text, loopHeight, Double(ports.atSide[node] + 1) * 12].max() ?? text,
        top: ports.top[node], bottom: bottom, loops: loops[node],
        left: max(leftLabels.max() ?? 0, half + Self.extent(loops[node], labels)),
        right: max(half, rightLabels.max() ?? 0))
    }
  }

  /// The width of text in a box, px: as wide as a phone allows where boxes stand one below the other.
  private static func textRoom(_ layers: FlowLayers, taken: Double) -> Double {
    let widest = layers.order.map(\.count).max() ?? 0
    return widest > 1 ? 104 : max(96, min(196, ChartFrame.narrowest - 4 - 24 - taken))
  }

  /// Loops one around the other, each outside the label of the one within.
  private static func loops(_ edges: [Int], _ labels: [FlowText]) -> [Loop] {
    var loops: [Loop] = []
    var distance = 16.0
    var reach = 8.0
    for edge in edges {
      loops.append(Loop(edge: edge, distance: distance, reach: reach))
      let label = labels[edge]
      distance += label.width > 0 ? labelDistance + label.width + 12 : 12
      reach = max(reach + 9, label.height / 2 + 6)
    }
    return loops
  }

  private static func extent(_ loops: [Loop], _ labels: [FlowText]) -> Double {
    guard let last = loops.last else { return 0 }
    let label = labels[last.edge].width
    return last.distance + (label > 0 ? labelDistance + label : 2)
  }
}
