internal import Diagnostics
internal import Evaluation
internal import Markup
internal import ReportSource

/// A file of the site: where it stands and what is in it.
struct SiteFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Renders pages and downloads from what was read. Knows no file system.
struct SiteRenderer: Sendable {
  let frame: SiteFrame
  let templates: Templates
  let assets: SiteAssets

  private var site: Site { frame.site }

  private func wording(_ language: Language) -> Wording {
    guard let catalogue = frame.catalogues[language] else {
      preconditionFailure("a site that is rendered has a catalogue for each of its languages")
    }
    return Wording(catalogue)
  }

  // MARK: Reports

  /// A report's files, and what is wrong with its pages.
  struct Rendering: Sendable {
    fileprivate(set) var files: [SiteFile] = []
    fileprivate(set) var diagnostics = DiagnosticList()
  }

  /// A report's pages in all languages and its downloads.
  func rendering(of report: Report) -> Rendering {
    let editions = site.languages.map { Edition(report, in: $0, catalogues: frame.catalogues) }
    guard let main = editions.first else { return Rendering() }
    let folder = "reports/\(report.id.text)"
    // Every language links to the same files: another may place its tables in another order.
    let tables = main.outline.tables.mapValues { "table-\($0.chapter)-\($0.number).csv" }
    let downloads = DownloadNames(
      tables: tables, folder: "../../../\(folder)/data/", site: site.address, page: folder)
    var rendering = Rendering()
    let neighbours = neighbours(of: report.id)
    for edition in editions {
      let content = ReportPage(edition, downloads: downloads, neighbours: neighbours).node
      PageIDs(content).check(edition.outline, into: &rendering.diagnostics)
      let total = edition.formatter.text(report.scorecard.total.printed)
      let grade = report.methodology.name(of: report.scorecard.grade).map { edition.text($0) } ?? ""
      rendering.files.append(
        page(
          folder, edition.language, title: edition.text(report.head.title),
          description: [edition.wording(.score), total, grade].joined(separator: " "),
          beside: editions.count > 1 ? ("parallel/index.html", .parallel) : nil, loading: assets.reports,
          content))
      if let other = Self.counterpart(of: edition, among: editions) {
        rendering.files.append(parallel(edition, beside: other, in: folder))
      }
      if !report.errata.isEmpty {
        let title = edition.wording(.errataTitle, ["title": edition.text(report.head.title)])
        let errata = ErrataView(edition).page.leading(to: "../index.html")
        rendering.files.append(
          page(
            folder + "/errata", edition.language, title: title, description: title,
            loading: assets.others, errata))
      }
    }
    rendering.files.append(
      SiteFile(
        path: folder + "/data/report.json", bytes: ReportJSON(report, editions: editions).value.document))
    for (name, file) in tables.sorted(by: { $0.value < $1.value }) {
      let texts = editions.compactMap { ReportTables($0).table(name) }
      rendering.files.append(SiteFile(path: "\(folder)/data/\(file)", bytes: Table.csv(texts).bytes))
    }
    for diagram in report.diagrams {
      let views = editions.map { FigureView(diagram, $0) }
      let name = diagram.id.value.text
      for (edition, view) in zip(editions, views) {
        let file = DownloadNames.drawing(name, edition.language)
        rendering.files.append(SiteFile(path: "\(folder)/data/\(file)", bytes: view.file))
      }
      let path = "\(folder)/data/\(DownloadNames.data(name))"
      rendering.files.append(SiteFile(path: path, bytes: Table.csv(views.map(\.table)).bytes))
    }
    return rendering
  }

  /// What stands beside a language: the main one, and beside that the first of the others.
  private static func counterpart(of edition: Edition, among editions: [Edition]) -> Edition? {
    let isMain = edition.language == editions[0].language
    return isMain ? editions.dropFirst().first : editions[0]
  }

  private func parallel(_ edition: Edition, beside other: Edition, in folder: String) -> SiteFile {
    let title = edition.wording(.parallelTitle, ["title": edition.text(edition.report.head.title)])
    return page(
      folder + "/parallel", edition.language, title: title, description: edition.wording(.parallelNote),
      beside: ("../index.html", .parallelReturn), loading: assets.others,
      ParallelPage(edition, beside: other).node)
  }

  /// The reports before and after one in the order of their ids: all that a report may know of others.
  private func neighbours(of id: Slug) -> ReportPage.Neighbours {
    ReportPage.Neighbours(
      previous: frame.reports.filter { $0 < id }.max(), next: frame.reports.filter { id < $0 }.min())
  }

  // MARK: Declarations

