internal import Evaluation
internal import Markup
internal import ReportSource

/// One report in one language: contents beside verdict, chapters and annexes.
struct ReportPage {
  private let edition: Edition
  private let downloads: DownloadNames
  private let neighbours: Neighbours

  /// The reports before and after this one; nil at either end.
  struct Neighbours {
    let previous: Slug?
    let next: Slug?
  }

  init(_ edition: Edition, downloads: DownloadNames, neighbours: Neighbours) {
    self.edition = edition
    self.downloads = downloads
    self.neighbours = neighbours
  }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }

  /// Everything between the page's header and footer.
  var node: Node { Backlinks(content.withoutFiguresLeadingHome, edition).filled }

  private var content: Node {
    element(
      .div, [.class("page")],
      [
        CoverView(edition).node,
        contents,
        element(
          .main, [.id("main")],
          [
            element(
              .article, [],
              [
                element(
                  .div, [.class("front")], [runningHead(wording(.overview)), VerdictView(edition).node])
              ] + chapters + [
                AnnexView(edition, downloads: downloads).node(under: runningHead(wording(.annexes))),
                reportTurns,
              ])
          ]),
      ])
  }

  // MARK: Contents

  private var contents: Node {
    let title = wording(.contentsOfReport, ["title": edition.text(report.head.title)])
    var items = [item("top", [.text(wording(.overview))], children: [])]
    let chapters = edition.outline.headings.filter { $0.level == 1 }
    for chapter in chapters {
      let sections = edition.outline.headings
        .filter { $0.chapter == chapter.chapter && $0.level == 2 }
        .map { item($0.id, heading($0), children: []) }
      items.append(item(chapter.id, heading(chapter), children: sections))
    }
    let annexes = AnnexView.contents(edition).map { item($0.id, [.text($0.title)], children: []) }
    items.append(item("annexes", [.text(wording(.annexes))], children: annexes))
    let list = element(.ol, [], items)
    return element(
      .nav, [.class("toc"), .aria(.label, title)],
      [
        runningHead(wording(.contents)),
        element(.details, [.open], [element(.summary, [], [.text(wording(.contents))]), list]),
      ])
  }

  private func heading(_ entry: Outline.HeadingEntry) -> [Node] {
    let title = TextRenderer(edition).inlines(entry.content, linked: false)
    if entry.number.isEmpty { return title }
    return [.text(entry.number + edition.wording.catalogue.sentenceSpace)] + title
  }

  private func item(_ id: String, _ title: [Node], children: [Node]) -> Node {
    element(
      .li, [],
      [element(.a, [.href(.fragment(id))], title)] + (children.isEmpty ? [] : [element(.ol, [], children)]))
  }

  // MARK: Chapters

  private var chapters: [Node] {
    report.chapters.enumerated().map { index, chapter in
      let (document, language) = chapter.text(in: edition.language, main: report.mainLanguage)
      let speaker = edition.speaking(language)
      let renderer = TextRenderer(
        speaker, key: .chapter(index), footnotes: document.footnotes,
        part: { directive in self.part(directive, in: index) })
      // A chapter file may hold several headings of the first level: the first one names it.
      let opening = edition.outline.headings.first { $0.chapter == index && $0.level == 1 }
      let head = runningHead(opening.map { Node.fragment(heading($0)).plainText } ?? "")
      let content = renderer.blocks(document.blocks)
      guard language != edition.language else {
        return element(.section, [.class("prose")], [head] + content + [turns(after: index)])
      }
      let note = element(
        .p, [.class("fallback"), .lang(edition.htmlTag(edition.language))],
        [.text(wording(.untranslatedChapter))])
      return element(
        .section, [.class("prose untranslated"), .lang(edition.htmlTag(language))],
        [head, note] + content
          + [turns(after: index, [.lang(edition.htmlTag(edition.language))])])
    }
  }

  /// What each printed sheet of contents, verdict, chapter or annexes bears at its head. Only paper shows it, as the head of a table that
  /// repeats: `string-set`, which is meant for this, is in no Chromium (156), and its margin boxes know no chapter.
  ///
  ///     <div class="rh" aria-hidden="true"><div><span>1 The project</span><span>Evaluation of …</span></div></div>
  private func runningHead(_ title: String) -> Node {
    let words = [title, edition.text(report.head.title)].map { element(.span, [], [.text($0)]) }
    return element(.div, [.class("rh"), .aria(.hidden, "true")], [element(.div, [], words)])
  }

  // MARK: Turning pages

  /// Links to the chapters before and after one; the verdict stands before the first, the annexes after the last.
  private func turns(after index: Int, _ attributes: [Attribute] = []) -> Node {
    func chapter(_ index: Int) -> (id: String, title: [Node])? {
      edition.outline.headings.first { $0.chapter == index && $0.level == 1 }.map { ($0.id, heading($0)) }
    }
    let isLast = index + 1 == report.chapters.count
    let previous = index == 0 ? ("top", [.text(wording(.overview))]) : chapter(index - 1)
    let next = isLast ? ("annexes", [.text(wording(.annexes))]) : chapter(index + 1)
    return element(
      .div, [.class("turn")] + attributes,
      [turn("prev", previous), turn("next", next)])
  }

  private func turn(_ relation: String, _ target: (id: String, title: [Node])?) -> Node {
    guard let target else { return .empty }
    return element(.a, [.rel(relation), .href(.fragment(target.id))], target.title)
  }

  /// Links to the reports before and after this one.
  private var reportTurns: Node {
    func link(_ id: Slug?, _ relation: String, _ phrase: Phrase) -> Node {
      guard let id else { return .empty }
      let address = Link.path("../\(id.text)/index.html")
      return element(.a, [.rel(relation), .href(address)], [.text(wording(phrase, ["name": id.text]))])
    }
    guard neighbours.previous != nil || neighbours.next != nil else { return .empty }
    return element(
      .nav, [.class("turn"), .aria(.label, wording(.reportTurns))],
      [link(neighbours.previous, "prev", .previousReport), link(neighbours.next, "next", .nextReport)])
  }

  /// What a fenced block stands for. Tables and figures speak the page's language, also in a chapter that
  /// fell back.
  private func part(_ directive: Directive, in chapter: Int) -> Node {
    switch directive.name {
    case "table":
      guard let table = ReportTables(edition).table(directive.argument) else { return .empty }
      return TableView(table, edition, download: downloads.table(table.name)).node
    case "figure":
      return report.diagram(directive.argument).map { FigureView($0, edition).node(downloads: downloads) }
        ?? .empty
    case "indicators":
      return .fragment(AnalysisView(edition, under: level(above: directive, in: chapter)).nodes)
    case "finding":
      let index = report.findings.firstIndex { $0.id.value.text == directive.argument }
      return index.map { FindingView(edition).finding(at: $0) } ?? .empty
    default:
      let index = report.recommendations.firstIndex { $0.id.value.text == directive.argument }
      return index.map { FindingView(edition).recommendation(at: $0) } ?? .empty
    }
  }

  /// The level of the heading that a block stands under.
  private func level(above directive: Directive, in chapter: Int) -> Int {
    let (document, _) = report.chapters[chapter].text(in: edition.language, main: report.mainLanguage)
    var level = 1
    for block in document.blocks {
      if case .heading(let heading) = block { level = heading.level }
      if case .directive(let other) = block, other.place == directive.place { return level }
    }
    return level
  }
}

/// The tables of a report by their names.
struct ReportTables {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  /// - Returns: nil for a table that the report has no data for.
  func table(_ name: String) -> Table? {
    switch name {
    case "budget": edition.report.budget.map { BudgetTable($0, edition).table }
    case "payments": edition.report.budget.map { PaymentsTable($0, edition).table }
    case "delivery": edition.report.budget.map { DeliveryTable($0, edition).table }
    case "summary": SummaryTable(edition).table
    case "scores": ScoresTable(edition).table
    default: nil
    }
  }
}
