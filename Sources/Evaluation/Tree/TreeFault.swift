/// Why indicators do not make a tree that can be scored. Carries the facts; the words are said elsewhere.
package enum TreeFault: Error, Hashable, Sendable {
  /// The children of `parent` weigh `sum` and not what is stated for it; without a parent, the top-level
  /// indicators against the full score.
  case weightsDoNotAddUp(parent: IndicatorID?, stated: Fraction, sum: Fraction)
  /// A code that stands earlier in the tree, too; reported at each repetition.
  case duplicateID(IndicatorID)
  /// A weight of 0 or less.
  case weightNotPositive(IndicatorID, weight: Fraction)
  /// An inner node that nothing adds up to.
  case innerWithoutChildren(IndicatorID)
  /// A full score of 0 or less.
  case fullScoreNotPositive(Fraction)
}

/// Everything that is wrong with one tree, in reading order; never empty.
package struct TreeFaults: Error, Hashable, Sendable {
  /// The full score and the top level first, then indicator by indicator from the top down.
  package let faults: [TreeFault]

  /// Takes all faults; `nil` when there are none.
  package init?(_ faults: [TreeFault]) {
    guard !faults.isEmpty else { return nil }
    self.faults = faults
  }
}