  func files(of declaration: Declaration) -> [SiteFile] {
    let folder = "targets/\(declaration.id.text)"
    let pages = site.languages.map { language in
      DeclarationPage(declaration, in: language, main: site.mainLanguage, catalogues: frame.catalogues)
    }
    var files = zip(site.languages, pages).map { language, content in
      page(
        folder, language, title: declaration.title.reading(in: language).text,
        description: declaration.project.reading(in: language).text, loading: assets.others, content.node)
    }
    files.append(SiteFile(path: folder + "/data/targets.csv", bytes: Table.csv(pages.map(\.table)).bytes))
    return files
  }

  // MARK: The site

  /// The index in each language, the root page and the assets.
  func files(of reports: [ReportEntry], _ declarations: [DeclarationEntry]) -> [SiteFile] {
    var files = site.languages.map { language -> SiteFile in
      let index = IndexPage(
        reports: reports, declarations: declarations, language: language, catalogues: frame.catalogues)
      let title = site.title.reading(in: language).text
      return page(
        "", language, title: title, description: title, loading: assets.index, index.node(title: site.title))
    }
    files.append(landing)
    return files + assets.files
  }

  private var landing: SiteFile {
    let main = wording(site.mainLanguage)
    let title = site.title.reading(in: site.mainLanguage).text
    var context = shared(main, root: "", loading: assets.index)
    context.values["html-lang"] = main.catalogue.htmlTag
    context.values["title"] = title
    context.values["description"] = title
    context.values["home"] = site.mainLanguage.tag + "/index.html"
    let languages = site.languages.map { language -> [String: Any] in
      let catalogue = wording(language).catalogue
      return [
        "href": "\(language.tag)/index.html", "html-lang": catalogue.htmlTag, "name": catalogue.name,
        "is-current": false,
      ]
    }
    context.values["languages"] = languages
    context.values["alternates"] = languages
    return SiteFile(path: "index.html", bytes: templates.bytes(.landing, context, content: []))
  }

  /// A page at `LANGUAGE/folder/index.html`.
  /// - Parameters:
  ///   - beside: the reading view of a report's page, or the way back from it.
  ///   - loading: the style sheet and script that this kind of page needs.
  private func page(
    _ folder: String, _ language: Language, title: String, description: String,
    beside: (href: String, name: Phrase)? = nil, loading loaded: SiteAssets.Loaded, _ content: Node
  ) -> SiteFile {
    let inside = folder.isEmpty ? "index.html" : folder + "/index.html"
    let depth = 1 + folder.split(separator: "/").count
    let root = String(repeating: "../", count: depth)
    let wording = wording(language)
    var context = shared(wording, root: root, loading: loaded)
    context.values["html-lang"] = wording.catalogue.htmlTag
    context.values["title"] = title
    context.values["description"] = description
    context.values["home"] = root + language.tag + "/index.html"
    let others = site.languages.map { other -> [String: Any] in
      let catalogue = self.wording(other).catalogue
      return [
        "href": root + other.tag + "/" + inside, "html-lang": catalogue.htmlTag, "name": catalogue.name,
        "is-current": other == language,
      ]
    }
    context.values["languages"] = others
    context.values["alternates"] = others
    if let beside { context.values["beside"] = ["href": beside.href, "name": wording(beside.name)] }
    let bytes = templates.bytes(.page, context, content: Serializer.bytes(of: content))
    return SiteFile(path: language.tag + "/" + inside, bytes: bytes)
  }

  /// The values that every page has.
  private func shared(_ wording: Wording, root: String, loading loaded: SiteAssets.Loaded) -> PageContext {
    let language = wording.catalogue.language
    return PageContext(values: [
      "site-title": site.title.reading(in: language).text,
      "publisher": site.publisher.reading(in: language).text,
      "made-with": wording(.madeWith, ["version": Version.current]),
      "skip-to-content": wording(.skipToContent), "site-navigation": wording(.siteNavigation),
      "all-reports": wording(.allReports), "language-label": wording(.language),
      "stylesheet": root + loaded.stylesheet, "script": root + loaded.script,
      "address": site.address ?? "",
      "search": wording(.search), "search-hits": wording(.searchHits, ["n": "{n}"]),
      "search-nothing": wording(.searchNothing), "search-more": wording(.searchMore, ["n": "{n}"]),
      "text-size": wording(.textSize), "provenance": wording(.provenance),
      "provenance-back": wording(.provenanceBack), "provenance-entry": wording(.provenanceEntry),
      "provenance-close": wording(.provenanceClose),
    ])
  }
}
