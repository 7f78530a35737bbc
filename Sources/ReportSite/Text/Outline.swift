internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The numbers of one language's page: headings, tables and figures by chapter, footnotes from first to last.
struct Outline {
  struct HeadingEntry {
    let id: String
    /// 1…6, as written.
    let level: Int
    /// Empty where the heading is not numbered.
    let number: String
    /// The numbers from the chapter down, in one: 四（二）1, 4.2.1; empty where the heading is not numbered.
    let path: String
    let content: [Inline]
    let chapter: Int
    /// Of its id.
    let place: Place
  }

  /// A table or figure of a chapter.
  struct Numbered: Equatable {
    /// 0 for a chapter without a number.
    let chapter: Int
    let number: Int
  }

  /// In document order.
  private(set) var headings: [HeadingEntry] = []
  private(set) var tables: [String: Numbered] = [:]
  private(set) var figures: [String: Numbered] = [:]
  /// Tables in document order, by name.
  private(set) var tableOrder: [String] = []
  private(set) var placedDirectives: Set<String> = []
  private var headingIndex: [String: Int] = [:]
  private var footnotes: [FootnoteKey: Footnote] = [:]
  /// How many tables and figures the chapters of a number have; those without one share 0.
  private var tableCounts: [Int: Int] = [:]
  private var figureCounts: [Int: Int] = [:]

  /// A footnote of one text: the same label may stand in several chapters.
  struct FootnoteKey: Hashable {
    let text: TextKey
    let label: String
  }

  struct Footnote {
    let number: Int
    /// Where the text refers to it first.
    let place: Place
  }

  /// Which text of the page it is.
  enum TextKey: Hashable {
    case chapter(Int)
    case analysis(IndicatorID)
  }

  init(_ report: Report, in language: Language, wording: Wording) {
    var numberer = HeadingNumberer(wording)
    for (index, chapter) in report.chapters.enumerated() {
      let (document, _) = chapter.text(in: language, main: report.mainLanguage)
      numberer.begin(numberedFrom: chapter.file.numberedFrom)
      for block in document.blocks {
        enter(block, of: index, report, language, &numberer)
        enterFootnotes(FootnoteReferences(in: block, notes: document.footnotes).all, of: .chapter(index))
      }
    }
  }

  private mutating func enter(
    _ block: Block, of chapter: Int, _ report: Report, _ language: Language, _ numberer: inout HeadingNumberer
  ) {
    switch block {
    case .heading(let heading):
      let id = heading.id?.value ?? ""
      headingIndex[id] = headings.count
      let number = numberer.number(heading.level)
      headings.append(
        HeadingEntry(
          id: id, level: heading.level, number: number, path: numberer.path(heading.level, number),
          content: heading.content, chapter: chapter, place: heading.id?.place ?? heading.place))
    case .directive(let directive):
      enter(directive, in: numberer.chapter, report)
      if directive.name == "indicators" { enterFootnotes(of: report, in: language) }
    case .list(let list):
      for inner in list.items.joined() { enter(inner, of: chapter, report, language, &numberer) }
    case .quote(let blocks):
      for inner in blocks { enter(inner, of: chapter, report, language, &numberer) }
    case .paragraph, .code, .table, .rule: return
    }
  }

  private mutating func enter(_ directive: Directive, in chapter: Int, _ report: Report) {
    let name = directive.argument
    placedDirectives.insert(directive.name + " " + name)
    if directive.name == "table" {
      tableCounts[chapter, default: 0] += 1
      tables[name] = Numbered(chapter: chapter, number: tableCounts[chapter] ?? 1)
      tableOrder.append(name)
    } else if directive.name == "figure", report.diagram(name)?.isNumbered == true {
      figureCounts[chapter, default: 0] += 1
      figures[name] = Numbered(chapter: chapter, number: figureCounts[chapter] ?? 1)
    }
  }

  subscript(heading id: String) -> HeadingEntry? { headingIndex[id].map { headings[$0] } }

  func footnote(_ label: String, in text: TextKey) -> Footnote? {
    footnotes[FootnoteKey(text: text, label: label)]
  }

  func isPlaced(_ directive: String, _ argument: String = "") -> Bool {
    placedDirectives.contains(directive + " " + argument)
  }

  /// Whether a cross-reference's target stands on the page: the texts of figures and findings are the same in
  /// every language, while the chapters of one may leave out a table.
  func holds(_ target: String, of report: Report) -> Bool {
    if self[heading: target] != nil { return true }
    if report.scorecard[IndicatorID(target)]?.working != nil { return isPlaced("indicators") }
    let parts = target.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    let directive = ["tbl": "table", "fig": "figure"][parts[0]] ?? parts[0]
    return isPlaced(directive, parts[1])
  }

  private mutating func enterFootnotes(of report: Report, in language: Language) {
    for node in report.indicators.tree.leaves {
      let id = node.indicator.id
      guard let analysis = report.analyses[language]?[id] ?? report.analyses[report.mainLanguage]?[id] else {
        continue
      }
      for block in analysis.blocks {
        enterFootnotes(FootnoteReferences(in: block, notes: analysis.footnotes).all, of: .analysis(id))
      }
    }
  }

  private mutating func enterFootnotes(_ references: [Located<String>], of text: TextKey) {
    for reference in references {
      let key = FootnoteKey(text: text, label: reference.value)
      if footnotes[key] == nil {
        footnotes[key] = Footnote(number: footnotes.count + 1, place: reference.place)
      }
    }
  }
}

/// Counts headings.
private struct HeadingNumberer {
  private let wording: Wording
  private var counters = [Int](repeating: 0, count: 6)
  private var numberedFrom = 1
  /// The number of the current chapter; 0 where it has none.
  private(set) var chapter = 0
  private var chapters = 0
  /// The paths of the headings above, by level from 1.
  private var paths = [String](repeating: "", count: 6)

  init(_ wording: Wording) { self.wording = wording }

  /// A heading's number after those above it, where it does not hold them itself: 四、 and （二） make 四（二）.
  mutating func path(_ level: Int, _ number: String) -> String {
    let holdsPath = wording.catalogue.headingPatterns.allSatisfy {
      Placeholders.names(in: $0).contains("path")
    }
    let above = holdsPath || level == 1 ? "" : paths[level - 2]
    var own = Substring(number)
    while let last = own.last, "、.． ".contains(last) { own.removeLast() }
    for deeper in (level - 1)..<6 { paths[deeper] = above + own }
    return number.isEmpty ? "" : above + own
  }

  mutating func begin(numberedFrom level: Int) {
    numberedFrom = level
    paths = [String](repeating: "", count: 6)
    counters = [Int](repeating: 0, count: 6)
    chapter = 0
  }

  /// The number of the next heading of a level; empty above the first numbered level.
  mutating func number(_ level: Int) -> String {
    if level == 1, numberedFrom == 1 {
      chapters += 1
      chapter = chapters
      counters[0] = chapters
    } else {
      counters[level - 1] += 1
    }
    for deeper in level..<6 { counters[deeper] = 0 }
    guard level >= numberedFrom else { return "" }
    // In a chapter without a number of its own, the first numbered level looks like a section’s.
    let style = numberedFrom == 1 ? level : level - numberedFrom + 2
    return wording.headingNumber(level: style, path: Array(counters[(numberedFrom - 1)..<level]))
  }
}
