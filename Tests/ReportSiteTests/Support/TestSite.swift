import Diagnostics
import Foundation
import ReportSite
import ReportSource
import Testing

/// A small site in memory: what every site needs, and what a test adds or changes.
struct TestSite {
  /// Contents by path.
  var files: [String: [UInt8]]

  /// The repository, found from this file.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A site without reports: `site.yaml`, the methodology `small` and the repository's own templates.
  init() throws {
    files = try Self.folder("templates")
    self["content/site.yaml"] = """
      title: {zh: 小站, en: Small site}
      publisher: {zh: 某机构, en: Some body}
      languages: [zh, en]
      """
    self["content/methodologies/small.yaml"] = """
      title: {zh: 小办法, en: Small measures}
      full-score: 10
      grades:
        - {id: good, name: {zh: 良, en: good}, from: 7.5}
        - {id: poor, name: {zh: 差, en: poor}, from: 0}
      rounding: {scores: 2, rates: 2, subtotals: exact}
      """
  }

  /// The example of the repository.
  static func example() throws -> TestSite {
    var site = try TestSite()
    for path in site.files.keys where path.hasPrefix("content/") { site.files[path] = nil }
    site.files.merge(try folder("content")) { _, new in new }
    return site
  }

  private static let cache = FolderCache()

  private static func folder(_ name: String) throws -> [String: [UInt8]] { try cache.folder(name) }

  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// Replaces a text that stands exactly once in a file.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let parts = self[path].components(separatedBy: old)
    try #require(parts.count == 2, "“\(old)” stands \(parts.count - 1) times in \(path)")
    self[path] = parts.joined(separator: new)
  }

  /// Adds a report of the folder `content/reports/NAME`, file by file.
  mutating func add(_ report: TestReport, as name: String = "a") {
    for (path, text) in report.files { self["content/reports/\(name)/\(path)"] = text }
  }

  /// Leaves out what is written in other languages: labels of `{zh: …, en: …}`, and the folders of chapters.
  mutating func speak(only language: String) {
    self["content/site.yaml"].replace("languages: [zh, en]", with: "languages: [\(language)]")
    for path in files.keys where path.hasPrefix("content/") {
      if path.contains("/zh/") || path.contains("/en/") {
        if !path.contains("/\(language)/") { files[path] = nil }
      } else {
        self[path].replace(/{zh: ([^,{}]*), en: ([^,{}]*)}/) {
          "{\(language): \(language == "zh" ? $0.output.1 : $0.output.2)}"
        }
      }
    }
  }

  func build(jobs: Int = 1) async throws -> BuiltSite {
    try await Self.build(FilesInMemory(bytes: files), jobs: jobs)
  }

  static func build(_ files: any ContentFiles, jobs: Int = 1) async throws -> BuiltSite {
    var built: [String: [UInt8]] = [:]
    var paths: [String] = []
    let findings = await SiteBuilder(files, jobs: jobs).build { path, bytes in
      paths.append(path)
      built[path] = bytes
    }
    return BuiltSite(files: built, paths: paths, findings: findings)
  }
}

/// The repository's folders, read once.
private final class FolderCache: Sendable {
  private let folders: [String: Result<[String: [UInt8]], any Error>]

  init() {
    var folders: [String: Result<[String: [UInt8]], any Error>] = [:]
    for name in ["templates", "content"] { folders[name] = Result { try Self.read(name) } }
    self.folders = folders
  }

  func folder(_ name: String) throws -> [String: [UInt8]] { try folders[name]?.get() ?? [:] }

  private static func read(_ name: String) throws -> [String: [UInt8]] {
    let top = TestSite.repository.appending(path: name)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      var isFolder: ObjCBool = false
      let file = top.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name + "/" + path] = Array(try Data(contentsOf: file))
    }
    return files
  }
}

/// What a build gave.
struct BuiltSite: Sendable {
  let files: [String: [UInt8]]
  /// In the order they were written.
  let paths: [String]
  let findings: SiteBuilder.Findings

  var hasErrors: Bool { findings.diagnostics.hasErrors }

  var diagnostics: [Diagnostic] { findings.diagnostics.sorted }

  /// `content/site.yaml:1:8 JX0303 error`, in order.
  var summaries: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.file):\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.code + " " + diagnostic.severity.rawValue
    }
  }

  /// The diagnostics as people read them.
  var words: String {
    let printer = DiagnosticPrinter(language: .en, files: findings.texts)
    return diagnostics.map(printer.text).joined()
  }

  /// All pages by their paths.
  func pages() throws -> [String: HTMLPage] {
    try files.filter { $0.key.hasSuffix(".html") }.mapValues { try HTMLPage($0) }
  }

  func page(_ path: String) throws -> HTMLPage {
    try HTMLPage(try #require(files[path], "no \(path)\n\(words)"))
  }

  /// A report's page.
  func report(_ language: String = "zh", _ name: String = "a") throws -> HTMLPage {
    try page("\(language)/reports/\(name)/index.html")
  }

  func json(_ name: String = "a") throws -> JSONText {
    try JSONText(try #require(files["reports/\(name)/data/report.json"], "no report.json\n\(words)"))
  }

  func csv(_ path: String) throws -> CSVText {
    try CSVText(try #require(files[path], "no \(path)\n\(words)"))
  }
}
