/// A table of intervals from the highest down (分档计分); a value earns what its interval says.
///
/// Bounds fall from line to line. What the lines earn may rise instead, which scores what is better when less.
package struct BandsRule: Hashable, Sendable {
  /// The lines, the highest values first; the last one takes all that is left.
  package let bands: [Band]

  private let last: Int

  /// Takes the lines from the highest values down.
  ///
  /// - Throws: the first of `RuleFault.noBands`, `.bandShareOutsideUnit`, `.bandPointsNegative`,
  ///   `.bandWithoutBound`, `.bandsNotDescending` and `.lastBandHasBound`, line by line.
  package init(_ bands: [Band]) throws(RuleFault) {
    guard !bands.isEmpty else { throw .noBands }
    let last = bands.count - 1
    var previous: Fraction?
    for (index, band) in bands.enumerated() {
      try Self.check(band.earning, at: index)
      switch (band.bound, index == last) {
      case (nil, true): break
      case (nil, false): throw .bandWithoutBound(index: index)
      case (let bound?, true): throw .lastBandHasBound(bound)
      case (let bound?, false):
        if let previous, bound.value >= previous {
          throw .bandsNotDescending(index: index, bound: bound.value, previous: previous)
        }
        previous = bound.value
      }
    }
    self.bands = bands
    self.last = last
  }

  /// The index of the line that `value` lies in, 0 for the highest.
  package func index(of value: Fraction) -> Int {
    bands.firstIndex { $0.bound?.admits(value) ?? true } ?? last
  }

  /// The score of an actual value for an indicator of this weight, which no line's points exceed.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment {
    let index = index(of: actual.value)
    let score: Expression =
      switch bands[index].earning {
      case .share(let share): .product(.term(.weight(weight)), .term(Term(.share, share, .percent)))
      case .points(let points): .term(Term(.bandPoints, points, .points))
      }
    return Assessment(score: score, outcome: .band(index))
  }

  /// Holds each line's points against the weight of the indicator.
  ///
  /// - Throws: `RuleFault.bandPointsAboveWeight` for the first line that exceeds it.
  package func checkPoints(within weight: Fraction) throws(RuleFault) {
    for (index, band) in bands.enumerated() {
      if case .points(let points) = band.earning, points > weight {
        throw .bandPointsAboveWeight(index: index, points: points, weight: weight)
      }
    }
  }

  private static func check(_ earning: Band.Earning, at index: Int) throws(RuleFault) {
    switch earning {
    case .share(let share) where share.isNegative || share > .one:
      throw .bandShareOutsideUnit(index: index, share: share)
    case .points(let points) where points.isNegative:
      throw .bandPointsNegative(index: index, points: points)
    case .share, .points: break
    }
  }
}
