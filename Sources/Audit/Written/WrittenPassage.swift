internal import Diagnostics

/// A heading, paragraph, list item, cell or note as running text, with the way back to its file.
struct WrittenPassage: Sendable {
  enum Role: Sendable {
    case heading, body, note, caption
  }

  /// A part of the passage that stands on one line of its file.
  struct Part: Sendable {
    /// In bytes of the passage.
    let start: Int
    let place: Place
  }

  let role: Role
  /// The lines joined, Chinese without a space between them.
  let bytes: [UInt8]
  let parts: [Part]
  /// The headings above it, outermost first, as indices of ``WrittenReport/headings``.
  let section: [Int]

  /// - Parameter lines: the text of each line with its place; at least one.
  init(_ role: Role, _ lines: [(text: ArraySlice<UInt8>, place: Place)], section: [Int]) {
    var bytes: [UInt8] = []
    var parts: [Part] = []
    for (text, place) in lines {
      if let last = bytes.last, let first = text.first, last < 0x80, first < 0x80 { bytes.append(0x20) }
      parts.append(Part(start: bytes.count, place: place))
      bytes += text
    }
    self.role = role
    self.bytes = bytes
    self.parts = parts
    self.section = section
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The text between two offsets; empty where the second is not behind the first.
  func text(from start: Int, to end: Int) -> String { text(start..<max(start, end)) }

  /// The place of some bytes, as far as they stand on one line.
  func place(_ range: Range<Int>) -> Place {
    let index = parts.lastIndex { $0.start <= range.lowerBound } ?? 0
    let end = index + 1 < parts.count ? parts[index + 1].start : bytes.count
    return parts[index].place.advanced(
      by: range.lowerBound - parts[index].start, length: min(range.upperBound, end) - range.lowerBound)
  }

  var place: Place { place(bytes.indices) }
}
