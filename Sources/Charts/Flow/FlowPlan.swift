/// All that is known about a diagram before its arrows are drawn: the steps of the layout, one after the
/// other.
package struct FlowPlan: Sendable {
  private struct Gap: Sendable {
    /// Of the room for labels, px.
    let labelTop: Double
    let labelHeight: Double
    /// Of the first level, px.
    let levelTop: Double
  }

  /// The distance of two levels of a gap, px.
  private static let levelStep = 12.0

  private let graph: FlowGraph
  private let layers: FlowLayers
  private let labels: [FlowText]
  private let lanes: FlowLanes
  private let lanePlaces: [Double]
  private let gaps: FlowGaps
  /// The gap above the first layer is the first.
  private var gapPlaces: [Gap] = []

  package let boxes: FlowBoxes
  /// By node.
  package private(set) var frames: [FlowRectangle] = []
  /// px.
  package private(set) var width: Double
  package private(set) var height = 0.0

  /// - Parameter graph: any graph.
  package init(_ graph: FlowGraph) {
    self.graph = graph
    layers = FlowLayers(graph)
    labels = Self.labels(graph, layers)
    lanes = FlowLanes(graph, layers, labels: labels)
    boxes = FlowBoxes(graph, layers, lanes, labels: labels)
    var columns = FlowColumns(layers, boxes)
    columns.shift(by: 1 - columns.extent(of: boxes).lowerBound)
    let end = columns.extent(of: boxes).upperBound
    lanePlaces = lanes.places(from: end)
    width = end + lanes.width + 1
    gaps = FlowGaps(layers, boxes, columns, lanes, lanePlaces: lanePlaces)
    placeRows(columns)
  }

  /// Labels wrap, narrower where lanes need room too.
  private static func labels(_ graph: FlowGraph, _ layers: FlowLayers) -> [FlowText] {
    let spans = graph.arrows.map { abs(layers.layer[$0.from] - layers.layer[$0.to]) }
    let hasLanes = spans.contains { $0 > 1 }
    return zip(graph.edges, spans).map { edge, span in
      FlowText(edge.label, .edge, within: span != 1 ? 62 : hasLanes ? 74 : 100, widest: 100)
    }
  }

  /// Rows of boxes and the gaps between them, from the top.
  private mutating func placeRows(_ columns: FlowColumns) {
    frames = Array(repeating: FlowRectangle(x: 0, y: 0, width: 0, height: 0), count: graph.nodes.count)
    var y = 1.0
    for gap in 0...layers.order.count {
      let isOutside = gap == 0 || gap == layers.order.count
      y += placeGap(gap, y: y, isOutside: isOutside)
      guard gap < layers.order.count else { break }
      let nodes = layers.order[gap]
      let height = nodes.map { boxes.boxes[$0].height }.max() ?? 0
      for node in nodes {
        let box = boxes.boxes[node]
        frames[node] = FlowRectangle(
          x: columns.middle[node] - box.width / 2, y: y, width: box.width, height: height)
      }
      y += height
    }
    height = y + 1
  }

  /// - Returns: the gap's height, px.
  private mutating func placeGap(_ gap: Int, y: Double, isOutside: Bool) -> Double {
    let beside = graph.edges.indices.filter { labelGap(of: $0) == gap - 1 }
    let labelHeight = beside.map { labels[$0].height }.max() ?? 0
    let levels = (gaps.levels[gap].values.max() ?? -1) + 1
    let labelTop = y + 10
    let levelTop = labelTop + labelHeight + (labelHeight > 0 ? 10 : 4)
    gapPlaces.append(Gap(labelTop: labelTop, labelHeight: labelHeight, levelTop: levelTop))
    if isOutside && levels == 0 && labelHeight == 0 { return 0 }
    let end = levels > 0 ? levelTop + Double(levels - 1) * Self.levelStep : labelTop + labelHeight
    return max(34, end + (gap == layers.order.count ? 4 : levels > 0 ? 18 : 12) - y)
  }

  /// The gap in which an edge's label stands: -1 is the one above the first layer; nil for a loop, which has
  /// its label at its side.
  private func labelGap(of edge: Int) -> Int? {
    let arrow = graph.arrows[edge]
    if labels[edge].lines.isEmpty || arrow.from == arrow.to { return nil }
    return lanes.runs[edge]?.labelGap ?? min(layers.layer[arrow.from], layers.layer[arrow.to])
  }

  private func level(of edge: Int, in gap: Int) -> Double {
    gapPlaces[gap].levelTop + Double(gaps.levels[gap][edge] ?? 0) * Self.levelStep
  }
}

