package import Diagnostics

/// The smallest thing that a colleague checks and signs (复核事项): a fact, an indicator, a budget line, a
/// section of a chapter in one language.
package struct SignedItem: Sendable {
  /// `fact.calls-answered`, `C11`, `budget.hotline-service`, `zh/01-project#background`.
  package let id: String
  package let kind: Kind
  /// Where its id or heading is written.
  package let place: Place
  /// The figure as printed: `2.02%`; nil for what shows none.
  package let reads: String?
  /// Ids of the sources that its record names.
  package let sources: [String]
  /// The canonical form of its content: changes with every value, unit, source, rule, text and translation of
  /// the item, and with nothing else.
  let canonical: String

  /// The hash of a signature under this item: of the content and of the statement, so that neither can be
  /// changed without the other.
  package func hash(by: String, on date: CalendarDate, against evidence: String?, reads: String?)
    -> ContentHash
  {
    let statement = [reads ?? "", by, date.iso, evidence ?? ""].map(\.canonicalText)
    return ContentHash(of: ([canonical] + statement).joined(separator: "\n"))
  }
}

extension SignedItem {
  /// What it is one of, in a summary of signatures.
  package enum Kind: String, Sendable, CaseIterable {
    case facts, indicators, budget, delivery, findings, errata, texts, others
  }
}

/// What stands in another language for something in the main one.
package struct Translation: Sendable {
  /// The language, a slash and what is translated: `en/fact.calls-answered`, `en/01-project#background`.
  package let id: String
  package let place: Place
  /// Where the text in the main language stands.
  package let originalPlace: Place
  /// The text in the main language, in its canonical form.
  let original: String

  /// Changes with the text in the main language.
  package var hash: ContentHash { ContentHash(of: original) }
}

/// A colleague's statement that an item was checked (复核签字): a line of `signoff.yaml`.
package struct Signature: Sendable {
  /// The id of the item, where it stands in the ledger.
  package let id: Located<String>
  package let by: String
  package let date: CalendarDate
  /// What it was checked against: ids of sources, or words.
  package let evidence: String?
  /// The figure as printed when it was signed.
  package let reads: String?
  /// The digits of the hash of what was signed.
  package let hash: String

  init?(id: Located<String>, _ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let by = fields.required("by", String.self)
    let date = fields.required("date", CalendarDate.self)
    evidence = fields.optional("against", String.self)
    reads = fields.optional("reads", String.self)
    let hash = fields.required("hash", String.self)
    fields.finish()
    guard let by, let date, let hash else { return nil }
    self.id = id
    self.by = by
    self.date = date
    self.hash = hash
  }

  /// Whether this is what was signed.
  func fits(_ item: SignedItem) -> Bool {
    item.hash(by: by, on: date, against: evidence, reads: reads).text == hash
  }
}
