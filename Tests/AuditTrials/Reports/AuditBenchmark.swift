internal import Audit
internal import Diagnostics
internal import ReportSource

/// How long the audit of a site's reports takes, once they are loaded.
package struct AuditBenchmark {
  private let loaded: [(report: Report, texts: [SourceFile])]

  package init(_ content: ContentTree) {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    guard let frame = loader.frame().value else {
      loaded = []
      return
    }
    loaded = frame.reports.compactMap { id in
      let outcome = loader.report(id, in: frame)
      return outcome.value.map { ($0, outcome.texts) }
    }
  }

  /// Audits all reports again and again.
  /// - Returns: the median and the worst time of a round, in milliseconds.
  package func measured(rounds: Int) -> String {
    let clock = ContinuousClock()
    let times = (0..<rounds).map { _ in
      clock.measure {
        for (report, texts) in loaded { _ = Audit().findings(in: report, sources: ReportSources(texts)) }
      }
    }.sorted()
    guard let worst = times.last, !loaded.isEmpty else { return "no report to audit" }
    let (median, longest) = (Self.milliseconds(times[times.count / 2]), Self.milliseconds(worst))
    return "reports \(loaded.count)  rounds \(rounds)  median \(median) ms  worst \(longest) ms"
  }

  /// The median time of each part of an audit over some rounds, the slowest first.
  package func parts(rounds: Int) -> [String] {
    let clock = ContinuousClock()
    var times: [String: [Duration]] = [:]
    for _ in 0..<rounds {
      for (report, texts) in loaded {
        var sources: ReportSources?
        func time(_ part: String, _ work: () -> Void) { times[part, default: []].append(clock.measure(work)) }
        time("lines of the sources") { sources = ReportSources(texts) }
        guard let sources else { continue }
        time("prose") { _ = sources.prose(of: report) }
        time("typed numbers") { _ = sources.typedNumbers(of: report) }
        for rule in Audit.rules {
          time(rule.page.code) { _ = rule.findings(in: report, sources: sources) }
        }
        for language in report.languages {
          var written: WrittenReport?
          time("written " + language.tag) { written = WrittenReport(report, in: language, sources) }
          guard let written else { continue }
          for rule in Audit.textRules { time(rule.page.code) { _ = rule.defects(in: written) } }
        }
      }
    }
    return times.mapValues { $0.sorted()[$0.count / 2] }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
      .map { "\(Self.milliseconds($0.value)) ms  \($0.key)" }
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
