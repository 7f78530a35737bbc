internal import Diagnostics

/// A date as a text writes it: `2022年5月1日`, `2022-05-01`, `5月1日`, `1 May 2022`, with what it leaves out unknown.
struct WrittenDate: Sendable {
  let year: Int?
  let month: Int
  let day: Int?
  let words: String
  let place: Place
  /// In bytes of the passage.
  let range: Range<Int>

  /// Every date of a passage that names at least a month.
  static func all(in passage: WrittenPassage) -> [WrittenDate] { passage.dates }

  /// The same for a passage that does not know them yet.
  static func read(in passage: WrittenPassage) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    var reader = DateReader(passage.bytes)
    while reader.isInside {
      let start = reader.index
      if !reader.isAtDigit, !reader.isAtName {
        reader.index += 1
      } else if let date = reader.isAtName ? reader.namedDate() : reader.date() {
        let range = start..<reader.index
        dates.append(
          WrittenDate(
            year: date.year, month: date.month, day: date.day, words: passage.text(range),
            place: passage.place(range), range: range))
      } else {
        // A run of digits or a word that begins no date is passed over whole.
        reader.index = start
        reader.skipDigits()
        reader.skipLetters()
      }
    }
    let signed = inNumerals(of: passage)
    return signed.isEmpty ? dates : (dates + signed).sorted { $0.range.lowerBound < $1.range.lowerBound }
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

/// Reads one date after the other.
private struct DateReader {
  private let bytes: [UInt8]
  /// Behind what was read.
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isInside: Bool { index < bytes.count }

  var isAtDigit: Bool { digit != nil }

  /// The digit here, ASCII or full-width, and its length in bytes.
  private var digit: (value: Int, length: Int)? {
    guard index < bytes.count else { return nil }
    if (0x30...0x39).contains(bytes[index]) { return (Int(bytes[index]) - 0x30, 1) }
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      (0x90...0x99).contains(bytes[index + 2])
    else { return nil }
    return (Int(bytes[index + 2]) - 0x90, 3)
  }

  mutating func skipDigits() { while let digit { index += digit.length } }

  mutating func skipLetters() { while isAtLetter { index += 1 } }

  private var isAtLetter: Bool { index < bytes.count && isLetter(bytes[index]) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// Whether a word begins here with a capital letter.
  var isAtName: Bool {
    index < bytes.count && (0x41...0x5A).contains(bytes[index]) && (index == 0 || !isLetter(bytes[index - 1]))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "January", "February",
    "March", "April", "June", "July", "August", "September", "October", "November", "December", "Sept",
  ]
  private static let longMonths = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 9]

  /// 5 of `May` and `May.`.
  private mutating func month() -> Int? {
    guard isAtName, index + 2 < bytes.count else { return nil }
    let start = index
    skipLetters()
    guard (3...9).contains(index - start),
      let found = Self.months.firstIndex(of: String(decoding: bytes[start..<index], as: UTF8.self))
    else { return nil }
    _ = takes(".")
    return found < 12 ? found + 1 : Self.longMonths[found - 12]
  }

  /// The year behind a day or a month: `, 2023`, ` 2023`.
  private mutating func year() -> Int? {
    let end = index
    _ = takes(",")
    skipSpaces()
    if isAtDigit, let year = number(), (1990...2100).contains(year) { return year }
    index = end
    return nil
  }

  /// `May 4, 2023`, `May 2023`, `May 4`; nil where no month with a day or a year begins.
  mutating func namedDate() -> (year: Int?, month: Int, day: Int?)? {
    guard let month = month() else { return nil }
    let end = index
    if let year = year() { return (year, month, nil) }
    skipSpaces()
    guard isAtDigit, let day = number(), day < 32 else { return nil }
    guard index == bytes.count || bytes[index] != UInt8(ascii: "%") else { return nil }
    if index == end { return nil }
    return (year(), month, day)
  }

  /// - Returns: nil where no date begins; then ``index`` means nothing.
  mutating func date() -> (year: Int?, month: Int, day: Int?)? {
    guard let first = number() else { return nil }
    let isYear = (1990...2100).contains(first)
    if isYear, let mark = ["-", "/", "."].first(where: { takes($0) }) {
      guard let month = number(), month < 100, takes(mark), let day = number(), day < 100 else { return nil }
      return (first, month, day)
    }
    skipSpaces()
    if isYear, takes("年") {
      skipSpaces()
      guard let month = number() else { return nil }
      skipSpaces()
      guard takes("月") else { return nil }
      let end = index
      if let day = dayOfMonth() { return (first, month, day) }
      index = end
      return (first, month, nil)
    }
    if first < 32, isAtName {
      guard let month = month() else { return nil }
      return (year(), month, first)
    }
    guard first < 100, takes("月"), let day = dayOfMonth() else { return nil }
    return (nil, first, day)
  }

  /// `15日`, `15号`.
  private mutating func dayOfMonth() -> Int? {
    skipSpaces()
    guard let day = number() else { return nil }
    skipSpaces()
    return takes("日") || takes("号") ? day : nil
  }

  /// Up to four digits.
  private mutating func number() -> Int? {
    var (value, count) = (0, 0)
    while let digit {
      if count < 5 { (value, count) = (value * 10 + digit.value, count + 1) }
      index += digit.length
    }
    return (1...4).contains(count) ? value : nil
  }

  private mutating func skipSpaces() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }

  private mutating func takes(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }
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
      guard ["至", "到", "—", "——", "-", "－", "~", "～", "–", "to", "until", "till"].contains(between) else {
        return nil
      }
      let before = passage.text(from: 0, to: from.range.lowerBound)
      let lead = before.split { "。；;！".contains($0) }.last.map(String.init) ?? before
      return WrittenPeriod(from: from.before(to), to: to, lead: lead)
    }
  }
}

extension WrittenDate {
  private var isEnglish: Bool { words.contains { $0.isASCII && $0.isLetter } }

  /// With the year that stands behind the end of its period: `4 May to 16 June 2023`, also the one before it where
  /// the period goes over the end of a year.
  fileprivate func before(_ end: WrittenDate) -> WrittenDate {
    guard isEnglish, year == nil, let last = end.year else { return self }
    let own = month > 9 && end.month < 4 ? last - 1 : last
    return WrittenDate(year: own, month: month, day: day, words: words, place: place, range: range)
  }
}
