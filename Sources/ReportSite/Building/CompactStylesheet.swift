/// A style sheet without `/* … */`, without the white space and the last `;` of a rule, which mean nothing; all
/// outside strings.
struct CompactStylesheet {
  private(set) var bytes: [UInt8] = []

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var quote: UInt8?
    var index = 0
    while index < source.count {
      let byte = source[index]
      index += 1
      if let open = quote {
        bytes.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "/"), index < source.count, source[index] == UInt8(ascii: "*") {
        index += 1
        while index + 1 < source.count,
          source[index] != UInt8(ascii: "*") || source[index + 1] != UInt8(ascii: "/")
        {
          index += 1
        }
        index += 2
      } else if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        if let last = bytes.last, !Self.closers.contains(last) { bytes.append(0x20) }
      } else {
        if Self.openers.contains(byte), bytes.last == 0x20 { bytes.removeLast() }
        if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        bytes.append(byte)
      }
    }
  }

  /// After these a style sheet's white space means nothing.
  private static let closers = Set("{};:,> ".utf8)
  /// Before these it does not either.
  private static let openers = Set("{}>".utf8)
}
