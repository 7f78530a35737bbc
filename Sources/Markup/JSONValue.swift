/// A JSON value whose members keep the order they are given in, so that the same report gives the same bytes.
package indirect enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number as it is printed, digit by digit: never through a binary floating-point value.
  case number(PlainNumber)
  case bool(Bool)
  case null

  /// A name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object from pairs in order; a pair whose value is nil is left out.
  package static func object(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(pairs.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// UTF-8 with two spaces of indentation and a final line feed. Linear in the size of the output.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  /// UTF-8 on one line, without a line feed.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: nil)
    return bytes
  }

  private func write(into bytes: inout [UInt8], depth: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): Escape.json(text, into: &bytes)
    case .array(let values):
      Self.list(values, brackets: ("[", "]"), into: &bytes, depth: depth) { value, bytes, depth in
        value.write(into: &bytes, depth: depth)
      }
    case .object(let members):
      Self.list(members, brackets: ("{", "}"), into: &bytes, depth: depth) { member, bytes, depth in
        Escape.json(member.name, into: &bytes)
        bytes.append(contentsOf: (depth == nil ? ":" : ": ").utf8)
        member.value.write(into: &bytes, depth: depth)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], brackets: (String, String), into bytes: inout [UInt8], depth: Int?,
    each: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(contentsOf: brackets.0.utf8)
    let inner = depth.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(into: &bytes, depth: inner)
      each(item, &bytes, inner)
    }
    if !items.isEmpty { breakLine(into: &bytes, depth: depth) }
    bytes.append(contentsOf: brackets.1.utf8)
  }

  private static func breakLine(into bytes: inout [UInt8], depth: Int?) {
    guard let depth else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

/// A number in plain decimal notation: an optional `-`, digits, and digits after a point.
package struct PlainNumber: Hashable, Sendable {
  package let text: String

  /// - Returns: nil unless `text` is, byte by byte, `-?[0-9]+(\.[0-9]+)?` without needless leading zeros.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst()
      guard !fraction.isEmpty, fraction.allSatisfy(isDigit) else { return nil }
      rest = rest[rest.endIndex...]
    }
    guard rest.isEmpty else { return nil }
    self.text = text
  }

  package init(_ integer: Int) { text = String(integer) }
}
