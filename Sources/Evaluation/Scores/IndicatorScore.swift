/// The score of one indicator with its place in the table.
///
/// Reads the parts of `score` as its own: `indicatorScore.printed` is `indicatorScore.score.printed`.
@dynamicMemberLookup
package struct IndicatorScore: Hashable, Sendable {
  /// The indicator's code.
  package let id: IndicatorID
  /// How many indicators stand above it, 0 at the top level.
  package let depth: Int
  /// The indicator it adds to; `nil` at the top level.
  package let parent: IndicatorID?
  /// Score, rate, loss and rounding difference.
  package let score: Score
  /// The actual value of a leaf (a share for rates); `nil` for an inner node and where nothing was measured.
  package let value: Fraction?
  /// How a leaf's score came about; `nil` for an inner node.
  package let working: Working?

  /// A part of `score`: `weight`, `exact`, `printed`, `scoreRate`, `printedScoreRate`, `lost`, `printedLost`
  /// or `roundingDifference`.
  package subscript<Part>(dynamicMember part: KeyPath<Score, Part>) -> Part {
    score[keyPath: part]
  }
}
