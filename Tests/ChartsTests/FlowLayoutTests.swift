import Charts
import Testing

@Suite struct FlowLayoutTests {
  @Test(arguments: 0..<400) func nothingOverlaps(seed: Int) throws {
    let graph = try Self.randomGraph(UInt64(seed))
    let layout = FlowLayout(graph)
    let drawn = graph.arrows.map { "\($0.from)→\($0.to)" }.joined(separator: " ")
    for problem in Self.problems(layout) { Issue.record("\(problem) in \(drawn)") }
  }

  @Test(arguments: 0..<100) func arrowsJoinTheirBoxesByRightAngles(seed: Int) throws {
    let graph = try Self.randomGraph(UInt64(seed))
    let layout = FlowLayout(graph)
    for route in layout.routes {
      let arrow = graph.arrows[route.edge]
      let first = try #require(route.points.first)
      let last = try #require(route.points.last)
      #expect(Self.isOnBorder(first, layout.boxes[arrow.from].frame))
      #expect(Self.isOnBorder(last, layout.boxes[arrow.to].frame))
      for (start, end) in zip(route.points, route.points.dropFirst()) {
        #expect(start.x == end.x || start.y == end.y)
      }
    }
  }

  @Test(arguments: 0..<100) func labelsStandBesideTheirArrow(seed: Int) throws {
    for route in FlowLayout(try Self.randomGraph(UInt64(seed))).routes {
      guard let label = route.label else { continue }
      let side = label.anchor == .start ? label.frame.x - 8 : label.frame.maxX + 8
      #expect(
        zip(route.points, route.points.dropFirst()).contains { start, end in
          abs(start.x - side) < 0.01 && start.x == end.x && min(start.y, end.y) < label.frame.midY
            && max(start.y, end.y) > label.frame.midY
        })
    }
  }

  @Test func oppositeArrowsRunSideBySide() throws {
    let layout = try Self.layout("ab ba", label: "支付")
    let (down, up) = (layout.routes[0].points, layout.routes[1].points)
    #expect(down.count == 2 && up.count == 2)
    #expect(down[0].y < down[1].y && up[0].y > up[1].y)
    #expect(up[0].x - down[0].x == 24)
    let labels = layout.routes.compactMap(\.label?.frame)
    #expect(labels[0].maxX < down[0].x && labels[1].x > up[0].x)
  }

  @Test func arrowsBetweenSingleBoxesAreStraight() throws {
    let layout = try Self.layout("ab bc cd", label: "")
    #expect(layout.routes.allSatisfy { $0.points.count == 2 })
    #expect(Set(layout.boxes.map(\.frame.midX)).count == 1)
  }

  @Test func edgesThatSkipOrGoBackRunAtTheRight() throws {
    let layout = try Self.layout("ab bc ac ca", label: "退回")
    let end = try #require(layout.boxes.map(\.frame.maxX).max())
    for route in layout.routes[2...] { #expect(route.points.contains { $0.x > end }) }
    let lanes = layout.routes[2...].compactMap { $0.points.map(\.x).max() }
    #expect(lanes[0] != lanes[1])
  }

  @Test func aLoopStandsAtTheLeft() throws {
    let layout = try Self.layout("aa ab", label: "复核")
    let box = layout.boxes[0].frame
    #expect(layout.routes[0].points.map(\.x).min() ?? 0 < box.x)
    #expect(layout.routes[0].label.map { $0.frame.maxX < box.x } == true)
  }

  @Test func nothingIsLaidOutForNoNodes() throws {
    let layout = FlowLayout(try FlowGraph(nodes: [], edges: []))
    #expect(layout.boxes.isEmpty && layout.routes.isEmpty && layout.width <= 2 && layout.height <= 2)
  }

  @Test(arguments: 0..<100) func oneBoxALayerFitsAPhone(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let count = Int.random(in: 1...7, using: &random)
    let nodes = (0..<count).map { node in
      FlowNode(
        id: String(node), label: Labels.plain.randomElement(using: &random) ?? "",
        detail: Labels.plain.randomElement(using: &random))
    }
    var edges = (1..<max(count, 1)).map { node in
      FlowEdge(from: String(node - 1), to: String(node), label: Labels.plain.randomElement(using: &random))
    }
    edges += edges.filter { _ in Bool.random(using: &random) }.map { edge in
      FlowEdge(from: edge.to, to: edge.from, label: Labels.plain.randomElement(using: &random))
    }
    if count > 2 {
      edges.append(
        FlowEdge(from: String(count - 1), to: "0", label: Labels.plain.randomElement(using: &random)))
    }
    let layout = FlowLayout(try FlowGraph(nodes: nodes, edges: edges))
    #expect(layout.width <= 300, "\(layout.width)")
  }

  @Test(arguments: 0..<20) func layoutIsDeterministic(seed: Int) throws {
    let layouts = try (0..<2).map { _ in FlowLayout(try Self.randomGraph(UInt64(seed))) }
    #expect(layouts[0].routes.map(\.points) == layouts[1].routes.map(\.points))
    #expect(layouts[0].boxes.map(\.frame) == layouts[1].boxes.map(\.frame))
  }

  /// All text has room: it is no wider than its box or its label's frame.
  @Test(arguments: 0..<100) func textFitsItsPlace(seed: Int) throws {
    let layout = FlowLayout(try Self.randomGraph(UInt64(seed)))
    for box in layout.boxes {
      #expect(max(box.label.width, box.detail.width) + 16 <= box.frame.width)
      #expect(box.label.height + box.detail.height <= box.frame.height)
    }
  }

  static func layout(_ edges: String, label: String) throws -> FlowLayout {
    let ids = Set(edges.filter { $0 != " " }).sorted()
    return FlowLayout(
      try FlowGraph(
        nodes: ids.map { FlowNode(id: String($0), label: String($0)) },
        edges: edges.split(separator: " ").map { edge in
          FlowEdge(from: String(edge.prefix(1)), to: String(edge.suffix(1)), label: label)
        }))
  }

  static func randomGraph(_ seed: UInt64) throws -> FlowGraph {
    var random = RandomNumbers(seed: seed)
    let count = Int.random(in: 1...14, using: &random)
    let pool = seed.isMultiple(of: 3) ? Labels.all : Labels.plain
    let nodes = (0..<count).map { node in
      FlowNode(
        id: String(node), label: pool.randomElement(using: &random) ?? "",
        detail: Bool.random(using: &random) ? pool.randomElement(using: &random) : nil)
    }
    let edges = (0..<Int.random(in: 0...(2 * count), using: &random)).map { _ in
      FlowEdge(
        from: String(Int.random(in: 0..<count, using: &random)),
        to: String(Int.random(in: 0..<count, using: &random)),
        label: Bool.random(using: &random) ? pool.randomElement(using: &random) : nil)
    }
    return try FlowGraph(nodes: nodes, edges: edges)
  }

  /// What a reader would stumble over.
  static func problems(_ layout: FlowLayout) -> [String] {
    var problems: [String] = []
    let frames = layout.boxes.map(\.frame)
    let labels = layout.routes.compactMap { route in route.label.map { (edge: route.edge, frame: $0.frame) } }
    let stretches = layout.routes.flatMap { route in
      zip(route.points, route.points.dropFirst()).map { (edge: route.edge, frame: stretch($0, $1)) }
    }
    let page = FlowRectangle(x: 0, y: 0, width: layout.width, height: layout.height)
    for (index, frame) in frames.enumerated() {
      if !contains(page, frame) { problems.append("box \(index) leaves the drawing") }
      for other in frames.indices where other < index && meet(frame, frames[other], by: 8) {
        problems.append("boxes \(other) and \(index) overlap")
      }
      for (edge, line) in stretches where meet(frame, line, by: -0.5) {
        problems.append("edge \(edge) runs through box \(index)")
      }
      for (edge, label) in labels where meet(frame, label, by: 1) {
        problems.append("label \(edge) on box \(index)")
      }
    }
    for (index, label) in labels.enumerated() {
      if !contains(page, label.frame) { problems.append("label \(label.edge) leaves the drawing") }
      for other in labels[..<index] where meet(label.frame, other.frame, by: 1) {
        problems.append("labels \(other.edge) and \(label.edge) overlap")
      }
      for (edge, line) in stretches where meet(label.frame, line, by: 2) {
        problems.append("edge \(edge) runs through label \(label.edge)")
      }
    }
    for (index, line) in stretches.enumerated() {
      if !contains(page, line.frame) { problems.append("edge \(line.edge) leaves the drawing") }
      for other in stretches[..<index] where other.edge != line.edge && runTogether(line.frame, other.frame) {
        problems.append("edges \(other.edge) and \(line.edge) run on each other")
      }
    }
    return problems
  }

  private static func stretch(_ start: FlowPoint, _ end: FlowPoint) -> FlowRectangle {
    FlowRectangle(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
      height: abs(end.y - start.y))
  }

  /// Whether two rectangles come nearer than a distance.
  private static func meet(_ first: FlowRectangle, _ second: FlowRectangle, by distance: Double) -> Bool {
    first.x - distance < second.maxX && second.x < first.maxX + distance && first.y - distance < second.maxY
      && second.y < first.maxY + distance
  }

  /// Whether two stretches of the same direction share more than a point.
  private static func runTogether(_ first: FlowRectangle, _ second: FlowRectangle) -> Bool {
    let across = min(first.maxX, second.maxX) - max(first.x, second.x)
    let down = min(first.maxY, second.maxY) - max(first.y, second.y)
    let isVertical = first.width == 0 && second.width == 0
    let isHorizontal = first.height == 0 && second.height == 0
    return isVertical && down > 1 && across > -3 || isHorizontal && across > 1 && down > -3
  }

  private static func contains(_ page: FlowRectangle, _ frame: FlowRectangle) -> Bool {
    frame.x >= 0 && frame.y >= 0 && frame.maxX <= page.maxX && frame.maxY <= page.maxY
  }

  private static func isOnBorder(_ point: FlowPoint, _ frame: FlowRectangle) -> Bool {
    let isInside = point.x >= frame.x && point.x <= frame.maxX && point.y >= frame.y && point.y <= frame.maxY
    let isAtEdge =
      point.x == frame.x || point.x == frame.maxX || point.y == frame.y || point.y == frame.maxY
    return isInside && isAtEdge
  }
}
