extension Sequence where Element == Fraction {
  /// The exact sum of all elements; 0 when there are none.
  package var sum: Fraction { reduce(.zero, +) }
}
