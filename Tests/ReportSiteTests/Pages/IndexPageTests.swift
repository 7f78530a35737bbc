import Testing

/// The list of a site's reports: by years, the latest first, and what it can be narrowed down by.
@Suite struct IndexPageTests {
  /// Three reports of two years; the last one's department has no English name.
  private static func site() throws -> TestSite {
    var site = try TestSite()
    for (name, year, department) in [
      ("a", 2020, "{zh: 教育局, en: Education Bureau}"), ("b", 2021, "{zh: 水务局}"),
      ("c", 2020, "{zh: 教育局, en: Education Bureau}"),
    ] {
      var report = TestReport()
      report["report.yaml"] = report["report.yaml"]
        .replacing("2020-01-01, to: 2020-12-31", with: "\(year)-01-01, to: \(year)-12-31")
        .replacing("{zh: 评价公司, en: Evaluators Ltd}", with: department)
      if name == "c" {
        report["facts.yaml"] = report["facts.yaml"].replacing("value: 45", with: "value: 9")
      }
      site.add(report, as: name)
    }
    return site
  }

  @Test func eachYearHasItsTable() async throws {
    let page = try await Self.site().build().page("en/index.html")
    let tables = try #require(page.main).all("table")
    #expect(tables.map { $0["data-year"] } == ["2021", "2020"])
    #expect(tables.map { $0.first("caption")?.text } == ["2021", "2020"])
    #expect(
      tables.map { $0.all("a").compactMap { $0["href"] } } == [
        ["reports/b/index.html"], ["reports/a/index.html", "reports/c/index.html"],
      ])
  }

  @Test func choicesAreThoseOfTheReports() async throws {
    let page = try await Self.site().build().page("en/index.html")
    let filter = try #require(page.main?.first("div", class: "filter"))
    #expect(filter["hidden"] != nil)
    let choices = filter.all("select").map { $0.all("option").map(\.text) }
    #expect(
      choices == [["All", "2021", "2020"], ["All", "Education Bureau", "水务局"], ["All", "good", "poor"]])
    let fallback = try #require(filter.all("option").first { $0.text == "水务局" })
    #expect(fallback["lang"] == "zh-Hans")
  }

  /// The address says the same in every language.
  @Test func choicesHaveTheSameValuesInEveryLanguage() async throws {
    let built = try await Self.site().build()
    let values = try ["zh", "en"].map { language in
      try #require(built.page("\(language)/index.html").main).all("option").map { $0["value"] }.sorted {
        ($0 ?? "") < ($1 ?? "")
      }
    }
    #expect(values[0] == values[1])
    #expect(values[0].contains("教育局"))
  }

  /// A choice's column holds its words.
  @Test func choicesNameTheirColumn() async throws {
    let main = try #require(try await Self.site().build().page("en/index.html").main)
    for select in main.all("select") {
      guard let column = select["data-column"].flatMap(Int.init) else { continue }
      let words = Set(
        main.all("table").flatMap { $0.all("tbody") }.flatMap(\.elements).map { $0.elements[column].text })
      #expect(words == Set(select.all("option").dropFirst().map(\.text)))
    }
  }

  @Test func aSingleReportIsNotNarrowedDown() async throws {
    let page = try await SmallSites.oneLeaf().build().page("en/index.html")
    #expect(page.main?.first("div", class: "filter") == nil)
  }

  @Test func aReportLeadsToTheOnesBeforeAndAfter() async throws {
    let built = try await Self.site().build()
    let links = try ["a", "b", "c"].map { name in
      try built.page("en/reports/\(name)/index.html").root.all("nav", class: "turn").last?.all("a").map {
        "\($0["rel"] ?? "") \($0["href"] ?? "") \($0.text)"
      }
    }
    #expect(
      links == [
        ["next ../b/index.html Next report: b"],
        ["prev ../a/index.html Previous report: a", "next ../c/index.html Next report: c"],
        ["prev ../b/index.html Previous report: b"],
      ])
  }
}
