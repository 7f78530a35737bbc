internal import Diagnostics
internal import Evaluation

/// Figures of an opening or a note that no other place of the report has, beside one that differs in a digit or in the
/// order of two: a summary states nothing that the body does not.
extension DigitsSwapped {
  /// A number with its context, as this rule compares it.
  private struct Figure {
    let number: TextNumber
    let words: String
    let place: Place
    let terms: Set<String>
    /// A number of a table or of a calculation, whose unit may stand elsewhere.
    let isBare: Bool
    let years: [String]
    /// In a row of totals, which its parts bear out.
    let isTotal: Bool
  }

  private static let openings = [
    "摘要", "概要", "引言", "前言", "导言", "summary", "abstract", "introduction", "overview",
  ]
  private static let elsewhere = [
    "上年", "去年", "同期", "上一年", "往年", "规划", "全市", "全省", "全国", "previous", "last year", "earlier",
  ]

  /// Those of which no other rule tells that the report gives one quantity twice.
  func unmatched(_ report: WrittenReport) -> [Defect] {
    let found = alone(report)
    guard !found.isEmpty else { return [] }
    let told = Set(
      TypedTwice().defects(in: report).flatMap { defect in
        (defect.place.map { [$0] } ?? []) + defect.notes.map(\.place)
      })
    return found.filter { $0.place.map(told.contains) != true }
  }

