/// Why a list of grades is no scale. Carries the facts; the words are said elsewhere.
package enum GradeFault: Error, Hashable, Sendable {
  /// A scale without a grade.
  case noBands
  /// Two grades share an id.
  case duplicateBand(id: String)
  /// Bounds fall strictly from grade to grade; this one does not.
  case boundsNotDescending(id: String, bound: Fraction, previous: Fraction)
  /// The last grade begins above a total of 0, so the totals below it would have no grade.
  case lowestBandLeavesGap(GradeBand)
}

/// The grades of a methodology from the best down; every total from 0 on has exactly one.
///
/// Shanghai's scale in the example report: excellent from 90, good from 75, passed from 60, then failed.
package struct GradeScale: Hashable, Sendable {
  /// The grades, the best first; the last one covers the rest.
  package let bands: [GradeBand]

  private let lowest: GradeBand

  /// Takes the grades, the best first.
  ///
  /// - Throws: the first of `GradeFault.noBands`, `.duplicateBand`, `.boundsNotDescending` and
  ///   `.lowestBandLeavesGap`.
  package init(_ bands: [GradeBand]) throws(GradeFault) {
    guard let lowest = bands.last else { throw .noBands }
    var ids: Set<String> = []
    for band in bands {
      guard ids.insert(band.id).inserted else { throw .duplicateBand(id: band.id) }
    }
    for (better, band) in zip(bands, bands.dropFirst()) where band.bound >= better.bound {
      throw .boundsNotDescending(id: band.id, bound: band.bound, previous: better.bound)
    }
    guard lowest.admits(.zero) else { throw .lowestBandLeavesGap(lowest) }
    self.bands = bands
    self.lowest = lowest
  }

  /// The grade of a total, points. Give it the printed total, so that a grade never contradicts its score.
  package func band(of total: Fraction) -> GradeBand {
    bands.first { $0.admits(total) } ?? lowest
  }

  /// The grade just above `band`; `nil` for the best one and for a grade of another scale.
  package func next(above band: GradeBand) -> GradeBand? {
    zip(bands, bands.dropFirst()).first { $0.1 == band }?.0
  }

  /// How many points lie between a total and the bound of the next grade; `nil` in the best one.
  ///
  /// An exclusive bound has to be exceeded: there the distance may be 0.
  package func distanceToNext(from total: Fraction) -> Fraction? {
    next(above: band(of: total)).map { $0.bound - total }
  }
}
