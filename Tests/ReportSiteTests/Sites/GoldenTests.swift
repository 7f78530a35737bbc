import Testing

@Suite struct SiteGoldenTests {
  @Test(arguments: ["zh", "en"]) func aReportOfOneLeaf(language: String) async throws {
    let built = try await SmallSites.oneLeaf().build()
    try Golden(name: "one-leaf.\(language)").check(try built.report(language))
  }

  @Test(arguments: ["zh", "en"]) func leavesAtMixedDepth(language: String) async throws {
    let built = try await SmallSites.mixedDepth().build()
    try Golden(name: "mixed-depth.\(language)").check(try built.report(language))
  }

  @Test func aHalfTranslatedReport() async throws {
    let built = try await SmallSites.halfTranslated().build()
    try Golden(name: "half-translated.en").check(try built.report("en"))
  }

  @Test func mergedCells() async throws {
    let built = try await SmallSites.mergedCells().build()
    try Golden(name: "merged-cells.zh").check(try built.report("zh"))
  }

  @Test func theIndexOfTheSite() async throws {
    let built = try await SmallSites.oneLeaf().build()
    try Golden(name: "index.zh").check(try built.page("zh/index.html"))
  }
}
