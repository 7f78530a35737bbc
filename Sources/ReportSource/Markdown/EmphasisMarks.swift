/// Makes `执行率为**100%**的` bold as its author means it.
///
/// CommonMark 0.31 (6.2) lets a run of `*` close emphasis only if what stands before it is no punctuation, or
/// what follows is space or punctuation: `%**的` and `”**的` do not close, and Chinese is written without
/// spaces. A private-use character beside such a run satisfies the rule; it is taken out of the parsed text.
/// Authors cannot type it, since files with private-use characters are refused.
///
/// Runs between ASCII characters are left to CommonMark, except beside `{{name}}`, which will be a number.
struct EmphasisMarks {
  static let mark: Unicode.Scalar = "\u{E000}"
  /// The UTF-8 length of the mark.
  static let width = 3

  private let scalars: [Unicode.Scalar]
  /// The ends of code spans by their starts.
  private let codeSpans: [Int: Int]
  private var output = String.UnicodeScalarView()
  private var marks: [Int: [Int]] = [:]
  /// The lengths of the runs that may have opened emphasis and are not closed yet.
  private var openRuns: [Int] = []
  private var line = 0
  private var column = 0
  private var isTableRow = false

  /// - Returns: the text with marks, and for each line (by its 0-based number) the byte offsets in the marked
  ///   line at which a mark stands. Linear in the length of the text.
  static func insert(into text: String) -> (text: String, marks: [Int: [Int]]) {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return (text, [:]) }
    var marks = EmphasisMarks(Array(text.unicodeScalars))
    marks.walk()
    return (String(marks.output), marks.marks)
  }

  /// The text as its author wrote it.
  static func remove(from text: String) -> String {
    guard text.unicodeScalars.contains(mark) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != mark }))
  }

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    codeSpans = Self.codeSpans(in: scalars)
  }

  private mutating func walk() {
    var index = 0
    beginLine(at: 0)
    while index < scalars.count {
      if let end = codeSpans[index] {
        while index < end { put(&index) }
      } else if scalars[index] == "*" {
        putRun(&index)
      } else if scalars[index] == "\\", index + 1 < scalars.count, scalars[index + 1] != "\n" {
        put(&index)
        put(&index)
      } else {
        if isTableRow, scalars[index] == "|" { openRuns = [] }
        put(&index)
      }
    }
  }

  private mutating func put(_ index: inout Int) {
    let scalar = scalars[index]
    output.append(scalar)
    column += UTF8.width(scalar)
    index += 1
    if scalar == "\n" {
      (line, column) = (line + 1, 0)
      beginLine(at: index)
    }
  }

  private mutating func putMark() {
    marks[line, default: []].append(column)
    output.append(Self.mark)
    column += Self.width
  }

  /// Emphasis does not go on into another block.
  private mutating func beginLine(at start: Int) {
    let rest = scalars[start...]
    let text = rest.drop { $0 == " " || $0 == "\t" }
    isTableRow = text.first == "|"
    let numeral = text.prefix { ("0"..."9").contains($0) }
    let afterNumeral = text.dropFirst(numeral.count).first
    let isItem = !numeral.isEmpty && (afterNumeral == "." || afterNumeral == ")")
    let isBullet = text.dropFirst().first == " " && ["*", "-", "+"].contains(text.first)
    if isTableRow || isItem || isBullet || ["\n", "#", ">", nil].contains(text.first) { openRuns = [] }
  }

  private mutating func putRun(_ index: inout Int) {
    let end = scalars[index...].firstIndex { $0 != "*" } ?? scalars.count
    let length = end - index
    let before = index > 0 ? scalars[index - 1] : "\n"
    let after = end < scalars.count ? scalars[end] : "\n"
    let isOurs = !before.isASCII || !after.isASCII || before == "}" || after == "{"
    let closes = openRuns.last == length && !before.isSpace
    if closes {
      openRuns.removeLast()
      if isOurs, before.isMark, !after.isSpace, !after.isMark { putMark() }
    } else if !after.isSpace {
      openRuns.append(length)
    }
    while index < end { put(&index) }
    if isOurs, !closes, after.isMark, !before.isSpace, !before.isMark { putMark() }
  }

  /// Stars between backticks are no emphasis. A span ends at the next run of as many backticks in its block.
  private static func codeSpans(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    var runs: [(start: Int, end: Int)] = []
    /// Numbers of runs, at which a blank line ends the block.
    var blockEnds: Set<Int> = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\n", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        blockEnds.insert(runs.count)
      }
      let end = scalars[index...].firstIndex { $0 != "`" } ?? scalars.count
      if end > index { runs.append((index, end)) }
      index = max(end, index + 1)
    }
    // The next run of each length, from the last run backwards.
    var next: [Int: Int] = [:]
    var partners: [Int?] = runs.map { _ in nil }
    for number in runs.indices.reversed() {
      if blockEnds.contains(number + 1) { next = [:] }
      let length = runs[number].end - runs[number].start
      partners[number] = next[length]
      next[length] = number
    }
    var spans: [Int: Int] = [:]
    var number = 0
    while number < runs.count {
      let isEscaped = runs[number].start > 0 && scalars[runs[number].start - 1] == "\\"
      guard !isEscaped, let partner = partners[number] else {
        number += 1
        continue
      }
      spans[runs[number].start] = runs[partner].end
      number = partner + 1
    }
    return spans
  }
}

extension Unicode.Scalar {
  /// White space as CommonMark counts it for emphasis.
  fileprivate var isSpace: Bool {
    self == "\n" || self == "\t" || properties.generalCategory == .spaceSeparator
  }

  /// Punctuation as CommonMark counts it: ASCII punctuation, and Unicode's P categories.
  fileprivate var isMark: Bool {
    if isASCII {
      return value > 0x20 && value < 0x7F && !properties.isAlphabetic && !("0"..."9").contains(self)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
