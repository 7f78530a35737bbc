extension NumberReader {
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// Where the date ends that begins with a number; nil where it is none.
  func dateEnd(of raw: Raw) -> Int? {
    guard let number = raw.plain else { return nil }
    let end = raw.range.upperBound
    let next = text.skippingSpaces(end)
    if raw.digits == 4, (1900...2099).contains(number) {
      if text[next] == "年" { return endOfDate(afterYear: next + 1) }
      if let date = numericDateEnd(end) { return date }
      if !raw.isSpelled { return yearEnd(raw, next) }
      return nil
    }
    guard raw.digits <= 2 else { return nil }
    // 17 年 5 月
    if raw.digits == 2, text[next] == "年", case let end = endOfDate(afterYear: next + 1), end > next + 1 {
      return end
    }
    if (1...12).contains(number), text[next] == "月", text[next + 1] != "均" {
      return endOfDate(afterMonth: next + 1)
    }
    if (1...12).contains(number), let second = rangeEnd(end, upTo: 12), text[second] == "月" {
      return endOfDate(afterMonth: second + 1)
    }
    guard (1...31).contains(number) else { return nil }
    if text[next] == "日", last?.role == .date, continuesLast(raw) { return next + 1 }
    if isMonth(at: next) { return monthEnd(next) }
    // 1–14 May, 1 to 14 May.
    if let second = englishRangeEnd(end), isMonth(at: second) { return monthEnd(second) }
    return nil
  }

  /// From behind 年.
  private func endOfDate(afterYear start: Int) -> Int {
    let first = text.skippingSpaces(start)
    guard let (month, end) = smallNumber(at: first), (1...12).contains(month) else { return start }
    let next = text.skippingSpaces(end)
    if text[next] == "月" { return endOfDate(afterMonth: next + 1) }
    if let second = rangeEnd(end, upTo: 12), text[second] == "月" { return endOfDate(afterMonth: second + 1) }
    return start
  }

  /// From behind 月.
  private func endOfDate(afterMonth start: Int) -> Int {
    let first = text.skippingSpaces(start)
    guard let (day, end) = smallNumber(at: first), (1...31).contains(day) else { return start }
    let next = text.skippingSpaces(end)
    if text[next] == "日" || text[next] == "号" { return next + 1 }
    if let second = rangeEnd(end, upTo: 31), text[second] == "日" || text[second] == "号" { return second + 1 }
    return start
  }

  /// A number of at most two digits, or a Chinese one up to 三十一.
  private func smallNumber(at index: Int) -> (Int, Int)? {
    if text[index]?.decimalDigit != nil {
      let raw = Self.digits(in: text, from: index)
      return raw.plain.flatMap { raw.digits <= 2 ? ($0, raw.range.upperBound) : nil }
    }
    guard let run = ChineseNumeral.run(in: text, from: index), let numeral = ChineseNumeral(text, run),
      let value = numeral.whole, value <= 31
    else { return nil }
    return (value, run.upperBound)
  }

  /// Behind `—8` of 5—8 月, with the spaces there.
  private func rangeEnd(_ end: Int, upTo limit: Int) -> Int? {
    let mark = text.skippingSpaces(end)
    guard text[mark]?.isRangeMark == true || text[mark] == "、",
      let (number, second) = smallNumber(at: text.skippingSpaces(mark + 1)),
      number <= limit
    else { return nil }
    return text.skippingSpaces(second)
  }

  private func englishRangeEnd(_ end: Int) -> Int? {
    if let second = rangeEnd(end, upTo: 31) { return second }
    let first = text.skippingSpaces(end)
    let (word, wordEnd) = text.word(at: first)
    guard word == "to" || word == "and", let (number, second) = smallNumber(at: text.skippingSpaces(wordEnd)),
      number <= 31
    else { return nil }
    return text.skippingSpaces(second)
  }

  /// 2017.6.30; 2017.06 where nothing is counted.
  func pointedDateEnd(_ start: Int) -> Int? {
    guard text[start + 4] == ".", let year = Int(text.string(start..<(start + 4))),
      (1900...2099).contains(year)
    else { return nil }
    var end = start + 5
    while text[end]?.decimalDigit != nil { end += 1 }
    guard let month = Int(text.string((start + 5)..<end)), (1...12).contains(month) else { return nil }
    if text[end] == ".", let (day, last) = smallNumber(at: end + 1), (1...31).contains(day) { return last }
    return end == start + 7 && !unit(from: end).hasUnit ? end : nil
  }

  /// 2017-06-30, 2017/6/30.
  private func numericDateEnd(_ end: Int) -> Int? {
    guard let mark = text[end], mark == "-" || mark == "/",
      let (month, second) = smallNumber(at: end + 1),
      (1...12).contains(month)
    else { return nil }
    guard text[second] == mark, let (day, third) = smallNumber(at: second + 1), (1...31).contains(day) else {
      return unit(from: second).hasUnit || text[second]?.decimalDigit != nil ? nil : second
    }
    return third
  }

  /// What stands before the year of a document's number.
  static let documentBrackets = Set("〔【[［﹝".unicodeScalars)

  private static let yearWords: Set<String> = [
    "in", "of", "during", "since", "by", "from", "until", "year", "fy", "for", "end",
  ]

  /// A bare year: without a unit, or behind an English word that goes before years.
  private func yearEnd(_ raw: Raw, _ next: Int) -> Int? {
    let end = raw.range.upperBound
    let before = text.word(before: raw.range.lowerBound)
    let isCounted = unit(from: end).hasUnit
    if let open = text[raw.range.lowerBound - 1], Self.documentBrackets.contains(open) { return nil }
    if isCounted, !Self.yearWords.contains(before) { return nil }
    // 2016–17
    if text[end] == "-" || text[end] == "–" || text[end] == "/",
      let (short, second) = smallNumber(at: end + 1),
      short == ((raw.plain ?? 0) + 1) % 100
    {
      return second
    }
    if text[next]?.isRangeMark == true || text[next] == "、", text[next + 1]?.decimalDigit != nil {
      let second = Self.digits(in: text, from: next + 1)
      if second.digits == 4, let year = second.plain, (1900...2099).contains(year) { return end }
    }
    return isCounted && !Self.yearWords.contains(before) ? nil : end
  }

  private func isMonth(at index: Int) -> Bool {
    guard let first = text[index], (0x41...0x5A).contains(first.value) else { return false }
    return Self.months.contains(text.word(at: index).text)
  }

  /// Where `May 2018`, `May 1, 2018` ends that begins with a month's name; for `1 May` behind `May`.
  func monthEnd(_ start: Int) -> Int? {
    guard isMonth(at: start) else { return nil }
    let end = text.word(at: start).end
    let first = text.skippingSpaces(text[end] == "." ? end + 1 : end)
    guard text[first]?.decimalDigit != nil else { return end }
    let number = Self.digits(in: text, from: first)
    guard let value = number.plain else { return end }
    if number.digits == 4, (1900...2099).contains(value) { return number.range.upperBound }
    guard (1...31).contains(value) else { return end }
    var behind = number.range.upperBound
    if let second = rangeEnd(behind, upTo: 31) { behind = second }
    let comma = text[behind] == "," ? text.skippingSpaces(behind + 1) : text.skippingSpaces(behind)
    if text[comma]?.decimalDigit != nil {
      let year = Self.digits(in: text, from: comma)
      if year.digits == 4, let value = year.plain, (1900...2099).contains(value) {
        return year.range.upperBound
      }
    }
    return behind
  }
}
