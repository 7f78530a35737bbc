import ReportSite
import Testing

@Suite struct SiteNamesTests {
  /// - Throws: the collision of the two paths of one site, if there is one.
  private func claim(_ first: String, _ second: String) throws {
    var names = SiteNames(reserved: [.marker])
    _ = try names.claim(try #require(SitePath(first)))
    _ = try names.claim(try #require(SitePath(second)))
  }

  @Test(arguments: [
    ("a.html", "A.html"), ("zh/É.html", "zh/é.html"), ("\u{E9}.html", "e\u{301}.html"), ("Ａ", "ａ"),
    ("Я/1", "я/2"),
    ("Reports/a.html", "reports/b.html"), ("\u{212A}", "k"),
  ])
  func namesBothTwins(first: String, second: String) throws {
    let (one, other) = (try #require(SitePath(first)), try #require(SitePath(second)))
    #expect(throws: PublishingError.collision(.twins, one, other)) { try claim(first, second) }
  }

  @Test(arguments: [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b")])
  func refusesAFileWhereAFolderIs(first: String, second: String) throws {
    let (one, other) = (try #require(SitePath(first)), try #require(SitePath(second)))
    #expect(throws: PublishingError.collision(.fileAndFolder, one, other)) { try claim(first, second) }
  }

  @Test func refusesTheSamePathTwice() throws {
    let path = try #require(SitePath("a/b"))
    #expect(throws: PublishingError.collision(.samePath, path, path)) { try claim("a/b", "a/b") }
  }

  @Test func refusesTheMarkersName() throws {
    #expect(throws: PublishingError.self) { try claim("a", ".jixiao-site") }
    #expect(throws: PublishingError.self) { try claim("a", ".JIXIAO-site") }
  }

  @Test func givesEachNewFolderOnce() throws {
    var names = SiteNames(reserved: [])
    #expect(try names.claim(try #require(SitePath("a/b/1"))) == ["a", "a/b"])
    #expect(try names.claim(try #require(SitePath("a/b/2"))) == [])
    #expect(try names.claim(try #require(SitePath("a/c/1"))) == ["a/c"])
  }
}
