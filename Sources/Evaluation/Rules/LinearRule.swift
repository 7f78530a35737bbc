/// weight × (actual − floor) ÷ (benchmark − floor): 0 up to the floor, full from the benchmark on.
///
/// The same line is also worded from above: “每低 1 个百分点扣 k 分”, or 4 −（0.95 − x）× 11.43 for a weight of 4
/// between 60 % and 95 %. A benchmark below the floor scores what is better when less.
package struct LinearRule: Hashable, Sendable {
  /// The value that still earns nothing.
  package let floor: Fraction
  /// The value that earns everything; above the floor, or below it when less is better.
  package let benchmark: Fraction

  /// Takes both ends in the unit of the actual value.
  ///
  /// - Throws: `RuleFault.floorEqualsBenchmark`.
  package init(floor: Fraction, benchmark: Fraction) throws(RuleFault) {
    guard floor != benchmark else { throw .floorEqualsBenchmark(floor) }
    self.floor = floor
    self.benchmark = benchmark
  }

  /// Whether smaller values score more.
  package var lessIsBetter: Bool { benchmark < floor }

  /// The score of an actual value for an indicator of this weight.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment {
    let floor = Expression.term(Term(.floor, floor, actual.style))
    let benchmark = Expression.term(Term(.benchmark, benchmark, actual.style))
    let value = Expression.term(actual)
    // Written so that no difference in a printed working is negative between the two ends.
    let share: Expression =
      lessIsBetter
      ? .quotient(.difference(floor, value), .difference(floor, benchmark))
      : .quotient(.difference(value, floor), .difference(benchmark, floor))
    return .weight(weight, times: share)
  }
}
