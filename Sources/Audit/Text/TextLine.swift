internal import Diagnostics

/// A line of a source file by its characters, with the places of them.
struct TextLine {
  let number: Int
  let path: String
  let characters: [Character]
  /// What is compared instead of characters, which is many times faster: the scalar of each, ``manyScalars``
  /// for one of several.
  let codes: [UInt32]
  /// Where each character begins, in bytes; one more for the end.
  private let offsets: [Int]

  static let manyScalars = UInt32.max

  init(_ file: SourceFile, number: Int) {
    self.number = number
    path = file.path
    characters = Self.characters(of: String(decoding: file.line(number), as: UTF8.self))
    codes = characters.map(Self.code)
    var offsets = [0]
    offsets.reserveCapacity(characters.count + 1)
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    self.offsets = offsets
  }

  var text: String { String(characters) }

  /// Text of ASCII, Chinese and their punctuation has a character for each scalar: nothing is to be joined.
  static func characters(of text: String) -> [Character] {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x300, 0x2010..<0x2028, 0x2030..<0x205F, 0x2150..<0x2400, 0x2460..<0x2500,
        0x3000..<0x302A, 0x4E00..<0xA000, 0xFF01..<0xFF60:
        true
      default: false
      }
    }
    return isPlain ? text.unicodeScalars.map { Character($0) } : Array(text)
  }

  /// See ``codes``.
  static func code(_ character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    return scalars.count == 1 ? scalars[scalars.startIndex].value : manyScalars
  }

  func place(_ range: Range<Int>) -> Place {
    let start = offsets[range.lowerBound]
    return Place(file: path, line: number, column: start + 1, length: offsets[range.upperBound] - start)
  }

  /// Where a word stands in the line, each time.
  func ranges(of word: String) -> [Range<Int>] { ranges(of: Word(word)) }

  /// The same for a word that is looked for in many lines.
  func ranges(of word: Word) -> [Range<Int>] {
    guard let first = word.codes.first, codes.count >= word.codes.count else { return [] }
    var ranges: [Range<Int>] = []
    for start in 0...(codes.count - word.codes.count) where codes[start] == first && has(word, at: start) {
      ranges.append(start..<(start + word.codes.count))
    }
    return ranges
  }

  /// A word by its characters, as lines compare them.
  struct Word {
    let characters: [Character]
    let codes: [UInt32]

    init(_ text: String) { self.init(TextLine.characters(of: text)) }

    init(_ characters: [Character]) {
      self.characters = characters
      codes = characters.map(TextLine.code)
    }
  }

  /// Whether a word stands at an index.
  func has(_ word: Word, at start: Int) -> Bool {
    guard start + word.codes.count <= codes.count else { return false }
    for index in word.codes.indices {
      let code = codes[start + index]
      if code != word.codes[index] { return false }
      if code == Self.manyScalars, characters[start + index] != word.characters[index] { return false }
    }
    return true
  }

  /// The character at an index, or nil outside the line.
  subscript(index: Int) -> Character? { characters.indices.contains(index) ? characters[index] : nil }

  /// The digits from an index on, with the index behind them.
  func digits(from index: Int) -> (text: String, end: Int)? {
    var end = index
    while let character = self[end], character.isASCII, character.isWholeNumber { end += 1 }
    return end > index ? (String(characters[index..<end]), end) : nil
  }
}
