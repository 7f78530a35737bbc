internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// What a text is built of, by what its languages share: headings by their ids, directives, and paragraphs by the
/// figures, tables and footnotes that they name.
struct TextOutline {
  struct Section {
    let heading: Heading
    let blocks: [Mark]
  }

  /// A block as it can be told in any language.
  struct Mark: Hashable {
    /// Names of figures, targets of cross references and labels of footnotes, sorted; a directive's name and argument.
    let names: [String]
    let isDirective: Bool
    let place: Place

    /// A directive as its author wrote it.
    var words: String { names[1].isEmpty ? "{\(names[0])}" : "{\(names[0])} \(names[1])" }

    static func == (left: Self, right: Self) -> Bool {
      left.names == right.names && left.isDirective == right.isDirective
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(names)
      hasher.combine(isDirective)
    }
  }

  struct Heading: Hashable {
    /// Empty before the first heading, and for a heading without an id.
    let id: String
    let level: Int
    /// Of the id.
    let place: Place?

    static func == (left: Self, right: Self) -> Bool { left.id == right.id }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// In the order of the text; the first is what stands before any heading with an id.
  let sections: [Section]

  init(_ document: MarkdownDocument) {
    var sections: [Section] = []
    var heading = Heading(id: "", level: 0, place: nil)
    var blocks: [Mark] = []
    for block in document.blocks {
      if case .heading(let next) = block {
        guard let id = next.id else { continue }
        sections.append(Section(heading: heading, blocks: blocks))
        heading = Heading(id: id.value, level: next.level, place: id.place)
        blocks = []
      } else {
        blocks += block.marks
      }
    }
    self.sections = sections + [Section(heading: heading, blocks: blocks)]
  }

  var headings: [Heading] { sections.map(\.heading).filter { !$0.id.isEmpty } }
  var directives: [Mark] { sections.flatMap(\.blocks).filter(\.isDirective) }

  func section(_ id: String) -> Section? { sections.first { $0.heading.id == id } }
}

extension TextOutline {
  /// A text in the main language and in another one.
  struct Pair {
    let main: TextOutline
    let other: TextOutline
  }

  /// The chapters and analyses that a report has in two languages, in its order.
  static func pairs(of report: Report) -> [Pair] {
    let main = report.mainLanguage
    return report.languages.dropFirst().flatMap { language in
      let chapters = report.chapters.map { ($0.texts[main], $0.texts[language]) }
      let analyses = report.scorecard.scores.map { score in
        (report.analyses[main]?[score.id], report.analyses[language]?[score.id])
      }
      return (chapters + analyses).compactMap { texts -> Pair? in
        guard let first = texts.0, let second = texts.1 else { return nil }
        return Pair(main: TextOutline(first), other: TextOutline(second))
      }
    }
  }
}

extension Block {
  fileprivate var marks: [TextOutline.Mark] {
    switch self {
    case .paragraph(let inlines, let place):
      let names = inlines.flatMap { $0.withDescendants }.compactMap { $0.sharedName }.sorted()
      return [TextOutline.Mark(names: names, isDirective: false, place: place)]
    case .directive(let directive):
      return [
        TextOutline.Mark(
          names: [directive.name, directive.argument], isDirective: true, place: directive.place)
      ]
    case .list(let list): return list.items.joined().flatMap { $0.marks }
    case .quote(let quoted): return quoted.flatMap { $0.marks }
    case .heading, .code, .table, .rule: return []
    }
  }
}

extension Inline {
  /// What it names in every language alike.
  fileprivate var sharedName: String? {
    switch self {
    case .value(let reference): reference.name
    case .crossReference(let target): target.value
    case .footnote(let label): label.value
    case .text, .emphasis, .strong, .code, .link, .softBreak, .hardBreak: nil
    }
  }
}
