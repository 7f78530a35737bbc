/// What a value of a file may be. The reader's own questions make it: see ``FormBook``.
package indirect enum ValueForm: Sendable {
  /// What one scalar may say.
  package enum Scalar: Sendable {
    case text, number, wholeNumber, date, trueOrFalse, slug, indicatorID
    /// Any text, also an empty one.
    case anything
    /// One of these words.
    case words([String])
  }

  /// What the keys of a mapping may be that are the author's choice.
  package enum Keys: Sendable { case slugs, wholeNumbers, texts }

  case scalar(Scalar)
  /// A text in each language of the site.
  case label
  /// - Parameters:
  ///   - least: the fewest elements that there may be.
  ///   - most: the most; nil for any number.
  case list(ValueForm, least: Int, most: Int?)
  case mapping(Keys, ValueForm)
  case record(RecordForm)
  case either([ValueForm])
  /// One of ``FormBook/definitions``.
  case reference(String)

  package static let text = ValueForm.scalar(.text)
  package static func list(_ element: ValueForm) -> ValueForm { .list(element, least: 0, most: nil) }
}

/// The keys of a record.
package struct RecordForm: Sendable {
  package struct Field: Sendable {
    package let key: String
    package let form: ValueForm
    package let isRequired: Bool
  }

  /// What the record is called in the program; words for its fields are found by it.
  package let name: String
  /// In the order in which they are read.
  package private(set) var fields: [Field] = []
  /// Of each of these exactly one is written.
  package private(set) var choices: [[String]] = []
  /// Of each of these at most one is written.
  package private(set) var exclusions: [[String]] = []
  /// Keys that need another one beside them.
  package private(set) var needs: [(key: String, other: String)] = []

  package init(_ name: String) { self.name = name }

  package mutating func add(_ key: String, _ form: ValueForm, isRequired: Bool) {
    guard !fields.contains(where: { $0.key == key }) else { return }
    fields.append(Field(key: key, form: form, isRequired: isRequired))
  }

  mutating func choose(among keys: [String]) { choices.append(keys) }

  mutating func exclude(_ keys: [String]) { exclusions.append(keys) }

  mutating func need(_ other: String, with key: String) { needs.append((key, other)) }
}
