import Testing

/// What is not translated yet is shown in the main language, marked, and reported; it fails no build.
@Suite struct FallbackTests {
  @Test func aMissingChapterIsShownInTheMainLanguage() async throws {
    let built = try await SmallSites.halfTranslated().build()
    #expect(!built.hasErrors, "\(built.words)")
    #expect(
      built.summaries.contains {
        $0.hasPrefix("content/reports/a/report.yaml:9:") && $0.hasSuffix("JX0510 warning")
      })
    let page = try built.report("en")
    let chapter = try #require(page.main?.first("section", class: "untranslated"))
    #expect(chapter["lang"] == "zh-Hans")
    #expect(chapter.first("p", class: "fallback")?["lang"] == "en")
    // Numbers and words in it are those of its own language; its headings are numbered as the page's are.
    #expect(chapter.all("p").contains { $0.text.hasPrefix("完成 45 个，见表 1-1") })
    #expect(chapter.first("h2")?.first("a", class: "no")?.text.hasPrefix("2") == true)
  }

  @Test func aMissingLabelIsMarkedWhereverItIsShown() async throws {
    let built = try await SmallSites.halfTranslated().build()
    #expect(
      built.summaries.contains {
        $0.hasPrefix("content/reports/a/facts.yaml:1:") && $0.hasSuffix("JX0307 warning")
      })
    let page = try built.report("en")
    let shown = page.elements.filter { element in
      element.children.contains { if case .text(let text) = $0 { text.contains("完成数") } else { false } }
    }
    #expect(shown.count >= 2)
    for element in shown {
      #expect(element["lang"] == "zh-Hans", "\(element.name): \(element.text)")
      #expect(element.classes.contains("untranslated"), "\(element.name): \(element.text)")
    }
  }

  @Test func aMissingAnalysisIsShownInTheMainLanguage() async throws {
    let built = try await SmallSites.halfTranslated().build()
    let analysis = try #require(try built.report("en")[id: "A"]?.first("div", class: "untranslated"))
    #expect(analysis["lang"] == "zh-Hans")
    #expect(analysis.text == "完成 45 个，计划 60 个。")
  }

  @Test func aMissingAnalysisIsReported() async throws {
    let built = try await SmallSites.halfTranslated().build()
    #expect(
      built.summaries.contains { $0.contains("zh/indicators.md") && $0.hasSuffix("JX0510 warning") },
      "\(built.words)")
  }

  @Test func anAnalysisThatNoLanguageHasIsSaidToBeMissing() async throws {
    var site = try SmallSites.oneLeaf()
    for language in ["zh", "en"] { site.files["content/reports/a/\(language)/indicators.md"] = nil }
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.words)")
    #expect(
      try built.report("en")[id: "A"]?.all("p").contains { $0.text.hasPrefix("There is no written analysis") }
        == true)
  }

  /// The index, too, says in which language a title is.
  @Test func aMissingTitleIsMarkedInTheIndex() async throws {
    var site = try SmallSites.oneLeaf()
    try site.replace(", en: Evaluation of project A}", with: "}", in: "content/reports/a/report.yaml")
    let built = try await site.build()
    let title = try #require(try built.page("en/index.html").main?.first("a"))
    #expect(title.first("span", class: "untranslated")?["lang"] == "zh-Hans")
    #expect(title.first("span", class: "untranslated")?["title"] != nil)
  }

  @Test func aDeclarationFallsBackTextByText() async throws {
    let built = try await SmallSites.declaration().build()
    #expect(!built.hasErrors, "\(built.words)")
    let page = try built.page("en/targets/b-2020/index.html")
    #expect(page.main?.first("div", class: "untranslated")?["lang"] == "zh-Hans")
    #expect(page.main?.first("li", class: "untranslated")?["lang"] == "zh-Hans")
    #expect(page.main?.all("td").last?.first("span", class: "untranslated")?.text == "奇")
  }

  @Test func nothingOfTheMainLanguagesPageIsMarked() async throws {
    let page = try await SmallSites.halfTranslated().build().report("zh")
    #expect(page.elements.allSatisfy { !$0.classes.contains("untranslated") })
    #expect(
      page.elements.allSatisfy { !["nav", "a", "html", "link"].contains($0.name) ? $0["lang"] == nil : true })
  }

  struct Gap: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let place: String
    let make: @Sendable (inout TestSite) throws -> Void
  }

  @Test(arguments: [
    Gap(testDescription: "chapter", place: "content/reports/a/report.yaml:9:19 JX0101 error") {
      $0.files["content/reports/a/zh/01-body.md"] = nil
    },
    Gap(testDescription: "label", place: "content/reports/a/facts.yaml:1:15 JX0301 error") {
      try $0.replace("zh: 完成数, ", with: "", in: "content/reports/a/facts.yaml")
    },
    Gap(testDescription: "title of the site", place: "content/site.yaml:1:8 JX0301 error") {
      try $0.replace("zh: 小站, ", with: "", in: "content/site.yaml")
    },
    Gap(testDescription: "catalogue", place: "templates/languages/zh.yaml:1:1 JX0101 error") {
      $0.files["templates/languages/zh.yaml"] = nil
    },
  ])
  func theMainLanguageMustBeThere(_ gap: Gap) async throws {
    var site = try SmallSites.oneLeaf()
    try gap.make(&site)
    let built = try await site.build()
    #expect(built.summaries == [gap.place])
    #expect(built.files.isEmpty)
  }
}
