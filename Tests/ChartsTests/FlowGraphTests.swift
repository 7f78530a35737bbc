import Charts
import Testing

@Suite struct FlowGraphTests {
  @Test func refusesUnknownIdsAndDuplicatesAllAtOnce() {
    let error = #expect(throws: FlowGraphError.self) {
      try FlowDiagram(
        title: "", description: "",
        nodes: [.init(id: "a", label: ""), .init(id: "a", label: "")],
        edges: [.init(from: "x", to: "y"), .init(from: "a", to: "a"), .init(from: "a", to: "")])
    }
    #expect(
      error?.defects == [
        .duplicateNode(id: "a", node: 1), .unknownSource(id: "x", edge: 0), .unknownTarget(id: "y", edge: 0),
        .unknownTarget(id: "", edge: 2),
      ])
  }

  @Test(arguments: [
    ("ab bc cd", [0, 1, 2, 3]), ("ab bc cb cd", [0, 1, 2, 3]), ("ab ac bc", [0, 1, 2]), ("ab ba", [0, 1]),
    ("aa", [0]), ("ab bc ca", [0, 1, 2]), ("", [0, 0, 0]), ("ad bd dc", [0, 0, 2, 1]), ("ba", [1, 0]),
  ])
  func layersByLongestPathWithoutBackEdges(edges: String, layers: [Int]) throws {
    let nodes = "abcdefgh".prefix(layers.count).map { FlowNode(id: String($0), label: String($0)) }
    let graph = try FlowGraph(
      nodes: nodes,
      edges: edges.split(separator: " ").map { .init(from: String($0.prefix(1)), to: String($0.suffix(1))) })
    #expect(FlowLayers(graph).layer == layers)
  }

  @Test func ordersLayersToAvoidCrossings() throws {
    let graph = try FlowGraph(
      nodes: "abcd".map { FlowNode(id: String($0), label: "") },
      edges: [.init(from: "a", to: "d"), .init(from: "b", to: "c")])
    #expect(FlowLayers(graph).order == [[0, 1], [3, 2]])
  }

  @Test func walksALongChainWithoutRecursion() throws {
    let count = 5000
    let graph = try FlowGraph(
      nodes: (0..<count).map { FlowNode(id: String($0), label: "") },
      edges: (1..<count).map { FlowEdge(from: String($0 - 1), to: String($0)) })
    #expect(FlowLayers(graph).layer == Array(0..<count))
  }
}
