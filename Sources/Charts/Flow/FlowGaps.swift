/// The gaps between layers: where edges meet the boxes above and below, and in which level of a gap each edge
/// turns aside.
///
/// A gap is read from above: room for labels, crossed by nothing but the arrows they stand at; then the
/// levels of the horizontal stretches; then room for arrow heads.
package struct FlowGaps: Sendable {
  /// An edge's horizontal stretch: from where it hangs from above, or from a lane, to where it goes on below,
  /// or to a lane; px.
  private struct Turn {
    let edge: Int
    let from: Double
    let to: Double

    var span: ClosedRange<Double> { min(from, to)...max(from, to) }
  }

  /// The place of each edge's port below the box above it and above the box below it, px.
  package private(set) var upper: [Int: Double] = [:]
  package private(set) var lower: [Int: Double] = [:]
  /// By gap: the level in which each edge turns, 0 for the uppermost; the gap above the first layer is the
  /// first.
  package private(set) var levels: [[Int: Int]]

  /// - Parameters:
  ///   - layers: the order of boxes.
  ///   - boxes: with their ports.
  ///   - columns: the middles of boxes.
  ///   - lanes: the edges that run in lanes.
  ///   - lanePlaces: of each lane, px.
  package init(
    _ layers: FlowLayers, _ boxes: FlowBoxes, _ columns: FlowColumns, _ lanes: FlowLanes,
    lanePlaces: [Double]
  ) {
    levels = Array(repeating: [:], count: layers.order.count + 1)
    for gap in levels.indices {
      let above = gap > 0 ? layers.order[gap - 1] : []
      let below = gap < layers.order.count ? layers.order[gap] : []
      for node in above {
        for port in boxes.boxes[node].bottom { upper[port.edge] = columns.middle[node] + port.offset }
      }
      let leaving = above.flatMap { boxes.boxes[$0].bottom.map(\.edge) }
      for node in below { enter(boxes.boxes[node], middle: columns.middle[node], leaving: leaving) }
      var turns: [Turn] = []
      for edge in leaving {
        if let run = lanes.runs[edge] {
          turns.append(Turn(edge: edge, from: upper[edge] ?? 0, to: lanePlaces[run.lane]))
        } else if let from = upper[edge], let to = lower[edge], from != to {
          turns.append(Turn(edge: edge, from: from, to: to))
        }
      }
      for edge in below.flatMap({ boxes.boxes[$0].top.map(\.edge) }) {
        guard let run = lanes.runs[edge], let to = lower[edge] else { continue }
        turns.append(Turn(edge: edge, from: lanePlaces[run.lane], to: to))
      }
      levels[gap] = Self.levels(turns)
    }
  }

  /// Places the ports of a box's upper side: right under the port an edge comes from where that keeps them in
  /// order and apart, else evenly, and aside from the ports of other edges above.
  private mutating func enter(_ box: FlowBoxes.Box, middle: Double, leaving: [Int]) {
    let grid = FlowBoxes.grid
    var places = box.top.map { middle + $0.offset }
    var isFacing = box.top.map { _ in false }
    var start = 0
    while start < box.top.count {
      var end = start + 1
      let partner = box.top[start].partner
      while end < box.top.count && partner != nil && box.top[end].partner == partner { end += 1 }
      defer { start = end }
      guard partner != nil, let first = upper[box.top[start].edge] else { continue }
      let moved = (start..<end).map { places[$0] + first - places[start] }
      let least = start > 0 ? places[start - 1] + grid : middle - box.width / 2 + grid
      let most = end < places.count ? places[end] - grid : middle + box.width / 2 - grid
      guard let low = moved.first, let high = moved.last, low >= least, high <= most else { continue }
      for (offset, place) in moved.enumerated() {
        places[start + offset] = place
        isFacing[start + offset] = true
      }
    }
    for (index, port) in box.top.enumerated() {
      let isTaken = leaving.contains { edge in
        edge != port.edge && abs((upper[edge] ?? 0) - places[index]) < grid / 2
      }
      if isTaken && !isFacing[index] { places[index] += grid / 2 }
      lower[port.edge] = places[index]
    }
  }

  /// The uppermost level free of other turns for each; those that have farthest to go to their side come
  /// first, so that parallel edges do not cross.
  private static func levels(_ turns: [Turn]) -> [Int: Int] {
    let sorted = turns.enumerated().sorted { first, second in
      let keys = [first, second].map { entry in
        let isRight = entry.element.to > entry.element.from
        return (isRight ? -entry.element.from : entry.element.from, entry.offset)
      }
      return keys[0] < keys[1]
    }.map(\.element)
    var taken: [[ClosedRange<Double>]] = []
    var levels: [Int: Int] = [:]
    for turn in sorted {
      let wide = (turn.span.lowerBound - FlowBoxes.grid)...(turn.span.upperBound + FlowBoxes.grid)
      let level = taken.firstIndex { $0.allSatisfy { !$0.overlaps(wide) } } ?? taken.count
      if level == taken.count { taken.append([]) }
      taken[level].append(turn.span)
      levels[turn.edge] = level
    }
    return levels
  }
}
