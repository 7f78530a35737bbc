import Testing

/// Footnotes are numbered from first to last over the page and stand below the block that first refers to them.
@Suite struct FootnoteTests {
  /// The references and notes of a page, in reading order: `1`, `[1 The text.]`.
  private func notes(_ page: HTMLPage) -> [String] {
    page.elements.compactMap { element in
      if element.classes.contains("fnr") { return element.text }
      return element.classes.contains("fn") && element.name == "div" ? "[\(element.text)]" : nil
    }
  }

  private func page(zh chapter: String) async throws -> HTMLPage {
    var site = try SmallSites.oneLeaf()
    site["content/reports/a/zh/01-body.md"] = chapter
    return try await site.build().report()
  }

  @Test func aNoteStandsOnceBelowItsFirstReference() async throws {
    let page = try await SmallSites.footnotes().build().report()
    #expect(
      notes(page) == [
        "1", "2", "1", "[1 The note of chapter one, 7.50 points.]",
        "[2 The other note.Its second paragraph.]",
        "1", "3", "[3 The list’s note.]", "4", "[4 The note of an analysis.]", "5",
        "[5 The note of chapter two.]",
      ])
  }

  @Test func theWayBackLeadsToTheFirstReference() async throws {
    let page = try await SmallSites.footnotes().build().report()
    let references = page.elements.filter { $0.classes.contains("fnr") && $0["href"] == "#fn-1" }
    #expect(references.map { $0["id"] } == ["fnref-1", nil, nil])
    #expect(page[id: "fn-1"]?.first("a")?["href"] == "#fnref-1")
  }

  @Test func aNoteMayReferToAnother() async throws {
    let page = try await page(
      zh: """
        # A {#a}

        Text[^one]; more[^three].

        [^one]: One[^two].
        [^two]: Two[^one].
        [^three]: Three.
        """)
    #expect(notes(page) == ["1", "3", "[1 One2.]", "2", "[2 Two1.]", "1", "[3 Three.]"])
  }

  @Test func aHeadingsNoteIsNoPartOfItsTitle() async throws {
    let page = try await page(zh: "# A[^n] {#a}\n\nSee [](#a).\n\n[^n]: Note.\n")
    #expect(page[id: "a"]?.text == "一、A1")
    #expect(page.root.first("nav", class: "toc")?.all("a")[1].text == "一、A")
    #expect(page.main?.first("section", class: "prose")?.all("p").last?.text == "See 一、A.")
    #expect(notes(page) == ["1", "[1 Note.]"])
  }

  @Test func aLinksNoteStandsAfterTheLink() async throws {
    let page = try await page(zh: "# A {#a}\n\n[see *this*[^n]](https://example.org).\n\n[^n]: Note.\n")
    let paragraph = try #require(page.main?.first("section", class: "prose")?.first("p"))
    #expect(paragraph.elements.map(\.name) == ["a", "sup"])
    #expect(paragraph.text == "see this1.")
  }
}
