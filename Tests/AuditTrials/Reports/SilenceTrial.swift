internal import Audit
internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Clean reports of many random shapes, and every error or warning that the loader or the audit has for one.
package struct SilenceTrial {
  /// The seed of a report and what was said of it.
  package private(set) var alarms: [(seed: UInt64, finding: String)] = []
  /// How many reports were of each shape, all traits together.
  package private(set) var shapes: [String: Int] = [:]
  private var traits: [String: Int] = [:]

  /// - Parameters:
  ///   - first: the first seed.
  ///   - count: how many reports.
  package init(first: UInt64 = 1, count: Int) {
    for seed in first..<(first + UInt64(count)) {
      let report = RandomReport(seed: seed)
      for trait in Set(report.traits) { traits[trait, default: 0] += 1 }
      shapes[report.traits.sorted().joined(separator: ", "), default: 0] += 1
      guard let results = Self.results(of: report, seed, &alarms) else { continue }
      let (_, diagnostics) = Self.audited(report.files(results))
      for diagnostic in diagnostics where diagnostic.severity != .note {
        alarms.append((seed, Self.words(diagnostic)))
      }
    }
  }

  /// How many reports had each trait.
  package var histogram: String {
    "\(shapes.count) shapes\n"
      + traits.keys.sorted().map { "\($0): \(traits[$0] ?? 0)" }.joined(separator: "\n")
  }

  private static func words(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code) \(diagnostic.place.map { "\($0.file):\($0.line):\($0.column)" } ?? "?") \(diagnostic.message.en)"
  }

  /// Scores the report before anything is printed in it.
  private static func results(
    of report: RandomReport, _ seed: UInt64, _ alarms: inout [(seed: UInt64, finding: String)]
  ) -> RandomResults? {
    let (loaded, diagnostics) = audited(report.files(nil))
    guard let loaded else {
      alarms += diagnostics.map { (seed, "unreadable: " + words($0)) }
      return nil
    }
    let card = loaded.scorecard
    var scores: [String: String] = [:]
    for code in report.inner + report.leaves.map(\.code) {
      scores[code] = card[IndicatorID(code)].map { $0.exact.rounded(places: report.scorePlaces).plain }
    }
    let lost = report.leaves.map(\.code).filter { code in
      card[IndicatorID(code)].map { !$0.lost.isZero } ?? false
    }
    let total = card.total.exact.rounded(places: report.scorePlaces)
    let band = loaded.methodology.scale.band(of: Fraction(total))
    let grade = loaded.methodology.grades.first { $0.band == band }?.name.inMainLanguage ?? ""
    return RandomResults(scores: scores, total: total.plain, grade: grade, lost: lost)
  }

  private static func audited(_ files: [String: String]) -> (report: Report?, diagnostics: [Diagnostic]) {
    let loader = SiteLoader(FilesInMemory(files), phrases: [:])
    let outcome = loader.frame()
    let shared = outcome.diagnostics.all.filter {
      !$0.code.hasPrefix("JX08") && $0.place?.file.hasPrefix("templates") != true
    }
    guard let frame = outcome.value, let id = frame.reports.first else { return (nil, shared) }
    let read = loader.report(id, in: frame)
    let findings = read.value.map { Audit().findings(in: $0, sources: ReportSources(read.texts)) } ?? []
    return (read.value, shared + read.diagnostics.all + findings)
  }
}
