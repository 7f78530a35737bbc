/// How a methodology prints scores and adds them up.
///
/// Rounding is half away from zero. Scores are computed exactly and rounded once, when they are printed; with
/// rounded subtotals the printed scores are what is added.
package struct RoundingPolicy: Hashable, Sendable {
  /// What an inner node adds up.
  package enum Subtotals: Hashable, Sendable, CaseIterable {
    /// The exact scores of its children. Printed parts may then miss the printed sum by a last digit: in the
    /// example report, the leaves of C1 print 26.88 and C1 prints 26.87.
    case exact
    /// The printed scores of its children, so that every printed sum can be added up by hand.
    case rounded
  }

  /// How many decimals may be asked for.
  package static let allowedPlaces = 0...9

  /// Digits after the point of a score, in `allowedPlaces`.
  package let scorePlaces: Int
  /// Digits after the point of a score rate in per cent, in `allowedPlaces`: 2 for 94.41 %.
  package let ratePlaces: Int
  /// What an inner node adds up.
  package let subtotals: Subtotals

  /// Takes a methodology's choices.
  ///
  /// - Precondition: both numbers of places are in `allowedPlaces`.
  package init(scorePlaces: Int = 2, ratePlaces: Int = 2, subtotals: Subtotals = .exact) {
    precondition(Self.allowedPlaces.contains(scorePlaces), "the places of scores are in 0…9")
    precondition(Self.allowedPlaces.contains(ratePlaces), "the places of rates are in 0…9")
    self.scorePlaces = scorePlaces
    self.ratePlaces = ratePlaces
    self.subtotals = subtotals
  }
}
