internal import Diagnostics
internal import Evaluation

/// What a sentence says of two years, against the rows or columns of a table for these years.
extension SentenceGrowthDisagrees {
  /// What a table says of one thing, year by year.
  private struct Series {
    /// Without brackets and without words of sums.
    let name: String
    /// The words of its head and of the line above the table.
    let words: String
    var values: [String: (number: TextNumber, place: Place)] = [:]

    /// The change between two years, as a part of the first or in whole.
    func change(_ from: String, _ to: String, isShare: Bool) -> Fraction? {
      guard let old = values[from]?.number, let new = values[to]?.number, !old.value.isZero else {
        return nil
      }
      return isShare ? (new.value - old.value).divided(by: old.value) : new.value - old.value
    }
  }

  private static let verbs: Set<String> = [
    "增长", "增加", "上升", "提高", "提升", "下降", "减少", "降低", "净增", "净减", "新增", "多", "少",
  ]

  func tableYears(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.hasAny(["比", "较"]) && $0.has("年")
    }
    guard !sentences.isEmpty else { return [] }
    let series = report.tables.flatMap { Self.series(of: $0) }
    guard !series.isEmpty else { return [] }
    return sentences.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { since($0, $1, sentence, series) }
        + sentence.numbers.compactMap { named($0, series) }
    }
  }

  /// `2023 年末定点机构 61 家，比 2021 年末增加 5 家`, where the row of 2021 has 50.
  private func since(
    _ new: StatedNumber, _ change: StatedNumber, _ sentence: Sentence, _ series: [Series]
  ) -> Defect? {
    let isShare = change.number.kind == .share
    guard new.number.bound == .exact, change.number.bound == .exact, !change.number.isRange,
      isShare ? new.number.kind != .share : new.isComparable(to: change),
      let now = Self.lastYear(in: new.before),
      let (before, verb) = Self.comparison(
        sentence.passage.text(from: new.range.upperBound, to: change.range.lowerBound)),
      Self.verbs.contains(verb), before < now
    else { return nil }
    let terms = Terms.all(in: new.lead)
    let own = series.filter { one in
      guard let number = one.values[now]?.number, one.values[before] != nil,
        number.value == new.value || number.kind == .plain && number.value == new.number.digits
      else { return false }
      let hasUnit = !new.number.unitWord.isEmpty && one.words.has(new.number.unitWord)
      let isNamed = !terms.isDisjoint(with: Terms.all(in: one.words))
      return new.number.hasThreeDigits ? hasUnit || isNamed : hasUnit && isNamed
    }
    return defect(change, own, before, now)
  }

  /// `2023 年支出比 2022 年增长 12.26%`, by the columns of that name.
  private func named(_ change: StatedNumber, _ series: [Series]) -> Defect? {
    guard [.share, .money, .count].contains(change.number.kind), change.number.bound == .exact,
      change.number.hasThreeDigits, !change.number.isRange,
      let clause = change.before.split(whereSeparator: { "，；。：（".contains($0) }).last.map(String.init),
      let mark = clause.firstIndex(where: { "比较".contains($0) }),
      let now = Self.lastYear(in: String(clause[..<mark])),
      let (before, verb) = Self.comparison(String(clause[mark...])), Self.verbs.contains(verb), before < now
    else { return nil }
    let parts = clause[..<mark].bare.split(separator: "年", maxSplits: 1)
    guard parts.count == 2, parts[0].hasSuffix(now) else { return nil }
    let name = Self.core(String(parts[1]).trimming(leading: ["末", "底", "度", "全年"], trailing: [" "]))
    guard name.count > 1, name.allSatisfy(\.isHan) else { return nil }
    // Anything of the tables may be meant by another name.
    let isShare = change.number.kind == .share
    guard
      !series.contains(where: { one in
        one.change(before, now, isShare: isShare).map { Self.fits(change, $0.magnitude) } == true
      })
    else { return nil }
    return defect(change, series.filter { $0.name == name }, before, now)
  }

  private func defect(_ change: StatedNumber, _ own: [Series], _ before: String, _ now: String) -> Defect? {
    let isShare = change.number.kind == .share
    let exact = own.compactMap { one in
      one.change(before, now, isShare: isShare).map { ($0.magnitude, one.values[before]?.place) }
    }
    guard let (value, place) = exact.first, let place, !value.isZero, Set(exact.map(\.0)).count == 1,
      !Self.fits(change, value)
    else { return nil }
    let words = change.number.words(for: value)
    return Defect(
      Message(
        zh: "按表中 \(before) 年和 \(now) 年的数，变化是 \(words)，不是 \(change.words)",
        en: "by the numbers of the table for \(before) and \(now) the change is \(words), not \(change.words)"
      ),
      at: change.place, about: [change.words], values: [change.value, value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: place)])
  }

  /// Whether a change is one of the table, in whole units or in those of the table.
  private static func fits(_ change: StatedNumber, _ exact: Fraction) -> Bool {
    change.number.agrees(with: exact)
      || change.number.kind != .share
        && [Fraction.one, Fraction(10_000), Fraction(1, over: 10_000)].contains {
          exact == change.number.digits * $0 || change.number.agrees(with: exact * $0)
        }
  }

  /// `2021` and `增加` of `，比 2021 年末增加`; nil where there is more or less to it.
  private static func comparison(_ text: String) -> (year: String, verb: String)? {
    let words = text.without([" "]).trimming(leading: ["，", "（"], trailing: ["了"])
    guard let first = words.first, "比较".contains(first) else { return nil }
    let year = String(words.dropFirst().prefix(4))
    let rest = words.dropFirst(5)
    guard year.count == 4, year.allSatisfy(\.isArabicDigit), rest.first == "年" else { return nil }
    return (
      year, String(rest.dropFirst()).trimming(leading: ["末", "底", "度", "同期", "净"], trailing: [])
    )
  }

  private static func lastYear(in text: String) -> String? {
    guard let mark = text.without([" "]).lastIndex(of: "年") else { return nil }
    let year = String(text.without([" "])[..<mark].suffix(4))
    return year.count == 4 && year.allSatisfy(\.isArabicDigit)
      && (year.hasPrefix("19") || year.hasPrefix("20"))
      ? year : nil
  }

  private static func core(_ name: String) -> String {
    name.prefix { !"（(".contains($0) }.bare.trimming(
      leading: ["总"], trailing: ["合计", "总计", "总额", "总数", "金额", "小计", "数"])
  }

  /// The columns of a table whose rows are years, and the rows of one whose columns are.
  private static func series(of table: WrittenTable) -> [Series] {
    guard table.columns(.score).isEmpty, table.rows.count < 60, table.head.count > 1 else { return [] }
    let years = table.rows.map { row in Self.year(row[0].text) }
    var found: [Series] = []
    if Set(years.compactMap { $0 }).count > 1,
      years.count(where: { $0 != nil }) == Set(years.compactMap { $0 }).count
    {
      for column in table.head.indices.dropFirst() where table.roles[column] != .ordinal {
        var one = Series(
          name: core(table.head[column].text), words: table.head[column].text + table.caption + table.unit)
        for (row, year) in years.enumerated() {
          guard let year, let number = table.rows[row][column].number, number.kind != .share else { continue }
          one.values[year] = (table.inOwnUnit(number, column: column), table.rows[row][column].place)
        }
        found.append(one)
      }
    }
    let columns = table.head.indices.dropFirst().compactMap { column in
      Self.year(table.head[column].text).map { (column: column, year: $0) }
    }
    guard columns.count > 1, Set(columns.map(\.year)).count == columns.count else { return found }
    for row in table.rows.indices {
      let label = table.label(row).isEmpty ? table.rows[row][0].text : table.label(row)
      var one = Series(name: core(label), words: label + table.caption + table.unit)
      for (column, year) in columns {
        guard let number = table.rows[row][column].number, number.kind != .share else { continue }
        one.values[year] = (table.inOwnUnit(number, column: column), table.rows[row][column].place)
      }
      found.append(one)
    }
    return found
  }

  /// 2021 of `2021年`, `2021 年末`, `2021`; nil where more stands in a cell.
  private static func year(_ text: String) -> String? {
    let word = text.without([" ", "年度", "年末", "年底", "年"])
    return word.count == 4 && word.allSatisfy(\.isArabicDigit)
      && (word.hasPrefix("19") || word.hasPrefix("20"))
      ? word : nil
  }
}
