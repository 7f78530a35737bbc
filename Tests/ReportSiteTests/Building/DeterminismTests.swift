import Diagnostics
import ReportSite
import ReportSource
import Testing

/// The same content gives the same bytes, whatever the machine does in between.
@Suite struct DeterminismTests {
  /// Several reports and declarations beside the example.
  private static func site() throws -> TestSite {
    var site = try TestSite.example()
    let methodology = try TestSite()["content/methodologies/small.yaml"]
    site["content/methodologies/small.yaml"] = methodology
    for (index, small) in SmallSites.all.enumerated() {
      for (path, bytes) in try small.make().files {
        let renamed = path.replacing("reports/a/", with: "reports/a\(index)/")
          .replacing("targets/b-2020", with: "targets/b-\(index)")
        if renamed != path { site.files[renamed] = bytes }
      }
    }
    return site
  }

  @Test func oneTaskAndEightWriteTheSameFilesInTheSameOrder() async throws {
    let site = try Self.site()
    let one = try await site.build(jobs: 1)
    let eight = try await site.build(jobs: 8)
    #expect(one.paths == eight.paths)
    #expect(one.paths.filter { one.files[$0] != eight.files[$0] } == [])
    #expect(one.summaries == eight.summaries)
    #expect(Set(one.paths).count == one.paths.count)
    #expect(one.findings.reports.count == SmallSites.all.count)
  }

  @Test func theOrderOfAFoldersEntriesDoesNotMatter() async throws {
    let site = try Self.site()
    let sorted = try await site.build()
    let reversed = try await TestSite.build(ReversedFolders(FilesInMemory(bytes: site.files)))
    let differing = Set(sorted.files.keys).union(reversed.files.keys).filter {
      sorted.files[$0] != reversed.files[$0]
    }
    #expect(differing == [])
    #expect(sorted.summaries == reversed.summaries)
  }

  /// A report alone gives the pages that it gives among others, but for the links to the reports before and after.
  @Test func noReportLooksAtAnother() async throws {
    let all = try await Self.site().build(jobs: 4)
    let alone = try await TestSite.example().build()
    for path in alone.paths where path.contains("12355-2017") {
      let isAlike = Self.withoutTurns(all.files[path]) == Self.withoutTurns(alone.files[path])
      #expect(isAlike, "\(path)")
    }
  }

  /// A file without the links to other reports.
  private static func withoutTurns(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self).replacing(/<nav class=turn .*?<\/nav>/, with: "") }
  }

  /// With an error anywhere, nothing more is written, and every other report is still checked.
  @Test func oneBrokenReportKeepsAllFromBeingWrittenAndNoneFromBeingChecked() async throws {
    var site = try Self.site()
    site["content/reports/a0/facts.yaml"] = "done: {label: {zh: 数, en: number}, value: 1,000, unit: item}\n"
    try site.replace("value: 60,", with: "value: ６０,", in: "content/reports/a1/facts.yaml")
    let built = try await site.build(jobs: 3)
    #expect(!built.paths.contains { $0.hasPrefix("zh/reports/a") || $0 == "index.html" })
    let places = built.diagnostics.filter { $0.severity == .error }.compactMap { $0.place?.file }
    #expect(Set(places).isSuperset(of: ["content/reports/a0/facts.yaml", "content/reports/a1/facts.yaml"]))
  }
}

/// A folder whose entries come in another order than by name.
private struct ReversedFolders: ContentFiles {
  private let files: FilesInMemory

  init(_ files: FilesInMemory) { self.files = files }

  func read(_ path: String, limit: Int) throws(ReadingFault) -> [UInt8] { try files.read(path, limit: limit) }

  func names(in folder: String) throws(ReadingFault) -> [String] { try files.names(in: folder).reversed() }
}
