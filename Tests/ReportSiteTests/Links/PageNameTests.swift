import Testing

/// Names that authors choose never get in the way of those that pages have.
@Suite struct PageNameTests {
  @Test(arguments: [
    "main", "top", "annexes", "annex-facts", "src-done", "row-total", "verdict-score", "only-lost",
  ])
  func reportsAHeadingThatTakesAnIDOfThePage(id: String) async throws {
    var site = try SmallSites.oneLeaf()
    for language in ["zh", "en"] {
      site["content/reports/a/\(language)/01-body.md"] += "\n\n## Heading {#\(id)}\n"
    }
    let built = try await site.build()
    #expect(
      built.summaries == [
        "content/reports/a/en/01-body.md:11:14 JX0921 error",
        "content/reports/a/zh/01-body.md:11:14 JX0921 error",
      ])
    #expect(built.words.contains("## Heading {#\(id)}"))
    #expect(built.files.isEmpty)
  }

  @Test func leavesIDsThatOnlyLookLikeThosesOfThePage() async throws {
    var site = try SmallSites.oneLeaf()
    site["content/reports/a/zh/01-body.md"] += "\n\n## 标题 {#src-other}\n\n## 标题 {#name-b}\n\n## 标题 {#row-b}\n"
    let built = try await site.build()
    #expect(built.words == "")
  }

  /// They are names of devices, whatever follows the point.
  @Test(arguments: ["con", "aux", "nul", "com1"])
  func reportsFoldersThatWindowsCannotHold(name: String) async throws {
    var site = try TestSite()
    site.add(TestReport(), as: name)
    site["content/targets/\(name).yaml"] = try SmallSites.declaration()["content/targets/b-2020.yaml"]
    let built = try await site.build()
    #expect(
      built.summaries.filter { $0.hasSuffix("error") } == [
        "content/reports/\(name):1:1 JX0922 error", "content/targets/\(name).yaml:1:1 JX0922 error",
      ])
    #expect(built.files.isEmpty)
  }

  /// The tables of chapters without a number count on from one another.
  @Test func noTwoTablesHaveOneFile() async throws {
    let built = try await LinkTests.unnumberedChapters().build()
    #expect(Set(built.paths).count == built.paths.count)
    let tables = built.paths.filter { $0.hasSuffix(".csv") }.map { $0.replacing("reports/a/data/", with: "") }
    #expect(tables == ["table-0-1.csv", "table-0-2.csv", "table-1-1.csv", "table-1-2.csv", "table-1-3.csv"])
  }
}
