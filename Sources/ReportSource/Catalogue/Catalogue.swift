internal import Diagnostics
package import Evaluation

/// The words, number formats and numbering of one language: `templates/languages/TAG.yaml`.
package struct Catalogue: Sendable {
  /// How a unit is written.
  package struct UnitWords: Sendable {
    /// One way to write amounts from some size on.
    package struct Way: Sendable {
      /// The smallest magnitude it is used for, in the unit.
      package let from: Fraction
      /// What the number is multiplied by.
      package let factor: Fraction
      /// Holds `{n}`.
      package let pattern: String
    }

    /// After the number 1.
    package let one: String
    /// After any other number.
    package let other: String
    /// In the head of a column.
    package let column: String
    /// Largest first; none for a plain unit word.
    package let ways: [Way]
  }

  package let language: Language
  /// The `lang` attribute, for example `zh-Hans`.
  package let htmlTag: String
  /// The language's own name.
  package let name: String
  package let decimalPoint: String
  /// Between groups of three digits; may be empty.
  package let groupSeparator: String
  package let minus: String
  /// Holds `{n}` and `{unit}`.
  package let numberWithUnit: String
  /// For 0…20.
  package let numberWords: [String]
  /// Holds `{year}`, `{month}`, `{month-name}` and `{day}`.
  package let datePattern: String
  package let monthNames: [String]
  /// For heading levels 1…6: `{n}`, `{path}` (1.2.3), `{word}` (一) and `{circled}` (①).
  package let headingPatterns: [String]
  /// Between a closing full stop and the next sentence, in joined text.
  package let sentenceSpace: String
  package let listSeparator: String
  private let units: [String: UnitWords]
  private let phrases: [String: String]

  package subscript(unit id: String) -> UnitWords? { units[id] }

  /// The ids of all units.
  package var unitIDs: [String] { units.keys.sorted() }

  /// The id of the unit whose word this is.
  package func unit(forWord word: String) -> String? {
    units.keys.sorted().first { units[$0]?.other == word || units[$0]?.one == word }
  }

  /// - Parameter key: one of those the catalogue was loaded with.
  package func phrase(_ key: String) -> String {
    guard let phrase = phrases[key] else {
      preconditionFailure("a catalogue holds every phrase that it was loaded with")
    }
    return phrase
  }

  /// - Parameters:
  ///   - phrases: the keys that must be there, each with the names in braces that it may hold.
  init?(
    _ language: Language, _ node: YAMLNode, phrases required: [String: Set<String>], in reader: RecordReader
  ) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let htmlTag = fields.required("html", String.self)
    let name = fields.required("name", String.self)
    let numbers = fields.required("numbers", NumberWordsRecord.self)
    let date = fields.required("date", String.self)
    let months = fields.required("months", [String].self)
    let headings = fields.required("headings", [String].self)
    let listSeparator = fields.required("list-separator", String.self)
    let sentenceSpace = fields.node("sentence-space") { _ in .scalar(.anything) }
    let units = fields.node("units") { .mapping(.slugs, UnitWords.form(in: $0)) }
    let phraseNode = fields.node("phrases", isRequired: true) { _ in Self.phrasesForm(required.keys.sorted())
    }
    fields.finish()
    guard let htmlTag, let name, let numbers, let date, let months, let headings, let listSeparator else {
      return nil
    }
    if months.count != 12 {
      reader.report(
        CatalogueFault.wrongCount("months", expected: 12, found: months.count), at: fields.place(of: "months")
      )
    }
    if headings.count != 6 {
      reader.report(
        CatalogueFault.wrongCount("headings", expected: 6, found: headings.count),
        at: fields.place(of: "headings"))
    }
    self.language = language
    self.htmlTag = htmlTag
    self.name = name
    decimalPoint = numbers.decimal
    groupSeparator = numbers.group
    minus = numbers.minus
    numberWithUnit = numbers.withUnit
    numberWords = numbers.words
    datePattern = date
    monthNames = months
    headingPatterns = headings
    self.listSeparator = listSeparator
    if case .scalar(let space)? = sentenceSpace {
      self.sentenceSpace = space.text
    } else {
      self.sentenceSpace = ""
    }
    self.units = units.map { Self.units($0, reader) } ?? [:]
    self.phrases = phraseNode.map { Self.phrases($0, required, reader) } ?? [:]
    if phraseNode == nil { reader.report(FieldFault.missing("phrases"), at: fields.place) }
    if reader.diagnostics.hasErrors { return nil }
  }

  private static func units(_ node: YAMLNode, _ reader: RecordReader) -> [String: UnitWords] {
    var units: [String: UnitWords] = [:]
    for entry in reader.entries(node) { units[entry.id.value.text] = UnitWords(entry.node, in: reader) }
    return units
  }

  /// Flattens nested keys (`page: {contents: …}` is `page.contents`) and holds them against the required ones.
  private static func phrases(
    _ node: YAMLNode, _ required: [String: Set<String>], _ reader: RecordReader
  ) -> [String: String] {
    var found: [String: String] = [:]
    func walk(_ node: YAMLNode, prefix: String) {
      guard case .mapping(let pairs, _) = node else {
        reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
        return
      }
      for pair in pairs {
        let key = prefix + pair.key.text
        if case .scalar(let scalar) = pair.value {
          guard let names = required[key] else {
            let near = reader.nearest(to: key, among: required.keys.sorted())
            reader.report(FieldFault.unknownKey(key, near: near, known: []), at: pair.key.place)
            continue
          }
          for name in Placeholders.names(in: scalar.text) where !names.contains(name) {
            reader.report(CatalogueFault.unknownPlaceholder(name, known: names.sorted()), at: scalar.place)
          }
          found[key] = scalar.text
        } else {
          walk(pair.value, prefix: key + ".")
        }
      }
    }
    walk(node, prefix: "")
    for key in required.keys.sorted() where found[key] == nil {
      reader.report(FieldFault.missing(key), at: node.place)
    }
    return found
  }
}

