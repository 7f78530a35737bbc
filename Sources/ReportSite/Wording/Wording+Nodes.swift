internal import Markup
internal import ReportSource

// Phrases that hold markup, so that a text which fell back keeps its mark inside them.

extension Wording {
  /// A phrase whose names in braces are filled with markup.
  func nodes(_ phrase: Phrase, _ values: KeyValuePairs<String, Node>) -> Node {
    let parts = Placeholders.split(catalogue.phrase(phrase.rawValue))
    return .fragment(
      parts.map { part in
        switch part {
        case .text(let text): .text(text)
        case .name(let name): values.first { $0.key == name }?.value ?? .text("{\(name)}")
        }
      })
  }

  /// Items with the language's separator between them.
  func list(_ items: [Node]) -> Node { joined(items, by: catalogue.listSeparator) }

  func joined(_ items: [Node], by separator: String) -> Node {
    .fragment(items.enumerated().flatMap { $0 == 0 ? [$1] : [.text(separator), $1] })
  }
}
