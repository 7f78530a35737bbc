/// The middles of boxes: as near to the boxes they are joined to as their room allows, in the order of each
/// layer.
package struct FlowColumns: Sendable {
  /// By node, px; multiples of the grid.
  package private(set) var middle: [Double]

  /// - Parameters:
  ///   - layers: the order of boxes.
  ///   - boxes: the room they take.
  package init(_ layers: FlowLayers, _ boxes: FlowBoxes) {
    middle = Array(repeating: 0, count: boxes.boxes.count)
    for nodes in layers.order { place(nodes, boxes) { _ in 0 } }
    for sweep in 0..<4 {
      for nodes in sweep.isMultiple(of: 2) ? layers.order : layers.order.reversed() {
        let now = middle
        place(nodes, boxes) { node in
          let ports = sweep.isMultiple(of: 2) ? boxes.boxes[node].top : boxes.boxes[node].bottom
          let partners = ports.compactMap(\.partner).map { now[$0] }
          return partners.isEmpty ? now[node] : partners.reduce(0, +) / Double(partners.count)
        }
      }
    }
  }

  /// All boxes with the room they take, px; 0 for none.
  package func extent(of boxes: FlowBoxes) -> ClosedRange<Double> {
    let left = zip(middle, boxes.boxes).map { $0 - $1.left }.min() ?? 0
    let right = zip(middle, boxes.boxes).map { $0 + $1.right }.max() ?? 0
    return left...right
  }

  /// Moves all boxes to the right.
  /// - Parameter distance: px.
  package mutating func shift(by distance: Double) {
    for node in middle.indices { middle[node] += distance }
  }

  /// The least movement from the places wanted that keeps the boxes of a layer apart: pools neighbours that
  /// would overlap, and centres each pool (pool adjacent violators).
  private mutating func place(_ nodes: [Int], _ boxes: FlowBoxes, wanted: (Int) -> Double) {
    var shift = 0.0
    var shifts: [Double] = []
    var pools: [(mean: Double, count: Int)] = []
    for (index, node) in nodes.enumerated() {
      if index > 0 {
        let room = boxes.boxes[nodes[index - 1]].right + 20 + boxes.boxes[node].left
        shift += (room / FlowBoxes.grid).rounded(.up) * FlowBoxes.grid
      }
      shifts.append(shift)
      var pool = (mean: wanted(node) - shift, count: 1)
      while let last = pools.last, last.mean >= pool.mean {
        pools.removeLast()
        let count = last.count + pool.count
        pool.mean = (last.mean * Double(last.count) + pool.mean * Double(pool.count)) / Double(count)
        pool.count = count
      }
      pools.append(pool)
    }
    var index = 0
    for pool in pools {
      let start = (pool.mean / FlowBoxes.grid).rounded() * FlowBoxes.grid
      for _ in 0..<pool.count {
        middle[nodes[index]] = start + shifts[index]
        index += 1
      }
    }
  }
}
