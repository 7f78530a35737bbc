import Evaluation

/// Reads one line of the oracle token by token.
struct OracleLine {
  struct Malformed: Error {
    let line: String
    let wanted: String
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The whole line, for messages.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isAtEnd: Bool { position >= bytes.endIndex }

  mutating func word() throws -> String {
    String(decoding: try token(), as: UTF8.self)
  }

  mutating func int() throws -> Int {
    guard let int = Int(try word()) else { throw malformed("a whole number") }
    return int
  }

  mutating func flag() throws -> Bool { try int() == 1 }

  /// `n` or `n/d`, of any length.
  mutating func number() throws -> Fraction {
    guard let number = try optionalNumber() else { throw malformed("a number") }
    return number
  }

  /// A number, or `-` for none.
  mutating func optionalNumber() throws -> Fraction? {
    let token = try token()
    if token.elementsEqual([UInt8(ascii: "-")]) { return nil }
    let parts = token.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    let above = try Self.whole(parts[0]) ?? big(parts[0])
    guard parts.count == 2 else { return above.fraction }
    let below = try Self.whole(parts[1]) ?? big(parts[1])
    if case .small(let above) = above, case .small(let below) = below, below != 0 {
      return Fraction(above, over: below)
    }
    return above.fraction.divided(by: below.fraction)
  }

  func malformed(_ wanted: String) -> Malformed { Malformed(line: text, wanted: wanted) }

  private enum Whole {
    case small(Int)
    case big(Fraction)

    var fraction: Fraction {
      switch self {
      case .small(let int): Fraction(int)
      case .big(let fraction): fraction
      }
    }
  }

  private mutating func token() throws -> ArraySlice<UInt8> {
    guard !isAtEnd else { throw malformed("another token") }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  private static func whole(_ digits: ArraySlice<UInt8>) -> Whole? {
    Int(String(decoding: digits, as: UTF8.self)).map(Whole.small)
  }

  private func big(_ digits: ArraySlice<UInt8>) throws -> Whole {
    let text = String(decoding: digits, as: UTF8.self)
    guard let fraction = Fraction(text: text[...]) else { throw malformed("a whole number") }
    return .big(fraction)
  }
}
