/// JSON read back with its numbers as they are printed, digit by digit.
enum JSONText: Equatable {
  case object([Member])
  case array([JSONText])
  case string(String)
  case number(String)
  case word(String)

  struct Member: Equatable {
    let name: String
    let value: JSONText
  }

  struct Malformed: Error { let offset: Int }

  init(_ bytes: [UInt8]) throws {
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }

  subscript(name: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  subscript(index: Int) -> JSONText? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }

  var items: [JSONText] { if case .array(let values) = self { values } else { [] } }

  var string: String? { if case .string(let text) = self { text } else { nil } }

  var number: String? { if case .number(let text) = self { text } else { nil } }

  /// The first item whose `id` is this.
  func item(_ id: String) -> JSONText? { items.first { $0["id"] == .string(id) } }

  /// This value and all below it.
  var all: [JSONText] {
    switch self {
    case .object(let members): [self] + members.flatMap(\.value.all)
    case .array(let values): [self] + values.flatMap(\.all)
    case .string, .number, .word: [self]
    }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> JSONText {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw JSONText.Malformed(offset: index) }
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard take(byte) else { throw JSONText.Malformed(offset: index) }
  }

  private mutating func value() throws -> JSONText {
    if take(UInt8(ascii: "{")) { return .object(try members()) }
    if take(UInt8(ascii: "[")) { return .array(try items()) }
    if take(UInt8(ascii: "\"")) { return .string(try string()) }
    let start = index
    while index < bytes.count, !",]}\n ".utf8.contains(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return .word(word) }
    let unsigned = word.hasPrefix("-") ? word.dropFirst() : word[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }),
      parts[0] == "0" || !parts[0].hasPrefix("0")
    else { throw JSONText.Malformed(offset: start) }
    return .number(word)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func members() throws -> [JSONText.Member] {
    var members: [JSONText.Member] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      try expect(UInt8(ascii: "\""))
      let name = try string()
      guard !members.contains(where: { $0.name == name }) else { throw JSONText.Malformed(offset: index) }
      try expect(UInt8(ascii: ":"))
      members.append(JSONText.Member(name: name, value: try value()))
      if take(UInt8(ascii: "}")) { return members }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func items() throws -> [JSONText] {
    var items: [JSONText] = []
    if take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value())
      if take(UInt8(ascii: "]")) { return items }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func string() throws -> String {
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw JSONText.Malformed(offset: index - 1)
      default: text.append(byte)
      }
    }
    throw JSONText.Malformed(offset: index)
  }

  private mutating func escaped() throws -> [UInt8] {
    guard index < bytes.count else { throw JSONText.Malformed(offset: index) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"):
      guard index + 4 <= bytes.count,
        let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw JSONText.Malformed(offset: index) }
      index += 4
      return Array(String(scalar).utf8)
    default: throw JSONText.Malformed(offset: index - 1)
    }
  }
}
