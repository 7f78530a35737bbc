internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A section types one number in one language and another in the other.
struct LanguagesDisagree: FigureRule {
  let page = RulePage(
    code: "JX1802", severity: .error,
    title: Message(zh: "两种语言的数不一致", en: "The languages give different numbers"),
    meaning: Message(
      zh: "同一节里，一种语言手写的数、日期或编号，在另一种语言里是另一个。",
      en:
        "Of one section, one language types a number, a date or a label that is another one in the other language."
    ),
    bad: "zh: 2018 年 5 月 14 日访谈。\nen: Interviews were held on 15 May 2018.",
    good: "zh: 2018 年 5 月 14 日访谈。\nen: Interviews were held on 14 May 2018.",
    fix: Message(zh: "核对原文，改正其中一个", en: "check the original and correct one of them"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.languageSections(of: report).pairs.flatMap { numbers($0) + dates($0) + labels($0) }
  }

  private func numbers(_ pair: LanguageSections.Pair) -> [Defect] {
    var unmatched = pair.main.statements.filter { statement in
      !pair.other.statements.contains { $0.matches(statement) }
    }
    let others = pair.other.statements.filter { statement in
      !pair.main.statements.contains { $0.matches(statement) }
    }
    return others.compactMap { statement -> Defect? in
      guard let index = unmatched.firstIndex(where: { $0.isComparable(with: statement) }) else { return nil }
      let main = unmatched.remove(at: index)
      return defect(
        statement.words, at: statement.place, main.words, at: main.place,
        about: [main.name, statement.name].compactMap { $0 }, values: [main.value, statement.value])
    }
  }

  private func defect(
    _ words: String, at place: Place, _ mainWords: String, at mainPlace: Place, about subjects: [String] = [],
    values: [Fraction] = []
  ) -> Defect {
    Defect(
      Message(
        zh: "这里是 \(words)，主语言是 \(mainWords)", en: "this says \(words), but the main language \(mainWords)"),
      at: place, about: subjects.isEmpty ? [words] : subjects, values: values, fix: page.fix,
      notes: [Message(zh: "主语言在这里", en: "the main language is here").note(at: mainPlace)])
  }

  // MARK: dates

  private struct Written {
    let parts: [DatePart]
    let words: String
    let place: Place
  }

  private func dates(_ pair: LanguageSections.Pair) -> [Defect] {
    let main = dates(in: pair.main)
    let other = dates(in: pair.other)
    let mainParts = Set(main.flatMap(\.parts))
    let otherParts = Set(other.flatMap(\.parts))
    var reported: Set<Int> = []
    return other.compactMap { written -> Defect? in
      for part in written.parts where !mainParts.contains(part) {
        let against = main.indices.first { index in
          !reported.contains(index)
            && main[index].parts.contains { $0.sort == part.sort && !otherParts.contains($0) }
        }
        guard let against else { continue }
        reported.insert(against)
        return defect(written.words, at: written.place, main[against].words, at: main[against].place)
      }
      return nil
    }
  }

  private func dates(in side: LanguageSections.Side) -> [Written] {
    side.entries.flatMap { entry in
      entry.scan.others.filter { $0.role == .date }.map { date in
        let words = entry.passage.slice(date.range)
        return Written(
          parts: DatePart.all(in: words), words: words, place: entry.passage.place(of: date.range))
      }
    }
  }

  // MARK: labels

  /// Numbers of annexes and the like; those of lists are left out.
  private func labels(_ pair: LanguageSections.Pair) -> [Defect] {
    var unmatched = labels(in: pair.main)
    let others = labels(in: pair.other).filter { label in
      guard let index = unmatched.firstIndex(where: { $0.words == label.words }) else { return true }
      unmatched.remove(at: index)
      return false
    }
    return zip(others, unmatched).map { label, main in
      defect(label.words, at: label.place, main.words, at: main.place)
    }
  }

  private func labels(in side: LanguageSections.Side) -> [Written] {
    side.entries.flatMap { entry in
      entry.scan.others.filter { $0.role == .label && $0.range.lowerBound > 0 }.map { label in
        Written(
          parts: [], words: entry.passage.slice(label.range), place: entry.passage.place(of: label.range))
      }
    }
  }
}

/// The year, month or day of a date.
struct DatePart: Hashable {
  enum Sort: Hashable {
    case year, month, day
  }

  let sort: Sort
  let value: Int

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The parts of `2018 年 5 月 14 日`, `2018-05-14` or `14 May 2018`.
  static func all(in words: String) -> [DatePart] {
    let text = ScanText(words)
    var parts: [DatePart] = []
    var index = 0
    while let scalar = text[index] {
      var number: (value: Int, end: Int)?
      if scalar.decimalDigit != nil {
        let raw = NumberReader.digits(in: text, from: index)
        number = (raw.plain ?? 0, raw.range.upperBound)
      } else if let run = ChineseNumeral.run(in: text, from: index), let numeral = ChineseNumeral(text, run) {
        number = numeral.whole.map { ($0, run.upperBound) }
      } else if scalar.isASCIILetter {
        let (word, end) = text.word(at: index)
        if let month = months.firstIndex(of: String(word.prefix(3))) {
          parts.append(DatePart(sort: .month, value: month + 1))
        }
        index = end
        continue
      }
      guard let number else {
        index += 1
        continue
      }
      if number.value > 0 {
        parts.append(DatePart(sort: sort(of: number.value, in: text, from: number.end), value: number.value))
      }
      index = number.end
    }
    return parts
  }

  private static func sort(of value: Int, in text: ScanText, from end: Int) -> Sort {
    if value > 1900 { return .year }
    var mark = text.skippingSpaces(end)
    // 5—8 月: the word behind the second says it for both.
    while let scalar = text[mark],
      scalar.isRangeMark || scalar.decimalDigit != nil || scalar.isSpaceOrEmphasis
    { mark += 1 }
    if text[mark] == "月" { return .month }
    return text[end] == "-" || text[end] == "/" || text[end] == "." ? .month : .day
  }
}
