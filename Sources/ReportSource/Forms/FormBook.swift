internal import Diagnostics

/// What the files of a site may hold, asked of the very code that reads them: each record is read once from an
/// empty mapping, and every question that it asks of its ``Fields`` is written down. So there is one definition
/// of a key, the line that reads it.
///
/// A reference, used on one thread.
package final class FormBook {
  package let languages: [Language]
  /// Forms that others refer to, by name. What refers to itself, as a rule within a rule, ends there.
  package private(set) var definitions: [String: ValueForm] = [:]

  package init(languages: [Language]) { self.languages = languages }

  /// A form of that name; made when it is first asked for.
  func definition(_ name: String, _ make: () -> ValueForm) -> ValueForm {
    if definitions[name] == nil {
      definitions[name] = .reference(name)
      definitions[name] = make()
    }
    return .reference(name)
  }

  /// The keys that a reading asks for.
  func record(_ name: String, _ read: (YAMLNode, RecordReader) -> Void) -> ValueForm {
    definition(name) { .record(fields(name, read)) }
  }

  func fields(_ name: String, _ read: (YAMLNode, RecordReader) -> Void) -> RecordForm {
    let reader = RecordReader(languages: languages)
    let sketch = Sketch(RecordForm(name), book: self)
    reader.sketch = sketch
    read(.mapping([], at: Place(file: name)), reader)
    precondition(!sketch.form.fields.isEmpty, "what is no record says its form itself: \(name)")
    return sketch.form
  }

  /// What a record has asked for so far.
  final class Sketch {
    var form: RecordForm
    let book: FormBook

    init(_ form: RecordForm, book: FormBook) {
      self.form = form
      self.book = book
    }
  }
}

extension FieldValue {
  /// That of a record, which is asked of its own reading.
  static func form(in book: FormBook) -> ValueForm {
    book.record(Self.formName) { node, reader in _ = Self(node, in: reader) }
  }

  /// `Budget.Line`
  static var formName: String {
    String(reflecting: Self.self).split(separator: ".").dropFirst()
      .filter { !$0.hasPrefix("(") }.joined(separator: ".")
  }
}
