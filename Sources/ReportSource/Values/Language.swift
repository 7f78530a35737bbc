package import Diagnostics

/// A language of the site, by its BCP 47 tag: a catalogue of that name holds its words.
package struct Language: Hashable, Sendable {
  /// For example `zh` or `en`.
  package let tag: String

  package init(_ tag: String) { self.tag = tag }
}

/// A value with the place it was written at.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
