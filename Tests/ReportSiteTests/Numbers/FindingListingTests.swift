import Diagnostics
import ReportSite
import ReportSource
import Testing

@Suite struct FindingListingTests {
  private func listing(_ site: TestSite, showing severities: [Severity] = Severity.allCases) async -> String {
    let findings = await SiteBuilder(FilesInMemory(bytes: site.files), jobs: 1).check()
    return FindingListing(findings, language: .en, isColored: false, showing: severities).text
  }

  @Test func countsBehindEachReportAndInAll() async throws {
    var site = try TestSite()
    var report = TestReport()
    report["facts.yaml"] += "\nother: {label: {zh: 另一数, en: other}, value: 3, unit: item, sorce: form}\n"
    site.add(report, as: "a")
    site.add(report, as: "b")
    let lines = await listing(site).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("a: ") })
    let second = try #require(lines.firstIndex { $0.hasPrefix("b: ") })
    #expect(lines[first].hasPrefix("a: 1 error, "))
    #expect(lines[..<first].allSatisfy { !$0.contains("reports/b/") })
    #expect(lines[first...second].contains { $0.contains("content/reports/b/facts.yaml:") })
    #expect(lines.last { !$0.isEmpty }?.hasPrefix("in all: 2 errors, ") == true)
  }

  @Test func countsWhatItDoesNotShow() async throws {
    var site = try TestSite()
    var report = TestReport()
    report["facts.yaml"] += "\nother: {label: {zh: 另一数}, value: 3, unit: item, source: form}\n"
    site.add(report)
    let text = await listing(site, showing: [.error])
    #expect(!text.contains("JX0307") && text.hasPrefix("a: 0 errors, "))
  }

  @Test func saysNothingOfNothing() async throws {
    #expect(await listing(try TestSite()) == "")
  }
}
