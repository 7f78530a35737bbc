internal import Crypto

/// What tells one content from another: the first 16 hexadecimal digits of the SHA-256 (FIPS 180-4) of its
/// canonical form. It finds changes; it is no proof against somebody who means to deceive.
package struct ContentHash: Hashable, Sendable {
  /// 16 lower-case hexadecimal digits.
  package let text: String

  init(of canonical: String) {
    text = SHA256.hash(data: Array(canonical.utf8)).prefix(8).map { byte in
      (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
