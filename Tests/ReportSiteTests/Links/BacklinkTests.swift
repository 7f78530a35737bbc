import Testing

/// From a figure to its entry, and from the entry back to every place that uses the figure.
@Suite struct BacklinkTests {
  /// A link inside the page, with what it stands in.
  private struct Use {
    let target: String
    /// The ids of what holds it, and of the headings before it.
    let places: Set<String>
    /// The ids of what holds it.
    let holders: Set<String>
  }

  /// One page's links, and the links back of each entry.
  private struct Survey {
    var uses: [Use] = []
    var backlinks: [String: [String]] = [:]
    private var headings: Set<String> = []

    init(_ page: HTMLPage) { enter(page.root, holders: [], entry: nil) }

    private mutating func enter(_ element: HTMLElement, holders: Set<String>, entry: String?) {
      if element.name == "nav" { return }
      if element.classes.contains("used"), let entry {
        backlinks[entry] = element.all("a").compactMap { $0["href"] }.map { String($0.dropFirst()) }
        return
      }
      if element.name == "a", let href = element["href"], href.hasPrefix("#") {
        uses.append(
          Use(target: String(href.dropFirst()), places: holders.union(headings), holders: holders))
      }
      var holders = holders
      if let id = element["id"] {
        holders.insert(id)
        if ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name) { headings.insert(id) }
      }
      for child in element.elements { enter(child, holders: holders, entry: element["id"] ?? entry) }
    }
  }

  private static func surveys(_ site: NamedSite) async throws -> [(path: String, survey: Survey)] {
    try await site.built().pages().filter { $0.key.hasSuffix("/reports/a/index.html") }
      .map { ($0.key, Survey($0.value)) }
  }

  @Test(arguments: SmallSites.all) func everyLinkToAnEntryHasALinkBack(_ site: NamedSite) async throws {
    for (path, survey) in try await Self.surveys(site) {
      for use in survey.uses where !use.holders.contains(use.target) {
        guard let back = survey.backlinks[use.target] else { continue }
        #expect(!use.places.isDisjoint(with: back), "\(path): \(use.target) used in \(use.places)")
      }
    }
  }

  @Test(arguments: SmallSites.all) func everyLinkBackLeadsToAUse(_ site: NamedSite) async throws {
    for (path, survey) in try await Self.surveys(site) {
      for (entry, places) in survey.backlinks {
        #expect(!places.isEmpty, "\(path): \(entry)")
        #expect(Set(places).count == places.count, "\(path): \(entry)")
        for place in places {
          let isUsed = survey.uses.contains { $0.target == entry && $0.places.contains(place) }
          #expect(isUsed, "\(path): \(place) uses \(entry)")
        }
      }
    }
  }

  @Test(arguments: SmallSites.all) func aFigureLeadsToAnEntry(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() where path.hasSuffix("/reports/a/index.html") {
      for link in page.elements where link.classes.contains("v") {
        let id = try #require(link["href"]?.dropFirst()).description
        let target = try #require(page[id: id], "\(path): \(id)")
        let isEntry =
          id.hasPrefix("src-") || !Set(target.classes).isDisjoint(with: ["grp", "ind", "card"])
        // A report without analyses has the rows of its tables; the scale of grades says its bounds.
        let isPlace = ["row-", "tbl-", "verdict-"].contains { id.hasPrefix($0) }
        #expect(isEntry || isPlace, "\(path): \(id)")
      }
    }
  }

  @Test func theEntryOfABudgetLineShowsItsProduct() async throws {
    let page = try await SmallSites.mergedCells().build().report()
    let entries = page.elements.filter { $0["id"]?.hasPrefix("src-budget.") == true }
    #expect(entries.count >= 3)
    for entry in entries where entry["id"] != "src-budget.execution-rate" {
      let how = try #require(entry.all("td").dropFirst().first).text
      #expect(how.contains("×") || how.contains("+") || how.firstMatch(of: /^[\d.]+$/) != nil, "\(how)")
    }
  }
}
