internal import Audit
package import Diagnostics
internal import Evaluation
internal import Markup
package import ReportSource

/// Builds a site: reads what all pages share, maps each report and declaration to its files by itself, and
/// joins their entries in the index. No report looks at another.
package struct SiteBuilder: Sendable {
  let files: any ContentFiles
  private let jobs: Int

  /// - Parameters:
  ///   - files: the site's folder.
  ///   - jobs: how many reports are worked on at once, 1 or more.
  package init(_ files: any ContentFiles, jobs: Int) {
    self.files = files
    self.jobs = max(jobs, 1)
  }

  /// What a run found.
  package struct Findings: Sendable {
    package fileprivate(set) var diagnostics = DiagnosticList()
    /// The files that diagnostics point into.
    package fileprivate(set) var texts: [SourceFile] = []
    package fileprivate(set) var reports: [ReportEntry] = []
    package fileprivate(set) var declarations: [DeclarationEntry] = []
    /// What waivers let stand, with their reasons.
    package fileprivate(set) var waived: [(finding: Diagnostic, waiver: Waiver)] = []

    init() {}

    /// What is wrong with documents of no site, by what they say alone.
    package init(documents: LooseTexts) {
      diagnostics = documents.diagnostics
      texts = documents.texts
      for finding in Audit().findings(inDocuments: documents.texts) { diagnostics.append(finding) }
    }

    mutating func take<Value>(_ outcome: SiteLoader.Outcome<Value>) {
      take(outcome.diagnostics, in: outcome.texts)
    }

    fileprivate mutating func take(_ found: DiagnosticList, in files: [SourceFile]) {
      diagnostics.append(contentsOf: found)
      if !found.all.isEmpty { texts += files }
    }

    /// Adds what the audit of one report or declaration found.
    fileprivate mutating func take(_ outcome: Audit.Outcome, of files: [SourceFile]) {
      if diagnostics.all.isEmpty, !outcome.findings.isEmpty || !outcome.waived.isEmpty { texts += files }
      for finding in outcome.findings { diagnostics.append(finding) }
      waived += outcome.waived
    }
  }

  /// Reports read for their scores.
  package struct Scores: Sendable {
    package fileprivate(set) var findings = Findings()
    /// The name asked for, where there is no such report.
    package fileprivate(set) var unknown: String?
    /// The names of all reports.
    package fileprivate(set) var known: [String] = []
    fileprivate var reports: [Report] = []
    fileprivate var frame: SiteFrame?

    /// - Parameter tag: the language to list them in.
    package func listings(in tag: String) -> [ScoreListing] {
      guard let frame else { return [] }
      return reports.map { ScoreListing($0, in: tag, frame: frame) }
    }
  }

  /// One report or declaration, read and rendered.
  private struct Piece: Sendable {
    let findings: Findings
    let files: [SiteFile]
  }

  /// What every piece of a run is worked on with.
  private struct Bench: Sendable {
    let loader: SiteLoader
    let frame: SiteFrame
    /// Nil where nothing can be rendered, which is reported.
    let renderer: SiteRenderer?
    /// Whether reports are held against themselves.
    let isAuditing: Bool
  }

  private enum Task: Sendable {
    case report(Slug)
    case declaration(Slug)
  }

  /// Reads everything and holds each report against itself; writes nothing.
  package func check() async -> Findings {
    await run(isAuditing: true) { (_: SiteFile) in }
  }

  /// Reads one report, or all of them, for their scores.
  /// - Parameter name: a report's folder name; nil for all.
  package func scores(of name: String?) async -> Scores {
    let loader = SiteLoader(files, phrases: Phrase.required)
    let outcome = loader.frame()
    var scores = Scores()
    scores.findings.take(outcome)
    guard let frame = outcome.value else { return scores }
    scores.frame = frame
    scores.known = frame.reports.map(\.text)
    let wanted = name.map { name in frame.reports.filter { $0.text == name } } ?? frame.reports
    if let name, wanted.isEmpty { scores.unknown = name }
    for id in wanted {
      let outcome = loader.report(id, in: frame)
      scores.findings.take(outcome)
      if let report = outcome.value { scores.reports.append(report) }
    }
    return scores
  }

  /// Renders every file, handing each to `write` in a fixed order.
  ///
  /// - Parameter write: is no longer called once an error was found.
  /// - Throws: what `write` throws.
  package func build<Failure: Error>(
    _ write: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) async throws(Failure) -> Findings {
    try await run(isAuditing: false) { (file: SiteFile) throws(Failure) in try write(file.path, file.bytes) }
  }

  private func run<Failure: Error>(
    isAuditing: Bool, _ write: (SiteFile) throws(Failure) -> Void
  ) async throws(Failure) -> Findings {
    let loader = SiteLoader(files, phrases: Phrase.required)
    let outcome = loader.frame()
    var findings = Findings()
    findings.take(outcome)
    let (templates, assets) = chrome(&findings)
    guard let frame = outcome.value else { return findings }
    findings.takeReservedNames(in: frame)
    let isComplete = frame.catalogues.count == frame.site.languages.count
    let renderer = templates.flatMap { templates in
      assets.flatMap { assets in
        isComplete ? SiteRenderer(frame: frame, templates: templates, assets: assets) : nil
      }
    }
    let bench = Bench(loader: loader, frame: frame, renderer: renderer, isAuditing: isAuditing)
    let tasks = frame.reports.map(Task.report) + frame.declarations.map(Task.declaration)
    // A window of tasks at a time keeps memory flat; results are taken in order.
    for start in stride(from: 0, to: tasks.count, by: jobs * 4) {
      let window = Array(tasks[start..<min(start + jobs * 4, tasks.count)])
      for piece in await pieces(window, bench) {
        findings.diagnostics.append(contentsOf: piece.findings.diagnostics)
        findings.texts += piece.findings.texts
        findings.reports += piece.findings.reports
        findings.declarations += piece.findings.declarations
        findings.waived += piece.findings.waived
        if findings.diagnostics.hasErrors { continue }
        for file in piece.files { try write(file) }
      }
    }
    if let renderer, !findings.diagnostics.hasErrors {
      for file in renderer.files(of: findings.reports, findings.declarations) { try write(file) }
    }
    return findings
  }

  /// The results of some tasks in their order, `jobs` of them at once.
  private func pieces(_ tasks: [Task], _ bench: Bench) async -> [Piece] {
    await withTaskGroup(of: (Int, Piece).self) { group in
      var next = 0
      func start() {
        guard next < tasks.count else { return }
        let index = next
        next += 1
        group.addTask { (index, Self.piece(tasks[index], bench)) }
      }
      for _ in 0..<jobs { start() }
      var pieces = [Piece?](repeating: nil, count: tasks.count)
      while let (index, piece) = await group.next() {
        pieces[index] = piece
        start()
      }
      return pieces.compactMap { $0 }
    }
  }

  private static func piece(_ task: Task, _ bench: Bench) -> Piece {
    var findings = Findings()
    var files: [SiteFile] = []
    switch task {
    case .report(let id):
      let outcome = bench.loader.report(id, in: bench.frame)
      findings.take(outcome)
      if let report = outcome.value {
        if bench.isAuditing {
          findings.take(Audit().outcome(of: report, sources: ReportSources(outcome.texts)), of: outcome.texts)
        }
        findings.reports = [ReportEntry(report)]
        if let rendering = bench.renderer?.rendering(of: report) {
          files = rendering.files
          findings.take(rendering.diagnostics, in: outcome.texts)
        }
      }
    case .declaration(let id):
      let outcome = bench.loader.declaration(id, in: bench.frame)
      findings.take(outcome)
      if let declaration = outcome.value {
        if bench.isAuditing {
          let sources = ReportSources(outcome.texts)
          findings.take(Audit().outcome(of: declaration, sources: sources), of: outcome.texts)
        }
        findings.declarations = [DeclarationEntry(declaration)]
        files = bench.renderer?.files(of: declaration) ?? []
      }
    }
    return Piece(findings: findings, files: files)
  }

  /// Templates and assets; nil where something is wrong with them.
  private func chrome(_ findings: inout Findings) -> (Templates?, SiteAssets?) {
    let texts = loaderTexts(&findings)
    var templates: [String: SourceFile] = [:]
    for (path, file) in texts where path.hasSuffix(".mustache") {
      let name = path.dropFirst("templates/".count).dropLast(".mustache".count)
      templates[String(name)] = file
    }
    let before = findings.diagnostics.all.count
    var found = DiagnosticList()
    let made = Templates(templates, into: &found)
    findings.diagnostics.append(contentsOf: found)
    if findings.diagnostics.all.count > before { findings.texts += templates.values }
    let assets = SiteAssets.sources.compactMap { texts[$0] }
    guard assets.count == SiteAssets.sources.count else { return (made, nil) }
    return (
      made,
      SiteAssets(
        stylesheet: assets[0].bytes, others: assets[1].bytes, script: assets[2].bytes, index: assets[3].bytes)
    )
  }

  private func loaderTexts(_ findings: inout Findings) -> [String: SourceFile] {
    let outcome = SiteLoader(files, phrases: [:]).texts(
      in: "templates", suffix: ".mustache", and: SiteAssets.sources)
    findings.take(outcome)
    return outcome.value ?? [:]
  }
}

extension SiteBuilder.Findings {
  /// Reports names that cannot stand in a path of the site, although they are slugs: `con` on Windows.
  fileprivate mutating func takeReservedNames(in frame: SiteFrame) {
    let names =
      frame.site.languages.map { ($0.tag, "content/site.yaml") }
      + frame.reports.map { ($0.text, "content/reports/" + $0.text) }
      + frame.declarations.map { ($0.text, "content/targets/\($0.text).yaml") }
    for (name, path) in names where SitePath(name) == nil {
      diagnostics.report(PageFault.reservedName(name), at: Place(file: path))
    }
  }
}
