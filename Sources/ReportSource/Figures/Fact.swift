package import Diagnostics

/// A measured figure with its source, or one that follows from others (事实).
package struct Fact: Sendable {
  /// One part of a fact that has parts, such as one district's activities.
  package struct Part: Sendable {
    package let id: Slug
    package let name: Label
    package let quantity: Quantity
    package let place: Place
  }

  package let id: Located<Slug>
  package let label: Label
  package let quantity: Quantity
  /// Nil for what was measured.
  package let derivation: Derivation?
  /// In the order written; none for a plain fact.
  package let parts: [Part]
  package let source: Located<Slug>?
  package let evidence: [Located<Slug>]
  package let note: InlineText?
  /// What a published report printed for it.
  package let stated: Located<NumberLiteral>?
  /// Parts overlap, so that they may add up to more than the figure `whole`.
  package let isOverlapping: Bool
  package let whole: Located<String>?
  /// Figures of this report that state the same quantity a second time.
  package let sameAs: [Located<String>]
  /// Where the value, or how it follows, is written.
  package let place: Place
  /// Where its own unit is written; nil where it follows from others.
  let unitPlace: Place?
  /// The number itself where it is typed, else ``place``.
  package let figurePlace: Place

  /// How prose names it.
  package var name: String { "fact." + id.value.text }
}
