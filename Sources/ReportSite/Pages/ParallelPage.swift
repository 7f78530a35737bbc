internal import Evaluation
internal import Markup
internal import ReportSource

/// A report’s text in two languages beside each other, paragraph by paragraph. Tables, charts and the sources of
/// figures stand on the report’s own pages, where every link leads.
///
///     <div class="pair"><div lang="zh-Hans"><p>…</p></div><div lang="en"><p>…</p></div></div>
struct ParallelPage {
  /// The page's own language first.
  private let editions: [Edition]

  /// - Parameters:
  ///   - edition: in the page's language.
  ///   - other: the same report in the language to stand beside it.
  init(_ edition: Edition, beside other: Edition) { editions = [edition, other] }

  private var edition: Edition { editions[0] }
  private var report: Report { edition.report }

  /// Everything between the page's header and footer.
  var node: Node {
    var ids: Set<String> = []
    let rows = self.rows.map { row -> Node in
      let cells = zip(editions, row).enumerated().map { place, cell -> Node in
        let (edition, content) = cell
        if content.isEmpty { return .empty }
        var quotation = Quotation(of: Self.address(of: report, in: edition), taken: ids)
        let style: [Attribute] = place == 1 && row[0].isEmpty ? [.class("alone")] : []
        let node = element(
          .div, style + [.lang(edition.htmlTag(edition.language))], content.map { quotation.node($0) })
        ids = quotation.taken
        return node
      }
      return element(.div, [.class(row.contains(where: Self.isHeading) ? "pair head" : "pair")], cells)
    }
    return element(
      .div, [.class("page")],
      [
        contents,
        element(
          .main, [.id("main")], [element(.article, [.class("parallel")], [masthead, names] + rows)]),
      ])
  }

  /// A report's page in a language, from the page beside each other.
  private static func address(of report: Report, in edition: Edition) -> String {
    "../../../../\(edition.language.tag)/reports/\(report.id.text)/index.html"
  }

  private static func isHeading(_ content: [Node]) -> Bool {
    guard case .element(let element)? = content.first else { return false }
    return (1...6).contains { ElementName.heading($0) == element.name }
  }

  // MARK: Head

  private var masthead: Node {
    let title = element(.h1, [.id("top")], [edition.node(report.head.title)])
    let note = element(.p, [.class("note")], [.text(edition.wording(.parallelNote))])
    return element(.header, [.class("mast")], [title, note])
  }

  /// The two languages over their columns, each leading to its report.
  private var names: Node {
    let cells = editions.map { edition -> Node in
      let words = edition.wording(.parallelReport, ["language": edition.wording.catalogue.name])
      let link = element(.a, [.href(.path(Self.address(of: report, in: edition)))], [.text(words)])
      return element(.div, [.lang(edition.htmlTag(edition.language))], [link])
    }
    return element(.div, [.class("pair names")], cells)
  }

  private var contents: Node {
    let chapters = edition.outline.headings.filter { $0.level == 1 }.map { heading -> Node in
      let number = heading.number.isEmpty ? "" : heading.number + edition.wording.catalogue.sentenceSpace
      let title = [.text(number)] + TextRenderer(edition).inlines(heading.content, linked: false)
      return element(.li, [], [element(.a, [.href(.fragment(heading.id))], title)])
    }
    let label = edition.wording(.contentsOfReport, ["title": edition.text(report.head.title)])
    return element(
      .nav, [.class("toc"), .aria(.label, label)],
      [
        element(
          .details, [.open],
          [element(.summary, [], [.text(edition.wording(.contents))]), element(.ol, [], chapters)])
      ])
  }

  // MARK: Rows

  /// What stands in one row, in each language.
  private typealias Row = [[Node]]

  private var rows: [Row] {
    report.chapters.indices.flatMap { index -> [Row] in
      let texts = editions.map { edition -> [Passage]? in
        report.chapters[index].texts[edition.language].map { passages(of: $0, .chapter(index), edition) }
      }
      return Self.aligned(texts, missing: missing).flatMap { row in
        row.analysesLevel.map { analyses(under: $0) } ?? [row.cells]
      }
    }
  }

  /// Every indicator's name, and its analysis where it has one.
  /// - Parameter level: of the heading above, 1…6.
  private func analyses(under level: Int) -> [Row] {
    report.indicators.tree.nodes.flatMap { node -> [Row] in
      let id = node.indicator.id
      let isLeaf = node.indicator.leaf != nil
      let heading = editions.map { edition -> [Node] in
        let target = isLeaf ? id.text : "group-" + id.text
        let name = [element(.span, [.class("cd")], [.text(id.text)]), " ", edition.name(id)]
        return [
          element(
            .heading(min(level + 2 + node.depth, 6)), [.id(target)],
            [element(.a, [.href(.fragment(target))], name)])
        ]
      }
      guard isLeaf else { return [heading] }
      let texts = editions.map { edition -> [Passage]? in
        report.analyses[edition.language]?[id].map { passages(of: $0, .analysis(id), edition) }
      }
      guard texts.contains(where: { $0 != nil }) else { return [heading] }
      return [heading] + Self.aligned(texts, missing: missing).map(\.cells)
    }
  }

