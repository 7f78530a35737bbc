package import Diagnostics
package import ReportSource

/// A heading, paragraph, list item, table row, footnote or label of a report, as it was typed.
package struct Passage: Sendable {
  package enum Kind: Hashable, Sendable {
    case heading, paragraph, item, row, footnote
    /// A text of a YAML file that says what was planned, done, judged, found or advised.
    case label
    /// Any other text of a YAML file: a name, a note, a reading of an erratum.
    case name
  }

  package let language: Language
  package let kind: Kind
  /// What it stands under: a heading's id, an indicator's code, or an entry of a YAML file (`delivery.supervision`).
  package let section: String
  /// The words of the heading that it stands under; empty where there is none.
  package let heading: String
  /// Its lines, joined by line feeds; references and marks stand in it as typed.
  package let text: String
  /// Where each line of it begins, in bytes of ``text``.
  private let lines: [(offset: Int, place: Place)]
  /// The places of its characters are not known: it is written over several lines of YAML, or with escapes.
  private let isFolded: Bool

  /// - Parameter lines: not empty; each with the place of its first byte.
  init(
    _ lines: [(text: String, place: Place)], as kind: Kind, under heading: String, section: String,
    in language: Language
  ) {
    self.language = language
    self.kind = kind
    self.section = section
    self.heading = heading
    text = lines.map(\.text).joined(separator: "\n")
    isFolded = false
    var offset = 0
    self.lines = lines.map { line in
      defer { offset += line.text.utf8.count + 1 }
      return (offset, line.place)
    }
  }

  /// A value of a YAML file.
  init(_ value: Located<String>, as kind: Kind = .label, section: String, in language: Language) {
    self.language = language
    self.kind = kind
    self.section = section
    heading = ""
    text = value.value
    lines = [(0, value.place)]
    isFolded = value.place.length != value.value.utf8.count
  }

  /// The place of a stretch of ``text``, given in bytes.
  package func place(of range: Range<Int>) -> Place {
    guard !isFolded, let line = lines.last(where: { $0.offset <= range.lowerBound }) else {
      return lines[0].place
    }
    let length = text.utf8.dropFirst(range.lowerBound).prefix(range.count).prefix { $0 != 0x0A }.count
    return line.place.advanced(by: range.lowerBound - line.offset, length: length)
  }

  /// What stands in a range of bytes.
  package func slice(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// The place of the whole, at most of its first line.
  package var place: Place { place(of: 0..<text.utf8.count) }
}
