/// Passes every scalar of a set, and few others: one look instead of a search for most characters of a text.
struct ScalarSieve: Sendable {
  private static let size = 1024
  private var passes = [Bool](repeating: false, count: size)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { passes[Int(scalar) % Self.size] = true }
  }

  func mayHave(_ scalar: UInt32) -> Bool { passes[Int(scalar) % Self.size] }
}
