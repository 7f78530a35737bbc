/// The order of ports on the upper and lower side of each box, and their distances.
package struct FlowPorts: Sendable {
  /// By node, from left to right.
  package private(set) var top: [[FlowBoxes.Port]]
  package private(set) var bottom: [[FlowBoxes.Port]]
  /// The number of edges that meet the right side of each node.
  package private(set) var atSide: [Int]

  /// - Parameters:
  ///   - graph: any graph.
  ///   - layers: its layers.
  ///   - lanes: which of its edges run in lanes.
  ///   - labels: of each edge.
  package init(_ graph: FlowGraph, _ layers: FlowLayers, _ lanes: FlowLanes, labels: [FlowText]) {
    let none = Array(repeating: [FlowBoxes.Port](), count: graph.nodes.count)
    (top, bottom) = (none, none)
    atSide = Array(repeating: 0, count: graph.nodes.count)
    var below = Array(repeating: [(edge: Int, partner: Int?)](), count: graph.nodes.count)
    var above = below
    let places = layers.places
    // Down before up, so that two opposite arrows keep to one side each.
    let edges = graph.arrows.indices.sorted { first, second in
      let isUp = [first, second].map {
        layers.layer[graph.arrows[$0].from] > layers.layer[graph.arrows[$0].to]
      }
      return (isUp[0] ? 1 : 0, first) < (isUp[1] ? 1 : 0, second)
    }
    for edge in edges {
      let arrow = graph.arrows[edge]
      if let run = lanes.runs[edge] {
        if run.start.isMultiple(of: 2) {
          atSide[arrow.from] += 1
        } else {
          below[arrow.from].append((edge, nil))
        }
        if run.end.isMultiple(of: 2) { atSide[arrow.to] += 1 } else { above[arrow.to].append((edge, nil)) }
      } else if arrow.from != arrow.to {
        let isDown = layers.layer[arrow.from] < layers.layer[arrow.to]
        let (upper, lower) = isDown ? (arrow.from, arrow.to) : (arrow.to, arrow.from)
        below[upper].append((edge, lower))
        above[lower].append((edge, upper))
      }
    }
    var offsets: [Int: Double] = [:]
    for node in graph.nodes.indices {
      bottom[node] = Self.spread(below[node], places) { first, _, isLeft in
        isLeft || labels[first].width == 0 ? 0 : 2 * FlowBoxes.labelDistance + labels[first].width
      }
      for port in bottom[node] { offsets[port.edge] = port.offset }
    }
    for node in graph.nodes.indices {
      // Edges between the same two boxes keep their distance, so that they run side by side.
      top[node] = Self.spread(above[node], places) { first, second, _ in
        guard graph.arrows[first].joins(graph.arrows[second]) else { return 0 }
        return (offsets[second] ?? 0) - (offsets[first] ?? 0)
      }
    }
  }

  /// Ports in the order of the boxes they lead to, lanes last, centred.
  private static func spread(
    _ ends: [(edge: Int, partner: Int?)], _ places: [Int],
    distance: (_ first: Int, _ second: Int, _ isFirstLabelLeft: Bool) -> Double
  ) -> [FlowBoxes.Port] {
    let sorted = ends.enumerated().sorted { first, second in
      let keys = [first, second].map { ($0.element.partner.map { places[$0] } ?? Int.max, $0.offset) }
      return keys[0] < keys[1]
    }.map(\.element)
    let step = 2 * FlowBoxes.grid
    var offsets: [Double] = []
    for (index, end) in sorted.enumerated() {
      guard index > 0 else {
        offsets.append(0)
        continue
      }
      let wanted = max(step, distance(sorted[index - 1].edge, end.edge, index == 1))
      offsets.append(offsets[index - 1] + (wanted / step).rounded(.up) * step)
    }
    let middle = (offsets.last ?? 0) / 2
    return sorted.enumerated().map { index, end in
      FlowBoxes.Port(
        edge: end.edge, offset: offsets[index] - middle, partner: end.partner,
        hasLabelLeft: index == 0 && sorted.count > 1 && end.partner != nil)
    }
  }
}

extension FlowGraph.Arrow {
  /// Whether two edges join the same two nodes, in either direction.
  package func joins(_ other: FlowGraph.Arrow) -> Bool {
    self == other || from == other.to && to == other.from
  }
}
