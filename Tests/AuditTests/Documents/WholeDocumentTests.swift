import Audit
import Diagnostics
import Foundation
import Testing

/// Whole reports of several house styles, every number typed: each with contradictions of all families, listed by line, and
/// corrected, line for line.
@Suite struct WholeDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/documents")

  static let names = [
    "bridges", "museum", "reading-rooms", "rural-sewage", "school-lunches", "sports-grounds", "straw",
    "vocational-training",
  ]

  /// One line of `contradictions.tsv`.
  private struct Contradiction {
    /// The lines of the report that are a side of it.
    let lines: Set<Int>
    let words: String
  }

  /// Where something is reported, and what.
  private struct Finding: Hashable {
    let code: String
    let line: Int
  }

  private func text(_ name: String, _ file: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name).appending(path: file), encoding: .utf8)
  }

  private func findings(_ name: String, _ file: String) throws -> [Diagnostic] {
    MarkedText([(file, try text(name, file))]).findings
  }

  private func contradictions(of name: String) throws -> [Contradiction] {
    try text(name, "contradictions.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(fields.count == 4, "\(line)")
      return Contradiction(
        lines: Set(fields[2].split(separator: ",").compactMap { Int($0) }), words: String(fields[3]))
    }
  }

  /// Both at once: what the corrected document has is no find in the other.
  @Test(arguments: names)
  func findsEveryContradictionAndIsSilentOnTheCorrectedDocument(_ name: String) throws {
    let corrected = try findings(name, "corrected.md")
    let alarms = corrected.filter { $0.severity != .note }
    #expect(alarms.map { "\($0.code) \($0.place?.line ?? 0)" } == [])

    let known = Set(Self.placed(corrected))
    let found = Self.placed(try findings(name, "as-written.md")).filter { !known.contains($0) }
    let contradictions = try contradictions(of: name)
    #expect(contradictions.count > 15)
    let missed = contradictions.filter { one in !found.contains { one.lines.contains($0.line) } }
    #expect(missed.map(\.words) == [])
  }

  private static func placed(_ findings: [Diagnostic]) -> [Finding] {
    findings.compactMap { finding in finding.place.map { Finding(code: finding.code, line: $0.line) } }
  }
}
