package import Diagnostics
internal import Evaluation
package import ReportSource

/// All that was typed as text in a report, with the numbers that stand in it.
package struct Prose: Sendable {
  /// A class, since every rule goes through all of them.
  package final class Entry: Sendable {
    package let passage: Passage
    /// Empty for a name: what names say in numbers is compared between the languages only.
    package let scan: NumberScanner.Scan
    /// The passage by its characters.
    let text: ScanText

    init(_ passage: Passage, _ scanner: NumberScanner) {
      self.passage = passage
      text = ScanText(passage.text)
      scan = passage.kind == .name ? NumberScanner.Scan(figures: [], others: []) : scanner.scan(text)
    }
  }

  /// By language, in the order of the report.
  package let entries: [Entry]

  package init(_ report: Report, _ sources: ReportSources) {
    let scanner = NumberScanner(report)
    entries = report.languages.flatMap { language in
      report.chapterFiles(in: language, sources).flatMap { Self.passages(of: $0, in: language) }
        + Self.labels(of: report, in: language)
    }.map { Entry($0, scanner) }
  }

  /// The passages of one Markdown file: blocks of code and of figures are left out.
  package static func passages(of file: SourceFile, in language: Language) -> [Passage] {
    var passages: [Passage] = []
    var section = ""
    var heading = ""
    var open: [(text: String, place: Place)] = []
    var kind = Passage.Kind.paragraph
    var isFenced = false
    func close() {
      if !open.isEmpty {
        passages.append(Passage(open, as: kind, under: heading, section: section, in: language))
      }
      open = []
      kind = .paragraph
    }
    for number in 1...max(file.lineCount, 1) {
      let bytes = file.line(number)
      let indent = bytes.prefix { $0 == 0x20 }.count
      let text = String(decoding: bytes.dropFirst(indent), as: UTF8.self)
      let line = (text: text, place: Place(file: file.path, line: number, column: indent + 1))
      if text.hasPrefix("```") || text.hasPrefix("~~~") {
        close()
        isFenced.toggle()
      } else if isFenced {
        continue
      } else if text.utf8.isEmpty {
        close()
      } else if text.hasPrefix("#") {
        close()
        section = Self.section(ofHeading: text)
        heading = text
        passages.append(Passage([line], as: .heading, under: heading, section: section, in: language))
      } else if text.hasPrefix("|") {
        close()
        passages.append(Passage([line], as: .row, under: heading, section: section, in: language))
      } else {
        if let begun = Self.kind(ofFirst: text) {
          close()
          kind = begun
        }
        open.append(line)
      }
    }
    close()
    return passages
  }

  /// The id of `## Title {#id}`; the title where it has none, such as an indicator's code.
  private static func section(ofHeading text: String) -> String {
    if let open = text.firstRange(of: "{#"), let close = text[open.upperBound...].firstIndex(of: "}") {
      return String(text[open.upperBound..<close])
    }
    return String(text.drop { $0 == "#" || $0 == " " })
  }

  /// What a line begins; nil where it goes on.
  private static func kind(ofFirst text: String) -> Passage.Kind? {
    if text.hasPrefix("[^"), text.firstRange(of: "]:") != nil { return .footnote }
    if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("+ ") { return .item }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    let behind = text.utf8.dropFirst(digits)
    return (1...3).contains(digits) && (behind.starts(with: ". ".utf8) || behind.starts(with: ") ".utf8))
      ? .item : nil
  }

  /// Texts of YAML files: first those that are read as prose, then all others.
  private static func labels(of report: Report, in language: Language) -> [Passage] {
    var passages: [Passage] = []
    func add(_ text: Located<String>?, _ section: String) {
      if let text { passages.append(Passage(text, section: section, in: language)) }
    }
    for delivery in report.deliveries {
      let section = "delivery." + delivery.line.value.text
      if case .own(let plan) = delivery.plan { add(plan.text.written[language], section) }
      if case .own(let actual) = delivery.actual { add(actual.text.written[language], section) }
    }
    for notes in report.indicators.notes {
      for text in [notes.actual, notes.reason] { add(text?.written[language], notes.id.value.text) }
    }
    for finding in report.findings {
      add(finding.title.written[language], "finding." + finding.id.value.text)
    }
    for recommendation in report.recommendations {
      let section = "recommendation." + recommendation.id.value.text
      add(recommendation.title.written[language], section)
      add(recommendation.brief.written[language], section)
    }
    let known = Set(passages.map(\.place))
    let others = report.texts.compactMap { $0[language] }.map {
      Passage($0, as: .name, section: "", in: language)
    }
    return passages + others.filter { !known.contains($0.place) }
  }
}
