internal import Diagnostics
internal import Evaluation

/// A type that a YAML value can be read as. Reading reports what is wrong and gives nil.
protocol FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader)

  /// What it can be read from. A record's need not be written: it is what its reading asks for.
  static func form(in book: FormBook) -> ValueForm
}

extension YAMLNode {
  /// The scalar of this node, or nil with a diagnostic.
  func scalar(_ expected: FieldFault.Expectation, in reader: RecordReader) -> YAMLScalar? {
    guard case .scalar(let scalar) = self, !scalar.isMissing else {
      reader.report(FieldFault.wrongType(expected: expected, found: self), at: place)
      return nil
    }
    return scalar
  }
}

extension String: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .text }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.text, in: reader) else { return nil }
    guard scalar.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      reader.report(FieldFault.wrongType(expected: .text, found: node), at: scalar.place)
      return nil
    }
    self = scalar.text
  }
}

extension Bool: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.trueOrFalse) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.trueOrFalse, in: reader) else { return nil }
    switch scalar.text {
    case "true": self = true
    case "false": self = false
    default:
      reader.report(FieldFault.wrongType(expected: .trueOrFalse, found: node), at: scalar.place)
      return nil
    }
  }
}

extension Located: FieldValue where Value: FieldValue {
  static func form(in book: FormBook) -> ValueForm { Value.form(in: book) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let value = Value(node, in: reader) else { return nil }
    self.init(value, at: node.place)
  }
}

extension NumberLiteral: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.number) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.number, in: reader) else { return nil }
    do throws(NumberLiteral.Fault) {
      try self.init(scalar.text)
    } catch {
      reader.report(FieldFault.badNumber(scalar.text, error), at: scalar.place)
      return nil
    }
  }
}

extension Int: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.wholeNumber) }

  /// A whole number from 0 to a billion.
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let located = Located<NumberLiteral>(node, in: reader) else { return nil }
    let literal = located.value
    guard literal.places == 0, !literal.isPercent, !literal.value.isNegative,
      let number = Int(literal.value.rounded(places: 0).plain), number <= 1_000_000_000
    else {
      reader.report(FieldFault.wrongType(expected: .wholeNumber, found: node), at: node.place)
      return nil
    }
    self = number
  }
}

extension CalendarDate: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.date) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.date, in: reader) else { return nil }
    guard let date = CalendarDate(scalar.text) else {
      reader.report(FieldFault.wrongType(expected: .date, found: node), at: scalar.place)
      return nil
    }
    self = date
  }
}

extension Slug: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.slug) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.slug, in: reader) else { return nil }
    guard let slug = Slug(scalar.text) else {
      reader.report(FieldFault.wrongType(expected: .slug, found: node), at: scalar.place)
      return nil
    }
    self = slug
  }
}

extension Array: FieldValue where Element: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .list(Element.form(in: book)) }

  /// Keeps the elements that can be read; the others have reported themselves.
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard case .sequence(let nodes, _) = node else {
      reader.report(FieldFault.wrongType(expected: .list, found: node), at: node.place)
      return nil
    }
    self = nodes.compactMap { node in
      let element = Element(node, in: reader)
      if element == nil { reader.noteBroken(node) }
      return element
    }
  }
}

extension Label: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .label }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard case .mapping(let pairs, let place) = node else {
      reader.report(FieldFault.wrongType(expected: .label, found: node), at: node.place)
      return nil
    }
    var texts: [Language: Located<String>] = [:]
    for pair in pairs {
      guard let language = reader.languages.first(where: { $0.tag == pair.key.text }) else {
        if case .scalar(let scalar) = pair.value, scalar.isMissing {
          reader.report(FieldFault.textBecameKey(pair.key.text), at: pair.key.place)
          continue
        }
        let tags = reader.languages.map(\.tag)
        let near = reader.nearest(to: pair.key.text, among: tags)
        reader.report(FieldFault.unknownLanguage(pair.key.text, near: near, known: tags), at: pair.key.place)
        continue
      }
      guard let text = Located<String>(pair.value, in: reader) else { continue }
      texts[language] = text
    }
    for language in reader.languages where texts[language] == nil {
      guard !pairs.contains(where: { $0.key.text == language.tag }) else { continue }
      if language == reader.mainLanguage {
        reader.report(FieldFault.missing(language.tag), at: place)
      } else {
        reader.report(FieldFault.missingTranslation(language.tag), at: place)
      }
    }
    self.init(texts, main: reader.mainLanguage)
  }
}

/// A label, or one text that is the same in every language (a document number, a value).
struct LabelOrText: FieldValue {
  let label: Label

  static func form(in book: FormBook) -> ValueForm { .either([.scalar(.anything), .label]) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    if case .scalar(let scalar) = node, !scalar.isMissing {
      label = Label(neutral: scalar.text, main: reader.mainLanguage)
    } else if let label = Label(node, in: reader) {
      self.label = label
    } else {
      return nil
    }
  }
}
