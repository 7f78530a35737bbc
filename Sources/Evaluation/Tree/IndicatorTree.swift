/// All indicators of a report, of any depth, with leaves at mixed depth. Weights add up at every node.
package struct IndicatorTree: Hashable, Sendable {
  /// One indicator with its place in the tree.
  package struct Node: Hashable, Sendable {
    /// The indicator.
    package let indicator: Indicator
    /// How many indicators stand above it: 0 for A, 1 for A1, 2 for A11.
    package let depth: Int
    /// The indicator it adds to; `nil` at the top level.
    package let parent: IndicatorID?
  }

  /// The score when nothing is lost, points; 100 in every methodology seen.
  package let fullScore: Fraction
  /// The top-level indicators in printed order.
  package let roots: [Indicator]
  /// All indicators in the order of a score table: each before its children.
  package let nodes: [Node]

  /// Takes the top-level indicators in printed order and holds all weights against each other.
  ///
  /// - Throws: `TreeFaults` with every `TreeFault` there is, not only the first.
  package init(roots: [Indicator], fullScore: Fraction) throws(TreeFaults) {
    self.fullScore = fullScore
    self.roots = roots
    nodes = Self.nodes(of: roots, depth: 0, parent: nil)
    if let faults = TreeFaults(Self.faults(fullScore: fullScore, roots: roots, nodes: nodes)) {
      throw faults
    }
  }

  /// The same tree with another leaf for one indicator: another reading of its rule or measure.
  ///
  /// - Precondition: the indicator is a leaf, and the new one weighs the same.
  package func replacing(_ id: IndicatorID, with leaf: Leaf) -> IndicatorTree {
    precondition(
      nodes.contains { $0.indicator.id == id && $0.indicator.leaf?.weight == leaf.weight },
      "a leaf is replaced by one of the same weight")
    return IndicatorTree(checked: roots.map { $0.replacing(id, with: leaf) }, fullScore: fullScore)
  }

  private init(checked roots: [Indicator], fullScore: Fraction) {
    self.fullScore = fullScore
    self.roots = roots
    nodes = Self.nodes(of: roots, depth: 0, parent: nil)
  }

  /// The indicators that are scored by themselves, in printed order.
  package var leaves: [Node] { nodes.filter { $0.indicator.leaf != nil } }

  private static func nodes(of indicators: [Indicator], depth: Int, parent: IndicatorID?) -> [Node] {
    indicators.flatMap { indicator in
      [Node(indicator: indicator, depth: depth, parent: parent)]
        + nodes(of: indicator.children, depth: depth + 1, parent: indicator.id)
    }
  }

  private static func faults(fullScore: Fraction, roots: [Indicator], nodes: [Node]) -> [TreeFault] {
    var faults: [TreeFault] = []
    if fullScore <= .zero {
      faults.append(.fullScoreNotPositive(fullScore))
    }
    faults += sumFault(parent: nil, stated: fullScore, parts: roots)
    var seen: Set<IndicatorID> = []
    for indicator in nodes.map(\.indicator) {
      if !seen.insert(indicator.id).inserted {
        faults.append(.duplicateID(indicator.id))
      }
      if indicator.weight <= .zero {
        faults.append(.weightNotPositive(indicator.id, weight: indicator.weight))
      }
      switch indicator.content {
      case .leaf: break
      case .inner(let children) where children.isEmpty:
        faults.append(.innerWithoutChildren(indicator.id))
      case .inner(let children):
        faults += sumFault(parent: indicator.id, stated: indicator.weight, parts: children)
      }
    }
    return faults
  }

  private static func sumFault(
    parent: IndicatorID?, stated: Fraction, parts: [Indicator]
  ) -> [TreeFault] {
    let sum = parts.map(\.weight).sum
    return sum == stated ? [] : [.weightsDoNotAddUp(parent: parent, stated: stated, sum: sum)]
  }
}

extension Indicator {
  fileprivate func replacing(_ id: IndicatorID, with leaf: Leaf) -> Indicator {
    switch content {
    case .leaf: self.id == id ? Indicator(id: id, leaf: leaf) : self
    case .inner(let children):
      Indicator(id: self.id, weight: weight, children: children.map { $0.replacing(id, with: leaf) })
    }
  }
}
