import Diagnostics
import Testing

/// A language is a catalogue and content: nothing in Swift names one.
@Suite struct ThirdLanguageTests {
  /// The small site with `fr` added: a catalogue in which a few words differ from English, and few French texts.
  @Sendable static func site() throws -> TestSite {
    var site = try SmallSites.mixedDepth()
    try site.replace("[zh, en]", with: "[zh, en, fr]", in: "content/site.yaml")
    try site.replace("en: Small site", with: "en: Small site, fr: Petit site", in: "content/site.yaml")
    let english = "templates/languages/en.yaml"
    site["templates/languages/fr.yaml"] = site[english]
      .replacing("html: en\n", with: "html: fr\n").replacing("name: English\n", with: "name: Français\n")
      .replacing("\n  decimal: \".\"\n", with: "\n  decimal: \",\"\n")
      .replacing("\n  group: \",\"\n", with: "\n  group: \"\\u202F\"\n")
      .replacing("all-reports: All reports", with: "all-reports: Tous les rapports")
    try site.replace(
      "name: {zh: 完成率, en: Completion}", with: "name: {zh: 完成率, en: Completion, fr: Achèvement}",
      in: "content/reports/a/indicators.yaml")
    return site
  }

  @Test func buildsWithWarningsOnly() async throws {
    let built = try await Self.site().build()
    #expect(!built.hasErrors, "\(built.words)")
    #expect(
      built.files.keys.filter { $0.hasPrefix("fr/") }.sorted() == [
        "fr/index.html", "fr/reports/a/index.html", "fr/reports/a/parallel/index.html",
      ])
    let warnings = Set(built.diagnostics.map(\.code))
    #expect(warnings.isSuperset(of: ["JX0307", "JX0510"]), "\(built.words)")
    #expect(
      built.diagnostics.allSatisfy { $0.severity == .warning && $0.message.en.contains("fr") },
      "\(built.words)")
  }

  @Test func pagesSpeakTheCatalogueAndTheTextsThatAreThere() async throws {
    let page = try await Self.site().build().report("fr")
    #expect(page.root["lang"] == "fr")
    #expect(page.root.first("nav", class: "nav")?.text == "Tous les rapports")
    let row = try #require(page[id: "row-B"])
    #expect(row.first("th")?.text == "B Achèvement")
    #expect(row.all("td").map(\.text) == ["4", "75,00%", "2,77", "69,23%", "−1,23"])
    #expect(page.root.first("nav", class: "lang")?.all("a").map(\.text) == ["中文", "English", "Français"])
  }

  @Test func missingTextsAreTheMainLanguagesAndMarked() async throws {
    let page = try await Self.site().build().report("fr")
    let title = try #require(page[id: "top"])
    #expect(title.text == "甲项目绩效评价报告")
    #expect(title.first("span", class: "untranslated")?["lang"] == "zh-Hans")
    let chapter = try #require(page.main?.first("section", class: "untranslated"))
    #expect(chapter["lang"] == "zh-Hans")
    #expect(chapter.first("p", class: "fallback")?["lang"] == "fr")
  }

  @Test func downloadsHoldAllThree() async throws {
    let built = try await Self.site().build()
    let json = try built.json()
    #expect(json["languages"] == .array([.string("zh"), .string("en"), .string("fr")]))
    let rule = json["indicators"]?[1]?["rule"]?["wording"]
    #expect(["zh", "en", "fr"].allSatisfy { rule?[$0]?.string?.isEmpty == false })
    #expect(json["title"]?["fr"] == nil)
    let csv = try built.csv("reports/a/data/table-1-1.csv")
    // Names and values in words stand there in each language, numbers once.
    #expect(csv.rows[0].count == 10)
    #expect(csv.texts.contains { $0.starts(with: ["B 完成率", "B Completion", "B Achèvement"]) })
  }
}
