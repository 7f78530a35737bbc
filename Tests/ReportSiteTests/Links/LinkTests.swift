import Foundation
import Testing

/// Every link of every page leads somewhere, from a web server under any path and from disk.
@Suite struct LinkTests {
  static let sites =
    [NamedSite("example", TestSite.example)] + SmallSites.all
    + [
      NamedSite("three languages", ThirdLanguageTests.site),
      NamedSite("names that the page uses", namesOfThePage),
      NamedSite("figures named like the verdict's", figuresNamedLikeCharts),
      NamedSite("tables in two chapters without a number", unnumberedChapters),
      NamedSite("tables in another order", otherOrder),
      NamedSite("notes in headings", notesInHeadings),
    ]

  @Test(arguments: sites) func everyLinkLeadsToAFileAndAnIDOfIt(_ site: NamedSite) async throws {
    let built = try await site.built()
    try #require(!built.hasErrors, "\(built.words)")
    let pages = try built.pages()
    let ids = pages.mapValues { Set($0.ids) }
    for (path, page) in pages {
      for element in page.elements where element["rel"] != "icon" {
        guard let href = element["href"] ?? element["src"], !Self.isOutside(href) else { continue }
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        let target =
          parts[0].isEmpty ? path : try #require(Self.resolve(parts[0], from: path), "\(path): \(href)")
        #expect(built.files[target] != nil, "\(path): \(href)")
        if parts.count > 1 { #expect(ids[target]?.contains(parts[1]) == true, "\(path): \(href)") }
      }
    }
  }

  @Test(arguments: sites) func noIDStandsTwiceOnAPage(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      let twice = Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [], "\(path)")
      #expect(page.ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") }, "\(path)")
    }
  }

  /// What an element says it is labelled or described by, or labels, is there.
  @Test(arguments: sites) func everyLabelLeadsToAnID(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      let ids = Set(page.ids)
      for element in page.elements where element["rel"] != "icon" {
        let names = [element["aria-labelledby"], element["aria-describedby"], element["for"]]
          .compactMap { $0 }.flatMap { $0.split(separator: " ").map(String.init) }
        for name in names { #expect(ids.contains(name), "\(path): \(element.name) \(name)") }
        for value in element.attributes.map(\.value) where value.hasPrefix("url(#") {
          #expect(ids.contains(String(value.dropFirst(5).dropLast())), "\(path): \(value)")
        }
      }
    }
  }

  @Test(arguments: sites) func linksAreRelativeAndNothingIsLoadedFromOutside(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      for element in page.elements where element["rel"] != "icon" {
        for attribute in element.attributes where ["href", "src"].contains(attribute.name) {
          #expect(!attribute.value.hasPrefix("/"), "\(path): \(attribute.value)")
          if Self.isOutside(attribute.value) { #expect(element.name == "a", "\(path): \(attribute.value)") }
        }
        #expect(!["img", "iframe", "object", "embed", "video", "audio"].contains(element.name), "\(path)")
      }
    }
  }

  /// A reader who changes the language stays at the place: the ids of both pages are the same.
  @Test(arguments: sites) func pagesOfAllLanguagesHaveTheSameIDs(_ site: NamedSite) async throws {
    let pages = try await site.built().pages()
    for (path, page) in pages where path.hasPrefix("zh/") {
      for language in ["en", "fr"] {
        guard let other = pages[language + path.dropFirst(2)] else { continue }
        #expect(Set(page.ids).symmetricDifference(other.ids) == [], "\(path) and \(language)")
      }
    }
  }

  @Test(arguments: sites) func languageLinksLeadToTheCounterpart(_ site: NamedSite) async throws {
    let built = try await site.built()
    for (path, page) in try built.pages() where path != "index.html" {
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      let links = try #require(page.root.first("nav", class: "lang")).all("a")
      let targets = links.compactMap { $0["href"].flatMap { Self.resolve($0, from: path) } }
      let depth = path.split(separator: "/").count
      let languages = built.files.keys.filter {
        $0.hasSuffix("/" + parts[1]) && $0.split(separator: "/").count == depth
      }
      #expect(targets.sorted() == languages.sorted(), "\(path)")
      let current = links.filter { $0["aria-current"] == "true" }
      #expect(current.compactMap { $0["href"].flatMap { Self.resolve($0, from: path) } } == [path])
    }
  }

  // MARK: Sites

  /// Headings, indicators and figures that have the names of a page's own parts.
  @Sendable static func namesOfThePage() throws -> TestSite {
    var site = try SmallSites.errata()
    for language in ["zh", "en"] {
      let path = "content/reports/a/\(language)/01-body.md"
      for id in ["main-2", "score", "contents", "overview", "facts", "strip"] {
        site[path] += "\n## Heading {#\(id)}\n"
      }
    }
    return site
  }

  @Sendable static func figuresNamedLikeCharts() throws -> TestSite {
    var site = try SmallSites.mixedDepth()
    site["content/reports/a/figures.yaml"] = ["scale", "strip", "ledger-1", "scale-t", "a", "a-t", "a-d"]
      .map { "\($0): {title: {zh: 图, en: Chart}, chart: score-rates}" }.joined(separator: "\n")
    for language in ["zh", "en"] {
      for name in ["scale", "strip", "ledger-1", "scale-t", "a", "a-t", "a-d"] {
        site["content/reports/a/\(language)/01-body.md"] += "\n\n```{figure} \(name)\n```\n"
      }
    }
    return site
  }

  @Sendable static func unnumberedChapters() throws -> TestSite {
    var site = try SmallSites.mergedCells()
    try site.replace(
      "[{file: 01-body.md}]",
      with:
        "[{file: 00-front.md, numbered-from: 3}, {file: 01-body.md}, {file: 09-back.md, numbered-from: 2}]",
      in: "content/reports/a/report.yaml")
    for language in ["zh", "en"] {
      site["content/reports/a/\(language)/00-front.md"] = "# Front {#front}\n\n```{table} summary\n```\n"
      site["content/reports/a/\(language)/09-back.md"] = "# Back {#back}\n\n```{table} scores\n```\n"
    }
    return site
  }

  /// The English chapter places its tables in another order than the Chinese one.
  @Sendable static func otherOrder() throws -> TestSite {
    var site = try SmallSites.mergedCells()
    let tables = ["payments", "delivery", "budget"].map { "```{table} \($0)\n```" }
    site["content/reports/a/en/01-body.md"] = "# Budget {#budget}\n\n" + tables.joined(separator: "\n\n")
    return site
  }

  @Sendable static func notesInHeadings() throws -> TestSite {
    var site = try SmallSites.oneLeaf()
    for language in ["zh", "en"] {
      site["content/reports/a/\(language)/01-body.md"] += """


        ## Section[^a] of {{total.score}} {#section}

        See [](#section)[^a].

        > A quote[^a].

        | a | b[^a] |
        |---|---|
        | 1 | 2[^b] |

        [^a]: Note a.
        [^b]: Note b, see [](#section).
        """
    }
    return site
  }

  // MARK: Addresses

  private static func isOutside(_ href: String) -> Bool {
    ["https:", "http:", "mailto:"].contains { href.lowercased().hasPrefix($0) }
  }

  /// A relative address as a path of the site; nil where it leads out of it.
  private static func resolve(_ href: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in href.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