/// `numbers:` of a catalogue.
private struct NumberWordsRecord: FieldValue {
  let decimal: String
  let group: String
  let minus: String
  let withUnit: String
  let words: [String]

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let decimal = fields.required("decimal", String.self)
    let group = fields.node("group") { _ in .scalar(.anything) }
    let minus = fields.required("minus", String.self)
    let withUnit = fields.required("with-unit", String.self)
    let words = fields.required("words", [String].self)
    fields.finish()
    guard let decimal, let minus, let withUnit, let words else { return nil }
    if words.count != NumberWords.range.count {
      let fault = CatalogueFault.wrongCount("words", expected: NumberWords.range.count, found: words.count)
      reader.report(fault, at: fields.place(of: "words"))
      return nil
    }
    self.decimal = decimal
    if case .scalar(let scalar)? = group { self.group = scalar.text } else { self.group = "" }
    self.minus = minus
    self.withUnit = withUnit
    self.words = words
  }
}

extension Catalogue {
  /// Nested keys: `page.contents` is `page: {contents: …}`.
  private static func phrasesForm(_ keys: [String]) -> ValueForm {
    var form = RecordForm("Phrases")
    let groups = Dictionary(grouping: keys) { key in key.split(separator: ".").first.map(String.init) ?? key }
    for name in groups.keys.sorted() {
      let rest = (groups[name] ?? []).map { String($0.dropFirst(name.count + 1)) }
      form.add(name, rest == [""] ? .scalar(.anything) : phrasesForm(rest), isRequired: true)
    }
    return .record(form)
  }
}

extension Catalogue.UnitWords: FieldValue {
  static func form(in book: FormBook) -> ValueForm {
    .either([.text, book.record("UnitWords") { node, reader in _ = Self(node, in: reader) }])
  }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    if case .scalar(let scalar) = node, !scalar.isMissing {
      self.init(one: scalar.text, other: scalar.text, column: scalar.text, ways: [])
      return
    }
    guard let fields = Fields(node, in: reader) else { return nil }
    let one = fields.optional("one", String.self)
    let other = fields.required("other", String.self)
    let column = fields.optional("column", String.self)
    let ways = fields.list("ways", of: Way.self)
    fields.finish()
    guard let other else { return nil }
    self.init(one: one ?? other, other: other, column: column ?? other, ways: ways)
  }
}

extension Catalogue.UnitWords.Way: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let from = fields.optional("from", NumberLiteral.self)
    let factor = fields.required("factor", NumberLiteral.self)
    let pattern = fields.required("pattern", String.self)
    fields.finish()
    guard let factor, let pattern else { return nil }
    self.init(from: from?.value ?? .zero, factor: factor.value, pattern: pattern)
  }
}
