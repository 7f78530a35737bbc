internal import ReportSource

/// The references to footnotes in a block, in reading order and with repetitions. A note’s own references follow
/// the first one to it.
struct FootnoteReferences {
  private(set) var all: [Located<String>] = []
  private var noted: Set<String> = []
  private let notes: [String: [Block]]

  /// - Parameters:
  ///   - block: of a text.
  ///   - notes: the footnotes of that text by their labels.
  init(in block: Block, notes: [String: [Block]]) {
    self.notes = notes
    enter(block)
  }

  private mutating func enter(_ block: Block) {
    switch block {
    case .paragraph(let inlines, _): enter(inlines)
    case .heading(let heading): enter(heading.content)
    case .list(let list): for block in list.items.joined() { enter(block) }
    case .quote(let blocks): for block in blocks { enter(block) }
    case .table(let table): for cell in ([table.head] + table.rows).joined() { enter(cell) }
    case .code, .rule, .directive: return
    }
  }

  private mutating func enter(_ inlines: [Inline]) {
    for inline in inlines {
      for label in inline.footnoteReferences {
        all.append(label)
        guard noted.insert(label.value).inserted else { continue }
        for block in notes[label.value] ?? [] { enter(block) }
      }
    }
  }
}

extension Inline {
  /// The references to footnotes in it, in reading order.
  var footnoteReferences: [Located<String>] {
    switch self {
    case .footnote(let label): [label]
    case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.flatMap(\.footnoteReferences)
    case .text, .code, .crossReference, .value, .softBreak, .hardBreak: []
    }
  }
}
