package import Diagnostics
package import ReportSource

/// One thing that can be wrong with a report as a whole, found by holding it against itself.
///
/// A rule is a value without state; it looks at one report and at nothing else. Each has a file of its own,
/// named for the defect, with the words of what it finds.
package protocol AuditRule: Sendable {
  /// Its page in `explain`, and the codes that it may report.
  var page: RulePage { get }

  /// Everything that it finds, in any order.
  func findings(in report: Report, sources: ReportSources) -> [Diagnostic]
}

/// A rule that knows which figures its defects are about, so that errata can explain them and waivers can name
/// them by the figures' names.
package protocol FigureRule: AuditRule {
  /// Everything that it finds, explained or not, in any order.
  func defects(in report: Report, sources: ReportSources) -> [Defect]
}

extension FigureRule {
  package func findings(in report: Report, sources: ReportSources) -> [Diagnostic] {
    let errata = ErrataIndex(report)
    return defects(in: report, sources: sources)
      .filter { errata.explanation(of: $0) == nil }
      .map { $0.diagnostic(page) }
  }
}

/// One thing that can be wrong with a performance target declaration.
package protocol DeclarationRule: Sendable {
  var page: RulePage { get }

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect]
}