extension FlowPlan {
  /// The points of an edge's arrow, from box to box.
  package func points(of edge: Int) -> [FlowPoint] {
    let arrow = graph.arrows[edge]
    if let run = lanes.runs[edge] {
      let x = lanePlaces[run.lane]
      return meeting(edge, node: arrow.from, at: run.start, lane: x)
        + meeting(edge, node: arrow.to, at: run.end, lane: x).reversed()
    }
    if let loop = boxes.boxes[arrow.from].loops.first(where: { $0.edge == edge }) {
      let frame = frames[arrow.from]
      let (x, y) = (frame.x - loop.distance, frame.midY)
      return [
        FlowPoint(x: frame.x, y: y - loop.reach), FlowPoint(x: x, y: y - loop.reach),
        FlowPoint(x: x, y: y + loop.reach), FlowPoint(x: frame.x, y: y + loop.reach),
      ]
    }
    let isDown = layers.layer[arrow.from] < layers.layer[arrow.to]
    let (above, below) = isDown ? (arrow.from, arrow.to) : (arrow.to, arrow.from)
    guard let start = gaps.upper[edge], let end = gaps.lower[edge] else { return [] }
    let turn = level(of: edge, in: layers.layer[above] + 1)
    let first = FlowPoint(x: start, y: frames[above].maxY)
    let last = FlowPoint(x: end, y: frames[below].y)
    let turns = start == end ? [] : [FlowPoint(x: start, y: turn), FlowPoint(x: end, y: turn)]
    let points = [first] + turns + [last]
    return isDown ? points : points.reversed()
  }

  /// The points from a box to a lane: from its side, or through a gap.
  private func meeting(_ edge: Int, node: Int, at half: Int, lane x: Double) -> [FlowPoint] {
    let frame = frames[node]
    if half.isMultiple(of: 2) {
      let y = sidePlace(of: edge, at: node)
      return [FlowPoint(x: frame.maxX, y: y), FlowPoint(x: x, y: y)]
    }
    let isBelow = half > 2 * layers.layer[node]
    let y = level(of: edge, in: (half + 1) / 2)
    let port = (isBelow ? gaps.upper[edge] : gaps.lower[edge]) ?? frame.midX
    return [
      FlowPoint(x: port, y: isBelow ? frame.maxY : frame.y), FlowPoint(x: port, y: y), FlowPoint(x: x, y: y),
    ]
  }

  /// The height at which an edge meets a box's right side: those that go up above those that go down, and the
  /// nearest lane outermost, so that they do not cross each other.
  private func sidePlace(of edge: Int, at node: Int) -> Double {
    let half = 2 * layers.layer[node]
    let meeting = lanes.runs.values.filter { run in
      graph.arrows[run.edge].from == node && run.start == half
        || graph.arrows[run.edge].to == node && run.end == half
    }
    let order = meeting.sorted { first, second in
      let keys = [first, second].map { run in
        let isUp = run.span.lowerBound < half
        return (isUp ? 0 : 1, isUp ? run.lane : -run.lane, run.edge)
      }
      return keys[0] < keys[1]
    }
    let place = order.firstIndex { $0.edge == edge } ?? 0
    return frames[node].y + frames[node].height * Double(place + 1) / Double(order.count + 1)
  }

  /// The words beside an edge's arrow.
  package func label(of edge: Int) -> FlowLayout.Label? {
    let text = labels[edge]
    guard !text.lines.isEmpty else { return nil }
    let arrow = graph.arrows[edge]
    let distance = FlowBoxes.labelDistance
    guard let gap = labelGap(of: edge) else {
      let loop = boxes.boxes[arrow.from].loops.first { $0.edge == edge }
      let end = frames[arrow.from].x - (loop?.distance ?? 0) - distance
      return label(text, x: end - text.width, middle: frames[arrow.from].midY, anchor: .end)
    }
    let place = gapPlaces[gap + 1]
    let middle = place.labelTop + place.labelHeight / 2
    if let run = lanes.runs[edge] {
      return label(text, x: lanePlaces[run.lane] + distance, middle: middle, anchor: .start)
    }
    let above = layers.layer[arrow.from] < layers.layer[arrow.to] ? arrow.from : arrow.to
    let isLeft = boxes.boxes[above].bottom.contains { $0.edge == edge && $0.hasLabelLeft }
    let port = gaps.upper[edge] ?? 0
    return isLeft
      ? label(text, x: port - distance - text.width, middle: middle, anchor: .end)
      : label(text, x: port + distance, middle: middle, anchor: .start)
  }

  private func label(
    _ text: FlowText, x: Double, middle: Double, anchor: TextLine.Anchor
  ) -> FlowLayout.Label {
    let frame = FlowRectangle(
      x: x, y: middle - text.height / 2, width: text.width, height: text.height)
    return FlowLayout.Label(frame: frame, text: text, anchor: anchor)
  }
}