  private func alone(_ report: WrittenReport) -> [Defect] {
    let figures = Self.figures(report)
    // A cover may hold a table of names and dates.
    let first = report.tables.lazy.filter { $0.rows.joined().count { $0.number != nil } > 2 }
      .compactMap { $0.rows.first?.first?.place }.first
    return report.sentences.flatMap { sentence -> [Defect] in
      let isNote = sentence.passage.role == .note
      guard isNote || sentence.passage.role == .body, !sentence.hasReferences else { return [] }
      let isOpening =
        isNote || first.map { sentence.passage.place < $0 } == true
        || report.headings(sentence.passage.section).contains { $0.title.lowercased().hasAny(Self.openings) }
      let own = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers)
      return sentence.numbers.compactMap { stated -> Defect? in
        guard Self.isFigure(stated, in: sentence),
          stated.years.allSatisfy({ report.years.contains($0) || $0.count != 4 }),
          !Self.isKnown(stated, figures), !Self.isComputed(stated, own, figures),
          !Self.isBorneOut(stated, own)
        else { return nil }
        let terms = Self.terms(stated, in: sentence, report.isChinese)
        // What was planned and what was done may differ in a digit.
        let isPlanned = sentence.isOfPlan(stated)
        let near = figures.lazy.compactMap { other -> (Figure, Int)? in
          guard other.place.line != stated.place.line,
            let isSwap = Self.isSlip(stated.number, other.number, isBare: other.isBare),
            !Self.countsOtherwise(other, than: stated, figures),
            !own.contains(where: { Self.tells($0, stated.value - other.number.value) }),
            // What stands beside it is another number.
            !own.contains(where: { $0.number.digits == other.number.digits })
          else { return nil }
          let times = figures.count {
            $0.number.digits == other.number.digits || $0.number.value == other.number.value
          }
          let common = other.terms.intersection(terms).count
          let (length, significant) = (stated.words.count(where: \.isArabicDigit), Self.significant(stated))
          // Where either stands once only, the two are one quantity told twice, of which another rule tells.
          guard
            times > 1 || other.isTotal && stated.number.kind != .money || significant > 3 && common > 2
              || isNote && isSwap && significant > 4,
            stated.years.isEmpty || other.years.isEmpty || !Set(stated.years).isDisjoint(with: other.years)
          else { return nil }
          let least =
            isNote && isSwap && significant > 4
            ? 0 : isOpening && (isSwap || length > 3 && stated.number.kind != .share) ? 1 : 2
          let isPlain = isSwap || isOpening && !isPlanned
          // Elsewhere in the text a digit more is asked for.
          let isTold =
            significant > 3
            ? common >= (significant > 4 ? 1 : 2)
            : significant == length && length > 2 && times > 1 && common > 1 && !isPlanned
          return common >= least && isPlain || isTold ? (other, common) : nil
        }.max { $0.1 < $1.1 }
        return near.map { other, _ in
          Defect(
            Message(
              zh: "\(stated.words) 只出现这一次，别处是 \(other.words)：像是写错了数字",
              en: "\(stated.words) stands here only, and \(other.words) elsewhere: a digit looks mistyped"),
            at: stated.place, about: [stated.words], values: [stated.value, other.number.value],
            fix: page.fix,
            notes: [Message(zh: "别处", en: "elsewhere").note(at: other.place)])
        }
      }
    }
  }

  /// Whether a number is said to be what two others differ by: `比预算少 1.00 万元`.
  private static func tells(_ number: StatedNumber, _ difference: Fraction) -> Bool {
    number.lead.hasAny(["少", "多", "减", "增", "高", "低", "节约", "less", "more", "fewer"])
      && number.value == difference.magnitude
  }

  /// How many digits a number has without the zeros at the end of a whole one: 2 of 6,300, 4 of 63.00.
  private static func significant(_ stated: StatedNumber) -> Int {
    let typed = stated.words.filter { $0.isArabicDigit || $0 == "." }
    let digits = typed.contains(".") ? typed : String(typed.reversed().drop { $0 == "0" })
    return digits.count(where: \.isArabicDigit)
  }

  private static let units: Set<String> = ["万元", "亿元", "千元", "人次", "平方", "方米", "公里", "公顷", "万人", "户次", "小时"]

  private static func isFigure(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    ([.count, .measure, .money, .share, .duration].contains(stated.number.kind)
      // `3,320 of the 3,600 households`
      || stated.number.kind == .plain && stated.tail.bare == "of the" && stated.value >= Fraction(1000))
      && [.exact, .about].contains(stated.number.bound) && !stated.number.isRange && !stated.number.isSpelled
      && stated.words.count(where: \.isArabicDigit) > 2 && !stated.number.digits.isZero
      && !sentence.isOperand(stated)
      && !sentence.passage.text(stated.clause).lowercased().hasAny(elsewhere)
  }

  /// Whether a bare number has a unit elsewhere that is not that of another: 62,000 of `59,500÷62,000`, and 62,000 人次.
  private static func countsOtherwise(_ bare: Figure, than stated: StatedNumber, _ figures: [Figure]) -> Bool
  {
    let named = figures.filter {
      !$0.isBare && $0.number.kind != .plain && $0.number.digits == bare.number.digits
    }
    return bare.isBare && !named.isEmpty && !named.contains { $0.number.isComparable(to: stated.number) }
  }

  /// Whether the value stands anywhere else, in whatever unit and to whatever decimals.
  private static func isKnown(_ stated: StatedNumber, _ figures: [Figure]) -> Bool {
    figures.contains { other in
      other.place != stated.place && !other.number.isRange
        && (other.number.digits == stated.number.digits
          || [stated.number.kind, .plain].contains(other.number.kind)
            && [.exact, .about].contains(other.number.bound)
            && (stated.number.agrees(with: other.number.value) || other.number.agrees(with: stated.value)))
    }
  }

  /// Whether a rate of its passage is exactly that of the number: `168 个，达到标准的有 127 个，占 75.60%`.
  private static func isBorneOut(_ stated: StatedNumber, _ own: [StatedNumber]) -> Bool {
    guard stated.number.isAmount else { return false }
    let rates = own.filter { $0.number.kind == .share && $0.number.step <= Fraction(1, over: 1000) }
    return rates.contains { rate in
      own.contains { whole in
        // `合同价 1,379.20 万元，对应预算 1,412.40 万元，成本控制率 97.65%`
        whole.place != stated.place && whole.isComparable(to: stated) && rate.value != .one
          && (rate.number.isRatio(of: stated.value, to: whole.value) && whole.value > stated.value
            || rate.number.hasThreeDigits && rate.number.isRatio(of: whole.value, to: stated.value))
      }
    }
  }

  /// Whether a share is that of an amount of its own passage in one of the report: `净增 478 万元，占合同价的 2.32%`.
  private static func isComputed(_ stated: StatedNumber, _ own: [StatedNumber], _ figures: [Figure]) -> Bool {
    guard stated.number.kind == .share, stated.lead.bare.hasPrefix("占") || stated.lead.hasSuffix("率") else {
      return false
    }
    let part = own.last { $0.range.upperBound <= stated.range.lowerBound && $0.number.isAmount }
    guard let part else { return false }
    return figures.contains { whole in
      // A cell may have its unit above the table.
      let value = whole.isBare && whole.number.kind == .plain ? part.number.digits : part.value
      return (whole.isBare && whole.number.kind == .plain || whole.number.isComparable(to: part.number))
        && whole.number.value > value && stated.number.isRatio(of: value, to: whole.number.value)
    }
  }

  /// Whether two numbers differ in one digit (false) or in the order of two neighbours (true) at the decimals of the
  /// first; nil where they differ otherwise, or are of different things.
  private static func isSlip(_ stated: TextNumber, _ other: TextNumber, isBare: Bool) -> Bool? {
    guard other.isComparable(to: stated) || isBare && other.kind == .plain && stated.kind != .share,
      // `8,182,800 元` and 818.82 万元
      other.step <= stated.step
        || stated.kind != .share && stated.value.divided(by: other.step)?.isExact(atPlaces: 0) == true,
      !other.isRange,
      let left = stated.value.divided(by: stated.step), let right = other.value.divided(by: stated.step)
    else { return nil }
    let (typed, meant) = (Array(left.rounded(places: 0).plain), Array(right.rounded(places: 0).plain))
    guard typed.count == meant.count, typed.count > 2 else { return nil }
    let changed = typed.indices.filter { typed[$0] != meant[$0] }
    if changed.count == 1 { return changed[0] > 0 ? false : nil }
    return changed.count == 2 && changed[0] + 1 == changed[1] && typed[changed[0]] == meant[changed[1]]
      && typed[changed[1]] == meant[changed[0]] ? true : nil
  }

  private static func terms(_ stated: StatedNumber, in sentence: Sentence, _ isChinese: Bool) -> Set<String> {
    let clause = stated.before.split { "，；。".contains($0) }.suffix(isChinese ? 1 : 2).joined(separator: " ")
    if isChinese {
      // The unit belongs to the name of what it counts: 到岗 and 人月 of `养护员到岗人月`.
      let counted =
        stated.number.kind == .count && stated.number.unitWord.count > 1 ? stated.number.unitWord : ""
      return Terms(String(clause.suffix(16)) + String(stated.tail.prefix(8)), isChinese: true).pairs
        .union(Terms(String(clause.suffix(2)) + counted, isChinese: true).pairs).subtracting(units)
    }
    let before = clause.split(separator: " ").suffix(6).map(String.init)
    let rest = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    let end = rest.firstRange(of: ", ")?.lowerBound ?? rest.endIndex
    let behind = rest[..<end].prefix { !".;(".contains($0) }.split(separator: " ").prefix(8).map(String.init)
    return Terms((before + [stated.words] + behind).joined(separator: " "), isChinese: false).pairs
  }

  private static func figures(_ report: WrittenReport) -> [Figure] {
    let told = (report.sentences + report.cellSentences).flatMap { sentence -> [Figure] in
      let row = sentence.passageNumber < 0 ? nil : report.indicatorRow(ofPassage: sentence.passageNumber)
      let name = row.map { Terms($0.name, isChinese: report.isChinese).pairs } ?? []
      return sentence.numbers.map { stated in
        let isOperand = sentence.isOperand(stated)
        return Figure(
          number: stated.number, words: stated.words, place: stated.place,
          terms: terms(stated, in: sentence, report.isChinese).union(
            isOperand || stated.number.kind == .share ? name : []),
          isBare: isOperand,
          years: stated.years, isTotal: false)
      }
    }
    let typed = report.tables.flatMap { table in
      table.rows.indices.flatMap { row in
        table.head.indices.compactMap { column -> Figure? in
          let cell = table.rows[row][column]
          guard let number = cell.number ?? cell.target else { return nil }
          let label = table.isTotal(row) ? table.caption : table.labels(row).joined(separator: " ")
          return Figure(
            number: table.counted(number, row: row, column: column).inEnglishUnit(
              of: table.head[column].text), words: cell.text, place: cell.place,
            terms: Terms(label + " " + table.head[column].text, isChinese: report.isChinese).pairs,
            isBare: true,
            years: [], isTotal: table.isTotal(row))
        }
      }
    }
    return told + typed
  }
}

extension TextNumber {
  /// A bare number below `Spent (RMB thousand)` in yuan.
  fileprivate func inEnglishUnit(of head: String) -> TextNumber {
    let head = head.lowercased()
    guard kind == .plain, head.hasAny(["rmb", "cny", "yuan"]) else { return self }
    let factor = head.has("thousand") ? Fraction(1000) : head.has("million") ? Fraction(1_000_000) : .one
    return TextNumber(
      value: value * factor, step: step * factor, digits: digits, kind: .money, unit: "yuan",
      unitWord: "yuan",
      bound: bound, isSpelled: isSpelled, isRange: isRange, range: range)
  }
}
