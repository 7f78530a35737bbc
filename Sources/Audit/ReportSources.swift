package import Diagnostics

/// The texts that a report was read from, so that rules can look at what was really written.
package struct ReportSources: Sendable {
  private let files: [String: SourceFile]
  private let lines: [String: [TextLine]]

  package init(_ files: some Sequence<SourceFile>) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    lines = self.files.mapValues { file in (1...max(file.lineCount, 1)).map { TextLine(file, number: $0) } }
  }

  /// The lines of a file by their characters.
  func lines(of file: SourceFile) -> [TextLine] { lines[file.path] ?? [] }

  package subscript(path: String) -> SourceFile? { files[path] }

  /// Sorted by path.
  package var all: [SourceFile] { files.keys.sorted().compactMap { files[$0] } }

  /// What stands at a place; empty where the file is not among these.
  package func text(at place: Place) -> String {
    let line = files[place.file]?.line(place.line) ?? []
    return String(decoding: line.dropFirst(place.column - 1).prefix(place.length), as: UTF8.self)
  }
}
