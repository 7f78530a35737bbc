internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// One text in Chinese and in English, compared by what can be compared without understanding it: its numbers,
/// dates and references.
struct TextPair {
  /// Something that one of the texts has and the other has not.
  struct Difference {
    /// As written: `2.02%`, `{{fact.calls-answered}}`.
    let word: String
    let place: Place
    /// Where the other language's text begins.
    let other: Place
    /// The language that has it.
    let language: Language
    let values: [Fraction]
  }

  private static let languages = [Language("zh"), Language("en")]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private let sides: [Side]

  private struct Side {
    let language: Language
    let text: Located<String>
    let scan: [NumberScanner.Scan]
    let lines: [Substring]

    /// Every run of digits, and every month that is named.
    var digits: Set<Int> { TextPair.digits(in: text.value) }
  }

  /// - Returns: nil where one of the two is missing, or where there is nothing to compare.
  init?(_ text: [Language: Located<String>], _ scanner: NumberScanner) {
    let written = Self.languages.compactMap { language in text[language].map { (language, $0) } }
    guard written.count == 2, written.contains(where: { $0.1.value.utf8.contains(where: Self.isTelling) }),
      !Self.areAlike(written[0].1.value, written[1].1.value)
    else { return nil }
    sides = written.map { language, text in
      let lines = text.value.split(separator: "\n", omittingEmptySubsequences: false)
      return Side(
        language: language, text: text, scan: lines.map { scanner.scan(String($0)) }, lines: lines)
    }
  }

  /// Digits, and the braces of references.
  private static func isTelling(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "{")
  }

  /// Whether both have the same digits and references, one after another or not, and no word that multiplies:
  /// then there is nothing to read, as in nearly every text.
  private static func areAlike(_ left: String, _ right: String) -> Bool {
    guard words(of: left) == words(of: right),
      references(in: left).map(\.name).sorted() == references(in: right).map(\.name).sorted()
    else { return false }
    let multiplying = ["万", "亿", "千", "illion", "thousand"]
    return !left.hasAny(multiplying) && !right.hasAny(multiplying)
  }

  /// Runs of digits with their points, signs and percent signs, and references, sorted.
  private static func words(of text: String) -> [[UInt8]] {
    text.utf8.split { byte in
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        false
      default: true
      }
    }
    .map(Array.init).filter { word in word.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "{") }
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What the Chinese has and the English lacks, then the reverse.
  var differences: [Difference] {
    missing(from: sides[1], of: sides[0]) + missing(from: sides[0], of: sides[1])
  }

  private func missing(from other: Side, of side: Side) -> [Difference] {
    let known = other.scan.flatMap(\.figures).map(\.value)
    var found: [Difference] = []
    for (line, scan) in zip(side.lines, side.scan) {
      for figure in scan.figures where !figure.isSpelled {
        let kin = [figure.value, figure.value * Fraction(100), figure.value * Fraction(1, over: 100)]
        if known.contains(figure.value) || Self.isSpelledOut(figure.value, in: other.text.value)
          || (figure.kind == .plain && Int(figure.value.description).map(other.digits.contains) == true)
          || (figure.kind == .percentagePoints && kin.contains(where: known.contains))
        {
          continue
        }
        found.append(difference(figure.range, in: line, side, other, values: [figure.value]))
      }
      for number in scan.others where number.role == .date || number.role == .document {
        let text = Self.slice(line, number.range)
        guard !Self.digits(in: text).isSubset(of: other.digits) else { continue }
        found.append(difference(number.range, in: line, side, other, values: []))
      }
    }
    let references = Self.references(in: other.text.value)
    for (name, range) in Self.references(in: side.text.value)
    where !references.contains(where: { $0.name == name }) {
      found.append(difference(range, in: side.text.value[...], side, other, values: []))
    }
    return found
  }

  /// Whether a text has a small number in words where the other language has digits: 二（三） for Section 2(3), one
  /// meeting for 会议1次.
  private static func isSpelledOut(_ value: Fraction, in text: String) -> Bool {
    let words = [
      ("一", "one"), ("二", "two"), ("三", "three"), ("四", "four"), ("五", "five"), ("六", "six"), ("七", "seven"),
      ("八", "eight"), ("九", "nine"), ("十", "ten"),
    ]
    guard let number = Int(value.description), words.indices.contains(number - 1) else { return false }
    let (chinese, english) = words[number - 1]
    return text.has(chinese)
      || text.lowercased().split { !$0.isLetter }.contains { $0 == english }
  }

  private func difference(
    _ range: Range<Int>, in line: Substring, _ side: Side, _ other: Side, values: [Fraction]
  ) -> Difference {
    Difference(
      word: Self.slice(line, range), place: side.text.place(of: range), other: other.text.place,
      language: side.language, values: values)
  }

  private static func slice(_ line: Substring, _ range: Range<Int>) -> String {
    String(decoding: Array(line.utf8)[range], as: UTF8.self)
  }

  /// Every run of digits of a text, and the numbers of the months that it names in English.
  static func digits(in text: String) -> Set<Int> {
    let runs = text.utf8.split { !(0x30...0x39).contains($0) }
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    return Set(runs + months.indices.filter { text.has(months[$0]) }.map { $0 + 1 })
  }

  /// Names between `{{` and `|` or `}}`, with the bytes of the whole reference.
  private static func references(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var found: [(String, Range<Int>)] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count, bytes[end] != close || bytes[end + 1] != close { end += 1 }
      let inner = bytes[(index + 2)..<min(end, bytes.count)].split(separator: UInt8(ascii: "|")).first ?? []
      let name = String(decoding: inner.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      found.append((name, index..<min(end + 2, bytes.count)))
      index = end + 2
    }
    return found
  }
}

extension Located<String> {
  /// The place of some bytes of a text that stands on one line as it is; else the whole text's.
  fileprivate func place(of range: Range<Int>) -> Place {
    let quotes = place.length - value.utf8.count
    guard quotes == 0 || quotes == 2, !value.utf8.contains(0x0A) else { return place }
    return place.advanced(by: range.lowerBound + quotes / 2, length: range.count)
  }
}
