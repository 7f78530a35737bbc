internal import Diagnostics
internal import ReportSource

/// What a report's texts of one language name and place.
struct ReportTexts {
  private(set) var crossReferences: [Located<String>] = []
  private(set) var directives: [Directive] = []
  private(set) var headings: [Heading] = []
  /// Numbers that the texts take from the report's figures.
  private(set) var values: [ValueReference] = []

  init(_ report: Report, in language: Language) {
    for chapter in report.chapters {
      if let text = chapter.texts[language] { add(text) }
    }
    for text in (report.analyses[language] ?? [:]).values { add(text) }
    for delivery in report.deliveries {
      if case .own(let plan) = delivery.plan { add(plan.text.reading(in: language).content) }
      if case .own(let actual) = delivery.actual { add(actual.text.reading(in: language).content) }
    }
    for notes in report.indicators.notes {
      for text in [notes.actual, notes.reason] { add(text?.reading(in: language).content ?? []) }
    }
  }

  /// What the chapters name, without the analyses and the data files.
  init(chaptersOf report: Report, in language: Language) {
    for chapter in report.chapters {
      if let text = chapter.texts[language] { add(text) }
    }
  }

  /// What one piece of text names.
  init(_ inlines: [Inline]) { add(inlines) }

  private mutating func add(_ document: MarkdownDocument) {
    for block in document.blocks { add(block) }
    for block in document.footnotes.values.joined() { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      headings.append(heading)
      add(heading.content)
    case .paragraph(let inlines, _): add(inlines)
    case .list(let list): for block in list.items.joined() { add(block) }
    case .quote(let blocks): for block in blocks { add(block) }
    case .table(let table): for cell in ([table.head] + table.rows).joined() { add(cell) }
    case .directive(let directive): directives.append(directive)
    case .code, .rule: return
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .crossReference(let target): crossReferences.append(target)
      case .link(let target, let inner):
        if target.value.hasPrefix("#") {
          crossReferences.append(Located(String(target.value.dropFirst()), at: target.place))
        }
        add(inner)
      case .emphasis(let inner), .strong(let inner): add(inner)
      case .value(let value): values.append(value)
      case .text, .code, .footnote, .softBreak, .hardBreak: continue
      }
    }
  }
}

extension InlineText {
  /// The words without markup and without the figures that they take.
  func plainText(in language: Language) -> String { reading(in: language).content.map(\.plainText).joined() }
}

extension Report {
  /// The texts of the chapters and analyses of one language, as written.
  func chapterFiles(in language: Language, _ sources: ReportSources) -> [SourceFile] {
    let folder = "content/reports/\(id.text)/\(language.tag)/"
    let names = chapters.map(\.file.name.value) + ["indicators.md"]
    return names.compactMap { sources[folder + $0] }
  }

  /// Every file of the report's folder.
  func ownFiles(_ sources: ReportSources) -> [SourceFile] {
    sources.all.filter { $0.path.hasPrefix("content/reports/\(id.text)/") }
  }
}
