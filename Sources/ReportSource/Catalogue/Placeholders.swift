/// Names in braces inside a phrase: `{score}`.
package enum Placeholders {
  /// The names in the order they stand in.
  package static func names(in phrase: String) -> [String] {
    split(phrase).compactMap { if case .name(let name) = $0 { name } else { nil } }
  }

  /// A phrase in parts: text and names in turn.
  package enum Part: Hashable, Sendable {
    case text(String)
    case name(String)
  }

  /// A brace that does not close is text.
  package static func split(_ phrase: String) -> [Part] {
    var parts: [Part] = []
    var text: [UInt8] = []
    var rest = Array(phrase.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        text = []
        parts.append(.name(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)))
        rest = rest[(end + 1)...]
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    return parts
  }

  /// The phrase with its names replaced; a name without a value stays as it is.
  package static func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
    split(phrase).map { part in
      switch part {
      case .text(let text): text
      case .name(let name): values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }.joined()
  }
}
