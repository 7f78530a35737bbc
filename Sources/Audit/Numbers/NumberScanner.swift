package import ReportSource

/// Reads the numbers of a text, Chinese or English: what each states, or why it states nothing.
///
/// It knows digits (also full-width ones, with thousands separators, 万 and 亿, % and ‰), Chinese numerals
/// (八十五, 百分之九十五, 八成, 三分之一) and English number words, their units and words such as 约 and 超过. Dates,
/// numbers of documents, ordinals, labels, codes, names and telephone numbers are told apart. Code spans, targets
/// of links, references (`{{…}}`) and footnote marks are passed over.
package struct NumberScanner: Sendable {
  /// What one text holds, each in the order of the text.
  package struct Scan: Sendable {
    package let figures: [TextNumber]
    package let others: [OtherNumber]
  }

  private let names: CoveredNames
  private let numberNames: Set<String>

  /// - Parameter names: declared names with digits in them. The name is passed over where it stands whole; a number
  ///   in it of four digits or more, such as 12355, wherever it stands.
  package init(names: [String] = []) {
    let withDigits = names.filter { name in name.utf8.contains { (0x30...0x39).contains($0) } }
    self.names = CoveredNames(withDigits)
    numberNames = Set(
      withDigits.flatMap { name in
        name.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count >= 4 }
          .map { String(decoding: $0, as: UTF8.self) }
      }.filter { !($0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))) })
  }

  /// For a report: everything that it declares a name for.
  package init(_ report: Report) {
    let head = report.head
    var labels = [head.title, head.project.name] + head.project.aliases
    labels += head.parties.flatMap { [$0.name, $0.brief] }
    labels += head.sources.map(\.title) + head.references.map(\.title)
    labels += report.indicators.notes.map(\.name)
    labels += (report.budget?.groups.map(\.name) ?? []) + (report.budget?.lines.map(\.name) ?? [])
    let texts = report.languages.flatMap { language in labels.map { $0.reading(in: language).text } }
    self.init(names: texts + head.names)
  }

  /// - Parameter text: one line, paragraph or cell of Markdown or of plain text.
  /// - Returns: places are UTF-8 bytes of the text. O(n).
  package func scan(_ text: String) -> Scan {
    Self.mayHoldNumbers(text) ? scan(ScanText(text)) : Scan(figures: [], others: [])
  }

  /// The same for a text whose markup is covered already.
  func scan(_ text: ScanText) -> Scan {
    var reader = NumberReader(text.covering(names), names: numberNames)
    reader.read()
    return Scan(figures: reader.figures, others: reader.others)
  }

  /// Whether it has a digit, a character above ASCII or two letters in a row.
  private static func mayHoldNumbers(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
