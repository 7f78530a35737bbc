internal import Audit
internal import ReportSource

/// How long the audit of a site's reports takes, once they are loaded.
package struct AuditBenchmark {
  private let loaded: [(report: Report, sources: ReportSources)]

  package init(_ content: ContentTree) {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    guard let frame = loader.frame().value else {
      loaded = []
      return
    }
    loaded = frame.reports.compactMap { id in
      let outcome = loader.report(id, in: frame)
      return outcome.value.map { ($0, ReportSources(outcome.texts)) }
    }
  }

  /// Audits all reports again and again.
  /// - Returns: the median and the worst time of a round, in milliseconds.
  package func measured(rounds: Int) -> String {
    let clock = ContinuousClock()
    let times = (0..<rounds).map { _ in
      clock.measure { for (report, sources) in loaded { _ = Audit().findings(in: report, sources: sources) } }
    }.sorted()
    guard let worst = times.last, !loaded.isEmpty else { return "no report to audit" }
    let (median, longest) = (Self.milliseconds(times[times.count / 2]), Self.milliseconds(worst))
    return "reports \(loaded.count)  rounds \(rounds)  median \(median) ms  worst \(longest) ms"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
