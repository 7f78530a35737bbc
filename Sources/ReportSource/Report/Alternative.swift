package import Diagnostics
package import Evaluation

/// A defensible other reading of an indicator's rule or measure (备选口径), and what it would make of the total.
package struct Alternative: Sendable {
  /// What is read otherwise.
  package enum Change: Sendable {
    case floor(Quantity)
    case benchmark(Quantity)
    case target(Quantity)
    case score(Quantity)
    /// Another figure above the line, or in the place of the measured one; by its name.
    case numerator(String)
    /// Another figure below the line, by its name.
    case denominator(String)
  }

  package let indicator: IndicatorID
  package let change: Change
  package let reason: InlineText
  /// The leaf under this reading.
  package let leaf: Leaf
  package let place: Place
}

/// One defensible change with what it would make of the total.
package struct Sensitivity: Sendable {
  package enum Change: Sendable {
    case alternative(Alternative)
    /// Another reading that an erratum sets out.
    case reading(DisputedReading)
    /// Subtotals that add printed scores instead of exact ones, or the other way round.
    case subtotals(RoundingPolicy.Subtotals)
  }

  package let change: Change
  package let scorecard: Scorecard

  /// Every declared alternative in the order of the indicators, then what the errata dispute and bears on a
  /// score, then the other way to add subtotals.
  static func all(
    _ indicators: IndicatorSet, _ methodology: Methodology, errata: [Erratum], book: FigureBook
  ) -> [Sensitivity] {
    let policy = methodology.rounding
    func scorecard(_ id: IndicatorID, _ leaf: Leaf) -> Scorecard {
      Scorecard(
        tree: indicators.tree.replacing(id, with: leaf), policy: policy, scale: methodology.scale)
    }
    let current = Scorecard(tree: indicators.tree, policy: policy, scale: methodology.scale)
    let declared = indicators.notes.flatMap(\.alternatives).map { alternative in
      Sensitivity(
        change: .alternative(alternative), scorecard: scorecard(alternative.indicator, alternative.leaf))
    }
    let disputed = DisputedReading.all(in: errata, indicators, book).map { reading in
      Sensitivity(change: .reading(reading), scorecard: scorecard(reading.indicator, reading.leaf))
    }
    .filter { new in
      // What changes no score, or what somebody has declared as an alternative, is not said again.
      guard case .reading(let reading) = new.change else { return false }
      let printed = new.scorecard[reading.indicator]?.printed
      let known = declared.filter {
        if case .alternative(let other) = $0.change { other.indicator == reading.indicator } else { false }
      }
      return printed != current[reading.indicator]?.printed
        && !known.contains { $0.scorecard[reading.indicator]?.printed == printed }
    }
    let subtotals: RoundingPolicy.Subtotals = policy.subtotals == .exact ? .rounded : .exact
    let other = RoundingPolicy(
      scorePlaces: policy.scorePlaces, ratePlaces: policy.ratePlaces, subtotals: subtotals)
    return declared + disputed + [
      Sensitivity(
        change: .subtotals(subtotals),
        scorecard: Scorecard(tree: indicators.tree, policy: other, scale: methodology.scale))
    ]
  }
}
