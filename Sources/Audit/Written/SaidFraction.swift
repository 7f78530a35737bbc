internal import Diagnostics
internal import Evaluation

/// A share that a sentence gives in words: `占七成`, `超过四分之三`, `almost three in four of the children`.
struct SaidFraction: Sendable {
  let value: Fraction
  let bound: TextNumber.Bound
  /// With the word for its bound.
  let words: String
  let place: Place
  /// In bytes of the passage.
  let range: Range<Int>
  /// The clause that it stands in, in bytes of the passage.
  let clause: Range<Int>

  /// How far from the words a share may lie that they round.
  private let slack: Fraction

  static func all(in sentence: Sentence, isChinese: Bool) -> [SaidFraction] {
    isChinese ? chinese(sentence) : english(sentence)
  }

  /// Whether a share is what the words say.
  func agrees(with share: Fraction) -> Bool {
    switch bound {
    case .exact, .about: (share - value).magnitude < slack
    case .nearly: share < value && value - share < Fraction(1, over: 10)
    case .some: value <= share && share - value < Fraction(1, over: 10)
    case .above, .atLeast: value <= share
    case .below: share < value
    case .atMost: share <= value
    }
  }

  private static let halves: [(word: String, bound: TextNumber.Bound)] = [
    ("超过一半", .above), ("一半以上", .above), ("过半", .above), ("超过半数", .above), ("半数以上", .above), ("不足一半", .below),
    ("不到一半", .below), ("不到半数", .below), ("不足半数", .below), ("近一半", .nearly), ("近半数", .nearly),
    ("超过全年的一半", .above), ("超过总数的一半", .above), ("超过全部的一半", .above), ("超过总量的一半", .above), ("超过总额的一半", .above),
    ("不足全年的一半", .below), ("不足总数的一半", .below),
  ]

  private static func chinese(_ sentence: Sentence) -> [SaidFraction] {
    let typed = sentence.numbers.filter {
      $0.number.kind == .share && $0.number.isSpelled && !$0.number.isRange && $0.value < .one
        && $0.value > .zero
        // A third may be written `1/3`, and 百分之九十五 has its digits.
        && !$0.words.hasAny(["百分之", "千分之", "万分之", "/"])
    }.map { number in
      SaidFraction(
        value: number.value, bound: number.number.bound, words: number.words, place: number.place,
        range: number.range, clause: number.clause,
        slack: number.words.has("成") ? Fraction(1, over: 20) : Fraction(1, over: 25))
    }
    let text = sentence.passage.bytes[sentence.range]
    let halves = halves.compactMap { word, bound -> SaidFraction? in
      guard let range = text.range(of: word) else { return nil }
      return SaidFraction(
        value: Fraction(1, over: 2), bound: bound, words: word, place: sentence.passage.place(range),
        range: range,
        clause: clause(around: range, in: sentence), slack: Fraction(1, over: 20))
    }
    return typed + (halves.first.map { [$0] } ?? [])
  }

  private static let numerators = [
    "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
  ]
  private static let denominators = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
  ]
  private static let cardinals = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
  ]
  private static let bounds: [(words: [String], bound: TextNumber.Bound)] = [
    (["almost", "nearly", "close to", "just under", "not quite"], .nearly),
    (
      ["more than", "over", "above", "at least", "upwards of", "well over", "just over", "exceeding"], .above
    ),
    (["less than", "fewer than", "under", "below", "short of"], .below),
    (["about", "around", "roughly", "some", "approximately"], .about),
  ]

  private static func english(_ sentence: Sentence) -> [SaidFraction] {
    let words = Word.all(in: sentence)
    return words.indices.compactMap { index -> SaidFraction? in
      guard let part = numerators[words[index].text], let (whole, end) = whole(behind: index, words),
        part < whole
      else { return nil }
      let before = words[..<index].suffix(3).map(\.text).joined(separator: " ")
      let behind = sentence.passage.text(from: words[end].range.upperBound, to: sentence.range.upperBound)
      guard behind.lowercased().hasPrefix(" of ") || words[end].text == cardinal(whole) else { return nil }
      let found = bounds.first { $0.words.contains { (" " + before).hasSuffix(" " + $0) } }
      let length =
        found?.words.first { (" " + before).hasSuffix(" " + $0) }.map { $0.split(separator: " ").count } ?? 0
      let range = words[index - length].range.lowerBound..<words[end].range.upperBound
      return SaidFraction(
        value: Fraction(part, over: whole), bound: found?.bound ?? .exact,
        words: sentence.passage.text(range),
        place: sentence.passage.place(range), range: range, clause: clause(around: range, in: sentence),
        slack: Fraction(1, over: 25))
    }
  }

  private static func cardinal(_ whole: Int) -> String { cardinals.first { $0.value == whole }?.key ?? "" }

  /// `quarters`, `in four`, `out of four` behind a number.
  private static func whole(behind index: Int, _ words: [Word]) -> (whole: Int, end: Int)? {
    func word(_ offset: Int) -> String { index + offset < words.count ? words[index + offset].text : "" }
    if let whole = denominators[word(1)] { return (whole, index + 1) }
    if word(1) == "in", let whole = cardinals[word(2)] { return (whole, index + 2) }
    if word(1) == "out", word(2) == "of", let whole = cardinals[word(3)] { return (whole, index + 3) }
    return nil
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "(")]

  /// From the mark before to the mark behind.
  private static func clause(around range: Range<Int>, in sentence: Sentence) -> Range<Int> {
    let bytes = sentence.passage.bytes
    let before = sentence.passage.bytes[sentence.range.lowerBound..<range.lowerBound]
    let behind = bytes[range.upperBound..<sentence.range.upperBound]
    let han = ["，", "；", "（"]
    let start =
      (han.compactMap { before.ranges(of: $0).last?.upperBound }
      + [before.lastIndex(where: marks.contains).map { $0 + 1 }].compactMap { $0 }).max() ?? before.startIndex
    let end =
      (han.compactMap { behind.range(of: $0)?.lowerBound }
      + [behind.firstIndex(where: marks.contains)].compactMap { $0 })
      .min() ?? behind.endIndex
    return start..<end
  }
}

/// An English word of a sentence in lower case, with where it stands; a hyphen divides words.
private struct Word {
  let text: String
  let range: Range<Int>

  static func all(in sentence: Sentence) -> [Word] {
    let bytes = sentence.passage.bytes
    var words: [Word] = []
    var start: Int?
    for index in sentence.range.lowerBound...sentence.range.upperBound {
      let isLetter =
        index < sentence.range.upperBound && Unicode.Scalar(bytes[index]).isASCIILetter
      if isLetter, start == nil { start = index }
      if !isLetter, let first = start {
        words.append(Word(text: sentence.passage.text(first..<index).lowercased(), range: first..<index))
        start = nil
      }
    }
    return words
  }
}
