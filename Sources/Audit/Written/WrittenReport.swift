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
  /// The passages as the rules for wording read them; empty for a report of a site, whose prose these rules read.
  private(set) var entries: [Prose.Entry] = []
  /// The rows of all tables of scores.
  private(set) var indicatorRows: [IndicatorRow] = []
  private var rowsByName: [String: IndicatorRow] = [:]
  /// The rows of the lines that stand under an indicator's name, as on a card: `评分标准：`, `计算过程：`.
  private(set) var cardLines: [Int: CardLine] = [:]
  /// The codes of those rows.
  private(set) var codesOfRows: [String] = []
  /// What the tables say of things by their names; only of a document of its own.
  private(set) var tableEntries: [TableEntry] = []
  /// Whole sentences in the cells of tables; only of a document of its own.
  private(set) var cellSentences: [Sentence] = []
  /// The years that it reports on.
  private(set) var years: Set<String> = []
  /// The rows of its tables of targets; only of a document of its own.
  private(set) var targets: [TypedTarget] = []

  /// - Parameters:
  ///   - files: Markdown in the order of the chapters.
  ///   - scanner: knows the names that are no figures.
  ///   - isChinese: nil where the text itself tells.
  package init(
    _ files: [SourceFile], scanner: NumberScanner? = nil, isAlone: Bool = true, isChinese: Bool? = nil
  ) {
    self.files = files
    self.isAlone = isAlone
    self.isChinese = isChinese ?? Self.isChinese(files)
    let scanner = scanner ?? NumberScanner(names: Self.names(in: files))
    var printed: Set<String> = []
    for file in files {
      var reader = WrittenReader(file, scanner: scanner, headings: headings)
      reader.read()
      headings = reader.headings
      if reader.isSpaced { printed.insert(file.path) }
      passages += reader.passages
      tables += reader.tables
    }
    years = Self.years(of: passages, tables)
    for number in passages.indices {
      let own = SentenceReader(passages[number], number: number, scanner: scanner).sentences
      sentencesOfPassages.append(sentences.count..<(sentences.count + own.count))
      sentences += own
      points.append(PointsOfPassage(own))
    }
    let upright = tables.map(\.upright)
    indicatorRows = IndicatorRow.all(in: upright)
    codesOfRows = Set(indicatorRows.compactMap { $0.code }).sorted()
    guard isAlone else { return }
    cardLines = CardLine.all(in: passages, of: indicatorRows)
    let language = Language(self.isChinese ? "zh" : "en")
    entries =
      (WrittenPassage.joined(passages, of: printed).map { $0.prose(in: language) }
      + tables.flatMap { $0.prose(in: language) })
      .map { Prose.Entry($0, scanner) }
    tableEntries = TableEntry.all(in: upright)
    cellSentences = tables.flatMap { $0.sentences(scanner) }
    targets = TypedTarget.all(in: upright)
    if isAlone, !indicatorRows.contains(where: \.isLeaf) {
      indicatorRows += passages.indices.compactMap { IndicatorRow(points[$0], of: passages[$0]) }
    }
    rowsByName = Dictionary(indicatorRows.filter(\.isLeaf).map { ($0.key, $0) }) { first, _ in first }
  }

  /// The chapters and analyses of a site's report in one language.
  package init(_ report: Report, in language: Language, _ sources: ReportSources) {
    self.init(
      report.chapterFiles(in: language, sources), scanner: NumberScanner(report), isAlone: false,
      isChinese: language == Language("zh"))
  }

  /// Whether a text is Chinese: at least one of five characters is.
  package static func isChinese(_ files: [SourceFile]) -> Bool {
    let scalars = files.lazy.flatMap(\.text.unicodeScalars)
    let letters = scalars.count { $0.isHan || $0.isASCIILetter }
    return scalars.count { $0.isHan } * 5 >= max(letters, 1)
  }

  private static let yearLabels: Set<String> = [
    "资金年度", "评价年度", "项目年度", "预算年度", "被评价年度", "budget year", "year evaluated", "project year",
  ]

  /// The years that it reports on: those of its title or cover sheet, else the one that it names most.
  private static func years(of passages: [WrittenPassage], _ tables: [WrittenTable]) -> Set<String> {
    // A document's own number may follow the title: `（绩评报字〔2024〕第36号）`.
    let titles = passages.lazy.prefix(2).filter { !$0.bytes.hasAnyWord(["〔", "【", "号）", "编号"]) }
    if let named = titles.map({ TypedYears.all(in: $0.text) }).first(where: { !$0.isEmpty }) { return named }
    let cover = tables.lazy.prefix(2).flatMap { [$0.head] + $0.rows }.first { row in
      row.count == 2 && yearLabels.contains(row[0].text.without([" "]).lowercased())
    }
    if let cover, case let named = TypedYears.all(in: cover[1].text), !named.isEmpty { return named }
    let all = passages.flatMap { TypedYears.all(in: $0.text) }
    let most = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +).max {
      ($0.value, $0.key) < ($1.value, $1.key)
    }
    return most.map { [$0.key] } ?? []
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

  /// The numbers of the passage on the line above, where a sentence begins a passage of its own.
  func numbers(onLineAbove sentence: Sentence) -> [StatedNumber] {
    let number = sentence.passageNumber - 1
    guard passages.indices.contains(number), self.sentence(before: sentence) == nil,
      passages[number].place.line == sentence.passage.place.line - 1
    else { return [] }
    return sentences(ofPassage: number).flatMap(\.numbers)
  }

  /// The row of a table that scores the indicator that a passage speaks of: by its heading, or by the name that it
  /// begins with.
  func indicatorRow(ofPassage number: Int) -> IndicatorRow? {
    let passage = passages[number]
    if let line = cardLines[number] { return line.row }
    if passage.role == .body, !indicatorRows.isEmpty {
      // `3.B13 资金使用合规性。`
      if isAlone, let code = IndicatorCode.marked(passage.text),
        let row = indicatorRows.first(where: { $0.code == code }), row.isLeaf,
        passage.text.without([" "]).has(code + row.key)
      {
        return row
      }
      // `4.3.2 C2村级线路里程完成率。`
      let unnumbered = passage.text.drop { $0.isArabicDigit || ".．、-* ".contains($0) }
      if isAlone, unnumbered.startIndex > passage.text.startIndex,
        let code = IndicatorCode.leading(String(unnumbered)),
        let row = indicatorRows.first(where: { $0.code == code }), row.isLeaf,
        unnumbered.prefix(48).without([" "]).hasPrefix(code + row.key)
      {
        return row
      }
      // `指标 C21：……`
      let text =
        isAlone
        ? passage.text.trimming(leading: ["*", " ", "指标", "（", "【"], trailing: []) : passage.text
      if let code = IndicatorCode.leading(text) ?? IndicatorCode.leadingDecimal(text),
        let row = indicatorRows.first(where: { $0.code == code }), Self.isNamed(row, in: text, code)
      {
        // `A11、A12、A22 均得满分` speaks of several.
        let others = codesOfRows.filter { $0.count > 1 && !$0.hasPrefix(code) && !code.hasPrefix($0) }
        return passage.bytes.hasAnyWord(others) ? nil : row
      }
      if let ordinal = IndicatorName.leadingOrdinal(passage.text),
        let row = indicatorRows.first(where: { $0.ordinal == ordinal && $0.isLeaf })
      {
        return row
      }
      if let name = IndicatorName.leading(passage.text), let row = rowsByName[name] { return row }
    }
    return indicatorRow(of: passage.section)
  }

  /// Whether a passage that begins with a code of digits goes on with the indicator's name: `2.1 预算执行率：`, where
  /// any section may have that number.
  private static func isNamed(_ row: IndicatorRow, in text: String, _ code: String) -> Bool {
    guard code.first?.isArabicDigit == true else { return true }
    let name = text.dropFirst(code.count).drop { !$0.isHan && !$0.isLetter }
    return name.prefix(2).elementsEqual(row.key.prefix(2))
  }

  /// The row of a table that scores the indicator of a section.
  private func indicatorRow(of section: [Int]) -> IndicatorRow? {
    guard let heading = section.last.map({ headings[$0] }) else { return nil }
    if let code = heading.code { return indicatorRows.first { $0.code == code } }
    return heading.title.count > 3 ? rowsByName[IndicatorName.key(heading.title)] : nil
  }
}
