internal import Diagnostics
package import ReportSource

/// What is to be signed, by whom (签字).
package struct Acceptance: Sendable {
  package enum Ledger: Sendable {
    /// - Parameter against: what it was checked against; nil for the sources that each record names.
    case signatures(by: String, against: String?)
    case translations
  }

  private let patterns: [String]
  private let ledger: Ledger
  private let date: CalendarDate

  /// - Parameter patterns: ids; with `*` for any run of characters, or `all`.
  package init(_ patterns: [String], in ledger: Ledger, on date: CalendarDate) {
    self.patterns = patterns
    self.ledger = ledger
    self.date = date
  }

  /// A ledger with the entries that were set and struck.
  package struct Result: Sendable {
    package let path: String
    package let text: String
    /// Ids with the figures that they show, in the order of the document.
    package fileprivate(set) var signed: [(id: String, reads: String?)] = []
    package fileprivate(set) var struck: [String] = []
  }

  /// An id is signed whether it was or not; of a pattern's ids only those whose signature is missing or does not
  /// hold any more, so that the others' stay. Entries of what is not there are struck.
  package func applied(to document: SiteBuilder.SignedDocument) -> Result {
    switch ledger {
    case .signatures(let by, let against): signing(document, by: by, against: against)
    case .translations: accepting(document)
    }
  }

  /// The patterns that name nothing in a document.
  package func unmatched(in document: SiteBuilder.SignedDocument) -> Set<String> {
    let ids = ids(in: document)
    return Set(patterns.filter { pattern in !ids.contains { Self.matches($0, pattern) } })
  }

  /// Everything that could be named, for suggestions.
  package func ids(in document: SiteBuilder.SignedDocument) -> [String] {
    let signoff = document.signoff
    return switch ledger {
    case .signatures: signoff.items.map(\.id) + signoff.orphans.map(\.id.value)
    case .translations: Array(Set(signoff.translations.map(\.id) + (signoff.accepted ?? [:]).keys)).sorted()
    }
  }

  private func signing(_ document: SiteBuilder.SignedDocument, by: String, against: String?) -> Result {
    let signoff = document.signoff
    let title = Self.title(
      document, zh: "复核台账：谁在哪一天对照什么核对了哪一项。由 jixiao check --accept 写入。",
      en: "Sign-offs: who checked what, against what, on which day. Written by jixiao check --accept.")
    var text = LedgerText(
      document.ledgers[document.paths.signatures], ids: (signoff.signatures ?? []).map(\.id), title: title)
    var signed: [(id: String, reads: String?)] = []
    for (item, state) in signoff.states {
      let holds = if case .signed = state { true } else { false }
      guard isNamed(item.id, isOpen: !holds) else { continue }
      let evidence = against ?? (item.sources.isEmpty ? nil : item.sources.joined(separator: "、"))
      let hash = item.hash(by: by, on: date, against: evidence, reads: item.reads)
      text.set(
        item.id,
        to: LedgerText.record([
          "reads": item.reads, "by": by, "date": date.iso, "against": evidence, "hash": hash.text,
        ]))
      signed.append((item.id, item.reads))
    }
    let struck = signoff.orphans.map(\.id.value).filter { isNamed($0, isOpen: true) }
    for id in struck { text.strike(id) }
    return Result(path: document.paths.signatures, text: text.text, signed: signed, struck: struck)
  }

  private func accepting(_ document: SiteBuilder.SignedDocument) -> Result {
    let signoff = document.signoff
    let title = Self.title(
      document, zh: "译文台账：每段译文所依据原文的摘要值。由 jixiao check --accept-translation 写入。",
      en:
        "Translations: the hash of the text that each was made from. Written by jixiao check --accept-translation."
    )
    let accepted = signoff.accepted ?? [:]
    let ids = accepted.map { Located($0.key, at: $0.value.place) }
    var text = LedgerText(document.ledgers[document.paths.translations], ids: ids, title: title)
    var signed: [(id: String, reads: String?)] = []
    for translation in signoff.translations {
      let hash = translation.hash.text
      guard isNamed(translation.id, isOpen: accepted[translation.id]?.value != hash) else { continue }
      text.set(translation.id, to: hash)
      signed.append((translation.id, nil))
    }
    let known = Set(signoff.translations.map(\.id))
    let struck = accepted.keys.filter { !known.contains($0) && isNamed($0, isOpen: true) }.sorted()
    for id in struck { text.strike(id) }
    return Result(path: document.paths.translations, text: text.text, signed: signed, struck: struck)
  }

  private static func title(_ document: SiteBuilder.SignedDocument, zh: String, en: String) -> String {
    document.mainLanguage.tag.hasPrefix("zh") ? zh : en
  }

  private func isNamed(_ id: String, isOpen: Bool) -> Bool {
    patterns.contains { $0 == id || (isOpen && Self.matches(id, $0)) }
  }

  /// Whether an id fits a pattern: `all`, or the id with `*` for any run of characters.
  static func matches(_ id: String, _ pattern: String) -> Bool {
    if pattern == "all" { return true }
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return id == pattern }
    guard id.hasPrefix(first) else { return false }
    var rest = id.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
