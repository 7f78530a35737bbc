/// What an entry of a list says, whatever its place, by its bytes: composed and decomposed twins differ.
struct YAMLContent: Hashable {
  private let tokens: [[UInt8]]

  /// - Returns: nil for a number, text or list, and for a single pair: these may well stand in one list twice, and what
  ///   reads the list says where they may not.
  init?(of entry: YAMLNode) {
    guard case .mapping(let pairs, _) = entry, pairs.count > 1 else { return nil }
    tokens = Self.tokens(of: entry)
  }

  private static func tokens(of node: YAMLNode) -> [[UInt8]] {
    switch node {
    case .scalar(let scalar): [Array(scalar.text.utf8)]
    case .sequence(let items, _): [[0x5B]] + items.flatMap(tokens) + [[0x5D]]
    case .mapping(let pairs, _):
      [[0x7B]] + pairs.flatMap { [Array($0.key.text.utf8)] + tokens(of: $0.value) } + [[0x7D]]
    }
  }
}
