internal import Diagnostics

/// A date as a text writes it: `2022年5月1日`, `2022-05-01`, `5月1日`, with what it leaves out unknown.
struct WrittenDate: Sendable {
  let year: Int?
  let month: Int
  let day: Int?
  let words: String
  let place: Place
  /// In bytes of the passage.
  let range: Range<Int>

  /// Every date of a passage that names at least a month.
  static func all(in passage: WrittenPassage) -> [WrittenDate] {
    let characters = Array(passage.text)
    var dates: [WrittenDate] = []
    var index = 0
    var offset = 0
    while index < characters.count {
      if characters[index].isArabicDigit,
        let (date, length) = read(characters, index)
      {
        let bytes = characters[index..<(index + length)].reduce(0) { $0 + $1.utf8.count }
        let range = offset..<(offset + bytes)
        dates.append(
          WrittenDate(
            year: date.year, month: date.month, day: date.day, words: passage.text(range),
            place: passage.place(range), range: range))
        offset += bytes
        index += length
      } else {
        // A run of digits that begins no date is passed over whole.
        repeat {
          offset += characters[index].utf8.count
          index += 1
        } while index < characters.count && characters[index - 1].isWholeNumber
          && characters[index].isWholeNumber
      }
    }
    return dates
  }

  private static func read(_ text: [Character], _ start: Int) -> (
    date: (year: Int?, month: Int, day: Int?), length: Int
  )? {
    func number(_ index: inout Int) -> Int? {
      let digits = text[min(index, text.count)...].prefix(while: \.isArabicDigit)
      index += digits.count
      return (1...4).contains(digits.count) ? digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } : nil
    }
    func skipSpaces(_ index: inout Int) { while index < text.count, text[index] == " " { index += 1 } }
    func takes(_ marks: String, _ index: inout Int) -> Bool {
      guard index < text.count, marks.contains(text[index]) else { return false }
      index += 1
      return true
    }
    var index = start
    guard let first = number(&index) else { return nil }
    let isYear = (1990...2100).contains(first)
    var afterSpaces = index
    skipSpaces(&afterSpaces)
    if isYear, afterSpaces < text.count, text[afterSpaces] == "年" {
      index = afterSpaces + 1
      skipSpaces(&index)
      guard let month = number(&index) else { return nil }
      skipSpaces(&index)
      guard takes("月", &index) else { return nil }
      let end = index
      skipSpaces(&index)
      var day = number(&index)
      skipSpaces(&index)
      if day == nil || !takes("日号", &index) { (day, index) = (nil, end) }
      return ((first, month, day), index - start)
    }
    if isYear, index < text.count, "-/.".contains(text[index]) {
      let mark = String(text[index])
      index += 1
      guard let month = number(&index), month < 100, takes(mark, &index), let day = number(&index), day < 100
      else { return nil }
      return ((first, month, day), index - start)
    }
    index = afterSpaces
    guard first < 100, takes("月", &index) else { return nil }
    skipSpaces(&index)
    guard let day = number(&index) else { return nil }
    skipSpaces(&index)
    return takes("日号", &index) ? ((nil, first, day), index - start) : nil
  }

  /// Whether the calendar has it.
  var exists: Bool {
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// A number that grows with time: the first moment that it can mean.
  func start(in year: Int) -> Int { ((self.year ?? year) * 100 + month) * 100 + (day ?? 1) }

  /// The last moment that it can mean.
  func end(in year: Int) -> Int { ((self.year ?? year) * 100 + month) * 100 + (day ?? 31) }
}

/// Two dates that a text joins: `2022年1月1日至12月31日`.
struct WrittenPeriod: Sendable {
  let from: WrittenDate
  let to: WrittenDate
  /// What stands before it in its sentence.
  let lead: String

  static func all(in passage: WrittenPassage) -> [WrittenPeriod] {
    let dates = WrittenDate.all(in: passage)
    return zip(dates, dates.dropFirst()).compactMap { from, to in
      let between = passage.text(from: from.range.upperBound, to: to.range.lowerBound).without([" ", "起"])
      guard ["至", "到", "—", "——", "-", "－", "~", "～", "–"].contains(between) else { return nil }
      let before = passage.text(from: 0, to: from.range.lowerBound)
      let lead = before.split { "。；;！".contains($0) }.last.map(String.init) ?? before
      return WrittenPeriod(from: from, to: to, lead: lead)
    }
  }
}
