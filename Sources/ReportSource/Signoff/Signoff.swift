internal import Diagnostics

/// Everything of a report or declaration that is signed, and the ledgers beside it (复核台账).
package struct Signoff: Sendable {
  /// In the order of the files.
  package let items: [SignedItem]
  /// The state of every item, in their order.
  package let states: [(item: SignedItem, state: State)]
  package let translations: [Translation]
  /// By the order of the ledger; nil where there is none: then nobody signs here.
  package let signatures: [Signature]?
  /// The digits of the main language's hash when a translation was accepted, by its id; nil where no ledger of
  /// translations is kept.
  package let accepted: [String: Located<String>]?

  /// Where a signed item stands.
  package enum State: Sendable {
    case unsigned
    case signed(Signature)
    /// Its content is another one than was signed.
    case changed(Signature)
    /// Its content is as it was signed, but the figure that follows from it is another one.
    case moved(Signature)
  }

  /// Signatures of what is not there.
  package var orphans: [Signature] {
    let known = Set(items.map(\.id))
    return (signatures ?? []).filter { !known.contains($0.id.value) }
  }

  /// Translations that were never accepted, or whose original has changed since.
  package var openTranslations: [Translation] {
    translations.filter { accepted?[$0.id]?.value != $0.hash.text }
  }

  /// The paths of the two ledgers of a report or declaration.
  package struct Paths: Sendable {
    package let signatures: String
    package let translations: String

    package static func report(_ id: Slug) -> Paths {
      let folder = "content/reports/\(id.text)/"
      return Paths(signatures: folder + "signoff.yaml", translations: folder + "translations.yaml")
    }

    package static func declaration(_ id: Slug) -> Paths {
      let stem = "content/targets/\(id.text)."
      return Paths(signatures: stem + "signoff.yaml", translations: stem + "translations.yaml")
    }
  }
}

extension Signoff {
  /// Nothing to sign.
  static let none = Signoff()

  private init() {
    items = []
    states = []
    translations = []
    signatures = nil
    accepted = nil
  }

  init(_ gathered: SignedItems, at paths: Paths, _ shelf: Shelf, _ reader: RecordReader) {
    let signatures = Self.entries(of: paths.signatures, shelf, reader)
    let accepted = Self.entries(of: paths.translations, shelf, reader)
    items = gathered.items
    translations = gathered.translations
    self.signatures = signatures?.compactMap { Signature(id: $0.id, $0.node, in: reader) }
    self.accepted = accepted.map { entries in
      Dictionary(
        entries.compactMap { id, node in
          Located<String>(node, in: reader).map { (id.value, Located($0.value, at: id.place)) }
        }
      ) { first, _ in first }
    }
    states = Self.states(of: gathered.items, self.signatures ?? [])
  }

  private static func states(
    of items: [SignedItem], _ signatures: [Signature]
  ) -> [(item: SignedItem, state: State)] {
    let byID = Dictionary(signatures.map { ($0.id.value, $0) }) { first, _ in first }
    return items.map { item in
      guard let signature = byID[item.id] else { return (item, .unsigned) }
      if !signature.fits(item) { return (item, .changed(signature)) }
      return (item, signature.reads == item.reads ? .signed(signature) : .moved(signature))
    }
  }

  /// The entries of a ledger; nil where there is none.
  private static func entries(
    of path: String, _ shelf: Shelf, _ reader: RecordReader
  ) -> [(id: Located<String>, node: YAMLNode)]? {
    guard shelf.has(path), let node = shelf.yaml(path, into: reader) else { return nil }
    guard case .mapping(let pairs, _) = node else {
      reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
      return nil
    }
    return pairs.map { (Located($0.key.text, at: $0.key.place), $0.value) }
  }
}
