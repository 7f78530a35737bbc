internal import Diagnostics

/// A label whose texts are inline Markdown and may hold references.
package struct InlineText: Sendable {
  /// What to print in a language, and which language that is.
  package struct Reading: Sendable {
    package let content: [Inline]
    package let language: Language?
    package let isFallback: Bool
  }

  private let label: Label
  private let contents: [Language: [Inline]]
  /// Where one text holds for every language.
  private let neutral: [Inline]

  package func reading(in language: Language) -> Reading {
    let reading = label.reading(in: language)
    let content = reading.language.flatMap { contents[$0] } ?? neutral
    return Reading(content: content, language: reading.language, isFallback: reading.isFallback)
  }

  /// Every text, by language; for looking up what it refers to.
  package var all: [[Inline]] {
    [neutral] + label.written.keys.sorted { $0.tag < $1.tag }.compactMap { contents[$0] }
  }

  /// Parses one paragraph.
  private static func parse(_ text: Located<String>, reader: RecordReader) -> [Inline] {
    let inner = RecordReader(languages: reader.languages)
    let file = SourceFile(path: text.place.file, bytes: Array(text.value.utf8))
    let document = MarkdownParser.parse(file, reader: inner)
    for diagnostic in inner.diagnostics.all {
      reader.diagnostics.append(Diagnostic(moving: diagnostic, to: diagnostic.place.map(text.place(of:))))
    }
    var content: [Inline] = []
    for (index, block) in document.blocks.enumerated() {
      guard case .paragraph(let inlines, _) = block, index == 0 else {
        reader.report(MarkdownFault.blockInLabel, at: text.place)
        break
      }
      content = inlines.map { $0.moved(into: text) }
    }
    return content
  }
}

extension InlineText: FieldValue {
  static func form(in book: FormBook) -> ValueForm { LabelOrText.form(in: book) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let label = LabelOrText(node, in: reader)?.label else { return nil }
    self.label = label
    contents = label.written.mapValues { Self.parse($0, reader: reader) }
    if case .scalar(let scalar) = node {
      neutral = Self.parse(Located(scalar.text, at: scalar.place), reader: reader)
    } else {
      neutral = []
    }
  }
}

extension Inline {
  fileprivate func moved(into text: Located<String>) -> Inline {
    switch self {
    case .value(let value):
      return .value(
        ValueReference(name: value.name, filters: value.filters, place: text.place(of: value.place)))
    case .crossReference(let target):
      return .crossReference(Located(target.value, at: text.place(of: target.place)))
    case .emphasis(let inlines): return .emphasis(inlines.map { $0.moved(into: text) })
    case .strong(let inlines): return .strong(inlines.map { $0.moved(into: text) })
    case .link(let target, let inlines):
      let moved = Located(target.value, at: text.place(of: target.place))
      return .link(to: moved, inlines.map { $0.moved(into: text) })
    case .footnote(let label): return .footnote(Located(label.value, at: text.place(of: label.place)))
    case .text, .code, .softBreak, .hardBreak: return self
    }
  }
}

extension Located<String> {
  /// A place of this text as a place of its file: the text's own where it is not written on one line as it is.
  fileprivate func place(of inner: Place) -> Place {
    guard place.length == value.utf8.count, inner.line == 1 else { return place }
    return place.advanced(by: inner.column - 1, length: inner.length)
  }
}
