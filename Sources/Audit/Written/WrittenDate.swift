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
    var dates: [WrittenDate] = []
    var index = 0
    while index < passage.bytes.count {
      var reader = DateReader(passage.bytes, from: index)
      if !reader.isAtDigit {
        index += 1
      } else if let date = reader.date() {
        let range = index..<reader.index
        dates.append(
          WrittenDate(
            year: date.year, month: date.month, day: date.day, words: passage.text(range),
            place: passage.place(range), range: range))
        index = reader.index
      } else {
        // A run of digits that begins no date is passed over whole.
        reader = DateReader(passage.bytes, from: index)
        reader.skipDigits()
        index = reader.index
      }
    }
    return dates
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

/// Reads one date from an offset on.
private struct DateReader {
  private let bytes: [UInt8]
  /// Behind what was read.
  private(set) var index: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

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
      guard ["至", "到", "—", "——", "-", "－", "~", "～", "–"].contains(between) else { return nil }
      let before = passage.text(from: 0, to: from.range.lowerBound)
      let lead = before.split { "。；;！".contains($0) }.last.map(String.init) ?? before
      return WrittenPeriod(from: from, to: to, lead: lead)
    }
  }
}
