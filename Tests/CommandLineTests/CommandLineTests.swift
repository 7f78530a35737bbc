import Foundation
import Testing

/// The built program over a copy of the example, as a user runs it.
@Suite struct CommandLineTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  private func jixiao(_ arguments: String..., locale: String = "C") throws -> Run {
    let process = Process()
    process.executableURL = Self.root.appending(path: ".build/debug/jixiao")
    process.arguments = arguments
    process.environment = ["LC_ALL": locale, "PATH": "/usr/bin:/bin"]
    let folder = try Self.temporaryFolder()
    let names = ["out", "err"].map { folder.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { try String(contentsOf: $0, encoding: .utf8) }
    try FileManager.default.removeItem(at: folder)
    return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jixiao-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A copy of the example that a test may break.
  private func site() throws -> URL {
    let folder = try Self.temporaryFolder()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(at: Self.root.appending(path: name), to: folder.appending(path: name))
    }
    return folder
  }

  private func edit(_ site: URL, _ path: String, _ old: String, _ new: String) throws {
    let file = site.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func buildsAndKeepsTheSiteWhereTheContentIsWrong() throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site) }
    let first = try jixiao("build", "--site", site.path)
    #expect(first.status == 0, "\(first.errors)")
    let page = site.appending(path: "public/en/reports/12355-2017/index.html")
    let before = try Data(contentsOf: page)

    let report = "content/reports/12355-2017/"
    try edit(site, report + "facts.yaml", "  value: 13845\n", "  value: 13,845\n")
    try edit(site, report + "zh/01-project.md", "{{budget.total | unit}}", "{{budget.totl | unit}}")
    let second = try jixiao("build", "--site", site.path)
    #expect(second.status == 1)
    #expect(second.errors.contains("facts.yaml:18:10: error: "))
    #expect(second.errors.contains("zh/01-project.md:"))
    #expect(second.errors.contains("nothing was published"))
    #expect(!second.errors.contains("\u{1B}"))
    #expect(try Data(contentsOf: page) == before)
  }

  @Test func speaksTheUsersLanguage() throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site) }
    try edit(site, "content/reports/12355-2017/facts.yaml", "  value: 13845\n", "  value: 256万元\n")
    #expect(try jixiao("check", "--site", site.path, locale: "zh_CN.UTF-8").errors.contains("错误"))
    #expect(try jixiao("check", "--site", site.path, "--lang", "zh").errors.contains("错误"))
    #expect(try jixiao("check", "--site", site.path).errors.contains("error: "))
  }

  @Test func checkPassesTheExampleStrictly() throws {
    let run = try jixiao("check", "--site", Self.root.path, "--strict", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func checkGivesAnObjectALine() throws {
    let run = try jixiao("check", "--site", Self.root.path, "--format", "json")
    for line in run.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["code"] is String && object?["severity"] is String, "\(line)")
    }
  }

  @Test func checksADocumentWithoutASite() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.md")
    try Data("全年拨打 13845 个，接通 11231 个，接通率为 85%。\n".utf8).write(to: file)
    let wrong = try jixiao("check", file.path)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("report.md:1:58: error: "), "\(wrong.errors)")
    try Data("全年拨打 13845 个，接通 11231 个，接通率为 81.12%。\n".utf8).write(to: file)
    #expect(try jixiao("check", "--strict", file.path).status == 0)
    #expect(try jixiao("check", folder.path + "/missing.md").errors.contains("JX0101"))
  }

  @Test func scoreShowsTheWorkingOfC11() throws {
    let run = try jixiao("score", "12355-2017", "--site", Self.root.path, "--lang", "zh")
    #expect(run.status == 0)
    #expect(run.output.contains("4 × (11231 ÷ 13845 − 30%) ÷ (95% − 30%) = 3.145817…，得 3.15 分"))
  }

  @Test func wrongUseIsToldFromWrongContent() throws {
    #expect(try jixiao("score", "12355-2071", "--site", Self.root.path).status == 64)
    #expect(try jixiao("build", "--no-such-option").status == 64)
    #expect(try jixiao("build", "--site", "/no/such/folder").status == 74)
    #expect(try jixiao("--version").output.hasPrefix("jixiao "))
    #expect(try jixiao("--generate-completion-script", "bash").output.contains("jixiao"))
  }

  @Test func refusesAFolderThatIsNotItsOwn() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let mine = folder.appending(path: "mine.txt")
    try Data("keep".utf8).write(to: mine)
    let run = try jixiao("build", "--site", Self.root.path, "--output", folder.path)
    #expect(run.status == 74)
    #expect(try Data(contentsOf: mine) == Data("keep".utf8))
  }

  @Test func namesTheEncodingOfAWindowsFile() throws {
    let site = try site()
    defer { try? FileManager.default.removeItem(at: site) }
    let file = site.appending(path: "content/reports/12355-2017/lists.yaml")
    // “浦东新区” in GB 18030.
    try Data([0x61, 0x3A, 0x20, 0xC6, 0xD6, 0xB6, 0xAB, 0xD0, 0xC2, 0xC7, 0xF8, 0x0A]).write(to: file)
    let run = try jixiao("check", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("GB18030") && run.errors.contains("iconv"))
  }
}
