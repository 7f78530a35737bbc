import Audit
import Diagnostics

/// Texts of a document in which the places of expected findings are marked: `«JX2112|98.04%»`.
struct MarkedText {
  /// What was marked, as `file:line:column:length code`, sorted.
  private(set) var expected: [String] = []
  private(set) var files: [SourceFile] = []

  /// - Parameter texts: marked Markdown by file name, in the order of the chapters.
  init(_ texts: [(name: String, text: String)]) {
    for (name, text) in texts {
      let (plain, marks) = MarkedReport.unmarked(text)
      files.append(SourceFile(path: name, bytes: Array(plain.utf8)))
      expected += marks.map { name + ":" + $0 }
    }
    expected.sort()
  }

  init(_ text: String) { self.init([("a.md", text)]) }

  var findings: [Diagnostic] { Audit().findings(inDocuments: files) }

  /// The findings in the form of ``expected``.
  var found: [String] {
    findings.map { finding in
      let place = finding.place.map { "\($0.file):\($0.line):\($0.column):\($0.length)" }
      return "\(place ?? "?") \(finding.code)"
    }.sorted()
  }
}
