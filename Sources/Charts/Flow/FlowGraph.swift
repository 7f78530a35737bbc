/// A box of a flow diagram.
package struct FlowNode: Hashable, Sendable {
  package let id: String
  package let label: String
  package let detail: String?

  /// - Parameters:
  ///   - id: unique in the diagram.
  ///   - label: what stands in the box; wraps.
  ///   - detail: a second part, under a rule; wraps.
  package init(id: String, label: String, detail: String? = nil) {
    self.id = id
    self.label = label
    self.detail = detail
  }
}

/// An arrow of a flow diagram.
package struct FlowEdge: Hashable, Sendable {
  /// The id of the node it leaves.
  package let from: String
  /// The id of the node it leads to.
  package let to: String
  package let label: String?

  /// - Parameters:
  ///   - from: the id of the node it leaves.
  ///   - to: the id of the node it leads to; the same for a loop.
  ///   - label: stands beside the arrow; wraps.
  package init(from: String, to: String, label: String? = nil) {
    self.from = from
    self.to = to
    self.label = label
  }
}

/// What keeps nodes and edges from being a graph; never empty.
package struct FlowGraphError: Error, Hashable, Sendable {
  /// One thing that is wrong; places count from 0 in the order given.
  package enum Defect: Hashable, Sendable {
    /// A node has the id of one before it.
    case duplicateNode(id: String, node: Int)
    /// An edge leaves a node that is not there.
    case unknownSource(id: String, edge: Int)
    /// An edge leads to a node that is not there.
    case unknownTarget(id: String, edge: Int)
  }

  /// Nodes first, then edges, in the order given.
  package let defects: [Defect]
}

/// Nodes and the edges between them, valid by construction.
package struct FlowGraph: Sendable {
  /// An edge by the places of its ends.
  package struct Arrow: Hashable, Sendable {
    /// Places in ``FlowGraph/nodes``.
    package let from: Int
    package let to: Int
  }

  package let nodes: [FlowNode]
  package let edges: [FlowEdge]
  /// The edges again, as places of nodes.
  package let arrows: [Arrow]

  /// - Parameters:
  ///   - nodes: in reading order; the first ones come first in the diagram.
  ///   - edges: in reading order; several between two nodes, and loops, are allowed.
  /// - Throws: every id that is unknown or used twice.
  package init(nodes: [FlowNode], edges: [FlowEdge]) throws(FlowGraphError) {
    var places: [String: Int] = [:]
    var defects: [FlowGraphError.Defect] = []
    for (place, node) in nodes.enumerated() {
      if places[node.id] == nil {
        places[node.id] = place
      } else {
        defects.append(.duplicateNode(id: node.id, node: place))
      }
    }
    var arrows: [Arrow] = []
    for (place, edge) in edges.enumerated() {
      let from = places[edge.from]
      let to = places[edge.to]
      if from == nil { defects.append(.unknownSource(id: edge.from, edge: place)) }
      if to == nil { defects.append(.unknownTarget(id: edge.to, edge: place)) }
      if let from, let to { arrows.append(Arrow(from: from, to: to)) }
    }
    guard defects.isEmpty else { throw FlowGraphError(defects: defects) }
    self.nodes = nodes
    self.edges = edges
    self.arrows = arrows
  }
}
