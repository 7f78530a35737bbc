/// Escaping by bytes, for each language a value crosses into.
package enum Escape {
  /// Appends `text` so that it is text in HTML, SVG and XML, inside an element or a quoted attribute.
  ///
  /// Control characters that HTML forbids become U+FFFD.
  package static func html(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0..<0x20 where byte != 0x09 && byte != 0x0A, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// `text` as ``html(_:into:)`` writes it; what templates escape their values with.
  package static func html(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    html(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` as a JSON string with its quotes, safe inside an HTML script element as well:
  /// `<`, U+2028 and U+2029 are escaped (RFC 8259, section 7).
  package static func json(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\u{0}"..<" ", "<", "\u{7F}", "\u{2028}", "\u{2029}":
        bytes.append(contentsOf: "\\u".utf8)
        let hexadecimal = String(scalar.value, radix: 16)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hexadecimal.utf8.count))
        bytes.append(contentsOf: hexadecimal.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends `text` as one CSV field (RFC 4180) that no spreadsheet runs as a formula.
  ///
  /// A field whose first byte is `=`, `+`, `-`, `@`, a tab or a carriage return, or whose first scalar is the
  /// full-width form of one of the four, is led by an apostrophe; so is one that hides it behind spaces.
  package static func csv(_ text: String, into bytes: inout [UInt8]) {
    let isQuoted = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if startsAFormula(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func startsAFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first {
      $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" && $0 != "\u{FEFF}"
    }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
