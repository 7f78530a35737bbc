internal import Evaluation
internal import Markup
internal import ReportSource

/// What a report's texts name: numbers and names come from its figures, numbers of sections, tables and notes
/// from the outline.
struct ReportNames: MarkdownNames {
  let edition: Edition
  /// Which text it is, for its footnotes; nil for a label, which has none.
  private let key: Outline.TextKey?
  let footnotes: [String: [Block]]
  /// Makes what a fenced block stands for.
  private let part: (Directive) -> Node

  init(
    _ edition: Edition, key: Outline.TextKey? = nil, footnotes: [String: [Block]] = [:],
    part: @escaping (Directive) -> Node = { _ in .empty }
  ) {
    self.edition = edition
    self.key = key
    self.footnotes = footnotes
    self.part = part
  }

  private var wording: Wording { edition.wording }

  func directive(_ directive: Directive) -> Node { part(directive) }

  // MARK: Headings and notes

  func heading(_ heading: Heading, _ title: [Node]) -> Node {
    let name = ElementName.heading(heading.level + 1)
    guard let id = heading.id?.value else { return element(name, [], title) }
    let number = edition.outline[heading: id]?.number ?? ""
    let content =
      number.isEmpty
      ? title + [Permalink(wording).mark(id)]
      : [Permalink(wording).number(number + wording.catalogue.sentenceSpace, of: id)] + title
    return element(name, [.id(id)], content)
  }

  func notes(_ labels: [String], _ renderer: MarkdownRenderer<ReportNames>) -> [Node] {
    let notes = labels.compactMap { note($0, renderer) }
    return notes.isEmpty ? [] : [element(.aside, [.class("fnote")], notes)]
  }

  private func note(_ label: String, _ renderer: MarkdownRenderer<ReportNames>) -> Node? {
    guard let key, let footnote = edition.outline.footnote(label, in: key), let text = footnotes[label] else {
      return nil
    }
    let number = String(footnote.number)
    let back = element(
      .a,
      [
        .class("fnb"), .href(.fragment("fnref-" + number)),
        .aria(.label, wording(.backToText, ["n": number])),
      ],
      [.text(number)])
    // The first paragraph stands beside the number.
    let content = text.enumerated().flatMap { index, block -> [Node] in
      if index == 0, case .paragraph(let inlines, _) = block { return renderer.inlines(inlines) }
      return [renderer.node(block)]
    }
    return element(.div, [.class("fn"), .id("fn-" + number)], [back, " "] + content)
  }

  // MARK: Names

  func crossReference(_ target: String, linked: Bool) -> Node {
    let words: [Node]
    var attributes = [Attribute.href(.fragment(target))]
    if target.hasPrefix("tbl-") {
      words = [.text(edition.tableNumber(String(target.dropFirst(4))))]
    } else if target.hasPrefix("fig-") {
      let name = String(target.dropFirst(4))
      if let number = edition.figureNumber(name) {
        words = [.text(number)]
        attributes.append(.class("ref"))
      } else {
        words = [edition.report.diagram(name).map { edition.node($0.title) } ?? .text(name)]
      }
    } else if let heading = edition.outline[heading: target] {
      // Without the text's own footnotes, which stand at the heading.
      let title = TextRenderer(edition).inlines(heading.content, linked: false)
      words =
        heading.number.isEmpty ? title : [.text(heading.number + wording.catalogue.sentenceSpace)] + title
    } else if edition.report.indicators[IndicatorID(target)] != nil {
      words = [.text(target + " "), edition.name(IndicatorID(target))]
    } else if let finding = edition.report.findings.first(where: { "finding-" + $0.id.value.text == target })
    {
      words = [edition.node(finding.title)]
    } else if let advice = edition.report.recommendations.first(where: {
      "recommendation-" + $0.id.value.text == target
    }) {
      words = [edition.node(advice.title)]
    } else {
      words = [.text(target)]
    }
    guard linked, edition.outline.holds(target, of: edition.report) else { return .fragment(words) }
    return element(.a, attributes, words)
  }

  /// The note's number; what leads back to the text leads to the first reference.
  func footnote(_ label: Located<String>) -> Node {
    guard let key, let footnote = edition.outline.footnote(label.value, in: key) else { return .empty }
    let number = String(footnote.number)
    let id: [Attribute] = footnote.place == label.place ? [.id("fnref-" + number)] : []
    return element(
      .sup, [],
      [
        element(
          .a,
          [.class("fnr")] + id + [
            .href(.fragment("fn-" + number)), .aria(.label, wording(.footnote, ["n": number])),
          ],
          [.text(number)])
      ])
  }

  func value(_ value: ValueReference, linked: Bool) -> Node {
    guard let figure = edition.report.book[value.name] else { return .empty }
    switch figure.content {
    case .text(let label): return edition.node(label)
    case .citation(let citation): return self.citation(citation)
    case .number(let quantity):
      let text = Node.text(edition.formatter.text(quantity, filters: value.filters))
      return linked ? FigureHome(edition).link(text, to: value.name) : text
    }
  }

  func citation(_ citation: ReportHead.Citation) -> Node {
    let title = element(.cite, [], [edition.node(citation.title)])
    guard let number = citation.number else { return wording.nodes(.citationTitle, ["title": title]) }
    return wording.nodes(.citationNumbered, ["title": title, "number": edition.node(number)])
  }
}

/// Renders a report's texts.
struct TextRenderer {
  private let names: ReportNames
  private let renderer: MarkdownRenderer<ReportNames>

  init(
    _ edition: Edition, key: Outline.TextKey? = nil, footnotes: [String: [Block]] = [:],
    part: @escaping (Directive) -> Node = { _ in .empty }
  ) {
    names = ReportNames(edition, key: key, footnotes: footnotes, part: part)
    renderer = MarkdownRenderer(names: names)
  }

  func blocks(_ blocks: [Block]) -> [Node] { renderer.blocks(blocks) }

  /// The nodes of each block, its footnotes last.
  func groups(_ blocks: [Block]) -> [[Node]] { renderer.groups(blocks) }

  /// - Parameter linked: false inside headings and links, where no link may stand.
  func inlines(_ inlines: [Inline], linked: Bool = true) -> [Node] {
    renderer.inlines(inlines, linked: linked)
  }

  func citation(_ citation: ReportHead.Citation) -> Node { names.citation(citation) }
}
