import Diagnostics
import ReportSource
import Testing

/// The small site with something wrong in it, and everything that must be said about that.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  struct Edit: Sendable {
    let file: String
    /// Nil for the whole file, which then need not be there.
    let old: String?
    /// Nil where the file is taken away.
    let new: String?

    /// Replaces a part, which must stand there once, by marked text.
    init(_ file: String, _ old: String, _ new: String) {
      (self.file, self.old, self.new) = (file, old, new)
    }

    /// Replaces the whole file by marked text.
    init(_ file: String, text: String) {
      (self.file, old, new) = (file, nil, text)
    }

    init(removing file: String) {
      (self.file, old, new) = (file, nil, nil)
    }
  }

  let testDescription: String
  let edits: [Edit]
  /// Expected where no mark can stand: `content/a.yaml:1:1+1 JX0101`.
  let also: [String]

  init(_ id: String, _ edits: Edit..., also: [String] = []) {
    testDescription = id
    self.edits = edits
    self.also = also
  }

  /// One edit of one file.
  init(_ id: String, _ file: String, _ old: String, _ new: String, also: [String] = []) {
    self.init(id, Edit(file, old, new), also: also)
  }

  /// The value of the first fact.
  static func value(_ id: String, _ new: String, also: [String] = []) -> Self {
    Self(id, "facts.yaml", "  value: 80", new, also: also)
  }

  /// The label of the first fact.
  static func label(_ id: String, _ new: String, also: [String] = []) -> Self {
    Self(id, "facts.yaml", "  label: {zh: 来电, en: calls}", new, also: also)
  }

  /// The measure of indicator A1.
  static func measure(_ id: String, _ new: String, also: [String] = []) -> Self {
    Self(id, "indicators.yaml", "  measure: {ratio: [answered, calls]}", new, also: also)
  }

  /// The rule of indicator A1.
  static func rule(_ id: String, _ new: String, also: [String] = []) -> Self {
    Self(id, "indicators.yaml", "  rule: {linear: {floor: 30%, benchmark: 95%}}", new, also: also)
  }

  /// The first target of the declaration.
  static func target(_ id: String, _ new: String, also: [String] = []) -> Self {
    let old = #"          - {name: {zh: 热线, en: hotline}, target: ">=95%"}"#
    return Self(id, "content/targets/plan.yaml", old, new, also: also)
  }

  /// The paragraph of the Chinese chapter.
  static func paragraph(_ id: String, _ new: String, also: [String] = []) -> Self {
    let old = "接通率为**{{fact.answer-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。"
    return Self(id, "zh/01-main.md", old, new, also: also)
  }

  /// The files without marks, and what must be said about them.
  func site() throws -> (files: [String: String], expectations: [Expectation]) {
    var files = SmallSite.files
    var expectations = also.map { Expectation($0) }
    for edit in edits {
      let path = SmallSite.path(edit.file)
      if let old = edit.old, let new = edit.new {
        let parts = try #require(files[path]).split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "“\(old)” stands in \(path) \(parts.count - 1) times")
        files[path] = parts.joined(separator: new)
      } else {
        files[path] = edit.new
      }
    }
    for path in Set(edits.map { SmallSite.path($0.file) }) {
      guard let marked = files[path].map({ MarkedText($0, path: path) }) else { continue }
      files[path] = marked.text
      expectations += marked.expectations
    }
    return (files, expectations)
  }

  /// Loads the site and holds what is said about it against the marks.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (files, expectations) = try site()
    let found = LoadedSite(FilesInMemory(files))
    let said = found.diagnostics.map { Expectation($0).description }.sorted()
    #expect(said == expectations.map(\.description).sorted(), sourceLocation: sourceLocation)
    found.checkWords(sourceLocation: sourceLocation)
  }
}

/// Everything that is read from a site, and everything said about it.
struct LoadedSite {
  private(set) var frame: SiteFrame?
  private(set) var reports: [Report] = []
  private(set) var declarations: [Declaration] = []
  private(set) var list = DiagnosticList()
  private(set) var texts: [SourceFile] = []

  var diagnostics: [Diagnostic] { list.sorted }

  init(_ files: any ContentFiles, phrases: [String: Set<String>] = SmallCatalogue.phrases) {
    let loader = SiteLoader(files, phrases: phrases)
    let shared = loader.frame()
    frame = take(shared)
    guard let frame else { return }
    for id in frame.reports { if let report = take(loader.report(id, in: frame)) { reports.append(report) } }
    for id in frame.declarations {
      if let declaration = take(loader.declaration(id, in: frame)) { declarations.append(declaration) }
    }
  }

  private mutating func take<Value>(_ outcome: SiteLoader.Outcome<Value>) -> Value? {
    list.append(contentsOf: outcome.diagnostics)
    texts += outcome.texts
    return outcome.value
  }

  /// What is printed for people, in a language.
  func printed(_ language: MessageLanguage = .en) -> String {
    let printer = DiagnosticPrinter(language: language, files: texts)
    return diagnostics.map { printer.text(of: $0) }.joined()
  }

  /// Each message speaks both languages.
  func checkWords(sourceLocation: SourceLocation) {
    let words = diagnostics.flatMap { [$0.message] + [$0.fix].compactMap { $0 } + $0.notes.map(\.message) }
    for message in words {
      #expect(!message.zh.isEmpty && !message.en.isEmpty, sourceLocation: sourceLocation)
      #expect(message.zh != message.en, sourceLocation: sourceLocation)
      #expect(
        message.zh.unicodeScalars.contains { $0.properties.isIdeographic }, sourceLocation: sourceLocation)
      #expect(!message.en.hasSuffix("."), sourceLocation: sourceLocation)
    }
  }
}
