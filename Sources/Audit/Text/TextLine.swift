internal import Diagnostics

/// A line of a source file by its characters, with the places of them.
struct TextLine {
  let number: Int
  let path: String
  let characters: [Character]
  /// Where each character begins, in bytes; one more for the end.
  private let offsets: [Int]

  init(_ file: SourceFile, number: Int) {
    self.number = number
    path = file.path
    characters = Array(String(decoding: file.line(number), as: UTF8.self))
    var offsets = [0]
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    self.offsets = offsets
  }

  var text: String { String(characters) }

  func place(_ range: Range<Int>) -> Place {
    let start = offsets[range.lowerBound]
    return Place(file: path, line: number, column: start + 1, length: offsets[range.upperBound] - start)
  }

  /// Where a word stands in the line, each time.
  func ranges(of word: String) -> [Range<Int>] {
    let wanted = Array(word)
    guard !wanted.isEmpty, characters.count >= wanted.count else { return [] }
    return (0...(characters.count - wanted.count)).compactMap { start in
      for (index, character) in wanted.enumerated() where characters[start + index] != character {
        return nil
      }
      return start..<(start + wanted.count)
    }
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
