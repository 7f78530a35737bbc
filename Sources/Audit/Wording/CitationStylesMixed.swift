internal import Diagnostics
internal import ReportSource

/// Years of document numbers stand in different brackets.
struct CitationStylesMixed: FigureRule, TextRule {
  let page = RulePage(
    code: "JX1904", severity: .warning,
    title: Message(zh: "文号的写法不统一", en: "Document numbers are written in different styles"),
    meaning: Message(
      zh: "同一份报告里，文号的年份有的用〔2014〕，有的用【2014】、[2014] 或（2014）。公文用六角括号〔〕；只有一种写法而用了半角 [ ]，也在此列。",
      en: """
        In one report some document numbers have their year in 〔〕 and others in 【】, [] or （）. Official documents \
        use 〔〕; half-width [] alone is meant, too.
        """),
    bad: "沪府发〔2014〕12号，财预【2020】10号", good: "沪府发〔2014〕12号，财预〔2020〕10号",
    fix: Message(zh: "统一用六角括号〔〕", en: "use 〔〕 throughout"), criterion: Criterion.logic)

  /// The year of a document number with its brackets.
  private struct Year {
    /// The opening bracket; `o` for `No. 24 of 2022`, `年` for `2022年24号`.
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
    let bracketed = report.entries.flatMap { Self.years(in: $0.passage, $0.text, isAlone: report.isAlone) }
    guard report.isAlone else { return defects(among: bracketed) }
    let all = bracketed + report.entries.flatMap { Self.plain(in: $0.passage, $0.text, report.isChinese) }
    return defects(among: all) + (report.isChinese ? halfWidth(bracketed) : []) + references(report)
  }

  /// `东政发[2022]27号` where no other number tells how they are written: the official brackets are 〔〕.
  private func halfWidth(_ years: [Year]) -> [Defect] {
    guard years.allSatisfy({ $0.open == "[" }) else { return [] }
    return years.map { year in
      Defect(
        Message(
          zh: "文号年份“\(year.words)”用了半角方括号，公文用六角括号〔〕",
          en: "“\(year.words)” has half-width brackets; official documents use 〔〕"),
        at: year.place, about: [year.words], fix: page.fix)
    }
  }

  /// `（参考文件二）`, where references are cited as [1] and [2].
  private func references(_ report: WrittenReport) -> [Defect] {
    let bodies = report.passages.filter { $0.role == .body }
    let marks = bodies.flatMap { passage in
      passage.bytes.ranges(of: "[").filter { range in
        let digits = passage.bytes[range.upperBound...].prefix { (0x30...0x39).contains($0) }
        return range.lowerBound > 0 && (1...2).contains(digits.count)
          && passage.bytes[digits.endIndex...].starts(with: "]".utf8)
      }
    }
    guard marks.count > 1 else { return [] }
    return bodies.flatMap { passage in
      Self.referenceWords.flatMap { passage.bytes.ranges(of: $0) }.compactMap { range -> Defect? in
        let rest = passage.text(from: range.upperBound, to: passage.bytes.count).prefix(8)
        let number = rest.prefix { "一二三四五六七八九十0123456789 ".contains($0) }
        guard !number.bare.isEmpty, let close = rest.dropFirst(number.count).first, "）)".contains(close)
        else { return nil }
        let all = range.lowerBound..<(range.upperBound + number.utf8.count + String(close).utf8.count)
        let words = passage.text(all)
        return Defect(
          Message(zh: "文献引用“\(words)”与其他处的 [1] 写法不同", en: "“\(words)” is not like [1], as others are cited"),
          at: passage.place(all), about: [words], fix: page.fix)
      }
    }
  }

  private static let referenceWords = [
    "（参考文献", "（参考文件", "（文献", "（见参考文献", "（参见文献", "(Ref. ", "(Reference ", "(ref. ",
  ]

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
    let right =
      usual == "o"
      ? "No. … of …" : String(Character(usual)) + "…" + String(Character(Self.pairs[usual] ?? usual))
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
  ///
  /// - Parameter isAlone: of a document of no site, also of numbers whose `No.` was left out: `Doc. [2014] 12`.
  private static func years(in passage: Passage, _ text: ScanText, isAlone: Bool = false) -> [Year] {
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
        || isAlone && documents.contains(text.word(before: index))
      guard end > next, isNumbered else { return nil }
      let range = index..<(index + 6)
      return Year(
        open: text.scalars[index], words: text.string(range), place: passage.place(of: text.bytes(range)))
    }
  }

  private static let documents: Set<String> = [
    "doc", "document", "decree", "order", "notice", "circular", "no",
  ]
  /// What the short name of an agency ends with before the number of its document.
  private static let agencies = Set("发办函预绩社教字建规农综会行库采购资财".unicodeScalars)

  /// `No. 12 of 2014` in English, `财绩2014年12号` in Chinese.
  private static func plain(in passage: Passage, _ text: ScanText, _ isChinese: Bool) -> [Year] {
    text.scalars.indices.compactMap { index -> Year? in
      var start = index
      if isChinese {
        guard text[index].map(agencies.contains) == true else { return nil }
        start = index + 1
      } else {
        guard text.has("No. ", at: index), documents.contains(text.word(before: index)) else { return nil }
        start = index + 4
        while text[start]?.decimalDigit != nil { start += 1 }
        guard start > index + 4, text.has(" of ", at: start) else { return nil }
        start += 4
      }
      guard let year = Int(text.string(start..<(start + 4))), (1949...2099).contains(year),
        text[start + 4]?.decimalDigit == nil
      else { return nil }
      var end = start + 4
      if isChinese {
        guard text[end] == "年" else { return nil }
        end += 1
        if text[end] == "第" { end += 1 }
        let digits = end
        while text[end]?.decimalDigit != nil { end += 1 }
        guard end > digits, text[end] == "号" else { return nil }
        end += 1
      }
      let range = (isChinese ? start : index)..<end
      return Year(
        open: isChinese ? "年" : "o", words: text.string(range), place: passage.place(of: text.bytes(range)))
    }
  }
}
