import Testing

/// Every number that the program prints on a report's page says where it comes from: it is a link to its entry, or
/// stands in the entry itself; and the entry leads back.
@Suite struct ProvenanceTests {
  private static let languages = ["zh", "en"]

  private static func main(_ language: String) async throws -> (page: HTMLPage, main: HTMLElement) {
    let page = try await NamedSite("example", TestSite.example).built().report(language, "12355-2017")
    return (page, try #require(page.main))
  }

  @Test(arguments: languages) func aDerivedFigureIsALinkToItsEntryOrStandsInIt(language: String) async throws
  {
    let (page, main) = try await Self.main(language)
    let printed = Survey(main).printed
    #expect(printed.count > 500)
    for number in printed {
      let isInEntry = number.holders.contains { page[id: $0]?.isEntry == true }
      #expect(number.link.map { page[id: $0] != nil } ?? isInEntry, "\(number.text) in \(number.holders)")
    }
  }

  @Test(arguments: languages) func aFigureLeadsToAnEntryThatLeadsBack(language: String) async throws {
    let (page, main) = try await Self.main(language)
    let uses = Survey(main).uses
    #expect(uses.count > 100)
    // How many indicators have full marks is counted in the table; the bounds of grades stand on their scale.
    for (id, places) in uses where !["tbl-scores", "verdict-score"].contains(id) {
      let entry = try #require(page[id: id], "\(id)")
      #expect(entry.isEntry, "\(id)")
      // A finding's card stands in the section that a reader comes from.
      guard !entry.classes.contains("card") else { continue }
      let back = entry.descendants.filter { $0.classes.contains("used") }.flatMap { $0.all("a") }
        .compactMap { $0["href"]?.dropFirst() }
      for place in places where !place.contains(id) {
        #expect(back.contains { place.contains(String($0)) }, "\(id) is used in \(place.sorted())")
      }
    }
  }

  /// C11: 11231 ÷ 13845; each input of the working leads to its own entry, in the value and in the score.
  @Test(arguments: languages) func eachInputOfAWorkingLeadsToItsEntry(language: String) async throws {
    let page = try await Self.main(language).page
    let working = try #require(page[id: "C11"]?.first("dl", class: "work"))
    for (input, entry) in [("11231", "#src-calls-answered"), ("13845", "#src-calls-dialled")] {
      let links = working.all("a").filter { $0.text.filter(\.isNumber) == input }
      #expect(links.compactMap { $0["href"] } == [entry, entry])
    }
    let sum = try #require(page[id: "src-calls-unanswered"])
    let inputs = sum.all("td").flatMap { $0.all("a") }
    #expect(inputs.count == 2 && inputs.allSatisfy { $0.text.contains(where: \.isNumber) })
  }
}

/// The figures of a page, and what they stand in.
private struct Survey {
  /// A text with a number in it.
  struct Printed {
    let text: String
    /// What the link around it leads to.
    let link: String?
    /// The ids of what holds it.
    let holders: Set<String>
  }

  /// What the program prints: data cells of numbers, marks of charts, the first screen's title and notes, the line
  /// under an indicator's name, the notes of tables.
  private(set) var printed: [Printed] = []
  /// For each entry that a number's link leads to: where the link stands, by the ids of what holds it and of the
  /// headings before it.
  private(set) var uses: [String: [Set<String>]] = [:]
  private var headings: Set<String> = []

  init(_ main: HTMLElement) { enter(main, link: nil, holders: [], isDerived: false) }

  private mutating func enter(_ element: HTMLElement, link: String?, holders: Set<String>, isDerived: Bool) {
    // Names are no figures; what the bounds of grades are, and how other readings come about, their rows say.
    let names: Set = ["used", "no", "cd", "fnr", "fnb", "ax", "nm", "alternatives"]
    guard names.isDisjoint(with: element.classes), !element.isScaleOfGrades else { return }
    var (link, holders) = (link, holders)
    if let id = element["id"] {
      holders.insert(id)
      if element.name.wholeMatch(of: /h[1-6]/) != nil { headings.insert(id) }
    }
    if element.name == "a", let href = element["href"], href.hasPrefix("#") {
      link = String(href.dropFirst())
      if element.classes.contains("v"), element.text.contains(where: \.isNumber) {
        uses[link ?? "", default: []].append(holders.union(headings))
      }
    }
    let isDerived = isDerived || element.printsFigures
    for child in element.children {
      switch child {
      case .element(let inner):
        let isOpening = element.classes.contains("why") && ["h2", "p"].contains(inner.name)
        enter(inner, link: link, holders: holders, isDerived: isDerived || isOpening)
      case .text(let text):
        let isFigure =
          text.wholeMatch(of: /[−\d.,]*\d[−\d.,%]*/) != nil || text.firstMatch(of: /\d(\.\d|%)/) != nil
        if isDerived, isFigure { printed.append(Printed(text: text, link: link, holders: holders)) }
      }
    }
  }
}

extension HTMLElement {
  /// A row of the annex of figures, the analysis of an indicator or group, the card of a finding.
  fileprivate var isEntry: Bool {
    self["id"]?.hasPrefix("src-") == true || !Set(classes).isDisjoint(with: ["grp", "ind", "card"])
  }

  fileprivate var printsFigures: Bool {
    switch name {
    case "td": text.wholeMatch(of: /[−\d.,%]+/) != nil && !classes.contains("date")
    // A label inside a bar repeats what its link says.
    case "text": !classes.contains("in")
    default: classes.contains("indf") || classes.contains("tnote")
    }
  }

  fileprivate var isScaleOfGrades: Bool {
    name == "table" && all("th").contains { ["优", "excellent"].contains($0.text) }
  }
}
