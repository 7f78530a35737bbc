/// One indicator of any level (一/二/三级指标): a leaf with a score of its own, or the sum of its children.
package struct Indicator: Hashable, Sendable {
  /// What an indicator is made of.
  package indirect enum Content: Hashable, Sendable {
    /// Scored by itself.
    case leaf(Leaf)
    /// Scored by adding up its children, in the order in which they are printed.
    case inner([Indicator])
  }

  /// The code, unique in the tree.
  package let id: IndicatorID
  /// The full score, points. For an inner node as stated; `IndicatorTree` holds it against its children.
  package let weight: Fraction
  /// What it is made of.
  package let content: Content

  /// A leaf, with the weight that its score was determined for.
  package init(id: IndicatorID, leaf: Leaf) {
    self.id = id
    weight = leaf.weight
    content = .leaf(leaf)
  }

  /// An inner node with its stated weight, points.
  package init(id: IndicatorID, weight: Fraction, children: [Indicator]) {
    self.id = id
    self.weight = weight
    content = .inner(children)
  }

  /// The leaf; `nil` for an inner node.
  package var leaf: Leaf? {
    switch content {
    case .leaf(let leaf): leaf
    case .inner: nil
    }
  }

  /// The children in printed order; none for a leaf.
  package var children: [Indicator] {
    switch content {
    case .leaf: []
    case .inner(let children): children
    }
  }
}
