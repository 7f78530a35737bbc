internal import Audit
internal import Diagnostics
internal import ReportSource

/// Audits a site as it is and with changes, and tells whether a change is noticed.
package struct MutationAudit: Sendable {
  /// How many diagnostics of a code there are in a file.
  private typealias Counts = [String: Int]

  private let content: ContentTree
  private let frame: SiteFrame?
  private let ignored: @Sendable (String) -> Bool
  private var baseline: [String: Counts] = [:]

  /// - Parameters:
  ///   - content: the site, unchanged.
  ///   - ignored: codes of diagnostics that do not count.
  package init(
    _ content: ContentTree, ignoring ignored: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.content = content
    self.ignored = ignored
    frame = SiteLoader(content.inMemory, phrases: [:]).frame().value
    for part in parts { baseline[part] = counts(of: part, in: content, frame: frame) }
  }

  /// What is found in the unchanged content, as `code file`.
  package var standing: [String] {
    baseline.values.flatMap { counts in counts.flatMap { Array(repeating: $0.key, count: $0.value) } }
      .sorted()
  }

  /// The reports and declarations, as their folders or files.
  private var parts: [String] {
    (frame?.reports ?? []).map { "content/reports/\($0.text)/" }
      + (frame?.declarations ?? []).map { "content/targets/\($0.text).yaml" }
  }

  /// The codes that a change brings up where they were not: more diagnostics of a code in a file than before.
  package func noticed(_ mutation: Mutation) -> [String] {
    var changed = content
    changed[mutation.file] = mutation.text
    let own = parts.filter {
      mutation.file.hasPrefix($0) || Self.stem(mutation.file).hasPrefix(Self.stem($0))
    }
    guard own.isEmpty else { return own.flatMap { news(in: $0, changed, frame) } }
    let outcome = SiteLoader(changed.inMemory, phrases: [:]).frame()
    let codes = outcome.diagnostics.all.map(\.code).filter { !$0.hasPrefix("JX08") && !ignored($0) }
    let before = SiteLoader(content.inMemory, phrases: [:]).frame().diagnostics.all.map(\.code)
    let fresh = codes.filter { !before.contains($0) }
    return fresh.isEmpty ? parts.flatMap { news(in: $0, changed, outcome.value) } : fresh
  }

  /// Without the ending: a declaration's ledger stands beside it.
  private static func stem(_ path: String) -> String {
    path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
  }

  private func news(in part: String, _ changed: ContentTree, _ frame: SiteFrame?) -> [String] {
    let before = baseline[part] ?? [:]
    return counts(of: part, in: changed, frame: frame)
      .filter { $0.value > before[$0.key] ?? 0 }.map(\.key).sorted()
  }

  private func counts(of part: String, in content: ContentTree, frame: SiteFrame?) -> Counts {
    guard let frame else { return ["no frame": 1] }
    var counts: Counts = [:]
    for diagnostic in Self.diagnostics(of: part, in: content, frame: frame) where !ignored(diagnostic.code) {
      counts["\(diagnostic.code) \(diagnostic.place?.file ?? "")", default: 0] += 1
    }
    return counts
  }

  private static func diagnostics(of part: String, in content: ContentTree, frame: SiteFrame) -> [Diagnostic]
  {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    for id in frame.reports where part == "content/reports/\(id.text)/" {
      let outcome = loader.report(id, in: frame)
      let audited = outcome.value.map { Audit().findings(in: $0, sources: ReportSources(outcome.texts)) }
      return outcome.diagnostics.all + (audited ?? [])
    }
    for id in frame.declarations where part == "content/targets/\(id.text).yaml" {
      let outcome = loader.declaration(id, in: frame)
      let audited = outcome.value.map {
        Audit().outcome(of: $0, sources: ReportSources(outcome.texts)).findings
      }
      return outcome.diagnostics.all + (audited ?? [])
    }
    return []
  }
}

extension MutationAudit {
  /// A change and what noticed it.
  package struct Verdict: Sendable {
    package let mutation: Mutation
    package let codes: [String]
  }

  /// Tries every change, several at a time.
  /// - Returns: the verdicts in the order of the changes.
  package func verdicts(on mutations: [Mutation], jobs: Int) async -> [Verdict] {
    await withTaskGroup(of: [(Int, Verdict)].self) { group in
      for job in 0..<jobs {
        group.addTask {
          stride(from: job, to: mutations.count, by: jobs).map { index in
            (index, Verdict(mutation: mutations[index], codes: noticed(mutations[index])))
          }
        }
      }
      var all: [(Int, Verdict)] = []
      for await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension MutationAudit {
  /// How long it takes to load and to audit each report, again and again.
  package func benchmark(rounds: Int) -> [(load: Duration, audit: Duration)] {
    guard let frame = frameForBenchmark else { return [] }
    let clock = ContinuousClock()
    return (0..<rounds).flatMap { _ in
      frame.reports.compactMap { id -> (Duration, Duration)? in
        var outcome: SiteLoader.Outcome<Report>?
        let load = clock.measure {
          outcome = SiteLoader(contentForBenchmark.inMemory, phrases: [:]).report(id, in: frame)
        }
        guard let outcome, let report = outcome.value else { return nil }
        let audit = clock.measure { _ = Audit().findings(in: report, sources: ReportSources(outcome.texts)) }
        return (load, audit)
      }
    }
  }
  var frameForBenchmark: SiteFrame? { frame }
  var contentForBenchmark: ContentTree { content }
}
