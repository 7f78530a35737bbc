internal import Diagnostics
internal import ReportSource

/// Years of document numbers stand in different brackets.
struct CitationStylesMixed: FigureRule, TextRule {
  let page = RulePage(
    code: "JX1904", severity: .warning,
    title: Message(zh: "文号的写法不统一", en: "Document numbers are written in different styles"),
    meaning: Message(
      zh: "同一份报告里，文号的年份有的用〔2014〕，有的用【2014】、[2014] 或（2014）。公文用六角括号〔〕。",
      en: """
        In one report some document numbers have their year in 〔〕 and others in 【】, [] or （）. Official documents \
        use 〔〕.
        """),
    bad: "沪府发〔2014〕12号，财预【2020】10号", good: "沪府发〔2014〕12号，财预〔2020〕10号",
    fix: Message(zh: "统一用六角括号〔〕", en: "use 〔〕 throughout"), criterion: Criterion.logic)

  /// The year of a document number with its brackets.
  private struct Year {
    let open: Unicode.Scalar
    let words: String
    let place: Place
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "〔": "〕", "【": "】", "[": "]", "［": "］", "(": ")", "（": "）", "﹝": "﹞",
  ]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      // An erratum quotes the styles of its source.
      let entries = sources.prose(of: report).entries.filter {
        $0.passage.language == language && $0.passage.kind != .name
      }
      let cited = Self.numbers(of: report, in: language)
      return defects(
        among: entries.flatMap { Self.years(in: $0.passage, $0.text) }
          + cited.flatMap { Self.years(in: $0, ScanText($0.text)) })
    }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    defects(among: report.entries.flatMap { Self.years(in: $0.passage, $0.text) })
  }

  private func defects(among years: [Year]) -> [Defect] {
    let counts = Dictionary(years.map { ($0.open, 1) }, uniquingKeysWith: +)
    // Of equally common styles the official one is right, else that of the first number.
    func rank(_ open: Unicode.Scalar) -> (count: Int, isOfficial: Int, place: Int) {
      (counts[open] ?? 0, open == "〔" ? 1 : 0, -(years.firstIndex { $0.open == open } ?? 0))
    }
    guard counts.count > 1, let usual = counts.keys.max(by: { rank($0) < rank($1) })
    else {
      return []
    }
    let right = String(Character(usual)) + "…" + String(Character(Self.pairs[usual] ?? usual))
    return years.filter { $0.open != usual }.map { year in
      Defect(
        Message(
          zh: "文号年份“\(year.words)”与其他文号的 \(right) 写法不同",
          en: "“\(year.words)” is not in \(right) like the other document numbers"),
        at: year.place, about: [year.words], fix: page.fix)
    }
  }

  /// The numbers of the documents that the report cites.
  private static func numbers(of report: Report, in language: Language) -> [Passage] {
    report.head.references.compactMap { citation in
      guard let number = citation.number else { return nil }
      // A number that is the same in all languages has no place of its own.
      let text = number.written[language] ?? Located(number.reading(in: language).text, at: citation.id.place)
      return Passage(text, section: "ref." + citation.id.value.text, in: language)
    }
  }

  /// `〔2014〕12号`, `[2014] No. 12`.
  private static func years(in passage: Passage, _ text: ScanText) -> [Year] {
    text.scalars.indices.compactMap { index -> Year? in
      guard text[index + 1] == "1" || text[index + 1] == "2", let close = pairs[text.scalars[index]],
        text[index + 5] == close,
        let year = Int(text.string((index + 1)..<(index + 5))), (1949...2099).contains(year)
      else { return nil }
      var next = text.skippingSpaces(index + 6)
      if text[next] == "第" { next = text.skippingSpaces(next + 1) }
      if text.has("No.", at: next) || text.has("no.", at: next) {
        next = text.skippingSpaces(next + 3)
      } else if text[next]?.decimalDigit == nil {
        return nil
      }
      var end = next
      while text[end]?.decimalDigit != nil { end += 1 }
      let isNumbered =
        text.has("No", at: text.skippingSpaces(index + 6)) || text[text.skippingSpaces(end)] == "号"
      guard end > next, isNumbered else { return nil }
      let range = index..<(index + 6)
      return Year(
        open: text.scalars[index], words: text.string(range), place: passage.place(of: text.bytes(range)))
    }
  }
}
