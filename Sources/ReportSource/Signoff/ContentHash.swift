/// What tells one content from another: the first 16 hexadecimal digits of the SHA-256 of its canonical form. It
/// finds changes; it is no proof against somebody who means to deceive.
package struct ContentHash: Hashable, Sendable {
  /// 16 lower-case hexadecimal digits.
  package let text: String

  init(of canonical: String) { text = String(SHA256.hex(canonical.utf8).prefix(16)) }
}
