import Testing

/// C11 of the example report, the hotline answer rate: 11,231 of 13,845 calls, floor 30 %, benchmark 95 %,
/// weight 4 — 3.15 points, as the published report has it (table 3-2). One figure, wherever it is read.
@Suite struct HotlineAnswerRateTests {
  private static let report = "12355-2017"

  /// Where a page or download says C11's score, rate and loss.
  private struct Readings: Equatable {
    var row: [String] = []
    var ledger: [String] = []
    var sentence = ""
    var analysis = ""
    var working = ""
    var json: [String?] = []
    var csv: [String?] = []
  }

  private static func readings(_ built: BuiltSite, _ language: String) throws -> Readings {
    let page = try built.report(language, report)
    var readings = Readings()
    let row = try #require(page[id: "row-C11"])
    // Weight, actual value, score, score rate, loss.
    readings.row = row.all("td").map(\.text)
    // Its row of the findings' blocks: code and name, score/weight, loss.
    let texts = try #require(page.main?.first("section", class: "why")).all("text")
    let index = try #require(texts.firstIndex { $0.text.hasPrefix("C11 ") })
    readings.ledger = texts[index...].prefix(2).map(\.text)
    let analysis = try #require(page[id: "C11"])
    readings.sentence = try #require(analysis.all("p").first { $0.all("a", class: "v").count > 1 }).text
    readings.analysis = try #require(analysis.first("b", class: "scored")).text
    readings.working = analysis.all("dd").map(\.text).joined(separator: " | ")
    let json = try built.json(report)
    let leaf = try #require(json["indicators"]?.item("C")?["children"]?.item("C1")?["children"]?.item("C11"))
    readings.json = [leaf["value"]?["printed"], leaf["score"], leaf["scoreRate"], leaf["lost"]].map {
      $0?.number
    }
    let csv = try built.csv("reports/\(report)/data/table-3-2.csv")
    let line = try #require(csv.texts.first { $0[0].hasPrefix("C11 ") })
    let heads = csv.texts[0]
    readings.csv = ["得分 / Score", "得分率 / Score rate", "扣分 / Points lost"].map { head in
      heads.firstIndex(of: head).map { line[$0] }
    }
    return readings
  }

  @Test(arguments: ["zh", "en"]) func reads315InEveryPlace(language: String) async throws {
    let built = try await NamedSite("example", TestSite.example).built()
    let readings = try Self.readings(built, language)
    #expect(readings.row == ["4", "81.12%", "3.15", "78.65%", "−0.85"])
    #expect(readings.ledger == [language == "zh" ? "C11 热线接通率" : "C11 Answer rate", "3.15/4−0.85"])
    #expect(
      readings.sentence.contains("81.12%") && readings.sentence.contains("3.15"), "\(readings.sentence)")
    #expect(readings.analysis.contains("3.15"))
    let calls = language == "zh" ? "11231 ÷ 13845" : "11,231 ÷ 13,845"
    #expect(readings.working.contains(calls + " = 81.12%"))
    #expect(readings.working.contains("3.14"), "the exact score 3.1458…: \(readings.working)")
    #expect(readings.json == ["81.12", "3.15", "78.65", "0.85"])
    #expect(readings.csv == ["3.15", "78.65%", "-0.85"])
  }

  /// The bar of figure 3-1 is that of the whole part C, to which C11 adds.
  @Test(arguments: ["zh", "en"]) func figure31ShowsTheScoreRatesOfTheTopLevel(language: String) async throws {
    let page = try await NamedSite("example", TestSite.example).built().report(language, Self.report)
    let figure = try #require(page[id: "fig-score-rates"])
    #expect(
      figure.first("figcaption")?.first("a", class: "no")?.text == (language == "zh" ? "图 3-1" : "Figure 3-1")
    )
    let labels = try #require(figure.first("svg")).all("text").map(\.text)
    for (code, rate) in [("A", "95.83%"), ("B", "79.69%"), ("C", "94.41%")] {
      let index = try #require(labels.firstIndex { $0.hasPrefix(code + " ") }, "\(labels)")
      #expect(labels[index...].prefix(2).last == rate, "\(labels)")
    }
    #expect(labels.contains("89.87%"))
  }

  /// 12,000 calls answered instead of 11,231: 4 × (86.67 % − 30 %) ÷ 65 % = 3.4876…
  @Test(arguments: ["zh", "en"]) func everyPlaceFollowsTheFact(language: String) async throws {
    var site = try TestSite.example()
    try site.replace(
      "value: 11231", with: "value: 12000", in: "content/reports/\(Self.report)/facts.yaml")
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.words)")
    let readings = try Self.readings(built, language)
    #expect(readings.row == ["4", "86.67%", "3.49", "87.19%", "−0.51"])
    #expect(readings.ledger.last == "3.49/4−0.51")
    #expect(
      readings.sentence.contains("86.67%") && readings.sentence.contains("3.49"), "\(readings.sentence)")
    #expect(readings.analysis.contains("3.49"))
    #expect(readings.json == ["86.67", "3.49", "87.19", "0.51"])
    #expect(readings.csv == ["3.49", "87.19%", "-0.51"])
    // Nothing of the old figure is left but what the errata quote from the published report.
    let main = try #require(try built.report(language, Self.report).main)
    let quoted = main.all("li", class: "erratum").map(\.text)
    let text = quoted.reduce(main.text) { $0.replacing($1, with: "") }
    for old in ["81.12", "11231", "11,231"] { #expect(text.firstRange(of: old) == nil) }
  }
}
