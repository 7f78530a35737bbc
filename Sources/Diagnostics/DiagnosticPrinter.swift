/// Writes diagnostics for people:
///
///     content/reports/a/facts.yaml:3:10: error: “1,000” is no number [JX0305]
///         value: 1,000
///                ^~~~~
///       fix: write 1000
package struct DiagnosticPrinter: Sendable {
  package let language: MessageLanguage
  /// Whether severities are coloured (a terminal) or plain.
  package let isColored: Bool
  private let files: [String: SourceFile]

  /// - Parameters:
  ///   - language: of the words.
  ///   - isColored: true on a terminal only.
  ///   - files: the texts that the places lie in; a place without its text is printed without the line.
  package init(language: MessageLanguage, isColored: Bool = false, files: some Sequence<SourceFile>) {
    self.language = language
    self.isColored = isColored
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// - Returns: the diagnostic with its source line, notes and fix; ends in a line feed.
  package func text(of diagnostic: Diagnostic) -> String {
    var text = ""
    if let place = diagnostic.place { text += position(of: place) + ": " }
    text += colored(diagnostic.severity.word[language], as: diagnostic.severity) + ": "
    text += visible(diagnostic.message[language]) + " [\(diagnostic.code)]\n"
    if let place = diagnostic.place { text += excerpt(at: place) }
    for note in diagnostic.notes {
      text += "  " + position(of: note.place) + ": "
      text += Severity.note.word[language] + ": " + visible(note.message[language]) + "\n"
      text += excerpt(at: note.place)
    }
    if let fix = diagnostic.fix {
      text += "  " + Message(zh: "修改建议：", en: "fix: ")[language] + visible(fix[language]) + "\n"
    }
    return text
  }

  private func position(of place: Place) -> String { "\(visible(place.file)):\(place.line):\(place.column)" }

  /// The source line with a caret under the place. Wide characters count two cells; a long line is cut
  /// around the place.
  private func excerpt(at place: Place) -> String {
    guard let line = files[place.file]?.line(place.line), !line.isEmpty else { return "" }
    // A place within a character covers all of it.
    var start = min(line.startIndex + place.column - 1, line.endIndex)
    while start > line.startIndex, start < line.endIndex, isContinuation(line[start]) { start -= 1 }
    var end = min(line.startIndex + place.column - 1 + place.length, line.endIndex)
    while end < line.endIndex, isContinuation(line[end]) { end += 1 }
    let before = cut(visible(decoded(line[..<start])), toCells: 60, keepingEnd: true)
    let marked = cut(visible(decoded(line[start..<end])), toCells: 60)
    let after = cut(visible(decoded(line[end...])), toCells: 40)
    let indent = String(repeating: " ", count: TerminalWidth.cells(of: before))
    let underline = String(repeating: "~", count: max(TerminalWidth.cells(of: marked) - 1, 0))
    return "    \(before)\(marked)\(after)\n    \(indent)^\(underline)\n"
  }

  /// Whether a byte goes on with a character of UTF-8.
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A text of at most so many cells, with `…` where something was cut off. Scalar by scalar, since one
  /// character may hold any number of combining marks.
  private func cut(_ text: String, toCells most: Int, keepingEnd: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept: [Unicode.Scalar] = []
    var cells = 0
    for scalar in keepingEnd ? scalars.reversed() : scalars {
      cells += TerminalWidth.cells(of: scalar)
      guard cells <= most, kept.count < most * 4 else {
        return keepingEnd ? "…" + string(kept.reversed()) : string(kept) + "…"
      }
      kept.append(scalar)
    }
    return text
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Control and direction characters of content never reach a terminal as they are.
  private func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: result.append(scalar == "\t" ? " " : "\u{FFFD}")
      case .format where scalar != "\u{200D}", .privateUse: result.append("\u{FFFD}")
      case .lineSeparator, .paragraphSeparator: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func colored(_ word: String, as severity: Severity) -> String {
    guard isColored else { return word }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }
}
