internal import Diagnostics
internal import ReportSource

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
  /// Every date of it that names at least a month; most rules for dates ask for them.
  private(set) var dates: [WrittenDate] = []

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
    dates = WrittenDate.read(in: self)
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

extension WrittenPassage {
  /// The passages with those of printed pages joined by section, since columns divide them anywhere.
  static func joined(_ passages: [WrittenPassage], of printed: Set<String>) -> [WrittenPassage] {
    var joined: [WrittenPassage] = []
    for passage in passages {
      guard let last = joined.last, printed.contains(passage.place.file), last.section == passage.section,
        last.place.file == passage.place.file, passage.role == .body, last.role == .body
      else {
        joined.append(passage)
        continue
      }
      joined[joined.count - 1] = WrittenPassage(last.role, last.lines + passage.lines, section: last.section)
    }
    return joined
  }

  private var lines: [(text: ArraySlice<UInt8>, place: Place)] {
    parts.indices.map { index in
      let end = index + 1 < parts.count ? parts[index + 1].start : bytes.count
      return (bytes[parts[index].start..<end], parts[index].place)
    }
  }

  /// The same as the rules for wording read it.
  func prose(in language: Language) -> Passage {
    let lines = lines.map { (text: String(decoding: $0.text, as: UTF8.self), place: $0.place) }
    let kind: Passage.Kind = role == .heading ? .heading : role == .note ? .footnote : .paragraph
    return Passage(lines, as: kind, under: "", section: "", in: language)
  }
}

extension WrittenTable {
  /// Its cells as the rules for wording read them.
  func prose(in language: Language) -> [Passage] {
    ([head] + rows).joined().filter { !$0.text.isEmpty }.map { cell in
      Passage([(text: cell.text, place: cell.place)], as: .row, under: "", section: "", in: language)
    }
  }
}
