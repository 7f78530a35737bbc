import ReportSite
import Testing

@Suite struct SiteStagingTests {
  private let folder: PublishingFolder

  init() throws { folder = try PublishingFolder() }

  @Test func publishesANewSite() throws {
    try folder.publish("1")
    #expect(try folder.files() == PublishingFolder.site("1"))
    #expect(try folder.names() == ["public"])
  }

  @Test func replacesTheOldSiteWhole() throws {
    var staging = try SiteStaging(output: folder.output)
    try staging.write("old", to: "en/only-old.html")
    let leftovers = try staging.publish()
    #expect(leftovers == [])
    try folder.publish("2")
    #expect(try folder.files() == PublishingFolder.site("2"))
    #expect(try folder.names() == ["public"])
  }

  @Test func givesTheSameBytesTwice() throws {
    try folder.publish("1")
    let first = try folder.files()
    try folder.publish("1")
    #expect(try folder.files() == first)
  }

  @Test func leavesTheOldSiteUntilItIsPublished() throws {
    try folder.publish("1")
    var staging = try SiteStaging(output: folder.output)
    try staging.write("2", to: "zh/index.html")
    #expect(try folder.files() == PublishingFolder.site("1"))
    let leftovers = try staging.publish()
    #expect(leftovers == [])
    #expect(try folder.files() == PublishingFolder.site("2"))
  }

  @Test func leavesNothingWhenGivenUp() throws {
    try folder.publish("1")
    do {
      var staging = try SiteStaging(output: folder.output)
      try staging.write("2", to: "zh/index.html")
    }
    #expect(try folder.files() == PublishingFolder.site("1"))
    #expect(try folder.names() == ["public"])
  }

  @Test func neverPublishesASiteThatLacksAFile() throws {
    try folder.publish("1")
    let path = try #require(SitePath("zh/index.html"))
    #expect(throws: PublishingError.collision(.samePath, path, path)) {
      var staging = try SiteStaging(output: folder.output)
      try staging.write("2", to: "zh/index.html")
      do {
        try staging.write("3", to: "zh/index.html")
        Issue.record("written twice")
      } catch {
        // A caller that goes on after an error.
      }
      _ = try staging.publish()
    }
    #expect(try folder.files() == PublishingFolder.site("1"))
    #expect(try folder.names() == ["public"])
  }

  @Test func keepsTheOutputsGitignore() throws {
    try folder.place("*\n!.gitignore\n", at: "public/.gitignore")
    try folder.publish("1")
    try folder.publish("2")
    #expect(try folder.files()[".gitignore"] == "*\n!.gitignore\n")
    #expect(try folder.files()["zh/index.html"] == "2")
  }

  @Test func takesAnEmptyOutput() throws {
    try folder.place("", at: "public/x")
    try folder.remove("public/x")
    try folder.publish("1")
    #expect(try folder.files() == PublishingFolder.site("1"))
  }

  @Test func removesASiteThatHoldsLinksAndOddNamesWithoutFollowingThem() throws {
    try folder.publish("1")
    try folder.place("mine", at: "elsewhere/kept.txt")
    try folder.link("public/zh/link", to: "../../elsewhere")
    try folder.makeFileThatIsNoUTF8(in: "public/zh")
    try folder.publish("2")
    #expect(try folder.files() == PublishingFolder.site("2"))
    #expect(try folder.files(in: "elsewhere") == ["kept.txt": "mine"])
    #expect(try folder.names() == ["elsewhere", "public"])
  }

  @Test func publishesTwoThousandFiles() throws {
    var staging = try SiteStaging(output: folder.output)
    for number in 0..<2000 { try staging.write("\(number)", to: "zh/reports/\(number)/index.html") }
    let leftovers = try staging.publish()
    #expect(leftovers == [])
    let files = try folder.files()
    #expect(files.count == 2001)
    #expect((0..<2000).allSatisfy { files["zh/reports/\($0)/index.html"] == "\($0)" })
    try folder.publish("1")
    #expect(try folder.files() == PublishingFolder.site("1"))
  }

  @Test func writesEmptyAndLargeFiles() throws {
    let large = String(repeating: "绩效", count: 1_000_000)
    var staging = try SiteStaging(output: folder.output)
    try staging.write("", to: "empty.txt")
    try staging.write(large, to: "large.txt")
    let leftovers = try staging.publish()
    #expect(leftovers == [])
    #expect(try folder.files()["empty.txt"] == "")
    #expect(try folder.files()["large.txt"] == large)
  }
}
