package import Diagnostics

/// The text of a ledger whose entries are set and struck: sorted by id, one line each. Comments stay with the
/// entry below them, those above the first one at the top; entries that nobody touches keep their lines.
package struct LedgerText: Sendable {
  private struct Entry {
    let id: String
    var lines: [String]
  }

  private var opening: [String] = []
  private var entries: [Entry] = []
  private var closing: [String] = []

  /// - Parameters:
  ///   - file: as it is; nil for a new ledger.
  ///   - ids: of its entries, where they stand.
  ///   - title: the comment of a new ledger, without `#`.
  package init(_ file: SourceFile?, ids: [Located<String>], title: String) {
    guard let file else {
      opening = ["# " + title, ""]
      return
    }
    var lines = (1...max(file.lineCount, 1)).map { String(decoding: file.line($0), as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    let sorted = ids.sorted { $0.place.line < $1.place.line }
    var end = (sorted.first?.place.line ?? lines.count + 1) - 1
    opening = Array(lines[..<end])
    for (index, id) in sorted.enumerated() {
      let start = end
      let next = index + 1 < sorted.count ? sorted[index + 1].place.line - 1 : lines.count
      end = next
      while end > id.place.line, Self.isBesideContent(lines[end - 1]) { end -= 1 }
      entries.append(Entry(id: id.value, lines: Array(lines[start..<end])))
    }
    closing = Array(lines[min(end, lines.count)...])
  }

  /// Whether a line holds a comment or nothing.
  private static func isBesideContent(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.isEmpty || text.hasPrefix("#")
  }

  /// Sets an entry; its comment stays.
  package mutating func set(_ id: String, to value: String) {
    let line = Self.scalar(id) + ": " + value
    if let index = entries.firstIndex(where: { $0.id == id }) {
      entries[index].lines = entries[index].lines.prefix(while: Self.isBesideContent) + [line]
    } else {
      entries.append(Entry(id: id, lines: [line]))
    }
  }

  /// Strikes an entry with its comment.
  package mutating func strike(_ id: String) { entries.removeAll { $0.id == id } }

  package var text: String {
    let sorted = entries.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return (opening + sorted.flatMap(\.lines) + closing).map { $0 + "\n" }.joined()
  }

  /// `{by: …, on: …}` on one line, in the order given; what is nil is left out.
  package static func record(_ fields: KeyValuePairs<String, String?>) -> String {
    let written = fields.compactMap { key, value in value.map { "\(key): \(scalar($0))" } }
    return "{" + written.joined(separator: ", ") + "}"
  }

  /// A text as a scalar of YAML, quoted where it must be or might have to.
  static func scalar(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPlain =
      scalars.first.map(isWordLike) == true && scalars.last != " "
      && scalars.allSatisfy { isWordLike($0) || " .-_/#%（）《》〔〕“”、，。：·".unicodeScalars.contains($0) }
      && !text.contains(" #")
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
