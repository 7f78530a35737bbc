internal import Diagnostics
internal import Evaluation

/// Reads one report's folder. Looks at no other report.
struct ReportLoader {
  let id: Slug
  let site: Site
  let methodologies: [Slug: Methodology]
  /// Ids of methodologies whose files have problems, which are reported elsewhere.
  let brokenMethodologies: Set<Slug>
  let shelf: Shelf
  let reader: RecordReader

  private var folder: String { "content/reports/" + id.text }

  /// - Returns: nil where something is wrong; it is reported.
  func load() -> Report? {
    let head = record("report.yaml", required: true) { ReportHead($0, in: reader) }
    let lists = nameLists()
    let budget = record("budget.yaml", required: false) { Budget($0, in: reader) }
    let deliveries = record("delivery.yaml", required: false) { [Delivery]($0, in: reader) } ?? []
    let findings = record("findings.yaml", required: false) { FindingsRecord($0, in: reader) }
    let diagrams = self.diagrams()
    let errata = record("errata.yaml", required: false) { [Erratum]($0, in: reader) } ?? []
    let waivers = record("waivers.yaml", required: false) { [Waiver]($0, in: reader) } ?? []
    var book = FigureBook()
    if let budget {
      book.enter(budget)
    } else {
      markBroken(&book, ["budget", "payment", "payments"], if: "budget.yaml")
    }
    if findings == nil { markBroken(&book, ["finding", "recommendation"], if: "findings.yaml") }
    if diagrams == nil { markBroken(&book, ["figure"], if: "figures.yaml") }
    if deliveries.isEmpty { markBroken(&book, ["plan"], if: "delivery.yaml") }
    markBrokenEntries(&book)
    book.enter(deliveries, budget: budget)
    let facts = self.facts(lists: lists, book: &book)
    markBrokenEntries(&book)
    let methodology = head.flatMap { self.methodology(of: $0) }
    let (indicators, indicatorIDs) = self.indicators(book: book, methodology: methodology)
    let chapters = head.map { loadChapters($0) } ?? []
    let sections = loadAnalyses()
    var scorecard: Scorecard?
    if let indicators, let methodology {
      let card = Scorecard(tree: indicators.tree, policy: methodology.rounding, scale: methodology.scale)
      book.enter(indicators, card, methodology)
      scorecard = card
    } else {
      for name in ["total", "grade", "count"] { book.enterBroken(name) }
      book.enterBrokenIndicators()
    }
    enterNames(head, findings, scorecard, methodology, into: &book)
    reportClashes(in: book)
    let parts = ReportParts(
      languages: site.languages, head: head, facts: facts, budget: budget, deliveries: deliveries,
      indicators: indicators, indicatorIDs: indicatorIDs, findings: findings?.findings ?? [],
      recommendations: findings?.recommendations ?? [], diagrams: diagrams ?? [],
      errata: reader.unique(errata, by: \.id), waivers: waivers, chapters: chapters,
      analyses: sections.mapValues(\.byIndicator), book: book)
    check(parts, sections)
    let signoff = self.signoff(chapters, head: head, book: book)
    guard !reader.diagnostics.hasErrors, let head, let methodology, let indicators, let scorecard else {
      return nil
    }
    return Report(
      id: id, languages: site.languages, head: head,
      contentHash: VersionHash(
        shelf.texts.values.filter { $0.path.utf8.starts(with: (folder + "/").utf8) }, in: folder),
      methodology: methodology, facts: facts, budget: budget,
      deliveries: deliveries, indicators: indicators, scorecard: scorecard,
      sensitivities: Sensitivity.all(indicators, methodology, errata: parts.errata, book: book),
      findings: parts.findings,
      recommendations: parts.recommendations, diagrams: parts.diagrams, errata: parts.errata,
      waivers: waivers,
      chapters: chapters,
      analyses: parts.analyses, book: book, texts: reader.texts, signoff: signoff)
  }

  /// Looks up every name that the report's files use of one another.
  private func check(_ parts: ReportParts, _ sections: [Language: AnalysisSections]) {
    NameCheck(parts, reader: reader).check()
    let analysed = sections[site.mainLanguage].map { Set($0.byIndicator.keys) } ?? []
    for language in site.languages {
      let main = language == site.mainLanguage ? nil : analysed
      sections[language]?.check(against: parts, main: main, language: language)
    }
    var references = ReferenceCheck(parts, reader: reader)
    references.check()
  }

