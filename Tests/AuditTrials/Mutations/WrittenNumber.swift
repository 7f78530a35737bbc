/// A number as it stands in a file of the content.
package struct WrittenNumber: Sendable {
  /// What a number is to a reader; only figures state something that an audit could contradict.
  package enum Kind: String, Sendable, CaseIterable {
    /// Everything that is none of the others.
    case figure
    /// A year, a day, or a part of one.
    case date
    /// Part of a name that the report declares, or of a document's or standard's number.
    case name
    /// A list's own number: `1.` at the start of a line, `（1）`.
    case ordinal
    /// The number of a table, figure, section, annex, footnote or article that a text points to.
    case citation
    /// Part of an id, a reference, a file's name.
    case identifier
    /// How numbers are to be printed: decimals, rounding, the first chapter's number.
    case setting
  }

  package let file: String
  /// 0-based.
  package let line: Int
  /// In characters of the line.
  package let range: Range<Int>
  /// Digits, with a point among them or not.
  package let text: String
  /// The keys that lead to it, entries of lists by their ids; in Markdown the section's id.
  package let path: [String]
  package let kind: Kind
}
