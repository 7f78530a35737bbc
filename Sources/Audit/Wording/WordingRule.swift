internal import ReportSource

/// A rule for the wording of any text: of a site's report, or of a document of no site.
protocol WordingRule: FigureRule, TextRule {
  /// What it finds in some passages, in any order.
  func defects(in entries: [Prose.Entry]) -> [Defect]
}

extension WordingRule {
  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    defects(in: sources.prose(of: report).entries)
  }

  func defects(in report: WrittenReport) -> [Defect] { defects(in: report.entries) }
}
