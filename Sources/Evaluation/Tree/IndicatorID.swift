/// The code of an indicator as the report prints it: `C11`, `B321`.
package struct IndicatorID: Hashable, Sendable {
  /// The code itself.
  package let text: String

  /// Takes the code as written.
  package init(_ text: String) {
    self.text = text
  }
}

extension IndicatorID: Comparable {
  /// Order of the codes as text, in which a parent comes before its children: B32, B321, B33.
  package static func < (left: IndicatorID, right: IndicatorID) -> Bool {
    left.text < right.text
  }
}

extension IndicatorID: CustomStringConvertible {
  /// The same as `text`.
  package var description: String { text }
}
