/// Search for words in UTF-8: exact, and quick enough to ask many words of every sentence.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where a word first stands from an offset on.
  func range(of word: String, from start: Int? = nil) -> Range<Int>? {
    let wanted = word.utf8
    guard let first = wanted.first else { return nil }
    let length = wanted.count
    var index = Swift.max(start ?? startIndex, startIndex)
    while index + length <= endIndex {
      if self[index] == first, self[index..<(index + length)].elementsEqual(wanted) {
        return index..<(index + length)
      }
      index += 1
    }
    return nil
  }

  /// Everywhere that a word stands.
  func ranges(of word: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = startIndex
    while let range = range(of: word, from: start) {
      ranges.append(range)
      start = range.upperBound
    }
    return ranges
  }
}

extension StringProtocol {
  /// Whether a word stands in the text.
  func has(_ word: String) -> Bool { Array(utf8).range(of: word) != nil }

  /// Whether one of some words stands in the text.
  func hasAny(_ words: [String]) -> Bool {
    let bytes = Array(utf8)
    return words.contains { bytes.range(of: $0) != nil }
  }

  /// Whether the text ends in one of some words.
  func endsInAny(_ words: [String]) -> Bool { words.contains { hasSuffix($0) } }

  /// The text without some words, wherever they stand.
  func without(_ words: [String]) -> String {
    var bytes = Array(utf8)
    for word in words {
      for range in bytes.ranges(of: word).reversed() { bytes.removeSubrange(range) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without some words at its ends, as often as they stand there.
  func trimming(leading: [String], trailing: [String]) -> String {
    var rest = self[...]
    var isTrimmed = false
    while !isTrimmed {
      isTrimmed = true
      if let word = leading.first(where: { rest.hasPrefix($0) }) {
        (rest, isTrimmed) = (rest.dropFirst(word.count), false)
      }
      if let word = trailing.first(where: { rest.hasSuffix($0) }) {
        (rest, isTrimmed) = (rest.dropLast(word.count), false)
      }
    }
    return String(rest)
  }

  /// The text without spaces and marks of emphasis at its ends.
  var bare: String {
    trimming(leading: [" ", "*", "\t", "\u{3000}"], trailing: [" ", "*", "\t", "\u{3000}"])
  }
}

extension Character {
  /// 0…9, also full-width; Chinese numerals are numbers, too, but no digits.
  var isArabicDigit: Bool { unicodeScalars.first?.decimalDigit != nil }

  /// A Chinese character.
  var isHan: Bool { unicodeScalars.first?.isHan == true }
}
