package import Diagnostics
package import Evaluation

/// What an analyst says about an indicator, beside what is scored.
package struct IndicatorNotes: Sendable {
  package let id: Located<IndicatorID>
  package let name: Label
  /// A short name for narrow places.
  package let brief: Label
  /// The actual value in words, for what was judged.
  package let actual: InlineText?
  /// Why an evaluator awarded the score.
  package let reason: InlineText?
  /// The decimals and unit its actual value is shown with; nil where nothing was measured.
  package let quantity: Quantity?
  /// How the actual value follows, by names of figures.
  package let derivation: Derivation?
  /// The bounds of its rule by their keys: `floor`, `benchmark`, `target`.
  package let bounds: [(key: String, quantity: Quantity)]
  package let elementNames: [(id: String, name: Label)]
  package let basis: Located<Slug>?
  package let evidence: [Located<Slug>]
  package let published: Published?
  package let alternatives: [Alternative]
  package let weightPlace: Place
  /// Where the bounds of its rule, or the score awarded, are written.
  package let rulePlaces: [Place]
}

/// All indicators of a report: what is scored, and what is said about it.
package struct IndicatorSet: Sendable {
  package let tree: IndicatorTree
  /// In the order of the tree.
  package let notes: [IndicatorNotes]
  private let index: [IndicatorID: Int]

  init(tree: IndicatorTree, notes: [IndicatorID: IndicatorNotes]) {
    self.tree = tree
    self.notes = tree.nodes.compactMap { notes[$0.indicator.id] }
    index = Dictionary(self.notes.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
  }

  package subscript(id: IndicatorID) -> IndicatorNotes? { index[id].map { notes[$0] } }
}
