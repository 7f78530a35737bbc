internal import Evaluation
internal import Markup
internal import ReportSource

/// What follows the chapters: all figures with their sources, cited documents, errata, downloads, citation.
struct AnnexView {
  private let edition: Edition
  private let downloads: DownloadNames

  init(_ edition: Edition, downloads: DownloadNames) {
    self.edition = edition
    self.downloads = downloads
  }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }

  /// The parts' ids and titles, for the table of contents.
  static func contents(_ edition: Edition) -> [(id: String, title: String)] {
    var parts: [(id: String, title: String)] = []
    if !SourcesView(edition).isEmpty { parts.append(("annex-facts", edition.wording(.annexFacts))) }
    parts.append(("annex-alternatives", edition.wording(.annexAlternatives)))
    if !edition.report.head.references.isEmpty {
      parts.append(("annex-references", edition.wording(.annexReferences)))
    }
    if !edition.report.errata.isEmpty { parts.append(("annex-errata", edition.wording(.annexErrata))) }
    if edition.report.signoff.signatures != nil || !edition.report.waivers.isEmpty {
      parts.append(("annex-review", edition.wording(.annexReview)))
    }
    return parts + [
      ("annex-downloads", edition.wording(.annexDownloads)), ("annex-cite", edition.wording(.annexCite)),
    ]
  }

  /// - Parameter runningHead: of the printed sheets.
  func node(under runningHead: Node) -> Node {
    let parts = Self.contents(edition).map { part -> Node in
      let content: [Node] =
        switch part.id {
        case "annex-facts": SourcesView(edition).nodes
        case "annex-alternatives": [AlternativesView(edition).node]
        case "annex-references": references
        case "annex-errata": ErrataView(edition).annex
        case "annex-review": SignoffView(edition).nodes + WaiversView(edition).nodes
        case "annex-downloads": downloadList
        default: CitationView(edition, address: downloads.address(in: edition.language)).nodes
        }
      return element(
        .section, [.aria(.labelledby, part.id)], [element(.h3, [.id(part.id)], [.text(part.title)])] + content
      )
    }
    return element(
      .section, [.class("annex"), .aria(.labelledby, "annexes")],
      [runningHead, element(.h2, [.id("annexes")], [.text(wording(.annexes))])] + parts)
  }

  // MARK: Cited documents

  private var references: [Node] {
    let renderer = TextRenderer(edition)
    let items = report.head.references.map { citation -> Node in
      var content = renderer.citation(citation)
      if let article = citation.article {
        content = wording.nodes(.labelPart, ["whole": content, "part": edition.node(article)])
      }
      return element(.li, [.id("ref-" + citation.id.value.text)], [content])
    }
    return [element(.ol, [.class("refs")], items)]
  }

  // MARK: Downloads

  private var downloadList: [Node] {
    var items = [
      element(
        .li, [],
        [element(.a, [.href(downloads.report), .download("")], [.text(wording(.reportDownload))])])
    ]
    for name in edition.outline.tableOrder {
      guard let link = downloads.table(name) else { continue }
      let label = wording(.tableDownload, ["label": edition.tableNumber(name)])
      items.append(element(.li, [], [element(.a, [.href(link), .download("")], [.text(label)])]))
    }
    return [
      element(.p, [.class("note")], [.text(wording(.annexDownloadsNote))]), element(.ul, [], items),
    ]
  }
}

/// Where a report's downloads stand, relative to a page of the report.
struct DownloadNames {
  /// Names of CSV files by the names of tables.
  private let tables: [String: String]
  /// From the page to the folder, with a final `/`.
  private let folder: String
  /// The site's address on the web; nil where it has none.
  private let site: String?
  /// The report's page below a language's folder.
  private let page: String

  init(tables: [String: String], folder: String, site: String?, page: String) {
    self.tables = tables
    self.folder = folder
    self.site = site
    self.page = page
  }

  /// The report's page on the web; nil where the site has no address.
  func address(in language: Language) -> String? {
    site.map { site in site + (site.hasSuffix("/") ? "" : "/") + language.tag + "/" + page + "/" }
  }

  var report: Link { .path(folder + "report.json") }

  /// A figure's drawing, with the words of a language.
  func drawing(_ figure: String, _ language: Language) -> Link {
    .path(folder + Self.drawing(figure, language))
  }

  /// What a figure draws.
  func data(_ figure: String) -> Link { .path(folder + Self.data(figure)) }

  static func drawing(_ figure: String, _ language: Language) -> String {
    "figure-\(figure).\(language.tag).svg"
  }

  static func data(_ figure: String) -> String { "figure-\(figure).csv" }

  func table(_ name: String) -> Link? { tables[name].map { .path(folder + $0) } }
}
