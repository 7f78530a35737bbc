/// Search for words in UTF-8: exact, and quick enough to ask many words of every sentence.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where a word first stands from an offset on.
  func range(of word: String, from start: Int? = nil) -> Range<Int>? {
    let first = Swift.max(start ?? startIndex, startIndex)
    let found = withContiguousStorageIfAvailable { bytes in
      bytes.offset(of: word, from: first - startIndex)
    }
    guard let offset = found ?? Array(self).offset(of: word, from: first - startIndex) else { return nil }
    return (startIndex + offset)..<(startIndex + offset + word.utf8.count)
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

extension Array where Element == UInt8 {
  fileprivate func offset(of word: String, from start: Int) -> Int? {
    withUnsafeBufferPointer { $0.offset(of: word, from: start) }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// How many bytes stand before a word that begins at an offset or behind it.
  ///
  /// The last byte is compared first: of Chinese characters nearly all share the first.
  fileprivate func offset(of word: String, from start: Int) -> Int? {
    var word = word
    return word.withUTF8 { word -> Int? in
      guard let first = word.first, start + word.count <= count else { return nil }
      let last = word.count - 1
      var index = start
      while index + last < count {
        if self[index + last] == word[last], self[index] == first {
          var next = 1
          while next < last, self[index + next] == word[next] { next += 1 }
          if next >= last { return index }
        }
        index += 1
      }
      return nil
    }
  }
}

extension StringProtocol {
  /// Whether a word stands in the text.
  func has(_ word: String) -> Bool { hasAny([word]) }

  /// Whether one of some words stands in the text.
  func hasAny(_ words: [String]) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      words.contains { bytes.offset(of: $0, from: 0) != nil }
    }
    if let found { return found }
    let bytes = Array(utf8)
    return words.contains { bytes.offset(of: $0, from: 0) != nil }
  }

  /// Whether the text ends in one of some words.
  func endsInAny(_ words: [String]) -> Bool {
    let bytes = String(self)[...].utf8
    return words.contains { bytes.ends(with: $0) }
  }

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
    let text = String(self)
    var rest = text[...].utf8
    var isTrimmed = false
    while !isTrimmed {
      isTrimmed = true
      if let word = leading.first(where: { rest.starts(with: $0.utf8) }), !word.isEmpty {
        (rest, isTrimmed) = (rest.dropFirst(word.utf8.count), false)
      }
      if let word = trailing.first(where: { rest.ends(with: $0) }), !word.isEmpty {
        (rest, isTrimmed) = (rest.dropLast(word.utf8.count), false)
      }
    }
    return String(text[rest.startIndex..<rest.endIndex])
  }

  /// A name without the mark of a footnote behind it: `旅游厕所数量` of `旅游厕所数量[^2]`.
  var unnoted: String {
    guard hasSuffix("]"), let mark = firstRange(of: "[^") else { return String(self) }
    return self[..<mark.lowerBound].bare
  }

  /// The text without spaces and marks of emphasis at its ends.
  var bare: String {
    let scalars = unicodeScalars
    let start = scalars.firstIndex { !$0.isBlankOrEmphasis } ?? scalars.endIndex
    let last = scalars.lastIndex { !$0.isBlankOrEmphasis }
    return String(self[start..<(last.map { scalars.index(after: $0) } ?? start)])
  }
}

extension Substring.UTF8View {
  /// Whether a word stands at the end.
  fileprivate func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}

extension Unicode.Scalar {
  fileprivate var isBlankOrEmphasis: Bool { self == " " || self == "*" || self == "\t" || self == "\u{3000}" }
}

extension Character {
  /// 0…9, also full-width; Chinese numerals are numbers, too, but no digits.
  var isArabicDigit: Bool { unicodeScalars.first?.decimalDigit != nil }

  /// A Chinese character.
  var isHan: Bool { unicodeScalars.first?.isHan == true }
}
