package import Diagnostics
internal import Markup
package import ReportSource

/// The JSON Schema of a kind of file (draft 7, which editors understand), made from what the reader asks for.
///
/// It holds the form: keys, which of them must be there, types, words and lists of a fixed length. Whether a name
/// leads somewhere and a score can be computed is said by `check` alone.
package struct JSONSchema {
  private let file: FileForm
  private let book: FormBook
  private let root: ValueForm
  private let language: MessageLanguage

  /// - Parameters:
  ///   - languages: of the site; labels take these.
  ///   - language: of titles and descriptions.
  package init(of file: FileForm, languages: [Language], in language: MessageLanguage) {
    self.file = file
    self.language = language
    book = FormBook(languages: languages)
    root = file.form(in: book, phrases: Phrase.required.keys.sorted())
  }

  /// UTF-8 with a final line feed.
  package var document: [UInt8] {
    var members: [JSONValue.Member] = [
      .init("$schema", .string("http://json-schema.org/draft-07/schema#")),
      .init("title", .string(FormWords.title(of: file)[language])),
    ]
    if case .object(let own) = schema(of: root) { members += own }
    let names = book.definitions.keys.sorted()
    let definitions = names.compactMap { name in
      book.definitions[name].map { JSONValue.Member(name, schema(of: $0)) }
    }
    members.append(.init("definitions", .object(definitions + [.init("label", label)])))
    return JSONValue.object(members).document
  }

  private func schema(of form: ValueForm) -> JSONValue {
    switch form {
    case .scalar(let scalar): schema(of: scalar)
    case .label: reference("label")
    case .list(let element, let least, let most):
      .object([
        "type": .string("array"), "items": schema(of: element),
        "minItems": least == 0 ? nil : .number(PlainNumber(least)),
        "maxItems": most.map { .number(PlainNumber($0)) },
      ])
    case .mapping(let keys, let value):
      .object([
        "type": .string("object"), "propertyNames": .object(["pattern": .string(pattern(of: keys))]),
        "additionalProperties": schema(of: value),
      ])
    case .record(let record): schema(of: record)
    case .either(let forms): .object(["anyOf": .array(forms.map(schema))])
    case .reference(let name): reference(name)
    }
  }

  private func reference(_ name: String) -> JSONValue { .object(["$ref": .string("#/definitions/" + name)]) }

  // MARK: Records

  private func schema(of record: RecordForm) -> JSONValue {
    let properties = record.fields.map { field in
      JSONValue.Member(field.key, described(schema(of: field.form), field.key, of: record))
    }
    let required = record.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    let conditions =
      record.choices.map { keys in JSONValue.object(["oneOf": .array(keys.map { requiring([$0]) })]) }
      + record.exclusions.map { keys in JSONValue.object(["not": requiring(keys)]) }
    let needs = record.needs.map { JSONValue.Member($0.key, .array([.string($0.other)])) }
    return .object([
      "type": .string("object"), "properties": .object(properties),
      "required": required.isEmpty ? nil : .array(required),
      "additionalProperties": .bool(false), "allOf": conditions.isEmpty ? nil : .array(conditions),
      "dependencies": needs.isEmpty ? nil : .object(needs),
    ])
  }

  private func requiring(_ keys: [String]) -> JSONValue {
    .object(["required": .array(keys.map(JSONValue.string))])
  }

  /// What a key means stands beside its schema; beside a reference draft 7 would not see it.
  private func described(_ schema: JSONValue, _ key: String, of record: RecordForm) -> JSONValue {
    guard let words = FormWords.description(of: key, in: record.name)?[language] else { return schema }
    let description = JSONValue.Member("description", .string(words))
    guard case .object(let members) = schema, members.first?.name != "$ref" else {
      return .object([description, .init("allOf", .array([schema]))])
    }
    return .object([description] + members)
  }

  /// A text in each language; only the main one must be there.
  private var label: JSONValue {
    let texts = book.languages.map { JSONValue.Member($0.tag, schema(of: ValueForm.text)) }
    return .object([
      "type": .string("object"), "properties": .object(texts),
      "required": .array([.string(book.languages[0].tag)]),
      "additionalProperties": .bool(false),
    ])
  }

  // MARK: Scalars

  /// Editors read plain `2017` as a number and `true` as a truth value, where the reader sees text: both are let
  /// in, and the pattern holds for text.
  private func schema(of scalar: ValueForm.Scalar) -> JSONValue {
    switch scalar {
    case .text: typed("string", "number", "boolean", pattern: #"\S"#)
    case .anything: typed("string", "number", "boolean", "null", pattern: nil)
    case .number: typed("number", "string", pattern: #"^-?[0-9]+(\.[0-9]+)?%?$"#)
    case .wholeNumber:
      .object([
        "type": .array([.string("integer"), .string("string")]), "minimum": .number(PlainNumber(0)),
        "maximum": .number(PlainNumber(1_000_000_000)), "pattern": .string("^[0-9]+$"),
      ])
    case .date: typed("string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .trueOrFalse:
      .object(["enum": .array([.bool(true), .bool(false), .string("true"), .string("false")])])
    case .slug: typed("string", "number", pattern: pattern(of: .slugs))
    case .indicatorID: typed("string", pattern: "^[A-Za-z][A-Za-z0-9]{0,23}$")
    case .words(let words): .object(["enum": .array(words.map(JSONValue.string))])
    }
  }

  private func typed(_ types: String..., pattern: String?) -> JSONValue {
    let words = types.map(JSONValue.string)
    return .object([
      "type": words.count == 1 ? words[0] : .array(words), "pattern": pattern.map(JSONValue.string),
    ])
  }

  private func pattern(of keys: ValueForm.Keys) -> String {
    switch keys {
    case .slugs: "^(?=.{1,\(Slug.longest)}$)[a-z0-9]+(-[a-z0-9]+)*$"
    case .wholeNumbers: "^[0-9]+$"
    case .texts: ".*"
    }
  }
}
