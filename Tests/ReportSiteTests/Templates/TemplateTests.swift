import Diagnostics
import Testing

/// Templates are read whole before anything is rendered: what Mustache would pass over in silence is an error.
@Suite struct TemplateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What stands in place of `{{> footer}}`, or the whole of a partial.
    let text: String
    let found: [String]

    init(_ name: String, _ text: String, _ found: String...) {
      testDescription = name
      self.text = text
      self.found = found
    }
  }

  private static let page = "templates/page.mustache"

  /// Line 21 of the page is `{{> footer}}`.
  private static func site(replacing footer: String) throws -> TestSite {
    var site = try SmallSites.oneLeaf()
    try site.replace("{{> footer}}", with: footer, in: page)
    return site
  }

  private static func line(of text: String, in site: TestSite) -> Int {
    let lines = site[page].split(separator: "\n", omittingEmptySubsequences: false)
    // The last: the content's own place may read the same.
    return (lines.lastIndex { $0.contains(text) } ?? -1) + 1
  }

  @Test(arguments: [
    Case("unknown name", "{{titel}}", "1 JX0904 titel"),
    Case("unknown section", "<p>{{#langs}}x{{/langs}}</p>", "4 JX0904"),
    Case("unknown partial", "  {{> foot}}", "3 JX0905"),
    Case("unescaped value", "<p>{{{title}}}</p>", "4 JX0906"),
    Case("unescaped by a sign", "{{& title}}", "1 JX0908"),
    Case("escaped content", "{{content}}", "1 JX0907", "1 JX0910"),
    Case("content twice", "{{{content}}}", "1 JX0910"),
    Case("unclosed tag", "<p>{{title</p>", "4 JX0903"),
    Case("unclosed braces of three", "{{{title}}", "1 JX0903"),
    Case("section that does not end", "{{#languages}}<a>{{name}}</a>", "1 JX0911"),
    Case("section that ends as another", "{{#languages}}{{/alternates}}", "1 JX0911", "15 JX0912"),
    Case("end of no section", "{{/languages}}", "1 JX0912"),
    Case("other delimiters", "{{=<% %>=}}", "1 JX0908"),
    Case("a pragma", "{{% CONTENT_TYPE:TEXT}}", "1 JX0908"),
    Case("inheritance", "{{<header}}", "1 JX0908"), Case("a block", "{{$title}}", "1 JX0908"),
    Case("content in a section", "{{#languages}}{{{content}}}{{/languages}}", "15 JX0910"),
    Case("a transform", "{{uppercased(title)}}", "1 JX0904"),
    Case("a path of names", "{{languages.name}}", "1 JX0904"),
    Case("an empty tag", "{{ }}", "1 JX0904"),
  ])
  func nothingIsRenderedFromABrokenTemplate(_ test: Case) async throws {
    let site = try Self.site(replacing: test.text)
    let line = Self.line(of: test.text, in: site)
    let built = try await site.build()
    let expected = test.found.map { found in
      let parts = found.split(separator: " ")
      return "\(Self.page):\(line):\(parts[0]) \(parts[1]) error"
    }
    #expect(built.summaries == expected, "\(built.words)")
    #expect(built.files.isEmpty)
  }

  @Test func suggestsTheNameThatWasMeant() async throws {
    let built = try await Self.site(replacing: "{{titel}}").build()
    #expect(built.diagnostics.first?.fix?.en == "did you mean “title”?")
    #expect(built.words.contains("    {{titel}}\n    ^~~~~~~~~\n"))
  }

  @Test(arguments: ["page", "landing"]) func aPagesTemplateMustBeThere(name: String) async throws {
    var site = try SmallSites.oneLeaf()
    site.files["templates/\(name).mustache"] = nil
    let built = try await site.build()
    #expect(built.summaries == ["templates/\(name).mustache:1:1 JX0901 error"])
    #expect(built.files.isEmpty)
  }

  @Test func aTemplateWithoutTheContentIsRefused() async throws {
    var site = try SmallSites.oneLeaf()
    try site.replace("{{{content}}}", with: "", in: Self.page)
    let built = try await site.build()
    #expect(built.summaries == ["templates/page.mustache:1:1 JX0909 error"])
  }

  @Test func aPartialMayHoldTheContent() async throws {
    var site = try SmallSites.oneLeaf()
    try site.replace("{{{content}}}", with: "{{> body}}", in: Self.page)
    site["templates/body.mustache"] = "<!-- -->{{{content}}}".replacing("<!-- -->", with: "")
    let built = try await site.build()
    #expect(built.words == "")
    #expect(try built.report().main != nil)
  }

  /// It would never end.
  @Test(arguments: [["footer": "{{> footer}}"], ["footer": "{{> other}}", "other": "<p>{{> footer}}</p>"]])
  func aPartialCannotHoldItself(partials: [String: String]) async throws {
    var site = try SmallSites.oneLeaf()
    for (name, text) in partials { site["templates/\(name).mustache"] = text }
    let built = try await site.build()
    #expect(
      built.summaries.allSatisfy { $0.hasSuffix("JX0913 error") } && !built.summaries.isEmpty,
      "\(built.words)")
    #expect(built.files.isEmpty)
  }

  /// Mustache writes nothing for a name that has no value: every page has every name.
  @Test(arguments: ["page", "landing"]) func everyNameHasAValueOnEveryPage(name: String) async throws {
    let names = [
      "html-lang", "title", "description", "stylesheet", "script", "skip-to-content", "home", "site-title",
      "site-navigation", "all-reports", "language-label", "publisher", "made-with",
    ]
    var site = try SmallSites.oneLeaf()
    site["templates/\(name).mustache"] =
      "<!doctype html>\n<html lang=\"x\"><main id=\"main\">"
      + names.map { "<p title=\"\($0)\">{{\($0)}}</p>" }.joined()
      + "{{#languages}}<a>{{name}} {{href}} {{html-lang}}</a>{{/languages}}"
      + "{{#alternates}}<a>{{name}} {{href}} {{html-lang}}</a>{{/alternates}}"
      + (name == "page" ? "{{{content}}}" : "") + "</main></html>\n"
    let built = try await site.build()
    try #require(!built.hasErrors, "\(built.words)")
    for (path, bytes) in built.files
    where path.hasSuffix(".html") && (path == "index.html") == (name == "landing") {
      let page = try HTMLPage(bytes)
      let empty = page.root.all("p").filter { $0["title"] != nil && $0.text == "" }.compactMap { $0["title"] }
      #expect(empty == [], "\(path)")
      #expect(page.root.all("a").count { $0.text.hasSuffix("zh-Hans") } == 2, "\(path)")
    }
  }

  /// By bytes: no combining mark hides a quote or a bracket, and nothing ends the place of the content.
  @Test(arguments: [
    "\u{600}<img src=x onerror=alert(1) \u{600}>", "x\"\u{301} onmouseover=\"alert(1)",
    "</title\u{301}><script>",
    "a\u{FFFC}b", "{{title}}", "{{{content}}}", "&lt;", "'\u{200D}\"", "<\u{FFFC}>",
  ])
  func valuesAreEscapedByteByByte(text: String) async throws {
    var site = try SmallSites.oneLeaf()
    let quoted = String(
      String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? ["\\", $0] : [$0] }))
    site["content/site.yaml"] = """
      title: {zh: "\(quoted)", en: "\(quoted)"}
      publisher: {zh: "\(quoted)", en: "\(quoted)"}
      languages: [zh, en]
      """
    try site.replace("zh: 甲项目绩效评价报告,", with: "zh: \"\(quoted)\",", in: "content/reports/a/report.yaml")
    let built = try await site.build()
    try #require(!built.hasErrors, "\(built.words)")
    for path in ["index.html", "zh/index.html", "zh/reports/a/index.html"] {
      let page = try built.page(path)
      #expect(page.root.first("title")?.text == text, "\(path)")
      #expect(page.elements.count { $0.name == "main" } == 1)
      #expect(
        page.elements.allSatisfy {
          !["img"].contains($0.name) && $0["onerror"] == nil && $0["onmouseover"] == nil
        })
    }
    #expect(try built.report()[id: "top"]?.text == text)
    #expect(try built.report().root.first("footer")?.first("p")?.text == text)
  }
}