  private func enterNames(
    _ head: ReportHead?, _ findings: FindingsRecord?, _ scorecard: Scorecard?, _ methodology: Methodology?,
    into book: inout FigureBook
  ) {
    let all = findings?.findings ?? []
    guard let head, findings != nil || !shelf.has(folder + "/findings.yaml") else {
      for name in ["finding", "recommendation", "party", "project", "ref"] { book.enterBroken(name) }
      return
    }
    book.enter(
      head, findings: all, recommendations: findings?.recommendations ?? [],
      lost: all.map { finding in finding.lostOn.compactMap { scorecard?[$0.value]?.lost }.sum },
      places: methodology?.rounding.scorePlaces ?? 2)
  }

  /// Two things that prose would name alike, such as a budget line and a group.
  private func reportClashes(in book: FigureBook) {
    var reported: Set<Place?> = []
    for clash in book.clashes {
      let first = book[clash.name]?.place
      // One thing has several figures; one of them is enough to say so.
      guard reported.insert(clash.place ?? first).inserted else { continue }
      let place = clash.place ?? first
      let notes = first.map { [Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: $0)] } ?? []
      reader.report(RecordFault.nameTaken(clash.name), at: place, notes: first == place ? [] : notes)
    }
  }

  /// Everything that is signed in the report's files, and the ledgers beside them.
  private func signoff(_ chapters: [Chapter], head: ReportHead?, book: FigureBook) -> Signoff {
    var items = SignedItems(languages: site.languages, book: book)
    for (name, id, figure, shape) in SignoffShape.report {
      guard let node = shelf.nodes[folder + "/" + name] else { continue }
      items.add(node, as: id, figure: figure, shape: shape)
    }
    if let id = head?.methodology.value, methodologies[id] != nil,
      let node = shelf.yaml("content/methodologies/\(id.text).yaml", into: reader)
    {
      items.add(node, as: "methodology", shape: .whole)
    }
    for name in chapters.map(\.file.name.value) + ["indicators.md"] {
      var texts: [Language: (file: SourceFile, headings: [Heading])] = [:]
      for language in site.languages {
        let path = "\(folder)/\(language.tag)/\(name)"
        guard let file = shelf.texts[path], let document = shelf.documents[path] else { continue }
        texts[language] = (file, document.headings)
      }
      items.add(String(name.dropLast(3)), texts: texts)
    }
    return Signoff(items, at: .report(id), shelf, reader)
  }

  // MARK: YAML files

  private func record<Record>(
    _ name: String, required: Bool, _ make: (YAMLNode) -> Record?
  ) -> Record? {
    let path = folder + "/" + name
    guard required || shelf.has(path) else { return nil }
    return shelf.yaml(path, into: reader).flatMap(make)
  }

  /// - Returns: nil where the file is there and cannot be read.
  private func nameLists() -> [Slug: NameList]? {
    guard shelf.has(folder + "/lists.yaml") else { return [:] }
    return record("lists.yaml", required: true) { node in
      guard case .mapping = node else {
        reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
        return nil
      }
      return Dictionary(reader.entries(node).map { ($0.id.value, NameList($0.node, in: reader)) }) {
        first, _ in
        first
      }
    }
  }

  private func diagrams() -> [Diagram]? {
    record("figures.yaml", required: false) { node in
      guard case .mapping = node else {
        reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
        return nil
      }
      return reader.entries(node).compactMap { entry in
        let diagram = Diagram(id: entry.id, entry.node, in: reader)
        if diagram == nil { reader.noteBroken(entry.id.value.text) }
        return diagram
      }
    }
  }

  /// Entries that could not be read, by every name that prose could have for them.
  private func markBrokenEntries(_ book: inout FigureBook) {
    let kinds = ["budget", "payment", "plan", "finding", "recommendation", "party", "ref", "figure"]
    for id in reader.brokenIDs { for kind in kinds { book.enterBroken(kind + "." + id) } }
  }

  private func markBroken(_ book: inout FigureBook, _ prefixes: [String], if name: String) {
    guard shelf.has(folder + "/" + name) else { return }
    for prefix in prefixes { book.enterBroken(prefix) }
  }

  private func facts(lists: [Slug: NameList]?, book: inout FigureBook) -> [Fact] {
    let entries = record("facts.yaml", required: false) { node in
      if case .mapping = node { return Optional(reader.entries(node)) }
      reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
      return nil
    }
    guard let entries else {
      markBroken(&book, ["fact"], if: "facts.yaml")
      return []
    }
    let records = entries.compactMap { FactRecord(id: $0.id, $0.node, in: reader) }
    var resolver = FactResolver(
      records: records, ids: entries.map(\.id.value), lists: lists, book: book, reader: reader)
    let facts = resolver.resolve()
    book.enter(facts)
    let resolved = Set(facts.map(\.id.value))
    for entry in entries where !resolved.contains(entry.id.value) {
      book.enterBroken("fact." + entry.id.value.text)
    }
    return facts
  }

  private func methodology(of head: ReportHead) -> Methodology? {
    let name = head.methodology
    if let methodology = methodologies[name.value] { return methodology }
    if !brokenMethodologies.contains(name.value) {
      let known = methodologies.keys.sorted().map(\.text)
      reader.report(reader.unknown(.methodology, name.value.text, among: known), at: name.place)
    }
    return nil
  }

  /// The tree, or nil where it cannot be made; and the codes of all indicators that were written.
  private func indicators(
    book: FigureBook, methodology: Methodology?
  ) -> (IndicatorSet?, [IndicatorID]) {
    let node = record("indicators.yaml", required: true) { $0 }
    guard let node else { return (nil, []) }
    let records = [IndicatorRecord](node, in: reader) ?? []
    let ids = records.map(\.id.value)
    guard let methodology, case .sequence(let nodes, _) = node, nodes.count == records.count else {
      return (nil, ids)
    }
    var assembly = IndicatorAssembly(
      records: records, book: book, fullScore: methodology.fullScore, reader: reader)
    return (assembly.assemble(at: node.place), ids)
  }

  // MARK: Chapters

  private func loadChapters(_ head: ReportHead) -> [Chapter] {
    var seen: [String: Place] = [:]
    for file in head.chapters {
      if let first = seen[file.name.value] {
        let note = Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: first)
        reader.report(RecordFault.twice(file.name.value), at: file.name.place, notes: [note])
      } else {
        seen[file.name.value] = file.name.place
      }
    }
    reportStrayChapters(besides: Set(seen.keys))
    return head.chapters.filter { seen.removeValue(forKey: $0.name.value) != nil }.map { file in
      var texts: [Language: MarkdownDocument] = [:]
      for language in site.languages {
        texts[language] = markdown(file.name.value, language, named: file.name.place)
      }
      return Chapter(file: file, texts: texts)
    }
  }

  /// Files in the languages' folders that are no chapters: most often one that `report.yaml` forgot.
  private func reportStrayChapters(besides known: Set<String>) {
    for language in site.languages {
      let folder = "\(folder)/\(language.tag)"
      for name in shelf.names(in: folder, reader: reader) {
        if known.contains(name) || name == "indicators.md" || name.utf8.first == UInt8(ascii: ".") {
          continue
        }
        reader.report(RecordFault.strayChapter(name), at: Place(file: folder + "/" + name))
      }
    }
  }

  /// A language's file; a missing one is an error in the main language, else a warning.
  private func markdown(_ name: String, _ language: Language, named place: Place?) -> MarkdownDocument? {
    let path = "\(folder)/\(language.tag)/\(name)"
    guard shelf.has(path) else {
      if language == site.mainLanguage {
        reader.report(MissingFile(path: path), at: place)
      } else if shelf.has("\(folder)/\(site.mainLanguage.tag)/\(name)") {
        reader.report(RecordFault.missingChapter(name, language: language.tag), at: place)
      }
      return nil
    }
    return shelf.markdown(path, into: reader)
  }

  /// `indicators.md`: a section `## C11` for each leaf.
  private func loadAnalyses() -> [Language: AnalysisSections] {
    var sections: [Language: AnalysisSections] = [:]
    let mainPath = "\(folder)/\(site.mainLanguage.tag)/indicators.md"
    for language in site.languages {
      let path = "\(folder)/\(language.tag)/indicators.md"
      guard shelf.has(path) else {
        if shelf.has(mainPath) {
          let fault = RecordFault.missingChapter("indicators.md", language: language.tag)
          reader.report(fault, at: Place(file: mainPath))
        }
        continue
      }
      guard let document = shelf.markdown(path, into: reader) else { continue }
      sections[language] = AnalysisSections(document, of: path, reader: reader)
    }
    return sections
  }
}

/// A file that another one names and that is not there.
struct MissingFile: Problem {
  let path: String
  var code: String { "JX0101" }
  var message: Message { Message(zh: "没有文件 \(path)", en: "there is no file \(path)") }
}