  /// What stands in place of a text that a language lacks.
  private var missing: Row {
    editions.map { [element(.p, [.class("note")], [.text($0.wording(.parallelMissing))])] }
  }

  // MARK: Passages

  /// A text from one heading to the next, block by block; what stands before the first heading has no id.
  private struct Passage {
    let id: String?
    var blocks: [Part]
  }

  private struct Part {
    let nodes: [Node]
    /// Where it stands for the analyses of all indicators: the level of the heading above.
    let analysesLevel: Int?
  }

  private func passages(
    of document: MarkdownDocument, _ key: Outline.TextKey, _ edition: Edition
  ) -> [Passage] {
    let renderer = TextRenderer(
      edition, key: key, footnotes: document.footnotes, part: { Self.reference(to: $0, in: edition) })
    var passages = [Passage(id: nil, blocks: [])]
    var level = 1
    for (block, nodes) in zip(document.blocks, renderer.groups(document.blocks)) {
      var analysesLevel: Int?
      switch block {
      case .heading(let heading):
        passages.append(Passage(id: heading.id?.value, blocks: []))
        level = heading.level
      case .directive(let directive) where directive.name == "indicators": analysesLevel = level
      default: break
      }
      passages[passages.count - 1].blocks.append(Part(nodes: nodes, analysesLevel: analysesLevel))
    }
    return passages
  }

  /// What stands in place of a table, a figure or a card: a link to it.
  private static func reference(to directive: Directive, in edition: Edition) -> Node {
    let name = directive.argument
    let kind = ["table": "tbl", "figure": "fig"][directive.name] ?? directive.name
    guard kind != "indicators" else { return .empty }
    let target = kind + "-" + name
    var words = [ReportNames(edition).crossReference(target, linked: false)]
    if kind == "tbl", let table = ReportTables(edition).table(name) { words += [" ", table.caption] }
    if kind == "fig", edition.figureNumber(name) != nil, let diagram = edition.report.diagram(name) {
      words += [" ", edition.node(diagram.title)]
    }
    return element(
      .p, [.class("there"), .id(target)], [element(.a, [.href(.fragment(target))], words)])
  }

  // MARK: Alignment

  private struct Aligned {
    let cells: Row
    /// Where the row stands for the analyses of all indicators.
    let analysesLevel: Int?
  }

  /// Pairs two texts: passages by the ids of their headings, and block by block where a passage has as many in
  /// both; else the passage is one row. Passages that only the second text has stand last.
  private static func aligned(_ texts: [[Passage]?], missing: Row) -> [Aligned] {
    guard let first = texts[0] else { return single(texts[1] ?? [], beside: missing[0], at: 0) }
    guard let second = texts[1] else { return single(first, beside: missing[1], at: 1) }
    let others = Dictionary(second.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(first.map(\.id))
    return first.flatMap { rows($0, beside: others[$0.id]) }
      + single(second.filter { !known.contains($0.id) }, beside: [], at: 0)
  }

  private static func rows(_ passage: Passage, beside other: Passage?) -> [Aligned] {
    guard let other, passage.blocks.count == other.blocks.count else {
      // The analyses of all indicators stand in rows of their own, after what surrounds them.
      let cells = [passage.blocks, other?.blocks ?? []].map { $0.flatMap(\.nodes) }
      let levels = (passage.blocks + (other?.blocks ?? [])).compactMap(\.analysesLevel).prefix(1)
      return [Aligned(cells: cells, analysesLevel: nil)]
        + levels.map { Aligned(cells: [], analysesLevel: $0) }
    }
    return zip(passage.blocks, other.blocks).map { first, second in
      Aligned(cells: [first.nodes, second.nodes], analysesLevel: first.analysesLevel ?? second.analysesLevel)
    }
  }

  /// A text without a counterpart, block by block.
  /// - Parameters:
  ///   - note: stands beside the first block.
  ///   - place: of the language that lacks the text, 0 or 1.
  private static func single(_ passages: [Passage], beside note: [Node], at place: Int) -> [Aligned] {
    passages.flatMap(\.blocks).enumerated().map { index, block in
      var cells = [block.nodes]
      cells.insert(index == 0 ? note : [], at: place)
      return Aligned(cells: cells, analysesLevel: block.analysesLevel)
    }
  }
}
