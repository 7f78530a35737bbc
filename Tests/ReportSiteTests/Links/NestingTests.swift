import Testing

/// Elements nest as HTML allows, so that a browser moves nothing when it reads a page.
@Suite struct NestingTests {
  private static let blocks: Set<String> = [
    "div", "p", "ul", "ol", "dl", "table", "section", "article", "aside", "figure", "h1", "h2", "h3", "h4",
    "h5",
    "h6", "blockquote", "pre", "details", "nav", "header", "footer", "main", "hr", "li", "td", "th", "tr",
  ]
  /// What holds phrases only.
  private static let phrasing: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "span", "a", "b", "em", "strong", "cite", "code",
    "label",
    "sup", "dt", "pre",
  ]
  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["div", "dt", "dd"], "table": ["caption", "thead", "tbody"],
    "thead": ["tr"],
    "tbody": ["tr"], "tr": ["th", "td"],
  ]

  @Test(arguments: LinkTests.sites) func elementsStandWhereTheyMay(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      for element in page.elements {
        if let allowed = Self.children[element.name] {
          let wrong = element.elements.map(\.name).filter { !allowed.contains($0) }
          #expect(wrong == [], "\(path): in \(element.name)")
        }
        if Self.phrasing.contains(element.name) {
          let wrong = element.descendants.dropFirst().filter { Self.blocks.contains($0.name) }.map(\.name)
          #expect(wrong == [], "\(path): in \(element.name) “\(element.text.prefix(60))”")
        }
        if element.name == "a" {
          let inner = element.descendants.dropFirst().filter { ["a", "input", "label"].contains($0.name) }
          #expect(inner.isEmpty, "\(path): in a link “\(element.text.prefix(60))”")
        }
      }
    }
  }

  @Test(arguments: LinkTests.sites) func headingsSkipNoLevel(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      #expect(page.root.all("h1").count == 1, "\(path)")
      #expect(page.root.all("main").count == 1, "\(path)")
      var level = 0
      for element in page.elements where element.name.count == 2 && element.name.hasPrefix("h") {
        guard let own = Int(element.name.dropFirst()) else { continue }
        #expect(own <= level + 1, "\(path): \(element.name) “\(element.text)” after h\(level)")
        level = own
      }
    }
  }

  @Test(arguments: LinkTests.sites) func everyRowOfATableIsAsWideAsTheOthers(_ site: NamedSite) async throws {
    for (path, page) in try await site.built().pages() {
      for table in page.root.all("table") {
        let widths = Set(PageTable(table).rows.map(\.count))
        #expect(widths.count <= 1, "\(path): \(table["class"] ?? "") \(widths)")
      }
    }
  }

  /// No element says nothing: an empty note, list or caption is a mistake of ours.
  @Test(arguments: LinkTests.sites) func nothingIsEmpty(_ site: NamedSite) async throws {
    let mayBeEmpty: Set<String> = ["br", "hr", "meta", "link", "input", "script", "td"]
    for (path, page) in try await site.built().pages() {
      for element in page.elements where !mayBeEmpty.contains(element.name) {
        if element.descendants.contains(where: { $0.name == "svg" }) || page.isDrawing(element) { continue }
        let words = element.text.filter { !$0.isWhitespace }
        #expect(words != "", "\(path): \(element.name).\(element["class"] ?? "")")
      }
    }
  }
}

extension HTMLPage {
  /// Whether an element is part of a drawing, which has shapes without words.
  fileprivate func isDrawing(_ element: HTMLElement) -> Bool {
    ["svg", "g", "rect", "line", "path", "circle", "polygon", "polyline", "defs", "pattern", "marker", "use"]
      .contains(element.name)
  }
}
