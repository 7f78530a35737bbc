import ReportSite
import ReportSource
import Testing

/// An erratum whose other reading bears on a score is an alternative that nobody has to declare.
@Suite struct DisputedReadingTests {
  private func sensitivity(
    about figure: String, _ readings: String..., alternatives: String = ""
  ) async throws -> String {
    var report = TestReport()
    report["errata.yaml"] =
      "- id: doubt\n  title: {zh: 两处不一, en: Two numbers}\n  about: \(figure)\n  readings:\n"
      + readings.map { "    - {value: \($0), where: {zh: 摘要, en: summary}}\n" }.joined()
      + "  used: \"45\"\n  reason: {zh: 依来源。, en: The source says so.}\n"
    report["indicators.yaml"] += "\n" + alternatives
    var site = try TestSite()
    site.add(report)
    let scores = await SiteBuilder(FilesInMemory(bytes: site.files), jobs: 1).scores(of: nil)
    return try #require(scores.listings(in: "en").first).sensitivity
  }

  @Test func takesTheReadingOfAnInput() async throws {
    let text = try await sensitivity(about: "fact.done", "\"45\"", "\"48 个（按月汇总）\"")
    // 10 × 48 ÷ 60
    #expect(text.contains("A         8.00      good        items done: 48 个（按月汇总） instead of 45"), "\(text)")
  }

  @Test func takesTheReadingOfADenominatorAValueAndABound() async throws {
    #expect(try await sensitivity(about: "fact.planned", "\"50\"").contains("9.00      good"))
    #expect(try await sensitivity(about: "A.value", "80%").contains("8.00      good"))
    #expect(try await sensitivity(about: "A.target", "90%").contains("8.33      good"))
  }

  @Test(arguments: [
    ("fact.done", "\"45\""), ("fact.done", "\"45.0\""), ("fact.done", "48%"), ("fact.done", "四十八个"),
    ("fact.done", "\"40+8\""), ("A.value", "75%"), ("A.name", "\"48\""),
  ])
  func leavesOutWhatChangesNothing(_ figure: String, _ reading: String) async throws {
    #expect(try await !sensitivity(about: figure, reading).contains("instead of 45"))
    #expect(try await !sensitivity(about: figure, reading).contains("instead of 75%"))
  }

  @Test func saysADeclaredAlternativeOnce() async throws {
    let text = try await sensitivity(
      about: "A.target", "90%",
      alternatives: "  alternatives:\n    - {change: {target: 90%}, reason: {zh: 目标, en: The target}}\n")
    #expect(text.split(separator: "\n").count { $0.contains("8.33") } == 1, "\(text)")
  }
}
