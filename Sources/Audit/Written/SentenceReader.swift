internal import Evaluation

/// Divides a passage into sentences and gives each number the words that it belongs to.
struct SentenceReader {
  private let passage: WrittenPassage
  private let number: Int
  private let scan: NumberScanner.Scan

  init(_ passage: WrittenPassage, number: Int, scanner: NumberScanner) {
    self.passage = passage
    self.number = number
    scan = scanner.scan(passage.text)
  }

  var sentences: [Sentence] {
    let ends = Self.ends(in: passage.bytes)
    var start = 0
    return ends.map { end in
      defer { start = end }
      return sentence(start..<end)
    }
  }

  private func sentence(_ range: Range<Int>) -> Sentence {
    let figures = scan.figures.filter { range.contains($0.range.lowerBound) && !isClass($0) }
    var counted: TextNumber?
    let numbers = figures.indices.map { index in
      let figure = figures[index]
      let clause = clause(around: figure.range, in: range)
      let previous = index > 0 ? figures[index - 1].range.upperBound : range.lowerBound
      let next = index + 1 < figures.count ? figures[index + 1].range.lowerBound : range.upperBound
      let lead = max(clause.lowerBound, min(previous, figure.range.lowerBound))..<figure.range.lowerBound
      let tail = figure.range.upperBound..<max(figure.range.upperBound, min(clause.upperBound, next))
      let years = scan.others.filter {
        $0.role == .date && $0.range.lowerBound >= previous && $0.range.upperBound <= figure.range.lowerBound
      }.map { passage.text($0.range).without([" ", "年"]) }
      let number = self.counted(figure, words(tail), of: counted)
      if number.kind == .count { counted = number }
      return StatedNumber(
        number: number, place: passage.place(figure.range),
        words: passage.text(figure.range).without(["*"]),
        range: figure.range, lead: words(lead), tail: words(tail),
        before: passage.text(from: range.lowerBound, to: figure.range.lowerBound), clause: clause,
        years: years)
    }
    return Sentence(
      passage: passage, passageNumber: number, range: range, numbers: numbers,
      hasReferences: passage.bytes[range].range(of: "{{") != nil
        || passage.bytes[range].range(of: "](#") != nil)
  }

  /// `其中四类 11 座、五类 9 座`: the name of a class right before its number.
  private func isClass(_ figure: TextNumber) -> Bool {
    guard figure.isSpelled, ["类", "级"].contains(figure.unitWord),
      figure.range.upperBound < passage.bytes.count
    else { return false }
    return passage.text(figure.range.upperBound..<passage.bytes.count).drop { $0 == " " }.first?.isArabicDigit
      == true
  }

  /// In English a number without a known unit counts what the word behind it names: `49 works`.
  ///
  /// - Parameter earlier: the last count of the sentence, of which `462 were returned` are some.
  private func counted(_ number: TextNumber, _ tail: String, of earlier: TextNumber?) -> TextNumber {
    let word = tail.prefix { $0.isASCII && $0.isLowercase }
    if number.kind == .plain, number.step == .one, ["was", "were", "had", "have"].contains(String(word)) {
      guard let earlier else { return number }
      return TextNumber(
        value: number.value, step: number.step, digits: number.digits, kind: .count, unit: earlier.unit,
        unitWord: "", bound: number.bound, isSpelled: number.isSpelled, isRange: number.isRange,
        range: number.range)
    }
    guard number.kind == .plain, !word.isEmpty, number.step == .one,
      !["and", "to", "or", "of", "in", "per", "on", "for", "at", "by", "out"].contains(String(word))
    else { return number }
    return TextNumber(
      value: number.value, step: number.step, digits: number.digits, kind: .count, unit: "thing",
      unitWord: "", bound: number.bound,
      isSpelled: number.isSpelled, isRange: number.isRange, range: number.range)
  }

