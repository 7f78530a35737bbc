package import Diagnostics
internal import Evaluation
package import ReportSource

/// What a report says in one language, as a reader finds it: headings, sentences with their numbers, tables.
///
/// Made of the text alone, so that a document without any reference can be held against itself.
package struct WrittenReport: Sendable {
  let files: [SourceFile]
  /// Whether it is Chinese; else it is read as English.
  let isChinese: Bool
  /// Whether it is a document of its own rather than a report of a site, which the rules for data also hold.
  let isAlone: Bool
  private(set) var headings: [WrittenHeading] = []
  private(set) var passages: [WrittenPassage] = []
  private(set) var tables: [WrittenTable] = []
  private(set) var sentences: [Sentence] = []
  /// Which sentences a passage has.
  private var sentencesOfPassages: [Range<Int>] = []
  /// The points that each passage speaks of.
  private(set) var points: [PointsOfPassage] = []
  /// The rows of all tables of scores.
  private(set) var indicatorRows: [IndicatorRow] = []

  /// - Parameters:
  ///   - files: Markdown in the order of the chapters.
  ///   - scanner: knows the names that are no figures.
  package init(_ files: [SourceFile], scanner: NumberScanner? = nil, isAlone: Bool = true) {
    self.files = files
    self.isAlone = isAlone
    isChinese = Self.isChinese(files)
    let scanner = scanner ?? NumberScanner(names: Self.names(in: files))
    for file in files {
      var reader = WrittenReader(file, scanner: scanner, headings: headings)
      reader.read()
      headings = reader.headings
      passages += reader.passages
      tables += reader.tables
    }
    for number in passages.indices {
      let own = SentenceReader(passages[number], number: number, scanner: scanner).sentences
      sentencesOfPassages.append(sentences.count..<(sentences.count + own.count))
      sentences += own
      points.append(PointsOfPassage(own))
    }
    indicatorRows = tables.map(\.upright).flatMap(IndicatorRow.all(in:))
  }

  /// The chapters and analyses of a site's report in one language.
  package init(_ report: Report, in language: Language, _ sources: ReportSources) {
    self.init(report.chapterFiles(in: language, sources), scanner: NumberScanner(report), isAlone: false)
  }

  /// Whether a text is Chinese: at least one of five characters is.
  package static func isChinese(_ files: [SourceFile]) -> Bool {
    let scalars = files.lazy.flatMap(\.text.unicodeScalars)
    let letters = scalars.count { $0.isHan || $0.isASCIILetter }
    return scalars.count { $0.isHan } * 5 >= max(letters, 1)
  }

  /// Words of the title with a number that is part of a name: `12355热线`.
  private static func names(in files: [SourceFile]) -> [String] {
    files.compactMap { file in
      (1...file.lineCount).lazy.map { String(decoding: file.line($0), as: UTF8.self) }.first {
        $0.hasPrefix("# ")
      }
    }
  }

  /// The headings above something, outermost first.
  func headings(_ section: [Int]) -> [WrittenHeading] { section.map { headings[$0] } }

  /// The sentences of a passage in their order.
  func sentences(ofPassage number: Int) -> ArraySlice<Sentence> { sentences[sentencesOfPassages[number]] }

  /// The sentence before one in its passage.
  func sentence(before sentence: Sentence) -> Sentence? {
    sentences(ofPassage: sentence.passageNumber).last { $0.range.upperBound <= sentence.range.lowerBound }
  }

  /// The row of a table that scores the indicator of a section.
  func indicatorRow(of section: [Int]) -> IndicatorRow? {
    guard let heading = section.last.map({ headings[$0] }) else { return nil }
    return indicatorRows.first { row in
      if let code = heading.code { return row.code == code }
      return heading.title.count > 3 && row.label == heading.title
    }
  }
}
