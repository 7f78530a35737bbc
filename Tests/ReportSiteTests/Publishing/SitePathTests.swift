import ReportSite
import Testing

@Suite struct SitePathTests {
  @Test(arguments: [
    "index.html", "zh/reports/12355-2017/index.html", "报告/图 1.svg", ".nojekyll", "a..b/c", "console", "null",
    "com10.txt", "a.con", "100%#1.html", "e\u{301}.html", String(repeating: "a", count: 255),
  ])
  func takesNamesOfEverySystem(text: String) {
    #expect(SitePath(text)?.text == text)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../x", "a/../b", "a/./b", "..\\x", "a\\b", "C:/x",
    "a\u{0}b", "a\nb", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "a\u{202E}b", "\u{FEFF}a",
  ])
  func refusesWhatLeavesTheSiteOrHidesAName(text: String) {
    #expect(SitePath(text) == nil)
  }

  /// A character with a combining mark equals no `/` and no `\`; its scalars do.
  @Test(arguments: [
    "/\u{301}etc", "../\u{301}x", "a/\u{301}b/../c", "a//\u{301}b", "a\\\u{301}b", "a?\u{301}",
  ])
  func looksBehindCombiningMarks(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test(arguments: [
    "con", "NUL", "aux.txt", "zh/Com1", "lpt9.tar.gz", "COM¹", "prn .html", "conin$", "a.", "a ", "a./b",
    "...", "a:b", "a*", "a|b", "<a>", "\"a\"",
  ])
  func refusesWhatWindowsCannotHold(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test func countsAComponentInBytes() {
    #expect(SitePath(String(repeating: "a", count: 256)) == nil)
    #expect(SitePath(String(repeating: "报", count: 85))?.text.utf8.count == 255)
    #expect(SitePath(String(repeating: "报", count: 86)) == nil)
  }

  @Test func listsItsFoldersOutermostFirst() {
    #expect(SitePath("a/b/c.html")?.folders == ["a", "a/b"])
    #expect(SitePath("c.html")?.folders == [])
  }
}
