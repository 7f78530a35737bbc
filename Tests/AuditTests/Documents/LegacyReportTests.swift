import Diagnostics
import Foundation
import Testing

/// A report written the old way, every number typed: once with contradictions of every family, once corrected.
@Suite struct LegacyReportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/legacy")

  private func text(_ version: String) throws -> MarkedText {
    MarkedText(
      try ["report.md", "summary-en.md"].map { name in
        (
          name,
          try String(contentsOf: Self.folder.appending(path: version).appending(path: name), encoding: .utf8)
        )
      })
  }

  @Test func findsEveryContradictionAtItsPlace() throws {
    let report = try text("as-written")
    #expect(report.expected.count > 50)
    let (found, expected) = (Set(report.found), Set(report.expected))
    #expect(expected.subtracting(found) == [], "not found")
    #expect(found.subtracting(expected) == [], "found without being there")
    #expect(report.found.count == report.expected.count)
  }

  @Test func isSilentOnTheCorrectedReport() throws {
    #expect(try text("corrected").found == [])
  }
}
