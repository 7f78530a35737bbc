/// One number in a working: what it stands for, its value, and how it is printed.
package struct Term: Hashable, Sendable {
  /// What the number stands for.
  package let symbol: Symbol
  /// The exact number; a share for `.percent`.
  package let value: Fraction
  /// How it is printed.
  package let style: ValueStyle

  /// Takes the three parts in the order they are read.
  package init(_ symbol: Symbol, _ value: Fraction, _ style: ValueStyle) {
    self.symbol = symbol
    self.value = value
    self.style = style
  }

  /// The weight of an indicator, points.
  package static func weight(_ weight: Fraction) -> Term { Term(.weight, weight, .points) }

  /// 100 %.
  package static let full = Term(.full, .one, .percent)

  /// 0, as a share or as points.
  package static func zero(_ style: ValueStyle) -> Term { Term(.zero, .zero, style) }
}
