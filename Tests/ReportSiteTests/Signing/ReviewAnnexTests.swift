import ReportSite
import ReportSource
import Testing

/// The annex says who checked what, what is open, and what was left to stand.
@Suite struct ReviewAnnexTests {
  /// The small report with everything in it signed on one day.
  private func signed() throws -> TestSite {
    var site = try TestSite()
    site.add(TestReport())
    let day = try #require(CalendarDate("2021-02-20"))
    let builder = SiteBuilder(FilesInMemory(bytes: site.files), jobs: 1)
    let document = try #require(builder.signedDocuments().documents.first)
    let result = Acceptance(["all"], in: .signatures(by: "甲", against: nil), on: day).applied(to: document)
    site[result.path] = result.text
    return site
  }

  private func annex(_ site: TestSite, _ language: String) async throws -> String {
    let page = try (try await site.build()).report(language)
    let heading = try #require(page[id: "annex-review"])
    let section = page.elements.first { $0.name == "section" && $0["aria-labelledby"] == "annex-review" }
    return try #require(section).text.replacing(heading.text, with: "")
  }

  @Test func groupsSignaturesBySignerDayAndEvidence() async throws {
    let text = try await annex(signed(), "zh")
    #expect(text.contains("均经复核签字，签字后未再改动"), "\(text)")
    #expect(text.contains("甲，2021 年 2 月 20 日，对照各项所列数据来源：数据 2 项；指标 1 项"), "\(text)")
    let english = try await annex(signed(), "en")
    #expect(english.contains("甲, 20 February 2021, against the sources named with each item: figures (2)"))
  }

  @Test func namesWhatIsOpen() async throws {
    var site = try signed()
    try site.replace("value: 45", with: "value: 48", in: "content/reports/a/facts.yaml")
    site["content/reports/a/signoff.yaml"] = site["content/reports/a/signoff.yaml"]
      .split(separator: "\n").filter { !$0.hasPrefix("fact.planned:") }.joined(separator: "\n")
    let text = try await annex(site, "zh")
    #expect(text.contains("签字后有改动：fact.done；A；indicators"), "\(text)")
    #expect(text.contains("未签字：fact.planned"))
    #expect(text.contains("待复核 4 项"))
  }

  @Test func listsWaiversWithTheirReasons() async throws {
    var site = try TestSite()
    site.add(TestReport())
    site["content/reports/a/waivers.yaml"] =
      "- {rule: JX1501, at: A, reason: {zh: 无需整改。, en: Nothing to mend.}}\n"
    #expect(try await annex(site, "zh").contains("（JX1501）A：无需整改。"))
    #expect(try await annex(site, "en").contains("(JX1501) A: Nothing to mend."))
  }

  @Test func isNotThereWhereThereIsNothingToSay() async throws {
    var site = try TestSite()
    site.add(TestReport())
    #expect(try (try await site.build()).report("zh")[id: "annex-review"] == nil)
  }
}
