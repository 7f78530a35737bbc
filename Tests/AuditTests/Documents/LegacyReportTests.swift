import Diagnostics
import Foundation
import Testing

/// A report written the old way, every number typed: once with contradictions of every family, once corrected.
@Suite struct LegacyReportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/legacy")

  /// A report with codes and an English summary; one whose items have names only; one of full-width digits.
  private static let documents = [["report.md", "summary-en.md"], ["meals.md"], ["street-lights.md"]]

  private func text(_ names: [String], _ version: String) throws -> MarkedText {
    MarkedText(
      try names.map { name in
        (
          name,
          try String(contentsOf: Self.folder.appending(path: version).appending(path: name), encoding: .utf8)
        )
      })
  }

  @Test(arguments: documents)
  func findsEveryContradictionAtItsPlace(_ names: [String]) throws {
    let report = try text(names, "as-written")
    #expect(report.expected.count > 15)
    let (found, expected) = (Set(report.found), Set(report.expected))
    #expect(expected.subtracting(found) == [], "not found")
    #expect(found.subtracting(expected) == [], "found without being there")
    #expect(report.found.count == report.expected.count)
  }

  @Test(arguments: documents)
  func isSilentOnTheCorrectedReport(_ names: [String]) throws {
    #expect(try text(names, "corrected").found == [])
  }
}
