import Testing

/// What a table shows is what its download holds, in every language.
@Suite struct DownloadTests {
  @Test(arguments: LinkTests.sites) func everyTableIsTheOneThatItsLinkDownloads(_ site: NamedSite)
    async throws
  {
    let built = try await site.built()
    for (path, page) in try built.pages() {
      for frame in page.elements where frame.classes.contains("tbl") {
        guard let link = frame.first("p", class: "dl")?.first("a")?["href"] else { continue }
        let table = PageTable(try #require(frame.first("table")))
        let csv = try built.csv(link.replacing("../", with: "")).texts
        try #require(csv.count == table.rows.count + 1, "\(path): \(link)")
        var next = 0
        for (index, column) in table.columns.enumerated() {
          let match = (next..<csv[0].count).first { candidate in
            zip(column, csv.dropFirst()).allSatisfy {
              agrees(page: $0, download: $1[candidate], in: String(path.prefix(2)))
            }
          }
          #expect(match != nil, "\(path): column \(index + 1) of \(link): \(column)")
          next = (match ?? next) + 1
        }
      }
    }
  }

  @Test func aNumbersColumnStandsOnceWhateverTheLanguagesWriteIt() async throws {
    var site = try SmallSites.oneLeaf()
    try site.replace("value: 45,", with: "value: 4500,", in: "content/reports/a/facts.yaml")
    let built = try await site.build()
    let csv = try built.csv("reports/a/data/table-1-1.csv")
    #expect(
      csv.texts[0] == [
        "指标", "Indicator", "权重 / Weight", "业绩值 / Actual value", "得分 / Score", "得分率 / Score rate",
        "扣分 / Points lost",
      ])
    #expect(csv.texts[1] == ["A 完成率", "A Completion", "10", "7500.00%", "10.00", "100.00%", "0.00"])
    #expect(try built.report("en")[id: "row-A"]?.all("td").map(\.text)[1] == "7,500.00%")
  }

  /// Both pages name it by their own number and download the same file.
  @Test func aTableInAnotherOrderKeepsItsFile() async throws {
    let built = try await LinkTests.otherOrder().build()
    for (language, number) in [("zh", "表 1-1"), ("en", "Table 1-3")] {
      let frame = try #require(try built.report(language)[id: "tbl-budget"])
      #expect(frame.first("caption")?.first("a", class: "no")?.text == number)
      #expect(frame.first("p", class: "dl")?.first("a")?["href"] == "../../../reports/a/data/table-1-1.csv")
    }
  }
}
