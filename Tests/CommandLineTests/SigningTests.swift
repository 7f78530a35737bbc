import Foundation
import Testing

/// `check --accept` over a copy of the example, as a colleague uses it.
@Suite struct SigningTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A copy of the example that is gone when the test is.
  private final class Site {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jixiao-" + UUID().uuidString)
    static let report = "content/reports/12355-2017/"

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["content", "templates"] {
        try FileManager.default.copyItem(
          at: SigningTests.root.appending(path: name), to: folder.appending(path: name))
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try text(path)
      try #require(text.contains(old))
      try text.replacingOccurrences(of: old, with: new)
        .write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    }

    /// - Returns: the exit code with what was said on both outputs.
    func check(_ arguments: String...) throws -> (status: Int32, said: String) {
      let process = Process()
      process.executableURL = SigningTests.root.appending(path: ".build/debug/jixiao")
      process.arguments = ["check", "--site", folder.path, "--lang", "en"] + arguments
      process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
      let file = folder.appending(path: "said")
      try Data().write(to: file)
      let said = try FileHandle(forWritingTo: file)
      process.standardOutput = said
      process.standardError = said
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, try String(contentsOf: file, encoding: .utf8))
    }
  }

  @Test func signsWhatWasChangedAndNothingElse() throws {
    let site = try Site()
    let ledger = Site.report + "signoff.yaml"
    let before = try site.text(ledger)
    try site.edit(Site.report + "facts.yaml", "  value: 1320\n", "  value: 1302\n")
    let found = try site.check("--strict")
    #expect(found.status == 1)
    #expect(found.said.contains("fact.calls-returned was changed"), "\(found.said)")
    #expect(found.said.contains("it read 1320 and reads 1302 now"))

    let report = ["--report", "12355-2017"]
    let signed = try site.check(
      "--accept", "fact.calls-returned", "--by", "复核人四", "--date", "2027-01-15", "--evidence", "话务单, 附件 3",
      report[0], report[1])
    #expect(signed.status == 0)
    #expect(signed.said.contains("signed fact.calls-returned = 1302"))
    let old = before.split(separator: "\n")
    let new = try site.text(ledger).split(separator: "\n")
    let changed = zip(old, new).filter { $0 != $1 }
    #expect(old.count == new.count && changed.count == 1)
    #expect(
      changed.first?.1.hasPrefix(
        "fact.calls-returned: {reads: 1302, by: 复核人四, date: 2027-01-15, against: \"话务单, 附件 3\", hash: ")
        == true
    )
    #expect(try !site.check().said.contains("JX2101"))
  }

  @Test func signsEverythingThatIsOpenTheSameWayEachTime() throws {
    let site = try Site()
    let ledger = Site.report + "signoff.yaml"
    func signAll() throws -> String {
      try FileManager.default.removeItem(at: site.folder.appending(path: ledger))
      _ = try site.check("--accept", "all", "--by", "甲", "--date", "2027-01-15", "--report", "12355-2017")
      return try site.text(ledger)
    }
    let first = try signAll()
    #expect(try signAll() == first)
    let again = try site.check("--accept", "all", "--by", "乙", "--report", "12355-2017")
    #expect(again.said.contains("there is nothing to sign"))
    #expect(try site.text(ledger) == first)
    #expect(try site.check("--strict").status == 0)
  }

  @Test func acceptsTranslationsOfChangedText() throws {
    let site = try Site()
    try site.edit(Site.report + "lists.yaml", "zh: 浦东新区", "zh: 浦东")
    #expect(try site.check().said.contains("[JX1810]"))
    let run = try site.check("--accept-translation", "en/list.*", "--report", "12355-2017")
    #expect(run.status == 0 && run.said.contains("signed en/list.district"))
    #expect(try !site.check().said.contains("[JX1810]"))
  }

  @Test func refusesWhatItCannotKnow() throws {
    let site = try Site()
    let nowhere = try site.check("--accept", "C11", "--by", "甲")
    #expect(nowhere.status == 64 && nowhere.said.contains("youth-services-2020"))
    let unknown = try site.check(
      "--accept", "fact.calls-return", "--by", "甲", "--report", "12355-2017")
    #expect(unknown.status == 64 && unknown.said.contains("did you mean “fact.calls-returned”?"))
    let nobody = try site.check("--accept", "C11", "--report", "12355-2017")
    #expect(nobody.status == 64 && nobody.said.contains("--by"))
    let never = try site.check(
      "--accept", "C11", "--by", "甲", "--date", "2018-02-30", "--report", "12355-2017")
    #expect(never.status == 64)
  }
}
