import Diagnostics
import Foundation
import ReportSource
import Testing

@Suite struct DiagnosticTests {
  @Test func theSmallSiteHasNothingWrong() throws {
    let site = LoadedSite(FilesInMemory(SmallSite.files))
    #expect(site.printed().isEmpty)
    #expect(site.reports.count == 1 && site.declarations.count == 1)
  }

  @Test(arguments: DiagnosticCase.yamlSyntax + DiagnosticCase.yamlLines)
  func ofYAML(_ example: DiagnosticCase) throws { try example.check() }

  @Test(
    arguments: DiagnosticCase.numbers + DiagnosticCase.keys + DiagnosticCase.words + DiagnosticCase.choices)
  func ofFields(_ example: DiagnosticCase) throws { try example.check() }

  @Test(arguments: DiagnosticCase.records + DiagnosticCase.files + DiagnosticCase.targets)
  func ofRecords(_ example: DiagnosticCase) throws { try example.check() }

  @Test(arguments: DiagnosticCase.evaluation + DiagnosticCase.rules + DiagnosticCase.tree)
  func ofEvaluation(_ example: DiagnosticCase) throws { try example.check() }

  @Test(arguments: DiagnosticCase.references + DiagnosticCase.textReferences + DiagnosticCase.consequences)
  func ofReferences(_ example: DiagnosticCase) throws { try example.check() }

  @Test(arguments: DiagnosticCase.markdown + DiagnosticCase.footnotesAndReferences)
  func ofMarkdown(_ example: DiagnosticCase) throws { try example.check() }

  @Test(arguments: DiagnosticCase.catalogues)
  func ofCatalogues(_ example: DiagnosticCase) throws { try example.check() }

  @Test func ofSeveralFilesStandInTheOrderOfTheirPlaces() throws {
    let example = try #require(
      DiagnosticCase.consequences.first { $0.testDescription.hasPrefix("several slips") })
    let site = LoadedSite(FilesInMemory(try example.site().files))
    let places = site.diagnostics.compactMap(\.place)
    #expect(places == places.sorted() && Set(places.map(\.file)).count == 5)
  }

  /// Each code that the sources know stands in a case.
  @Test func everyCodeHasACase() throws {
    let known = try Self.codesInSources()
    let cases =
      DiagnosticCase.yamlSyntax + DiagnosticCase.yamlLines + DiagnosticCase.numbers + DiagnosticCase.keys
      + DiagnosticCase.words + DiagnosticCase.choices + DiagnosticCase.records + DiagnosticCase.files
      + DiagnosticCase.targets + DiagnosticCase.evaluation + DiagnosticCase.rules + DiagnosticCase.tree
      + DiagnosticCase.references + DiagnosticCase.textReferences + DiagnosticCase.consequences
      + DiagnosticCase.markdown + DiagnosticCase.footnotesAndReferences + DiagnosticCase.catalogues
    var tested = Set(try cases.flatMap { try $0.site().expectations.map(\.code) })
    tested.formUnion(ReadingTests.codes)
    tested.formUnion(FilesOnDiskTests.codes)
    tested.formUnion(["JX0418", "JX0513"])
    #expect(known.subtracting(tested).sorted() == [])
    #expect(tested.subtracting(known).sorted() == [])
  }

  private static func codesInSources() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/ReportSource")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var codes: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: /"(JX\d{4})"/).map { String($0.1) })
    }
    return codes
  }
}
