internal import Diagnostics

/// A label whose texts are whole Markdown: paragraphs and lists.
package struct MarkdownText: Sendable {
  private let label: Label
  private let documents: [Language: MarkdownDocument]

  /// The text in a language, or the main language's where it is missing.
  package func reading(
    in language: Language
  ) -> (document: MarkdownDocument, language: Language?, isFallback: Bool) {
    let reading = label.reading(in: language)
    let document = reading.language.flatMap { documents[$0] } ?? .empty
    return (document, reading.language, reading.isFallback)
  }

  /// Every text; for looking up what it refers to.
  package var all: [MarkdownDocument] {
    documents.keys.sorted { $0.tag < $1.tag }.compactMap { documents[$0] }
  }
}

extension MarkdownText: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .label }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let label = Label(node, in: reader) else { return nil }
    self.label = label
    documents = label.written.mapValues { text in
      let inner = RecordReader(languages: reader.languages)
      let file = SourceFile(path: text.place.file, bytes: Array(text.value.utf8))
      let document = MarkdownParser.parse(file, reader: inner)
      inner.refuseReferences(in: document.inlines)
      for directive in document.blocks.flatMap(\.directives) {
        inner.report(ReferenceFault.unknown(.table, directive.argument, near: nil), at: directive.place)
      }
      // Inside a YAML block the text's own lines are not those of the file: the value's place stands for all.
      for diagnostic in inner.diagnostics.all {
        reader.diagnostics.append(Diagnostic(moving: diagnostic, to: text.place))
      }
      return document
    }
  }
}

extension RecordReader {
  /// Reports figures and cross-references in a text that belongs to no report: there is nothing to refer to.
  func refuseReferences(in inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .value(let value):
        report(ReferenceFault.unknown(.figure, value.name, near: nil), at: value.place)
      case .crossReference(let target):
        report(ReferenceFault.unknown(.target, target.value, near: nil), at: target.place)
      default: continue
      }
    }
  }
}
