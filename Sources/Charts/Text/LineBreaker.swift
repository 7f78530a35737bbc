/// Breaks text into lines of at most a given width, of about equal length.
///
/// Lines break at spaces, after hyphens between letters, and beside Chinese characters, but never before
/// closing punctuation or after opening punctuation, and never inside a grapheme cluster. A word wider than a
/// line is broken where the line ends. No character is left out.
package struct LineBreaker {
  private let characters: [Character]
  /// The width of each character with the spacing before it, px.
  private let widths: [Double]
  /// Whether a line may begin at each character.
  private let breaks: [Bool]

  /// - Parameters:
  ///   - text: any text; white space and control characters become single spaces.
  ///   - style: its size and weight.
  package init(_ text: String, _ style: TextStyle) {
    let characters = Self.normalised(text)
    var widths: [Double] = []
    var breaks: [Bool] = []
    var previous: Character?
    for character in characters {
      var em = character.unicodeScalars.reduce(0) { $0 + TextWidth.em($1) }
      if let last = previous?.unicodeScalars.last, let first = character.unicodeScalars.first {
        em += TextWidth.spacing(between: last, and: first)
      }
      widths.append(em * TextWidth.emInPixels(style))
      breaks.append(previous.map { Self.mayBreak(between: $0, and: character) } ?? false)
      previous = character
    }
    self.characters = characters
    self.widths = widths
    self.breaks = breaks
  }

  /// The lines of a text; see ``lines(within:indent:)``.
  package static func lines(
    _ text: String, _ style: TextStyle, within width: Double, indent: Double = 0
  ) -> [String] {
    LineBreaker(text, style).lines(within: width, indent: indent)
  }

  /// The width of the widest part that does not break, px.
  package var widestWord: Double {
    var widest = 0.0
    var word = 0.0
    for index in characters.indices {
      if breaks[index] || characters[index] == " " { word = 0 }
      if characters[index] != " " { word += widths[index] }
      widest = max(widest, word)
    }
    return widest
  }

  /// As few lines as the width allows, and of these the most even, with breaks after punctuation rather than
  /// inside a Chinese phrase.
  ///
  /// - Parameters:
  ///   - width: px; a line that holds a single wider character is wider.
  ///   - indent: what is taken from the first line, px.
  /// - Returns: in reading order, without spaces at their ends; none for empty text. Linear in the text,
  ///   times the characters of a line.
  package func lines(within width: Double, indent: Double = 0) -> [String] {
    let filled = starts(within: width, indent: indent)
    guard filled.count > 1 else { return lines(from: filled) }
    if filled[1] == 0 { return [""] + lines(within: width) }
    return lines(from: evened(filled, within: width, indent: indent))
  }

  /// Where lines start that are filled one after the other: the fewest there can be.
  private func starts(within width: Double, indent: Double) -> [Int] {
    var starts: [Int] = characters.isEmpty ? [] : [0]
    var lastBreak = 0
    var used = indent
    var index = 0
    while let start = starts.last, index < characters.count {
      if index > start && breaks[index] { lastBreak = index }
      let isOver = used + widths[index] > width && characters[index] != " "
      if isOver && used > 0 {
        // Only the first line can be empty, where its indent leaves no room for a word.
        index = lastBreak > start ? lastBreak : index
        starts.append(index)
        lastBreak = index
        used = 0
      } else {
        used += widths[index]
        index += 1
      }
    }
    return starts
  }

  /// The best way to break a text into as many lines as given: the least sum of squared room left over, and
  /// of breaks between two Chinese characters.
  private func evened(_ filled: [Int], within width: Double, indent: Double) -> [Int] {
    struct Way {
      var lines: Int
      var cost: Double
      var before: Int
    }
    let allowed = Set(filled)
    var ways: [Int: Way] = [0: Way(lines: 0, cost: 0, before: 0)]
    for end in 1...characters.count where end == characters.count || breaks[end] || allowed.contains(end) {
      var best: Way?
      var used = 0.0
      for start in stride(from: end - 1, through: 0, by: -1) {
        // A space at the end of a line takes no room.
        if start + 1 < end || characters[start] != " " { used += widths[start] }
        let room = width - used - (start == 0 ? indent : 0)
        guard let way = ways[start] else {
          if room < 0 { break }
          continue
        }
        if room < 0 && start + 1 < end { break }
        let slack = max(room, 0) / width
        let next = Way(lines: way.lines + 1, cost: way.cost + slack * slack + penalty(end), before: start)
        if best.map({ (next.lines, next.cost) < ($0.lines, $0.cost) }) ?? true { best = next }
      }
      ways[end] = best
    }
    var starts: [Int] = []
    var end = characters.count
    while end > 0, let way = ways[end] {
      starts.append(way.before)
      end = way.before
    }
    return starts.isEmpty || starts.count > filled.count ? filled : starts.reversed()
  }

  private func penalty(_ end: Int) -> Double {
    guard end < characters.count, let last = characters[end - 1].unicodeScalars.last else { return 0 }
    return last.isIdeographic ? 0.25 : 0
  }

  private func lines(from starts: [Int]) -> [String] {
    starts.indices.map { index in
      line(starts[index]..<(index + 1 < starts.count ? starts[index + 1] : characters.count))
    }
  }

  private func line(_ range: Range<Int>) -> String {
    var slice = characters[range]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }

  /// The characters with white space and controls made single spaces, and none at the ends.
  private static func normalised(_ text: String) -> [Character] {
    var characters: [Character] = []
    for character in text {
      let isSpace = character.unicodeScalars.allSatisfy { scalar in
        scalar != "\u{A0}"
          && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .control)
      }
      if !isSpace {
        characters.append(character)
      } else if let last = characters.last, last != " " {
        characters.append(" ")
      }
    }
    if characters.last == " " { characters.removeLast() }
    return characters
  }

  /// UAX 14 as far as labels need it.
  private static func mayBreak(between first: Character, and second: Character) -> Bool {
    guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return false }
    if second == " " || closing.contains(second) || opening.contains(first) { return false }
    if first == " " || first == "\u{200B}" { return true }
    if last.isIdeographic || next.isIdeographic { return true }
    if first == "-" || first == "–" { return next.properties.isAlphabetic }
    // Beside full-width punctuation, and before “ or （ in Chinese text.
    return fullWidthClosing.contains(first) || fullWidthOpening.contains(second)
  }

  private static let fullWidthClosing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "】", "》", "〉", "」", "』", "〕", "］",
  ]
  private static let fullWidthOpening: Set<Character> = ["（", "【", "《", "〈", "「", "『", "〔", "［"]
  private static let closing = fullWidthClosing.union([
    "”", "’", "％", "…", "—", "·", ")", "]", "}", ",", ".", ":", ";", "!", "?", "%", "\u{A0}",
  ])
  private static let opening = fullWidthOpening.union(["“", "‘", "(", "[", "{", "\u{A0}"])
}
