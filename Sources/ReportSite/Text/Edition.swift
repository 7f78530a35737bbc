internal import Evaluation
internal import Markup
internal import ReportSource

/// A report in one language: its words, numbers and outline. What every part of the page is made from.
struct Edition {
  let report: Report
  /// The page's language.
  let language: Language
  /// Speaks the page's language, or that of a text which fell back.
  let wording: Wording
  let outline: Outline
  private let wordings: [Language: Wording]

  var formatter: ValueFormatter { ValueFormatter(wording.catalogue) }

  /// - Parameter catalogues: one for each language of the site.
  init(_ report: Report, in language: Language, catalogues: [Language: Catalogue]) {
    guard let catalogue = catalogues[language] else {
      preconditionFailure("a site has a catalogue for each of its languages")
    }
    self.report = report
    self.language = language
    wordings = catalogues.mapValues(Wording.init)
    wording = Wording(catalogue)
    outline = Outline(report, in: language, wording: wording)
  }

  private init(_ other: Edition, speaking language: Language) {
    report = other.report
    self.language = language
    wordings = other.wordings
    wording = other.wordings[language] ?? other.wording
    outline = other.outline
  }

  /// The same page for a text of another language: numbers and words follow the text.
  func speaking(_ language: Language) -> Edition {
    language == self.language ? self : Edition(self, speaking: language)
  }

  /// The `lang` attribute of a language.
  func htmlTag(_ language: Language) -> String { wordings[language]?.catalogue.htmlTag ?? language.tag }

  // MARK: Labels

  /// A label's text, without a mark where it fell back: for places that take plain text.
  func text(_ label: Label) -> String { label.reading(in: language).text }

  /// A label's text, marked where it fell back.
  func node(_ label: Label) -> Node {
    let reading = label.reading(in: language)
    guard reading.isFallback, let fallback = reading.language else { return .text(reading.text) }
    return marked([.text(reading.text)], as: fallback)
  }

  /// A label with references in it, marked where it fell back.
  func nodes(_ text: InlineText, linked: Bool = true) -> [Node] {
    let reading = text.reading(in: language)
    guard reading.isFallback, let fallback = reading.language else {
      return TextRenderer(self).inlines(reading.content, linked: linked)
    }
    return [marked(TextRenderer(speaking(fallback)).inlines(reading.content, linked: linked), as: fallback)]
  }

  /// A label with references as plain text.
  func text(_ text: InlineText) -> String { Node.fragment(nodes(text, linked: false)).plainText }

  private func marked(_ content: [Node], as language: Language) -> Node {
    element(
      .span, [.lang(htmlTag(language)), .class("untranslated"), .title(wording(.untranslated))], content)
  }

  // MARK: Names and numbers

  func name(_ id: IndicatorID) -> Node { report.indicators[id].map { node($0.name) } ?? .text(id.text) }

  func plainName(_ id: IndicatorID) -> String { report.indicators[id].map { text($0.name) } ?? id.text }

  func brief(_ id: IndicatorID) -> String { report.indicators[id].map { text($0.brief) } ?? id.text }

  /// `表 1-1`.
  func tableNumber(_ name: String) -> String {
    outline.tables[name].map { number($0, as: $0.chapter == 0 ? .plainTableLabel : .tableLabel) } ?? name
  }

  /// `图 3-1`; nil for a figure without a number.
  func figureNumber(_ name: String) -> String? {
    outline.figures[name].map { number($0, as: $0.chapter == 0 ? .plainFigureLabel : .figureLabel) }
  }

  private func number(_ numbered: Outline.Numbered, as phrase: Phrase) -> String {
    wording(phrase, ["chapter": String(numbered.chapter), "n": String(numbered.number)])
  }

  /// A loss with its minus sign: `−0.85`; a plain 0 where nothing was lost.
  func loss(_ lost: FixedDecimal) -> String {
    Fraction(lost).isZero ? "0" : wording.catalogue.minus + formatter.text(lost)
  }

  /// The number of a finding, from 1: in words where the language numbers its headings in words, 一, else 1.
  func ordinal(_ index: Int) -> String {
    let catalogue = wording.catalogue
    let hasWords = catalogue.headingPatterns.contains { Placeholders.names(in: $0).contains("word") }
    return hasWords && NumberWords.range.contains(index + 1)
      ? catalogue.numberWords[index + 1] : String(index + 1)
  }

  /// A table's caption, which names the project.
  func caption(_ phrase: Phrase) -> Node {
    wording.nodes(phrase, ["project": node(report.head.project.name)])
  }
}
