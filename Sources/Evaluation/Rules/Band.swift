/// The lower end of a band.
package enum BandBound: Hashable, Sendable {
  /// From this value on, itself included (含).
  case from(Fraction)
  /// Above this value, itself not included.
  case above(Fraction)

  /// The value at the bound.
  package var value: Fraction {
    switch self {
    case .from(let value), .above(let value): value
    }
  }

  /// Whether `value` lies on the band's side of the bound.
  package func admits(_ value: Fraction) -> Bool {
    switch self {
    case .from(let bound): value >= bound
    case .above(let bound): value > bound
    }
  }
}

/// One line of a table of bands: from where on, and what it earns.
package struct Band: Hashable, Sendable {
  /// What a value in the band earns.
  package enum Earning: Hashable, Sendable {
    /// A share of the weight, 0…1.
    case share(Fraction)
    /// Points, 0…weight.
    case points(Fraction)
  }

  /// Where the band begins; `nil` for the last one, which takes all that is left.
  package let bound: BandBound?
  /// What it earns.
  package let earning: Earning

  /// Takes one line as written; `BandsRule` checks it among the others.
  package init(bound: BandBound?, earning: Earning) {
    self.bound = bound
    self.earning = earning
  }
}
