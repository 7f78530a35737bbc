import Diagnostics

/// One diagnostic as a test expects it: everything but the words of its message.
struct Expectation: Hashable, CustomStringConvertible {
  let place: String
  let code: String
  /// `line:column` of each note's place, in the same file unless the file is named.
  var notes: [String] = []
  /// The English words of the fix; nil where none is known.
  var fix: String?

  var description: String {
    var text = "\(place) \(code)"
    for note in notes { text += " note \(note)" }
    if let fix { text += " fix: \(fix)" }
    return text
  }

  init(_ diagnostic: Diagnostic) {
    place = diagnostic.place.map { "\($0.file):\($0.line):\($0.column)+\($0.length)" } ?? "-"
    code = diagnostic.code
    fix = diagnostic.fix?.en
    notes = diagnostic.notes.map { note in
      let position = "\(note.place.line):\(note.place.column)"
      return note.place.file == diagnostic.place?.file ? position : "\(note.place.file):\(position)"
    }
  }

  /// - Parameters:
  ///   - place: `path:line:column+length`.
  ///   - rest: `JX0206 note 3:1 fix: remove one of the two`.
  init(at place: String, _ rest: String) {
    self.place = place
    var parts = rest.split(separator: " fix: ", maxSplits: 1).map(String.init)
    if parts.count == 2 { fix = parts.removeLast() }
    let words = parts[0].split(separator: " note ").map(String.init)
    code = words[0]
    notes = Array(words.dropFirst())
  }

  /// As the description of another writes it; a path may hold blanks.
  init(_ text: String) {
    let code = text.ranges(of: " JX").first?.lowerBound ?? text.endIndex
    self.init(at: String(text[..<code]), String(text[code...].dropFirst()))
  }
}

/// A text with marks below the lines that are wrong:
///
///     value: 1,000
///     #      ^~~~~ JX0305 fix: write 1000
///
/// The caret stands below the place, cell by cell as a terminal shows it, and covers the length together with
/// the tildes. `#@1+5 JX0302` names column and length where a caret cannot stand. Several marks may follow one
/// line.
struct MarkedText {
  /// Without the marks.
  let text: String
  let expectations: [Expectation]

  init(_ marked: String, path: String) {
    var lines: [Substring] = []
    var expectations: [Expectation] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let mark = Mark(line) else {
        lines.append(line)
        continue
      }
      let (column, length) = mark.bytes(in: lines.last ?? "")
      expectations.append(Expectation(at: "\(path):\(lines.count):\(column)+\(length)", mark.rest))
    }
    text = lines.joined(separator: "\n")
    self.expectations = expectations
  }

  private struct Mark {
    private enum Position {
      case cells(Int, Int)
      case bytes(Int, Int)
    }

    private let position: Position
    let rest: String

    init?(_ line: Substring) {
      if line.hasPrefix("#@") {
        let words = line.dropFirst(2).split(separator: " ", maxSplits: 1)
        let numbers = words[0].split(separator: "+").compactMap { Int($0) }
        position = .bytes(numbers[0], numbers[1])
        rest = String(words[1])
      } else {
        let scalars = Array(line.unicodeScalars)
        let blank = scalars.dropFirst().prefix { $0 == " " }.count
        guard scalars.first == "#", scalars.count > blank + 1, scalars[blank + 1] == "^" else { return nil }
        let tildes = scalars[(blank + 2)...].prefix { $0 == "~" }.count
        position = .cells(blank + 1, tildes + 1)
        let text = String.UnicodeScalarView(scalars[(blank + 2 + tildes)...])
        rest = String(String(text).drop { $0 == " " })
      }
    }

    /// 1-based column and length.
    func bytes(in line: Substring) -> (Int, Int) {
      switch position {
      case .bytes(let column, let length): return (column, length)
      case .cells(let start, let count):
        var cells = 0
        var column = 0
        var length = 0
        for scalar in line.unicodeScalars {
          if cells < start { column += UTF8.width(scalar) }
          if cells >= start, cells < start + count { length += UTF8.width(scalar) }
          cells += TerminalWidth.cells(of: scalar)
        }
        // Behind the end of the line.
        column += max(0, start - cells)
        return (column + 1, max(length, 1))
      }
    }
  }
}
