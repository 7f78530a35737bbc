import Audit
import Diagnostics
import ReportSource

/// The clean report with some changes, in which the places of expected findings are marked: `«JX1101|36.52»`.
struct MarkedReport {
  /// A text of a file that stands there once, and what it becomes.
  struct Change {
    let file: String
    let text: String
    let replacement: String

    init(_ file: String, _ text: String, _ replacement: String) {
      self.file = file
      self.text = text
      self.replacement = replacement
    }
  }

  /// What was marked, as `file:line:column:length code`, sorted.
  private(set) var expected: [String] = []
  private(set) var files: [String: String]

  /// - Parameter changes: names of files are those of the report's folder, or whole paths.
  init(_ changes: [Change] = []) {
    files = CleanReport.files
    for change in changes {
      let path = change.file.hasPrefix("content/") ? change.file : CleanReport.folder + change.file
      let old = files[path] ?? ""
      precondition(
        change.text.isEmpty || old.components(separatedBy: change.text) == 2,
        "“\(change.text)” stands once in \(path)")
      files[path] =
        change.text.isEmpty ? old + change.replacement : old.replacing(change.text, with: change.replacement)
    }
    for (path, text) in files where text.contains("«") {
      let (plain, marks) = Self.unmarked(text)
      files[path] = plain
      expected += marks.map { path.replacing(CleanReport.folder, with: "") + ":" + $0 }
    }
    expected.sort()
  }

  /// The text without its marks, and what they mark as `line:column:length code`.
  static func unmarked(_ text: String) -> (String, [String]) {
    var plain = ""
    var marks: [String] = []
    var line = 1
    var column = 1
    var open: (code: String, line: Int, column: Int)?
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "«", let bar = rest.firstIndex(of: "|") {
        open = (String(rest[..<bar]), line, column)
        rest = rest[rest.index(after: bar)...]
      } else if character == "»", let mark = open {
        for code in mark.code.split(separator: " ") {
          marks.append("\(mark.line):\(mark.column):\(column - mark.column) \(code)")
        }
        open = nil
      } else {
        plain.append(character)
        column = character == "\n" ? 1 : column + character.utf8.count
        line += character == "\n" ? 1 : 0
      }
    }
    return (plain, marks)
  }

  /// What the loader and the audit find.
  var findings: [Diagnostic] { AuditedSite(FilesInMemory(files)).findings }

  /// The findings in the form of ``expected``.
  var found: [String] {
    findings.map { finding in
      let place = finding.place.map {
        "\($0.file.replacing(CleanReport.folder, with: "")):\($0.line):\($0.column):\($0.length)"
      }
      return "\(place ?? "?") \(finding.code)"
    }.sorted()
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
