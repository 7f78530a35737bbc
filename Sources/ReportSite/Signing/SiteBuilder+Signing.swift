internal import Diagnostics
package import ReportSource

extension SiteBuilder {
  /// A report or declaration with what is signed of it.
  package struct SignedDocument: Sendable {
    /// The folder's or file's name.
    package let name: String
    package let signoff: Signoff
    package let paths: Signoff.Paths
    /// The ledgers as they are, by path.
    let ledgers: [String: SourceFile]
    let mainLanguage: Language
  }

  /// Reads what is signed of every report and declaration. A document with errors is not among them.
  package func signedDocuments() -> (findings: Findings, documents: [SignedDocument]) {
    let loader = SiteLoader(files, phrases: Phrase.required)
    let outcome = loader.frame()
    var findings = Findings()
    findings.take(outcome)
    guard let frame = outcome.value else { return (findings, []) }
    var documents: [SignedDocument] = []
    func add(_ name: Slug, _ signoff: Signoff?, at paths: Signoff.Paths, _ texts: [SourceFile]) {
      guard let signoff else { return }
      let ledgers = texts.filter { $0.path == paths.signatures || $0.path == paths.translations }
      documents.append(
        SignedDocument(
          name: name.text, signoff: signoff, paths: paths,
          ledgers: Dictionary(ledgers.map { ($0.path, $0) }) { first, _ in first },
          mainLanguage: frame.site.mainLanguage))
    }
    for id in frame.reports {
      let outcome = loader.report(id, in: frame)
      findings.take(outcome)
      add(id, outcome.value?.signoff, at: .report(id), outcome.texts)
    }
    for id in frame.declarations {
      let outcome = loader.declaration(id, in: frame)
      findings.take(outcome)
      add(id, outcome.value?.signoff, at: .declaration(id), outcome.texts)
    }
    return (findings, documents)
  }
}
