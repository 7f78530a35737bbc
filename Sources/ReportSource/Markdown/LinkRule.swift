/// Which addresses an author may link to: places on the page, and absolute addresses of harmless schemes.
enum LinkRule {
  static let schemes = ["https", "http", "mailto"]

  /// Compares bytes: a combining mark could hide a character from a comparison by grapheme.
  static func allows(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    if bytes[0] == UInt8(ascii: "#") { return bytes.count > 1 }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = bytes[..<colon].map { $0 | 0x20 }
    return schemes.contains { scheme.elementsEqual($0.utf8) }
  }
}
