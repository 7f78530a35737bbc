package import Evaluation

/// One evaluation report, whole and valid: every name in it leads somewhere, every score is computed.
package struct Report: Sendable {
  package let id: Slug
  package let languages: [Language]
  package let head: ReportHead
  package let contentHash: VersionHash
  package let methodology: Methodology
  package let facts: [Fact]
  package let budget: Budget?
  package let deliveries: [Delivery]
  package let indicators: IndicatorSet
  package let scorecard: Scorecard
  /// What single defensible changes would make of the total.
  package let sensitivities: [Sensitivity]
  package let findings: [Finding]
  package let recommendations: [Recommendation]
  package let diagrams: [Diagram]
  package let errata: [Erratum]
  package let waivers: [Waiver]
  package let chapters: [Chapter]
  /// The analysis of each leaf by language; a language without one falls back.
  package let analyses: [Language: [IndicatorID: MarkdownDocument]]
  /// Everything that prose can name.
  package let book: FigureBook
  /// Every short text of the data files, as written in each language, in the order read.
  package let texts: [[Language: Located<String>]]
  /// What is signed, and by whom.
  package let signoff: Signoff

  package var mainLanguage: Language { languages[0] }

  package func party(_ id: Slug) -> ReportHead.Party? { head.parties.first { $0.id.value == id } }
  package func source(_ id: Slug) -> ReportHead.Source? { head.sources.first { $0.id.value == id } }
  package func recommendation(_ id: Slug) -> Recommendation? { recommendations.first { $0.id.value == id } }
  package func finding(_ id: Slug) -> Finding? { findings.first { $0.id.value == id } }
  package func diagram(_ id: String) -> Diagram? { diagrams.first { $0.id.value.text == id } }

  /// The points a finding cost, exact: what its indicators lost.
  package func lost(by finding: Finding) -> Fraction {
    finding.lostOn.compactMap { scorecard[$0.value]?.lost }.sum
  }

  /// Findings that cost points on an indicator, in the order of the file.
  package func findings(on id: IndicatorID) -> [Finding] {
    findings.filter { $0.lostOn.contains { $0.value == id } }
  }
}

/// One chapter in all languages.
package struct Chapter: Sendable {
  package let file: ReportHead.ChapterFile
  /// At least the main language.
  package let texts: [Language: MarkdownDocument]

  /// The text in a language, or the main language's where it is missing.
  package func text(in language: Language, main: Language) -> (document: MarkdownDocument, language: Language)
  {
    if let text = texts[language] { return (text, language) }
    return (texts[main] ?? .empty, main)
  }
}
