package import Diagnostics
package import ReportSource

/// Holds a report against itself by every rule.
package struct Audit: Sendable {
  /// What an audit found, and what it did not report because the report explains it.
  package struct Outcome: Sendable {
    /// What stands.
    package fileprivate(set) var findings: [Diagnostic] = []
    /// What an erratum explains.
    package fileprivate(set) var explained: [(finding: Diagnostic, erratum: Erratum)] = []
    /// What a waiver lets stand.
    package fileprivate(set) var waived: [(finding: Diagnostic, waiver: Waiver)] = []
  }

  private struct Found: Sendable {
    let code: String
    let defect: Defect
    let diagnostic: Diagnostic
  }

  package init() {}

  /// - Returns: what all rules find and nothing explains.
  package func findings(in report: Report, sources: ReportSources) -> [Diagnostic] {
    outcome(of: report, sources: sources).findings
  }

  /// Holds one report against itself.
  package func outcome(of report: Report, sources: ReportSources) -> Outcome {
    let found = Self.tasks(for: report).concurrentMap { $0.found(in: report, sources) }.flatMap(\.self)
    let codes = Self.rules.map(\.page.code) + Self.textRules.map(\.page.code)
    let errata = ErrataIndex(report)
    return Self.sort(found, waivers: report.waivers, codes: codes, sources) { errata.explanation(of: $0) }
  }

  /// What is looked for in a report, the longest work first: it is done on several cores.
  private static func tasks(for report: Report) -> [Task] {
    [.typedNumbers] + report.languages.map(Task.text) + rules.map(Task.data)
  }

  private enum Task: Sendable {
    /// Reads what many rules share.
    case typedNumbers
    /// Holds the text of one language against itself.
    case text(Language)
    case data(any AuditRule)

    func found(in report: Report, _ sources: ReportSources) -> [Found] {
      switch self {
      case .typedNumbers:
        _ = sources.typedNumbers(of: report)
        return []
      case .text(let language):
        let text = WrittenReport(report, in: language, sources)
        return textRules.flatMap { rule in rule.defects(in: text).map { Audit.found($0, rule.page) } }
      case .data(let rule as any FigureRule):
        return rule.defects(in: report, sources: sources).map { Audit.found($0, rule.page) }
      case .data(let rule):
        return rule.findings(in: report, sources: sources).map { diagnostic in
          let defect = Defect(diagnostic.message, at: diagnostic.place, about: [])
          return Found(code: diagnostic.code, defect: defect, diagnostic: diagnostic)
        }
      }
    }
  }

  /// Holds one target declaration against itself.
  package func outcome(of declaration: Declaration, sources: ReportSources) -> Outcome {
    let found = Self.declarationRules.flatMap { rule in
      rule.defects(in: declaration, sources: sources).map { Self.found($0, rule.page) }
    }
    let codes = Self.declarationRules.map(\.page.code)
    return Self.sort(found, waivers: declaration.waivers, codes: codes, sources) { _ in nil }
  }

  /// Holds documents of no site against themselves, by what they say alone.
  ///
  /// - Parameter files: Markdown, the chapters of one report in their order; Chinese and English ones are told
  ///   apart, and held against each other.
  package func findings(inDocuments files: [SourceFile]) -> [Diagnostic] {
    let parts = files.map { LanguageParts($0) }
    let chinese = parts.compactMap(\.chinese)
    let english = parts.compactMap(\.english)
    let reports = [chinese, english].filter { !$0.isEmpty }.map { WrittenReport($0) }
    let rules: [any TextRule] = Self.textRules + Self.documentRules
    let corroboration = Corroboration(reports)
    var findings = reports.flatMap { report in
      rules.flatMap { rule in
        rule.defects(in: report).filter {
          !Self.comparing.contains(rule.page.code)
            || !corroboration.explains($0, byItself: rule is TypedEntryInWords || rule is DigitsSwapped)
        }
        .filter { defect in Self.reach[rule.page.code].map { !Slip.isFar(defect, by: $0) } ?? true }
        .map { $0.diagnostic(rule.page) }
      }
    }
    if reports.count == 2 {
      let rule = Self.translationRule
      findings += rule.defects(in: reports[1], of: reports[0]).map { $0.diagnostic(rule.page) }
    }
    return Self.withoutRepetitions(findings)
  }

  /// How far apart two values are that the rules which read a calculation out of words take for one.
  private static let reach = [
    SentenceRateDisagrees().page.code: 3, SentenceProductDisagrees().page.code: 2,
    TypedDeductionDisagrees().page.code: 2, TypedTwice().page.code: 2,
  ]

  /// The codes of rules that take two numbers for one quantity by their words.
  private static let comparing: Set<String> = [
    TypedTwice().page.code, TypedEntriesDisagree().page.code, TypedLineWithoutActual().page.code,
    TypedEntryInWords().page.code, SurveyTableDisagrees().page.code, TypedTargetInWords().page.code,
    DigitsSwapped().page.code,
  ]

  /// A number that contradicts those beside it contradicts what stands elsewhere, too: that is one defect.
  private static func withoutRepetitions(_ findings: [Diagnostic]) -> [Diagnostic] {
    let again = [TypedTwice().page.code, RestatementDisagrees().page.code, ResultOneDigitOff().page.code]
    let known = Set(findings.filter { $0.severity == .error && !again.contains($0.code) }.map(\.place))
    var restated: Set<Place?> = []
    return findings.filter { finding in
      guard again.contains(finding.code) else { return true }
      let isFirst = finding.code == again[0] || restated.insert(finding.place).inserted
      return isFirst && !known.contains(finding.place)
    }
  }

  private static func found(_ defect: Defect, _ page: RulePage) -> Found {
    Found(code: page.code, defect: defect, diagnostic: defect.diagnostic(page))
  }

  private static func sort(
    _ found: [Found], waivers: [Waiver], codes: [String], _ sources: ReportSources,
    explanation: (Defect) -> Erratum?
  ) -> Outcome {
    var outcome = Outcome()
    var list = WaiverList(waivers)
    for found in found {
      if let erratum = explanation(found.defect) {
        outcome.explained.append((found.diagnostic, erratum))
      } else if let waiver = list.waiver(for: found.code, found.defect, sources: sources) {
        outcome.waived.append((found.diagnostic, waiver))
      } else {
        outcome.findings.append(found.diagnostic)
      }
    }
    outcome.findings += list.unused(among: codes).map { $0.diagnostic(WaiverList.page) }
    return outcome
  }
}
