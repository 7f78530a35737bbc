internal import Diagnostics

/// What a Markdown file may hold before it is parsed.
///
/// libcmark-gfm 0.29.0.gfm.6 (Debian 12) takes quadratic time and memory on some inputs (CVE-2023-22484,
/// -22486, -24824, -26485, -37463): 50 KB of nested lists take 9 s. These bounds are far above what a report
/// needs and keep the worst file under a second.
enum MarkdownLimits {
  static let deepestNesting = 32
  static let mostColumns = 64
  /// In one table: short rows are filled up to the length of the head.
  static let mostCells = 20_000

  /// How often a costly sequence may stand in one file.
  private static let sequences: [(text: String, limit: Int)] = [
    ("<", 400), ("![", 100), ("[^", 1000), ("[", 4000), ("`", 4000), ("_", 6000), ("*", 12000), ("{{", 6000),
  ]

  /// - Returns: whether the file may be parsed; if not, a diagnostic says why.
  static func allow(_ file: SourceFile, reader: RecordReader) -> Bool {
    var isAllowed = true
    for number in 1...file.lineCount {
      let line = file.line(number)
      if nesting(of: line) > deepestNesting {
        reader.report(
          MarkdownFault.tooNested(limit: deepestNesting), at: Place(file: file.path, line: number))
        isAllowed = false
      }
      if line.count(where: { $0 == UInt8(ascii: "|") }) > mostColumns + 1 {
        reader.report(
          MarkdownFault.tooManyColumns(limit: mostColumns), at: Place(file: file.path, line: number))
        isAllowed = false
      }
    }
    if let number = lineOfTableTooLarge(in: file) {
      let place = Place(file: file.path, line: number)
      reader.report(MarkdownFault.tooMany("|", limit: mostCells), at: place)
      isAllowed = false
    }
    for (text, limit) in sequences {
      if let offset = Self.offset(ofOccurrence: limit + 1, of: Array(text.utf8), in: file.bytes) {
        reader.report(MarkdownFault.tooMany(text, limit: limit), at: file.place(at: offset))
        isAllowed = false
      }
    }
    return isAllowed
  }

  /// Containers that a line opens or goes on in: marks (`>`, `-`, `*`, `+`, `1.`) at its start, and four
  /// columns of indentation each.
  private static func nesting(of line: ArraySlice<UInt8>) -> Int {
    var marks = 0
    var spaces = 0
    var rest = line
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: " "): spaces += 1
      case 0x09: spaces += 4
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard isBlank(rest.dropFirst().first) else { return max(marks, spaces / 4) }
        marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
          isBlank(rest.dropFirst().first)
        else { return max(marks, spaces / 4) }
        marks += 1
      default: return max(marks, spaces / 4)
      }
      rest = rest.dropFirst()
    }
    let marksUsed = Set(line).subtracting(Array(" \t".utf8))
    let isRule = marksUsed == [UInt8(ascii: "-")] || marksUsed == [UInt8(ascii: "*")]
    return isRule ? 0 : max(marks, spaces / 4)
  }

  private static func isBlank(_ byte: UInt8?) -> Bool {
    byte == nil || byte == UInt8(ascii: " ") || byte == 0x09
  }

  /// The second line (`|---|---|`) of the first table with too many cells.
  private static func lineOfTableTooLarge(in file: SourceFile) -> Int? {
    var table: (line: Int, columns: Int)?
    for number in 1...file.lineCount {
      let line = file.line(number)
      if let open = table, (number - open.line) * open.columns > mostCells { return open.line }
      let bytes = Set(line)
      if bytes.isSubset(of: blanks) {
        table = nil
      } else if table == nil, bytes.isSubset(of: tableMarks), bytes.contains(UInt8(ascii: "-")) {
        table = (number, line.count { $0 == UInt8(ascii: "|") } + 1)
      }
    }
    return nil
  }

  private static let blanks = Set(" \t>".utf8)
  private static let tableMarks = Set(" \t>|:-".utf8)

  private static func offset(ofOccurrence number: Int, of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    var found = 0
    var index = 0
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<(index + needle.count)].elementsEqual(needle) {
        found += 1
        if found == number { return index }
        index += needle.count
      } else {
        index += 1
      }
    }
    return nil
  }
}
