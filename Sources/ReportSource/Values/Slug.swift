/// A name that is safe in a path, an address and an id: lower-case ASCII letters, digits and single hyphens.
package struct Slug: Hashable, Sendable, Comparable {
  package let text: String

  /// Stands for any slug where it does not matter which.
  static let placeholder = Slug(known: "any")

  private init(known text: String) { self.text = text }

  /// The most bytes a slug may have.
  package static let longest = 80

  /// - Returns: nil for anything else, compared byte by byte.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...Self.longest).contains(bytes.count), bytes.first != UInt8(ascii: "-"),
      bytes.last != UInt8(ascii: "-")
    else { return nil }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "-") where bytes[index - 1] != UInt8(ascii: "-"): continue
      default: return nil
      }
    }
    self.text = text
  }

  package static func < (left: Slug, right: Slug) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
