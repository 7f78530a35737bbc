import Audit
import Diagnostics
import ReportSource

/// A site that is read and audited in memory.
struct AuditedSite {
  private(set) var findings: [Diagnostic] = []
  private(set) var waived: [(finding: Diagnostic, waiver: Waiver)] = []
  private(set) var explained: [(finding: Diagnostic, erratum: Erratum)] = []
  private(set) var texts: [SourceFile] = []
  /// Why the frame of the site cannot be read, which says nothing of its reports.
  private(set) var frameFindings: [Diagnostic] = []

  /// - Parameter changing: makes another report of the one that was read.
  init(_ files: some ContentFiles) {
    let loader = SiteLoader(files, phrases: [:])
    let outcome = loader.frame()
    frameFindings = outcome.diagnostics.all
    guard let frame = outcome.value else { return }
    for id in frame.reports {
      let outcome = loader.report(id, in: frame)
      findings += outcome.diagnostics.all
      texts += outcome.texts
      if let report = outcome.value {
        take(Audit().outcome(of: report, sources: ReportSources(outcome.texts)))
      }
    }
    for id in frame.declarations {
      let outcome = loader.declaration(id, in: frame)
      findings += outcome.diagnostics.all
      texts += outcome.texts
      if let declaration = outcome.value {
        take(Audit().outcome(of: declaration, sources: ReportSources(outcome.texts)))
      }
    }
  }

  private mutating func take(_ outcome: Audit.Outcome) {
    findings += outcome.findings
    waived += outcome.waived
    explained += outcome.explained
  }
}
