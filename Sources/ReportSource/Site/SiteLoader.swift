package import Diagnostics

/// Reads a site: first what all pages share, then each report and declaration by itself.
package struct SiteLoader: Sendable {
  private let files: any ContentFiles
  private let phrases: [String: Set<String>]

  /// - Parameters:
  ///   - files: the site's folder.
  ///   - phrases: the keys that a catalogue must have, each with the names in braces that it may hold.
  package init(_ files: any ContentFiles, phrases: [String: Set<String>]) {
    self.files = files
    self.phrases = phrases
  }

  /// What is read from some files: a value, or nil where something is wrong; what was found; and the texts,
  /// so that diagnostics can show their lines.
  package struct Outcome<Value: Sendable>: Sendable {
    package let value: Value?
    package let diagnostics: DiagnosticList
    package let texts: [SourceFile]
  }

  /// The languages of the site; nil where they cannot be read.
  package func languages() -> [Language]? {
    let shelf = Shelf(files)
    var diagnostics = DiagnosticList()
    guard shelf.has("content/site.yaml") else { return nil }
    return shelf.yaml("content/site.yaml", into: RecordReader(languages: [Language("und")]))
      .flatMap { Site($0, diagnostics: &diagnostics) }?.languages
  }

  /// Reads what all pages share. Its value is there even with errors, as far as it can be read.
  package func frame() -> Outcome<SiteFrame> {
    let shelf = Shelf(files)
    let reader = RecordReader(languages: [Language("und")])
    let site = shelf.yaml("content/site.yaml", into: reader).flatMap {
      Site($0, diagnostics: &reader.diagnostics)
    }
    guard let site else { return outcome(nil, reader, shelf) }
    let inner = RecordReader(languages: site.languages)
    let catalogues = self.catalogues(of: site, shelf, inner)
    let (methodologies, broken) = self.methodologies(shelf, inner)
    let reports = slugs(in: "content/reports", suffix: nil, shelf, inner)
    let declarations = slugs(
      in: "content/targets", suffix: ".yaml", beside: [".signoff.yaml", ".translations.yaml"], shelf, inner)
    reader.diagnostics.append(contentsOf: inner.diagnostics)
    let frame = SiteFrame(
      site: site, catalogues: catalogues, methodologies: methodologies, brokenMethodologies: broken,
      reports: reports, declarations: declarations)
    // Even with errors, so that the reports are checked in the same run.
    return Outcome(
      value: frame, diagnostics: reader.diagnostics, texts: shelf.texts.values.sorted { $0.path < $1.path })
  }

  /// Reads one report.
  package func report(_ id: Slug, in frame: SiteFrame) -> Outcome<Report> {
    let shelf = Shelf(files)
    let reader = RecordReader(languages: frame.site.languages)
    let loader = ReportLoader(
      id: id, site: frame.site, methodologies: frame.methodologies,
      brokenMethodologies: frame.brokenMethodologies, shelf: shelf, reader: reader)
    let report = loader.load()
    if let report { UnitCheck(frame, reader: reader).check(report) }
    StrayFiles.report(in: id, shelf, reader)
    return outcome(report, reader, shelf)
  }

  /// Reads one target declaration.
  package func declaration(_ id: Slug, in frame: SiteFrame) -> Outcome<Declaration> {
    let shelf = Shelf(files)
    let reader = RecordReader(languages: frame.site.languages)
    let declaration = shelf.yaml("content/targets/\(id.text).yaml", into: reader)
      .flatMap { Declaration(id: id, $0, signoff: signoff(of: id, $0, shelf, reader), in: reader) }
    if let declaration { UnitCheck(frame, reader: reader).check(declaration) }
    return outcome(declaration, reader, shelf)
  }

  /// Everything that is signed of a declaration, and the ledgers beside it.
  private func signoff(of id: Slug, _ node: YAMLNode, _ shelf: Shelf, _ reader: RecordReader) -> Signoff {
    var items = SignedItems(languages: reader.languages, book: FigureBook())
    items.add(node, as: "declaration", shape: SignoffShape.declaration)
    return Signoff(items, at: .declaration(id), shelf, reader)
  }

  /// Reads the texts of a folder whose names end in `suffix`, and some files beside them.
  package func texts(
    in folder: String, suffix: String, and paths: [String]
  ) -> Outcome<[String: SourceFile]> {
    let shelf = Shelf(files)
    let reader = RecordReader(languages: [Language("und")])
    let names = shelf.names(in: folder, reader: reader).filter { $0.hasSuffix(suffix) }
    var texts: [String: SourceFile] = [:]
    for path in names.map({ folder + "/" + $0 }) + paths { texts[path] = shelf.text(path, into: reader) }
    return Outcome(value: texts, diagnostics: reader.diagnostics, texts: Array(shelf.texts.values))
  }

  private func outcome<Value>(_ value: Value?, _ reader: RecordReader, _ shelf: Shelf) -> Outcome<Value> {
    let texts = shelf.texts.values.sorted { $0.path < $1.path }
    return Outcome(
      value: reader.diagnostics.hasErrors ? nil : value, diagnostics: reader.diagnostics, texts: texts)
  }

  private func catalogues(of site: Site, _ shelf: Shelf, _ reader: RecordReader) -> [Language: Catalogue] {
    var catalogues: [Language: Catalogue] = [:]
    for language in site.languages {
      let inner = RecordReader(languages: [language])
      catalogues[language] = shelf.yaml("templates/languages/\(language.tag).yaml", into: inner)
        .flatMap { Catalogue(language, $0, phrases: phrases, in: inner) }
      reader.diagnostics.append(contentsOf: inner.diagnostics)
    }
    return catalogues
  }

  private func methodologies(_ shelf: Shelf, _ reader: RecordReader) -> ([Slug: Methodology], Set<Slug>) {
    var methodologies: [Slug: Methodology] = [:]
    var broken: Set<Slug> = []
    for id in slugs(in: "content/methodologies", suffix: ".yaml", shelf, reader) {
      let methodology = shelf.yaml("content/methodologies/\(id.text).yaml", into: reader)
        .flatMap { Methodology(id: id, $0, in: reader) }
      if let methodology { methodologies[id] = methodology } else { broken.insert(id) }
    }
    return (methodologies, broken)
  }

  /// The entries of a folder as slugs, sorted; names that are none are reported.
  /// - Parameter ledgers: endings of files that stand beside an entry.
  private func slugs(
    in folder: String, suffix: String?, beside ledgers: [String] = [], _ shelf: Shelf, _ reader: RecordReader
  ) -> [Slug] {
    let names = shelf.names(in: folder, reader: reader)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.compactMap { name in
      if name.utf8.first == UInt8(ascii: ".") { return nil }
      if let ending = ledgers.first(where: name.hasSuffix) {
        if !names.contains(name.dropLast(ending.count) + ".yaml") {
          reader.report(RecordFault.strayFile(name, near: nil), at: Place(file: folder + "/" + name))
        }
        return nil
      }
      let stem = suffix.map { name.hasSuffix($0) ? String(name.dropLast($0.count)) : "" } ?? name
      if let suffix, stem.isEmpty {
        let isNear = name.utf8.reversed().starts(with: ".yml".utf8.reversed())
        let near = isNear ? String(decoding: name.utf8.dropLast(4), as: UTF8.self) + suffix : nil
        reader.report(RecordFault.strayFile(name, near: near), at: Place(file: folder + "/" + name))
        return nil
      }
      guard let slug = Slug(stem) else {
        reader.report(RecordFault.badFolderName(name), at: Place(file: folder + "/" + name))
        return nil
      }
      return slug
    }
  }
}

/// What all pages of a site share.
package struct SiteFrame: Sendable {
  package let site: Site
  package let catalogues: [Language: Catalogue]
  package let methodologies: [Slug: Methodology]
  let brokenMethodologies: Set<Slug>
  /// Sorted by bytes.
  package let reports: [Slug]
  /// Sorted by bytes.
  package let declarations: [Slug]
}
