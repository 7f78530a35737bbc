package import Diagnostics

/// A chapter as its author wrote it, in document order.
package struct MarkdownDocument: Sendable {
  package let blocks: [Block]
  /// The texts of footnotes by their labels.
  package let footnotes: [String: [Block]]

  package static let empty = MarkdownDocument(blocks: [], footnotes: [:])

  /// The headings that stand in no other block, in their order.
  var headings: [Heading] {
    blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
  }

  /// Every inline of the text and its footnotes, also those within others.
  var inlines: [Inline] {
    let footnoteBlocks = footnotes.keys.sorted().flatMap { footnotes[$0] ?? [] }
    return (blocks + footnoteBlocks).flatMap(\.inlines)
  }
}

/// A block of Markdown.
package indirect enum Block: Sendable {
  case heading(Heading)
  case paragraph([Inline], at: Place)
  case list(MarkdownList)
  case quote([Block])
  case code(String)
  case table(MarkdownTable)
  case rule
  /// A fenced block that stands for a table, figure or part that the data makes.
  case directive(Directive)
}

package struct Heading: Sendable {
  /// 1…6.
  package let level: Int
  /// From `{#id}` at its end.
  package let id: Located<String>?
  package let content: [Inline]
  package let place: Place
}

package struct MarkdownList: Sendable {
  /// The first number of an ordered list; nil for bullets.
  package let start: Int?
  /// Items follow one another without blank lines.
  package let isTight: Bool
  package let items: [[Block]]
}

/// A table typed in prose. Cells hold inline text; rows are as long as the head.
package struct MarkdownTable: Sendable {
  package enum Alignment: Sendable { case natural, left, center, right }
  package let alignments: [Alignment]
  package let head: [[Inline]]
  package let rows: [[[Inline]]]
}

/// ```` ```{table} budget ````
package struct Directive: Sendable {
  /// What stands in the braces.
  package let name: String
  /// What follows them; empty where nothing does.
  package let argument: String
  package let place: Place
}

/// A piece of running text.
package indirect enum Inline: Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link(to: Located<String>, [Inline])
  /// An empty link: its words are those of what it points to. The target is without `#`.
  case crossReference(Located<String>)
  case value(ValueReference)
  case footnote(Located<String>)
  case softBreak
  case hardBreak

  /// The text without any markup, for a place that takes plain text; values are left out.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines):
      inlines.map(\.plainText).joined()
    case .softBreak, .hardBreak: " "
    case .crossReference, .value, .footnote: ""
    }
  }
}

/// `{{C11.rate | decimals 1}}`: a figure by its name.
package struct ValueReference: Hashable, Sendable {
  package let name: String
  package let filters: [Filter]
  /// Of the whole reference with its braces.
  package let place: Place

  /// How a value is written.
  package enum Filter: Hashable, Sendable {
    /// With its unit word.
    case unit
    /// A small whole number in words.
    case words
    /// With so many decimals.
    case decimals(Int)
    /// A share as a percentage.
    case percent
    /// With its sign, also when positive.
    case signed
  }
}

extension Block {
  /// Every inline, also those within others.
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(let heading): heading.content.flatMap(\.withDescendants)
    case .paragraph(let inlines, _): inlines.flatMap(\.withDescendants)
    case .list(let list): list.items.joined().flatMap(\.inlines)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(let table): ([table.head] + table.rows).joined().joined().flatMap(\.withDescendants)
    case .code, .rule, .directive: []
    }
  }

  /// The directives in it.
  var directives: [Directive] {
    switch self {
    case .directive(let directive): [directive]
    case .list(let list): list.items.joined().flatMap(\.directives)
    case .quote(let blocks): blocks.flatMap(\.directives)
    case .heading, .paragraph, .code, .table, .rule: []
    }
  }
}

extension Inline {
  /// This and every inline in it.
  package var withDescendants: [Inline] {
    switch self {
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines):
      [self] + inlines.flatMap(\.withDescendants)
    case .text, .code, .crossReference, .value, .footnote, .softBreak, .hardBreak: [self]
    }
  }
}
