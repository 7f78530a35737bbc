package import ReportSource

/// Speaks one language of the site: phrases, numbers, dates and headings' numbers, all from its catalogue.
package struct Wording: Sendable {
  package let catalogue: Catalogue

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// A phrase with its names in braces filled in.
  package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Placeholders.fill(catalogue.phrase(phrase.rawValue), values)
  }

  /// Items with the language's separator between them.
  func list(_ items: [String]) -> String { items.joined(separator: catalogue.listSeparator) }

  /// Sentences after one another.
  func sentences(_ sentences: [String]) -> String { sentences.joined(separator: catalogue.sentenceSpace) }

  func date(_ date: CalendarDate) -> String {
    Placeholders.fill(
      catalogue.datePattern,
      [
        "year": String(date.year), "month": String(date.month),
        "month-name": catalogue.monthNames[date.month - 1], "day": String(date.day),
      ])
  }

  /// The number before a heading.
  ///
  /// - Parameters:
  ///   - level: 1…6, counted from the first numbered one.
  ///   - path: the numbers of the headings above it and its own.
  func headingNumber(level: Int, path: [Int]) -> String {
    let own = path.last ?? 0
    let word = NumberWords.range.contains(own) ? catalogue.numberWords[own] : String(own)
    let circled = (1...20).contains(own) ? Unicode.Scalar(UInt32(0x2460 + own - 1)).map(String.init) : nil
    return Placeholders.fill(
      catalogue.headingPatterns[min(level, 6) - 1],
      [
        "n": String(own), "path": path.map(String.init).joined(separator: "."), "word": word,
        "circled": circled ?? String(own),
      ])
  }
}
