import Testing

/// Two languages beside each other: what belongs together stands in one row, and links lead into the report.
@Suite struct ParallelPageTests {
  private static func rows(_ page: HTMLPage) throws -> [HTMLElement] {
    try #require(page.main).all("div", class: "pair")
  }

  /// The languages of a row's cells.
  private static func languages(_ row: HTMLElement) -> [String] { row.elements.compactMap { $0["lang"] } }

  @Test func aParagraphStandsBesideItsTranslation() async throws {
    let page = try await SmallSites.oneLeaf().build().page("en/reports/a/parallel/index.html")
    let row = try #require(try Self.rows(page).first { $0.text.contains("The score is 7.50") })
    #expect(Self.languages(row) == ["en", "zh-Hans"])
    #expect(row.elements.last?.text == "得 7.50 分，完成率 75.00%。")
  }

  /// One block more in one language: the whole section is one row, and the next one is aligned again.
  @Test func aSectionOfAnotherLengthIsOneRow() async throws {
    var site = try SmallSites.oneLeaf()
    site["content/reports/a/zh/01-body.md"] += "\n\n## 二 {#two}\n\n甲。\n\n乙。\n\n## 三 {#three}\n\n丙。\n"
    site["content/reports/a/en/01-body.md"] += "\n\n## Two {#two}\n\nA and B.\n\n## Three {#three}\n\nC.\n"
    let rows = try Self.rows(try await site.build().page("zh/reports/a/parallel/index.html"))
    let uneven = try #require(rows.first { $0.text.contains("乙。") })
    #expect(uneven.elements.map { $0.all("p").map(\.text) } == [["甲。", "乙。"], ["A and B."]])
    let even = try #require(rows.first { $0.text.contains("丙。") })
    #expect(even.elements.map(\.text) == ["丙。", "C."])
  }

  @Test func aMissingTextIsSaidToBeMissingOnce() async throws {
    let built = try await SmallSites.halfTranslated().build()
    let page = try built.page("en/reports/a/parallel/index.html")
    let rows = try Self.rows(page)
    let chapter = try #require(rows.first { $0.text.contains("其他") })
    #expect(chapter.elements.map { $0["lang"] } == ["en", "zh-Hans"])
    #expect(chapter.elements.first?.text == "Not translated")
    let rest = try #require(rows.first { $0.text == "完。" })
    #expect(rest.elements.map { $0["class"] } == ["alone"])
    // The chapter's note, and the analysis that English lacks.
    #expect(page.main?.all("p", class: "note").filter { $0.text == "Not translated" }.count == 2)
  }

  @Test func linksLeadToTheReportOfTheirLanguage() async throws {
    let page = try await SmallSites.oneLeaf().build().page("zh/reports/a/parallel/index.html")
    for row in try Self.rows(page) {
      for (cell, folder) in zip(row.elements, ["zh", "en"]) {
        for link in cell.all("a") {
          #expect(
            link["href"]?.hasPrefix("../../../../\(folder)/reports/a/index.html") == true, "\(cell.text)")
        }
      }
    }
    let table = try #require(page[id: "tbl-scores"])
    #expect(table.first("a")?["href"] == "../../../../zh/reports/a/index.html#tbl-scores")
    #expect(page.main?.all("table").isEmpty == true)
  }

  @Test func notesStandBelowTheirParagraphWithoutLinks() async throws {
    let page = try await SmallSites.footnotes().build().page("en/reports/a/parallel/index.html")
    let row = try #require(try Self.rows(page).first { $0.text.contains("First1") })
    #expect(row.elements.map { $0.all("div", class: "fn").count } == [2, 2])
    #expect(page.main?.all("a", class: "fnr").isEmpty == true)
    #expect(page.main?.all("a", class: "fnb").isEmpty == true)
  }

  @Test func theReportLeadsThereAndBack() async throws {
    let built = try await SmallSites.oneLeaf().build()
    let there = try built.report("en").root.first("a", class: "beside")
    #expect(there?["href"] == "parallel/index.html")
    #expect(there?.text == "Side by side")
    let back = try built.page("en/reports/a/parallel/index.html").root.first("a", class: "beside")
    #expect(back?["href"] == "../index.html")
  }

  @Test func aSiteOfOneLanguageHasNone() async throws {
    var site = try SmallSites.oneLeaf()
    try site.replace("[zh, en]", with: "[zh]", in: "content/site.yaml")
    for path in site.files.keys where path.hasPrefix("content/") {
      if path.contains("/en/") { site.files[path] = nil } else { site[path].replace(/, en: [^}]*/, with: "") }
    }
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.words)")
    #expect(built.files.keys.filter { $0.contains("parallel") } == [])
    #expect(try built.report("zh").root.first("a", class: "beside") == nil)
  }

  /// Every language stands beside the main one, the main one beside the first of the others.
  @Test(arguments: [("zh", ["zh-Hans", "en"]), ("en", ["en", "zh-Hans"]), ("fr", ["fr", "zh-Hans"])])
  func ofThreeLanguagesTwoStandBesideEachOther(language: String, expected: [String]) async throws {
    let built = try await ThirdLanguageTests.site().build()
    let page = try built.page("\(language)/reports/a/parallel/index.html")
    #expect(Self.languages(try #require(try Self.rows(page).first)) == expected)
  }
}
