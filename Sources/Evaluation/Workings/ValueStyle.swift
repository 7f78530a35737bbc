/// What kind of number a value is, for whoever prints it.
package enum ValueStyle: Hashable, Sendable {
  /// A share that is printed as per cent: 0.8112 is 81.12 %.
  case percent
  /// Points of a score or of a scale.
  case points
  /// A number in its own unit.
  case plain
}