  /// Words without dates, brackets, quotes and markup.
  private func words(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for other in scan.others where other.role == .date && range.contains(other.range.lowerBound) {
      bytes += passage.bytes[start..<max(start, other.range.lowerBound)]
      start = max(start, min(other.range.upperBound, range.upperBound))
    }
    bytes += passage.bytes[start..<range.upperBound]
    return Self.unbracketed(Self.unmarked(String(decoding: bytes, as: UTF8.self))).without([
      "“", "”", "\"", "*", "《", "》", "「", "」",
    ]).bare
  }

  /// Without marks of footnotes: `[^2]`.
  private static func unmarked(_ text: String) -> String {
    guard let open = text.firstRange(of: "[^"), let close = text[open.upperBound...].firstIndex(of: "]")
    else {
      return text
    }
    return text[..<open.lowerBound] + unmarked(String(text[text.index(after: close)...]))
  }

  private static func unbracketed(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "（" || character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "）" || character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }

  // MARK: bounds

  private static let stops: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?"]

  private static func ends(in bytes: [UInt8]) -> [Int] {
    let text = String(decoding: bytes, as: UTF8.self)
    var ends: [Int] = []
    var offset = 0
    var previous: Unicode.Scalar = " "
    var beforePrevious: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      // `. ` after a word of more than one letter that is no abbreviation.
      if previous == ".", scalar == " ",
        beforePrevious.isASCIILetter || "%)\"”’".unicodeScalars.contains(beforePrevious)
          || beforePrevious.decimalDigit != nil, !isAbbreviation(bytes[..<(offset - 1)])
      {
        ends.append(offset)
      }
      if previous == "]", scalar == " ", endsInNote(bytes[..<offset]) { ends.append(offset) }
      offset += UTF8.width(scalar)
      if stops.contains(scalar) { ends.append(offset) }
      (beforePrevious, previous) = (previous, scalar)
    }
    if ends.last != bytes.count { ends.append(bytes.count) }
    return ends
  }

  /// Whether a mark of a footnote stands behind a full stop: `… is rated Good.[^1]`.
  private static func endsInNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let open = bytes.suffix(8).ranges(of: "[^").last?.lowerBound else { return false }
    return open > bytes.startIndex && bytes[open - 1] == UInt8(ascii: ".")
  }

  private static func isAbbreviation(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: bytes.suffix(while: { $0 != 0x20 }), as: UTF8.self)
    return ["No", "Nos", "e.g", "i.e", "cf", "approx", "Ltd", "Co"].contains(word)
      || word.utf8.count <= 3 && Int(word) != nil && bytes.count == word.utf8.count
  }

  private static let bounds = Set("，；：,;:，、\n".unicodeScalars)

  /// From the comma before to the comma behind; a bracket around the number is its own clause.
  private func clause(around figure: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let before = Array(passage.text(from: sentence.lowerBound, to: figure.lowerBound).unicodeScalars)
    var start = figure.lowerBound
    var depth = 0
    for (index, scalar) in before.enumerated().reversed() {
      if scalar == "）" || scalar == ")" { depth += 1 }
      if scalar == "（" || scalar == "(" { depth -= 1 }
      if depth < 0
        || (depth == 0 && Self.isBound(scalar, next: index + 1 < before.count ? before[index + 1] : nil))
      {
        break
      }
      start -= UTF8.width(scalar)
    }
    var end = figure.upperBound
    depth = 0
    let after = Array(passage.text(from: figure.upperBound, to: sentence.upperBound).unicodeScalars)
    for (index, scalar) in after.enumerated() {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" { depth -= 1 }
      if depth < 0 || Self.stops.contains(scalar)
        || (depth == 0 && Self.isBound(scalar, next: index + 1 < after.count ? after[index + 1] : nil))
      {
        break
      }
      end += UTF8.width(scalar)
    }
    return min(start, figure.lowerBound)..<end
  }

  private static func isBound(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    if scalar == "=" || scalar == "＝" { return true }
    // A comma between digits separates thousands.
    return bounds.contains(scalar) && !(scalar == "," && next?.decimalDigit != nil)
  }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
