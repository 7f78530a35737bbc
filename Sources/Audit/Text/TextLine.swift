internal import Diagnostics
internal import ReportSource

/// A line of a source file by its characters, with the places of them.
struct TextLine {
  let number: Int
  let path: String
  /// What is compared instead of characters, which is many times faster: the scalar of each, ``manyScalars``
  /// for one of several.
  let codes: [UInt32]
  /// The characters, where one of them has several scalars.
  private let composed: [Character]?

  static let manyScalars = UInt32.max

  init(_ file: SourceFile, number: Int) {
    self.number = number
    path = file.path
    (codes, composed) = Self.read(String(decoding: file.line(number), as: UTF8.self))
  }

  /// Text of ASCII, Chinese and their punctuation has a character for each scalar: nothing is to be joined.
  private static func read(_ text: String) -> (codes: [UInt32], composed: [Character]?) {
    var codes: [UInt32] = []
    codes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard isPlain(scalar.value) else {
        let characters = Array(text)
        return (characters.map(code), characters)
      }
      codes.append(scalar.value)
    }
    return (codes, nil)
  }

  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F, 0xA0..<0x300, 0x2010..<0x2028, 0x2030..<0x205F, 0x2150..<0x2400, 0x2460..<0x2500,
      0x3000..<0x302A, 0x4E00..<0xA000, 0xFF01..<0xFF60:
      true
    default: false
    }
  }

  /// See ``codes``.
  static func code(_ character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    return scalars.count == 1 ? scalars[scalars.startIndex].value : manyScalars
  }

  /// How many characters it has.
  var count: Int { codes.count }

  var text: String { text(codes.indices) }

  /// What stands at some characters.
  func text(_ range: Range<Int>) -> String {
    if let composed { return String(composed[range]) }
    return String(scalars: codes[range].lazy.compactMap(Unicode.Scalar.init))
  }

  func place(_ range: Range<Int>) -> Place {
    let start = text(0..<range.lowerBound).utf8.count
    return Place(file: path, line: number, column: start + 1, length: text(range).utf8.count)
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

    init(_ text: String) {
      characters = Array(text)
      codes = characters.map(TextLine.code)
    }
  }

  /// Whether a word stands at an index.
  func has(_ word: Word, at start: Int) -> Bool {
    guard start + word.codes.count <= codes.count else { return false }
    for index in word.codes.indices {
      let code = codes[start + index]
      if code != word.codes[index] { return false }
      if code == Self.manyScalars, self[start + index] != word.characters[index] { return false }
    }
    return true
  }

  /// The character at an index, or nil outside the line.
  subscript(index: Int) -> Character? {
    guard codes.indices.contains(index) else { return nil }
    if let composed { return composed[index] }
    return Unicode.Scalar(codes[index]).map { Character($0) }
  }

  /// The digits from an index on, with the index behind them.
  func digits(from index: Int) -> (text: String, end: Int)? {
    var end = index
    while end < codes.count, (0x30...0x39).contains(codes[end]) { end += 1 }
    return end > index ? (text(index..<end), end) : nil
  }
}

extension String {
  /// Some scalars as a text.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8.encode(scalar).map { bytes += $0 } }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
