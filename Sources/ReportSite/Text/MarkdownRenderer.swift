internal import Markup
internal import ReportSource

/// What a text names, and what stands there: figures, sections, footnotes, fenced blocks.
protocol MarkdownNames {
  func value(_ value: ValueReference, linked: Bool) -> Node
  /// - Parameter target: an id of the page.
  func crossReference(_ target: String, linked: Bool) -> Node
  /// The footnotes of the text by their labels.
  var footnotes: [String: [Block]] { get }
  func footnote(_ label: Located<String>) -> Node
  /// The notes below a block that is the first to refer to them.
  func notes(_ labels: [String], _ renderer: MarkdownRenderer<Self>) -> [Node]
  func heading(_ heading: Heading, _ title: [Node]) -> Node
  func directive(_ directive: Directive) -> Node
}

/// Writes Markdown as HTML. Everything that the text names is asked of ``MarkdownNames``.
struct MarkdownRenderer<Names: MarkdownNames> {
  let names: Names

  // MARK: Blocks

  /// Blocks in order, each followed by the footnotes that it is the first to refer to.
  func blocks(_ blocks: [Block]) -> [Node] { groups(blocks).flatMap { $0 } }

  /// The same block by block: each one’s nodes, its footnotes last.
  func groups(_ blocks: [Block]) -> [[Node]] {
    var noted: Set<String> = []
    return blocks.map { block -> [Node] in
      let labels = FootnoteReferences(in: block, notes: names.footnotes).all.map(\.value)
        .filter { noted.insert($0).inserted }
      return [node(block)] + names.notes(labels, self)
    }
  }

  /// A block without the notes below it.
  func node(_ block: Block) -> Node {
    switch block {
    case .heading(let heading): return names.heading(heading, inlines(heading.content))
    case .paragraph(let content, _): return element(.p, [], inlines(content))
    case .list(let list): return self.list(list)
    case .quote(let inner): return element(.blockquote, [], inner.map(node))
    case .code(let text): return element(.pre, [], [element(.code, [], [.text(text)])])
    case .table(let table): return self.table(table)
    case .rule: return element(.hr)
    case .directive(let directive): return names.directive(directive)
    }
  }

  private func list(_ list: MarkdownList) -> Node {
    let items = list.items.map { item -> Node in
      // A tight item's paragraph is its text.
      let content = item.map { block -> Node in
        if list.isTight, case .paragraph(let inlines, _) = block { return .fragment(self.inlines(inlines)) }
        return node(block)
      }
      return element(.li, [], content)
    }
    guard let start = list.start else { return element(.ul, [], items) }
    return element(.ol, start == 1 ? [] : [.start(start)], items)
  }

  private func table(_ table: MarkdownTable) -> Node {
    func row(_ cells: [[Inline]], _ name: ElementName) -> Node {
      element(
        .tr, [],
        cells.enumerated().map { index, cell in
          let alignment = table.alignments.indices.contains(index) ? table.alignments[index] : .natural
          var attributes: [Attribute] = name == .th ? [.scope(.column)] : []
          if alignment == .right { attributes.append(.class("n")) }
          return element(name, attributes, inlines(cell))
        })
    }
    return element(
      .div, [.class("scroll"), .tabindex(0), .role("group")],
      [
        element(
          .table, [.class("typed")],
          [element(.thead, [], [row(table.head, .th)]), element(.tbody, [], table.rows.map { row($0, .td) })])
      ])
  }

  // MARK: Inlines

  /// - Parameter linked: false inside headings and links, where no link may stand.
  func inlines(_ inlines: [Inline], linked: Bool = true) -> [Node] {
    inlines.enumerated().map { index, inline in
      switch inline {
      case .text(let text): return .text(text)
      case .emphasis(let inner): return element(.em, [], self.inlines(inner, linked: linked))
      case .strong(let inner): return element(.strong, [], self.inlines(inner, linked: linked))
      case .code(let text): return element(.code, [], [.text(text)])
      case .link(let target, let inner): return link(target.value, inner, linked: linked)
      case .crossReference(let target): return names.crossReference(target.value, linked: linked)
      case .value(let value): return names.value(value, linked: linked)
      case .footnote(let label): return names.footnote(label)
      case .hardBreak: return element(.br)
      case .softBreak:
        let before = index > 0 ? inlines[index - 1] : nil
        let after = index + 1 < inlines.count ? inlines[index + 1] : nil
        return Self.joinsWithoutSpace(before, after) ? .empty : " "
      }
    }
  }

  /// Chinese is written without spaces: a line break between two wide characters is none.
  private static func joinsWithoutSpace(_ before: Inline?, _ after: Inline?) -> Bool {
    guard let last = before?.plainText.unicodeScalars.last, let first = after?.plainText.unicodeScalars.first
    else { return false }
    return last.isWide && first.isWide
  }

  private func link(_ address: String, _ content: [Inline], linked: Bool) -> Node {
    guard linked, let link = Link(authored: address) else {
      return .fragment(inlines(content, linked: linked))
    }
    // A reference to a note is a link itself and stands after this one.
    let notes = content.flatMap(\.footnoteReferences).map(names.footnote)
    return .fragment(
      [element(.a, [.href(link)], inlines(content.map(\.withoutFootnotes), linked: false))] + notes)
  }
}

extension Inline {
  fileprivate var withoutFootnotes: Inline {
    switch self {
    case .footnote: .text("")
    case .emphasis(let inner): .emphasis(inner.map(\.withoutFootnotes))
    case .strong(let inner): .strong(inner.map(\.withoutFootnotes))
    case .link(let target, let inner): .link(to: target, inner.map(\.withoutFootnotes))
    case .text, .code, .crossReference, .value, .softBreak, .hardBreak: self
    }
  }
}

extension Unicode.Scalar {
  /// A Chinese, Japanese or full-width character.
  fileprivate var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFD: true
    case 0x2018...0x201D, 0x2026, 0x2014: true
    default: false
    }
  }
}
