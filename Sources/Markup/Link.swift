/// Where a link may lead: inside the site, or to an address of an allowed scheme.
package struct Link: Hashable, Sendable {
  /// The unescaped address.
  package let text: String

  /// The schemes an outside address may have.
  package static let allowedSchemes = ["https", "http", "mailto"]

  /// A place on the same page.
  /// - Parameter id: an element's id, without `#`.
  package static func fragment(_ id: String) -> Link { Link(unchecked: "#" + id) }

  /// A path inside the site, made by the program and relative to the page.
  /// - Parameters:
  ///   - path: for example `../../zh/index.html`.
  ///   - fragment: an element's id there, without `#`.
  package static func path(_ path: String, fragment: String? = nil) -> Link {
    Link(unchecked: path + (fragment.map { "#" + $0 } ?? ""))
  }

  private init(unchecked text: String) { self.text = text }

  /// An address as an author wrote it: a fragment, or an absolute address of an allowed scheme.
  ///
  /// Works on bytes, since a combining mark could hide a character from a comparison by grapheme.
  /// - Returns: nil where the scheme is not allowed, the address is relative, or it holds white space or
  ///   control characters.
  package init?(authored text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    if bytes[0] == UInt8(ascii: "#") {
      self.text = text
      return
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = bytes[..<colon].map { $0 | 0x20 }
    guard Self.allowedSchemes.contains(where: { scheme.elementsEqual($0.utf8) }) else { return nil }
    self.text = text
  }
}
