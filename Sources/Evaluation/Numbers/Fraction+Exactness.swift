extension Fraction {
  /// Whether `places` decimals print the number without dropping anything: 3.5 at 1 yes, 1 ÷ 3 never.
  ///
  /// - Parameter places: digits after the point, 0 or more.
  package func isExact(atPlaces places: Int) -> Bool {
    Fraction(rounded(places: places)) == self
  }
}
