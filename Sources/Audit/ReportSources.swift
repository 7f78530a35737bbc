package import Diagnostics
package import ReportSource
internal import Synchronization

/// The texts that a report was read from, so that rules can look at what was really written.
package struct ReportSources: Sendable {
  private let files: [String: SourceFile]
  private let lines: [String: [TextLine]]

  private let memory = Memory()

  package init(_ files: some Sequence<SourceFile>) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    lines = self.files.mapValues { file in (1...max(file.lineCount, 1)).map { TextLine(file, number: $0) } }
  }

  /// The lines of a file by their characters.
  func lines(of file: SourceFile) -> [TextLine] { lines[file.path] ?? [] }

  /// The text of the report that was read from these files, read once for all rules.
  package func prose(of report: Report) -> Prose {
    memory.prose.withLock { prose in
      if let prose { return prose }
      let read = Prose(report, self)
      prose = read
      return read
    }
  }

  /// The sections of that text, its languages side by side.
  func languageSections(of report: Report) -> LanguageSections {
    memory.sections.withLock { sections in
      if let sections { return sections }
      let read = LanguageSections(report, self)
      sections = read
      return read
    }
  }

  /// The numbers that are typed in that text, with what they restate.
  package func typedNumbers(of report: Report) -> [TypedNumber] {
    memory.typed.withLock { typed in
      if let typed { return typed }
      let read = TypedNumber.all(in: report, self)
      typed = read
      return read
    }
  }

  package subscript(path: String) -> SourceFile? { files[path] }

  /// Sorted by path.
  package var all: [SourceFile] { files.keys.sorted().compactMap { files[$0] } }

  /// What stands at a place; empty where the file is not among these.
  package func text(at place: Place) -> String {
    let line = files[place.file]?.line(place.line) ?? []
    return String(decoding: line.dropFirst(place.column - 1).prefix(place.length), as: UTF8.self)
  }
}

/// What rules share.
private final class Memory: Sendable {
  let prose = Mutex<Prose?>(nil)
  let sections = Mutex<LanguageSections?>(nil)
  let typed = Mutex<[TypedNumber]?>(nil)
}
