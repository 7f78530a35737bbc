import Evaluation
import Testing

@Suite struct IndicatorTreeTests {
  @Test func listsNodesInReadingOrderWithTheirPlace() throws {
    let tree = try IndicatorTree(
      roots: [
        .sum(
          "A", of: "6", [.judged("A1", "1", of: "2"), .sum("A2", of: "4", [.judged("A21", "1", of: "4")])]),
        .judged("B", "1", of: "4"),
      ], fullScore: "10")
    #expect(tree.nodes.map(\.indicator.id) == ["A", "A1", "A2", "A21", "B"])
    #expect(tree.nodes.map(\.depth) == [0, 1, 1, 2, 0])
    #expect(tree.nodes.map(\.parent) == [nil, "A", "A", "A2", nil])
    #expect(tree.leaves.map(\.indicator.id) == ["A1", "A21", "B"])
    #expect(tree.roots.map(\.id) == ["A", "B"])
    #expect(tree.fullScore == "10")
  }

  @Test func anyDepthIsTaken() throws {
    let deep = try (0..<60).reduce(Indicator.judged("leaf", "1", of: "100")) { child, level in
      .sum(IndicatorID("node\(level)"), of: "100", [child])
    }
    let tree = try IndicatorTree(roots: [deep], fullScore: "100")
    #expect(tree.nodes.last?.depth == 60)
  }

  @Test func weightsAreComparedExactly() throws {
    let thirds = try (1...3).map { try Indicator.judged(IndicatorID("A\($0)"), "1", of: "100/3") }
    #expect(try IndicatorTree(roots: thirds, fullScore: "100").leaves.count == 3)
    let printed = try (1...3).map { try Indicator.judged(IndicatorID("A\($0)"), "1", of: "33.33") }
    let fault = TreeFault.weightsDoNotAddUp(parent: nil, stated: "100", sum: "99.99")
    #expect(faults(printed, fullScore: "100") == [fault])
  }

  @Test func nodesHoldTheirChildrenOrTheirLeaf() throws {
    let leaf = try Indicator.judged("A1", "1", of: "2")
    let inner = Indicator.sum("A", of: "2", [leaf])
    #expect(inner.children == [leaf])
    #expect(inner.leaf == nil)
    #expect(leaf.children.isEmpty)
    #expect(leaf.leaf?.weight == "2")
  }

  @Test func allFaultsAreGatheredInReadingOrder() throws {
    let roots: [Indicator] = [
      .sum("A", of: "10", [try .judged("A1", "0", of: "0"), try .judged("A2", "1", of: "9")]),
      .sum("B", of: "-5", []),
      try .judged("A1", "1", of: "20"),
      .sum("A", of: "20", [try .judged("C1", "1", of: "20")]),
    ]
    #expect(
      faults(roots, fullScore: "100") == [
        .weightsDoNotAddUp(parent: nil, stated: "100", sum: "45"),
        .weightsDoNotAddUp(parent: "A", stated: "10", sum: "9"),
        .weightNotPositive("A1", weight: .zero),
        .weightNotPositive("B", weight: "-5"),
        .innerWithoutChildren("B"),
        .duplicateID("A1"),
        .duplicateID("A"),
      ])
  }

  @Test func aTreeWithoutIndicatorsDoesNotMakeTheFullScore() {
    #expect(
      faults([], fullScore: "100") == [.weightsDoNotAddUp(parent: nil, stated: "100", sum: .zero)])
  }

  @Test func aFullScoreIsAboveZero() {
    #expect(faults([], fullScore: .zero) == [.fullScoreNotPositive(.zero)])
    #expect(
      faults([], fullScore: "-1") == [
        .fullScoreNotPositive("-1"), .weightsDoNotAddUp(parent: nil, stated: "-1", sum: .zero),
      ])
  }

  @Test func codesAreOrderedAsText() {
    #expect((["B33", "B321", "A", "B32"] as [IndicatorID]).sorted() == ["A", "B32", "B321", "B33"])
    #expect(IndicatorID("C11").text == "C11")
    #expect("\(IndicatorID("C11"))" == "C11")
  }

  private func faults(_ roots: [Indicator], fullScore: Fraction) -> [TreeFault] {
    do {
      _ = try IndicatorTree(roots: roots, fullScore: fullScore)
      return []
    } catch {
      return error.faults
    }
  }
}
