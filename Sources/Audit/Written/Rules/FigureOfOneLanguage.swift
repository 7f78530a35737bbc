internal import Diagnostics
internal import Evaluation

/// An English text states a figure that the Chinese text does not have.
package struct FigureOfOneLanguage: Sendable {
  package let page = RulePage(
    code: "JX2123", severity: .warning,
    title: Message(zh: "译文里的数字中文没有", en: "A figure of the translation that the Chinese text lacks"),
    meaning: Message(
      zh: "英文稿写出的百分比、金额、得分或数量，在中文稿里找不到相同（或四舍五入后相同）的值；或者英文摘要与中文摘要逐项相同，只有一个数不同或漏掉。",
      en:
        "A percentage, amount, score or count of the English text equals none of the Chinese text, rounding allowed; or an English summary says what the Chinese one says but for a number that differs or is left out."
    ),
    bad: "中文：入户率为 96.2%。\nEnglish: a connection rate of 92.6%.",
    good: "中文：入户率为 96.2%。\nEnglish: a connection rate of 96.2%.",
    fix: Message(zh: "对照中文稿改正", en: "check it against the Chinese text"), criterion: Criterion.logic)

  /// - Parameters:
  ///   - translation: the English text.
  ///   - original: the Chinese text.
  func defects(in translation: WrittenReport, of original: WrittenReport) -> [Defect] {
    let found = codes(translation, original) + numbers(translation, original)
    let told = found + aims(translation, original).filter { one in !found.contains { $0.place == one.place } }
    return told
      + abstracts(translation, original).filter { one in !told.contains { $0.place == one.place } }
  }

  /// The codes of indicators that findings and recommendations cite: those of the original.
  private func codes(_ translation: WrittenReport, _ original: WrittenReport) -> [Defect] {
    let known = Set(
      original.passages.filter { passage in
        original.headings(passage.section).contains { $0.title.hasAny(["问题", "不足", "建议"]) }
      }.flatMap { Self.codes(in: $0).map(\.code) })
    guard known.count > 2 else { return [] }
    return translation.passages.filter { passage in
      translation.headings(passage.section).contains {
        $0.title.lowercased().hasAny(["finding", "problem", "recommend"])
      }
    }.flatMap { passage in
      Self.codes(in: passage).filter { !known.contains($0.code) }.map { code, range in
        Defect(
          Message(
            zh: "中文稿的问题和建议里没有 \(code)", en: "the Chinese findings and recommendations do not name \(code)"),
          at: passage.place(range), about: [code], fix: page.fix)
      }
    }
  }

  /// `C12` wherever it stands as a word of its own.
  private static func codes(in passage: WrittenPassage) -> [(code: String, range: Range<Int>)] {
    let bytes = passage.bytes
    return bytes.indices.compactMap { start in
      guard (0x41...0x5A).contains(bytes[start]), start == 0 || !isWordByte(bytes[start - 1]) else {
        return nil
      }
      let digits = bytes[(start + 1)...].prefix { (0x30...0x39).contains($0) }
      guard (1...3).contains(digits.count),
        digits.endIndex == bytes.count || !isWordByte(bytes[digits.endIndex])
      else { return nil }
      return (passage.text(start..<digits.endIndex), start..<digits.endIndex)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func numbers(_ translation: WrittenReport, _ original: WrittenReport) -> [Defect] {
    let known = Self.numbers(of: original)
    // `2 percentage points below target` is the difference of two rates.
    let distances = Set(
      translation.sentences.flatMap(\.numbers).filter {
        $0.number.kind == .percentagePoints && $0.tail.hasAny(["below", "above", "short of", "under"])
      }.map(\.place))
    let digits = Set(known.map { Self.significant($0.number) })
    return bare(translation, digits)
      + Self.numbers(of: translation).compactMap { figure in
        // Days and months may be counted otherwise, hundreds of hours are a figure.
        guard figure.number.kind != .plain, !figure.number.isSpelled,
          figure.number.kind != .duration || figure.number.digits >= Fraction(100),
          // `The 2022 village clinic project`
          !(figure.number.kind == .count && figure.number.value.isExact(atPlaces: 0)
            && figure.number.value > Fraction(1990) && figure.number.value < Fraction(2100)
            && !figure.words.contains(","))
        else { return nil }
        let isKnown = known.contains { other in
          Self.areAlike(other.number, figure.number)
            && (other.number.value == figure.number.value || figure.number.agrees(with: other.number.value)
              || ([.exact, .about].contains(other.number.bound)
                && other.number.agrees(with: figure.number.value)))
        }
        // `120 places not delivered`: what two numbers of the Chinese text leave.
        let isLack =
          figure.number.isAmount && Self.isLacking(figure.place, in: translation)
          && isDifferenceOfAmounts(figure.number, known.map(\.number))
        guard !isKnown, !isLack,
          !distances.contains(figure.place) || !isDifference(figure.number, known.map(\.number))
        else { return nil }
        let near = known.filter { $0.number.kind == figure.number.kind && !$0.number.value.isZero }.min {
          ($0.number.value - figure.number.value).magnitude
            < ($1.number.value - figure.number.value).magnitude
        }
        return Defect(
          Message(zh: "中文稿里没有 \(figure.words)", en: "the Chinese text has no \(figure.words)"),
          at: figure.place,
          about: [figure.words], values: [figure.number.value], fix: page.fix,
          notes: near.map {
            [Message(zh: "最接近的是 \($0.words)", en: "the nearest is \($0.words)").note(at: $0.place)]
          } ?? [])
      }
  }

  /// Bare numbers that the Chinese text has in no unit: decimals of sentences (`17.75 of 20`), and those of tables nearly
  /// all of whose numbers it has.
  private func bare(_ translation: WrittenReport, _ known: Set<String>) -> [Defect] {
    func isUnknown(_ number: TextNumber) -> Bool {
      let digits = Self.significant(number)
      return number.kind == .plain && digits.count > 2 && !number.isRange && !known.contains(digits)
    }
    let told = translation.sentences.filter { !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.filter {
        $0.number.step == .hundredth && isUnknown($0.number) && !sentence.isOperand($0)
      }
      .map { ($0.number, $0.words, $0.place) }
    }
    let cells = translation.tables.flatMap { table -> [(TextNumber, String, Place)] in
      let all = table.rows.indices.flatMap { row in
        table.rows[row].dropFirst().compactMap { cell in cell.number.map { ($0, cell.text, cell.place) } }
      }
      let odd = all.filter { isUnknown($0.0) }
      return all.count > 7 && odd.count < 3 && odd.count * 6 <= all.count ? odd : []
    }
    return (told + cells).map { number, words, place in
      Defect(
        Message(zh: "中文稿里没有 \(words)", en: "the Chinese text has no \(words)"), at: place, about: [words],
        values: [number.value], fix: page.fix)
    }
  }

  /// The digits of a number without its point and the zeros at its ends, which another unit changes.
  private static func significant(_ number: TextNumber) -> String {
    number.digits.plainDigits.without([".", "-"]).trimming(leading: ["0"], trailing: ["0"])
  }

  private static func isLacking(_ place: Place, in report: WrittenReport) -> Bool {
    report.sentences.lazy.flatMap(\.numbers).first { $0.place == place }.map { stated in
      (stated.lead + " " + stated.tail).lowercased().hasAny([
        "not ", "short", "missing", "fewer", "less", "lack", "undelivered", "unfinished", "remaining", "left",
      ])
    } ?? false
  }

  /// Whether two amounts of the Chinese text lie so far apart.
  private func isDifferenceOfAmounts(_ gap: TextNumber, _ known: [TextNumber]) -> Bool {
    let amounts = Set(known.filter { $0.kind == gap.kind || $0.kind == .plain }.map(\.value))
    return amounts.contains { amounts.contains($0 + gap.value) }
  }

  /// Whether two rates of the Chinese text lie so many points apart.
  private func isDifference(_ points: TextNumber, _ known: [TextNumber]) -> Bool {
    let rates = Set(known.filter { $0.kind == .share }.map(\.value))
    return rates.contains { rate in rates.contains { points.agrees(with: rate - $0) } }
  }

  /// Shares are compared with shares only, points of change with those.
  private static func areAlike(_ left: TextNumber, _ right: TextNumber) -> Bool {
    let shares: [TextNumber.Kind] = [.share, .percentagePoints]
    return left.kind == right.kind || (!shares.contains(left.kind) && !shares.contains(right.kind))
  }

  static func numbers(of report: WrittenReport) -> [(number: TextNumber, words: String, place: Place)] {
    let stated = report.sentences.flatMap(\.numbers).map { ($0.number, $0.words, $0.place) }
    let cells = report.tables.flatMap { table in
      table.rows.flatMap { row in
        row.indices.compactMap { column in
          row[column].number.map { (table.inUnit($0, column: column), row[column].text, row[column].place) }
        }
      }
    }
    return stated + cells
  }
}
