internal import Diagnostics

/// One tag of a template, from its first brace to its last.
struct TemplateTag {
  enum Kind: Equatable {
    case comment
    case partial(String)
    case sectionStart(String)
    case sectionEnd(String)
    /// - Parameter isUnescaped: stands in three braces.
    case value(String, isUnescaped: Bool)
    /// What Mustache can do and our templates cannot, by its sign.
    case notAllowed(String)
    /// Braces that do not close.
    case unclosed
  }

  let kind: Kind
  let place: Place

  /// The tags of a template in order. Linear in its length.
  static func all(in file: SourceFile) -> [TemplateTag] {
    let bytes = file.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while let start = Self.index(of: "{{", in: bytes, from: index) {
      let isUnescaped = bytes.count > start + 2 && bytes[start + 2] == UInt8(ascii: "{")
      let open = isUnescaped ? start + 3 : start + 2
      let closing = isUnescaped ? "}}}" : "}}"
      guard let end = Self.index(of: closing, in: bytes, from: open) else {
        return tags + [
          TemplateTag(kind: .unclosed, place: file.place(at: start, length: isUnescaped ? 3 : 2))
        ]
      }
      let text = String(decoding: bytes[open..<end], as: UTF8.self)
      index = end + closing.utf8.count
      tags.append(
        TemplateTag(
          kind: Self.kind(text, isUnescaped: isUnescaped), place: file.place(at: start, length: index - start)
        ))
    }
    return tags
  }

  private static func kind(_ text: String, isUnescaped: Bool) -> Kind {
    let trimmed = text.drop { $0 == " " }
    let name = String(trimmed.dropFirst().drop { $0 == " " }.prefix { $0 != " " })
    switch trimmed.first {
    case "!": return .comment
    case ">": return .partial(name)
    case "#", "^": return .sectionStart(name)
    case "/": return .sectionEnd(name)
    case let sign? where "&%=$<".contains(sign): return .notAllowed("{{" + String(sign))
    default: return .value(String(trimmed.prefix { $0 != " " }), isUnescaped: isUnescaped)
    }
  }

  private static func index(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
