/// A script without comments and without the white space that means nothing; strings, templates and regular
/// expressions stay as they are.
///
///     const sum = (a, b) => {     // with `//` or `/* … */`
///       return a + b;
///     };                          →   const sum=(a,b)=>{return a+b;};
///
/// A line end stays wherever it could end a statement. A `/` after a name, a number or a closing bracket divides;
/// anywhere else it begins a regular expression.
package struct CompactScript {
  package private(set) var bytes: [UInt8] = []
  private let source: [UInt8]
  private var index = 0
  /// The white space before the next sign.
  private var gap = Gap.none

  private enum Gap {
    case none
    case space
    case line
  }

  package init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
    while index < source.count { step() }
  }

  private mutating func step() {
    let byte = source[index]
    if byte == 0x0A || byte == 0x0D {
      gap = .line
      index += 1
    } else if byte == 0x20 || byte == 0x09 {
      if gap == .none { gap = .space }
      index += 1
    } else if isAt("//") {
      while index < source.count, source[index] != 0x0A { index += 1 }
    } else if isAt("/*") {
      index += 2
      while index < source.count, !isAt("*/") {
        if source[index] == 0x0A { gap = .line }
        index += 1
      }
      index += 2
      if gap == .none { gap = .space }
    } else {
      close(gapBefore: byte)
      if Self.quotes.contains(byte) {
        copy(to: byte)
      } else if byte == UInt8(ascii: "/"), !isAfterOperand {
        copy(to: byte)
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  private func isAt(_ sign: String) -> Bool { source[index...].starts(with: sign.utf8) }

  /// A literal with its two ends. A class of signs, `[/]`, holds a regular expression’s end back.
  private mutating func copy(to end: UInt8) {
    var isInClass = false
    repeat {
      let byte = source[index]
      bytes.append(byte)
      index += 1
      if byte == UInt8(ascii: "\\"), index < source.count {
        bytes.append(source[index])
        index += 1
      } else if end == UInt8(ascii: "/") {
        if byte == UInt8(ascii: "[") { isInClass = true }
        if byte == UInt8(ascii: "]") { isInClass = false }
      }
    } while index < source.count && (source[index] != end || isInClass)
    guard index < source.count else { return }
    bytes.append(end)
    index += 1
  }

  private mutating func close(gapBefore next: UInt8) {
    defer { gap = .none }
    guard let last = bytes.last else { return }
    let parts = Self.isWord(last) && Self.isWord(next) || last == next && Self.doubles.contains(last)
    switch gap {
    case .none: return
    case .space: if parts { bytes.append(0x20) }
    case .line:
      if !Self.goOn.contains(last), !Self.continue.contains(next) { bytes.append(0x0A) }
    }
  }

  /// Whether what stands before can be divided.
  private var isAfterOperand: Bool {
    guard let last = bytes.last(where: { $0 != 0x20 && $0 != 0x0A }) else { return false }
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || Self.quotes.contains(last) { return true }
    guard Self.isWord(last) else { return false }
    let word = bytes.reversed().drop { $0 == 0x20 || $0 == 0x0A }.prefix(while: Self.isWord)
    return !Self.keywords.contains(String(decoding: word.reversed(), as: UTF8.self))
  }

  /// Of names and numbers; a `/` is of either end of a regular expression.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || words.contains(byte)
  }

  private static let words = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$/".utf8)
  private static let quotes = Set("\"'`".utf8)
  private static let doubles = Set("+-".utf8)
  /// After these no statement ends.
  private static let goOn = Set("{;,([=&|?:<*%!".utf8)
  /// With these none begins.
  private static let `continue` = Set("}),.?:&|=]".utf8)
  /// After these stands a value.
  private static let keywords: Set = [
    "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new",
  ]
}
