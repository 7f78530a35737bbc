/// The layer of each node, from the top: the longest path that leads to it.
///
/// Edges that close a cycle, found by a depth-first walk in the order given, do not count.
package struct FlowLayers: Sendable {
  /// The layer of each node, from 0.
  package let layer: [Int]
  /// The nodes of each layer, in the order in which they stand side by side.
  package private(set) var order: [[Int]]

  /// - Parameter graph: any graph. Quadratic in the edges between two layers, as crossings are counted.
  package init(_ graph: FlowGraph) {
    let isBack = Self.backEdges(of: graph)
    let forward = zip(graph.arrows, isBack).filter { !$1 }.map(\.0)
    layer = Self.longestPaths(nodes: graph.nodes.count, forward)
    order = Array(repeating: [], count: (layer.max() ?? -1) + 1)
    for (node, layer) in layer.enumerated() { order[layer].append(node) }
    sort(graph)
  }

  /// Whether each edge leads to a node whose walk is not over (a loop does).
  private static func backEdges(of graph: FlowGraph) -> [Bool] {
    var leaving = Array(repeating: [Int](), count: graph.nodes.count)
    for (edge, arrow) in graph.arrows.enumerated() { leaving[arrow.from].append(edge) }
    var isBack = Array(repeating: false, count: graph.arrows.count)
    var isSeen = Array(repeating: false, count: graph.nodes.count)
    var isOpen = isSeen
    for root in graph.nodes.indices where !isSeen[root] {
      // Node and the number of its edges already walked.
      var path = [(node: root, next: 0)]
      isSeen[root] = true
      isOpen[root] = true
      while let (node, next) = path.last {
        guard next < leaving[node].count else {
          isOpen[node] = false
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = leaving[node][next]
        let target = graph.arrows[edge].to
        if isOpen[target] {
          isBack[edge] = true
        } else if !isSeen[target] {
          isSeen[target] = true
          isOpen[target] = true
          path.append((target, 0))
        }
      }
    }
    return isBack
  }

  private static func longestPaths(nodes: Int, _ arrows: [FlowGraph.Arrow]) -> [Int] {
    var leaving = Array(repeating: [Int](), count: nodes)
    var entering = Array(repeating: 0, count: nodes)
    for arrow in arrows {
      leaving[arrow.from].append(arrow.to)
      entering[arrow.to] += 1
    }
    var layer = Array(repeating: 0, count: nodes)
    var ready = (0..<nodes).filter { entering[$0] == 0 }
    while let node = ready.popLast() {
      for target in leaving[node] {
        layer[target] = max(layer[target], layer[node] + 1)
        entering[target] -= 1
        if entering[target] == 0 { ready.append(target) }
      }
    }
    return layer
  }

  /// Orders each layer by the mean place of its neighbours, down and up in turn, and keeps the order with the
  /// fewest crossings; the order given wins a tie.
  private mutating func sort(_ graph: FlowGraph) {
    let pairs = graph.arrows.compactMap { arrow -> (upper: Int, lower: Int)? in
      switch layer[arrow.to] - layer[arrow.from] {
      case 1: (arrow.from, arrow.to)
      case -1: (arrow.to, arrow.from)
      default: nil
      }
    }
    var above = Array(repeating: [Int](), count: layer.count)
    var below = above
    for pair in pairs {
      above[pair.lower].append(pair.upper)
      below[pair.upper].append(pair.lower)
    }
    var best = order
    var fewest = crossings(pairs)
    for sweep in 0..<6 where fewest > 0 {
      let isDown = sweep.isMultiple(of: 2)
      for index in isDown ? Array(order.indices) : order.indices.reversed() {
        sortLayer(index, by: isDown ? above : below)
      }
      let count = crossings(pairs)
      if count < fewest { (best, fewest) = (order, count) }
    }
    order = best
  }

  private mutating func sortLayer(_ index: Int, by neighbours: [[Int]]) {
    let place = places
    let mean = order[index].map { node in
      let near = neighbours[node]
      return near.isEmpty
        ? Double(place[node]) : Double(near.reduce(0) { $0 + place[$1] }) / Double(near.count)
    }
    order[index] = zip(order[index], mean).enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }

  private func crossings(_ pairs: [(upper: Int, lower: Int)]) -> Int {
    let place = places
    var count = 0
    for (index, first) in pairs.enumerated() {
      for second in pairs[..<index] where layer[first.upper] == layer[second.upper] {
        let upper = place[first.upper] - place[second.upper]
        let lower = place[first.lower] - place[second.lower]
        if upper.signum() * lower.signum() < 0 { count += 1 }
      }
    }
    return count
  }

  /// The place of each node in its layer, from 0.
  package var places: [Int] {
    var places = Array(repeating: 0, count: layer.count)
    for nodes in order { for (place, node) in nodes.enumerated() { places[node] = place } }
    return places
  }
}
