internal import Audit
internal import Diagnostics
internal import ReportSource

/// Audits a site as it is and with changes, and tells whether a change is noticed.
package struct MutationAudit: Sendable {
  /// How many diagnostics of a code there are in a file.
  private typealias Counts = [String: Int]

  private let content: ContentTree
  private let frame: SiteFrame?
  private let frameCodes: [String]
  private var baseline: [String: Counts] = [:]

  /// - Parameter content: the site, unchanged.
  package init(_ content: ContentTree) {
    self.content = content
    let outcome = SiteLoader(content.inMemory, phrases: [:]).frame()
    frame = outcome.value
    frameCodes = outcome.diagnostics.all.map(\.code)
    for part in parts { baseline[part] = Self.counts(of: part, in: content, frame: frame) }
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
    let own = parts.first {
      mutation.file.hasPrefix($0) || Self.stem(mutation.file).hasPrefix(Self.stem($0))
    }
    if let own { return news(in: own, changed, frame) }
    // What all reports share.
    let outcome = SiteLoader(changed.inMemory, phrases: [:]).frame()
    let fresh = outcome.diagnostics.all.map(\.code).filter { !frameCodes.contains($0) }
    return fresh.isEmpty ? parts.flatMap { news(in: $0, changed, outcome.value) } : fresh
  }

  /// Without the ending: a declaration's ledger stands beside it.
  private static func stem(_ path: String) -> String {
    path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
  }

  /// What the loader has to say is asked for first: where it is enough, the audit need not run.
  private func news(in part: String, _ changed: ContentTree, _ frame: SiteFrame?) -> [String] {
    guard let frame else { return ["no frame"] }
    let read = Self.read(part, in: changed, frame: frame)
    let codes = news(read.diagnostics, in: part)
    return codes.isEmpty ? news(read.audited(), in: part) : codes
  }

  private func news(_ diagnostics: [Diagnostic], in part: String) -> [String] {
    let before = baseline[part] ?? [:]
    return Self.counts(diagnostics).filter { $0.value > before[$0.key] ?? 0 }
      .map { String($0.key.prefix { $0 != " " }) }.sorted()
  }

  private static func counts(_ diagnostics: [Diagnostic]) -> Counts {
    var counts: Counts = [:]
    for diagnostic in diagnostics {
      counts["\(diagnostic.code) \(diagnostic.place?.file ?? "")", default: 0] += 1
    }
    return counts
  }

  private static func counts(of part: String, in content: ContentTree, frame: SiteFrame?) -> Counts {
    guard let frame else { return [:] }
    let read = read(part, in: content, frame: frame)
    return counts(read.diagnostics + read.audited())
  }

  /// What the loader says of a part, and the audit of what it read.
  private static func read(
    _ part: String, in content: ContentTree, frame: SiteFrame
  ) -> (diagnostics: [Diagnostic], audited: () -> [Diagnostic]) {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    for id in frame.reports where part == "content/reports/\(id.text)/" {
      let outcome = loader.report(id, in: frame)
      return (
        outcome.diagnostics.all,
        {
          outcome.value.map { Audit().findings(in: $0, sources: ReportSources(outcome.texts)) } ?? []
        }
      )
    }
    for id in frame.declarations where part == "content/targets/\(id.text).yaml" {
      let outcome = loader.declaration(id, in: frame)
      return (
        outcome.diagnostics.all,
        {
          outcome.value.map { Audit().outcome(of: $0, sources: ReportSources(outcome.texts)).findings } ?? []
        }
      )
    }
    return ([], { [] })
  }
}

extension MutationAudit {
  /// A change and what noticed it.
  package struct Verdict: Sendable {
    package let mutation: Mutation
    package let codes: [String]

    /// Something noticed it.
    package var isNoticed: Bool { !codes.isEmpty }

    /// Something noticed it without a ledger: neither a sign-off nor the hash of a translation.
    package var isContradicted: Bool { !MutationAudit.ledgerCodes.isSuperset(of: codes) }
  }

  /// What a ledger reports: changes after a sign-off, and translations of what was changed.
  package static let ledgerCodes = Set(
    Audit.pages.map(\.code).filter { $0.hasPrefix("JX22") } + ["JX1810"])

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
