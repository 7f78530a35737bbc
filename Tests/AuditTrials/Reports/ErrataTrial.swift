internal import Audit
internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The contradictions of a report's source that its errata set out, and what finds each once they are removed.
package struct ErrataTrial {
  package struct Outcome {
    package let id: String
    /// The numbers of its readings, as written.
    package let statesFigures: Bool
    /// The codes of what it explains: these are reported when it is not there.
    package let codes: [String]
  }

  package private(set) var outcomes: [Outcome] = []
  /// Codes and messages that are reported without any errata and not with them.
  package private(set) var reported: [String] = []

  package init(_ content: ContentTree) {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    guard let frame = loader.frame().value else { return }
    for id in frame.reports {
      guard let (report, outcome) = Self.audited(id, content) else { continue }
      outcomes += report.errata.map { erratum in
        let own = outcome.explained.filter { $0.erratum.id.value == erratum.id.value }
        let texts = erratum.readings.map { $0.value.plain } + [erratum.used.plain]
        return Outcome(
          id: erratum.id.value.text,
          statesFigures: texts.contains { text in text.contains { $0.isDigit } },
          codes: Set(own.map(\.finding.code)).sorted())
      }
      var without = content
      without["content/reports/\(id.text)/errata.yaml"] = nil
      guard let (_, bare) = Self.audited(id, without) else { continue }
      let before = outcome.findings.map { "\($0.code) \($0.message.en)" }
      reported += bare.findings.map { "\($0.code) \($0.message.en)" }.filter { !before.contains($0) }
      explained += outcome.explained.map { "\($0.finding.code) \($0.finding.message.en)" }
    }
  }

  /// Puts each reading that an erratum rejects back where the source printed it, without the errata.
  /// - Returns: `erratum: reading` with the codes that find it, for every reading that is a number and is about a
  ///   fact, an indicator's value or its score; not for what the content prints already.
  package static func restored(_ content: ContentTree) -> [(reading: String, codes: [String])] {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    guard let frame = loader.frame().value else { return [] }
    return frame.reports.flatMap { id -> [(String, [String])] in
      guard let (report, _) = audited(id, content) else { return [] }
      var bare = content
      bare["content/reports/\(id.text)/errata.yaml"] = nil
      guard let before = audited(id, bare)?.1.findings.map(\.message) else { return [] }
      return report.errata.flatMap { erratum -> [(String, [String])] in
        let used = erratum.used.plain
        return erratum.readings.map(\.value.plain).compactMap { reading -> (String, [String])? in
          guard let about = erratum.about?.value, reading != used,
            !reading.isEmpty, reading.allSatisfy({ $0.isDigit || $0 == "." || $0 == "%" }),
            report.book[about]?.quantity.map({ Self.printed($0) != reading }) ?? true,
            let printed = bare.printing(reading, as: about, in: "content/reports/\(id.text)/"),
            printed.files != bare.files
          else { return nil }
          let findings = audited(id, printed)?.1.findings ?? []
          let codes = findings.filter { !before.contains($0.message) }.map(\.code)
          return (
            "\(erratum.id.value.text): \(reading)", Set(codes).subtracting(MutationAudit.ledgerCodes).sorted()
          )
        }
      }
    }
  }

  /// Codes and messages that errata explain.
  package private(set) var explained: [String] = []

  private static func printed(_ quantity: Quantity) -> String {
    quantity.printed.plain + (quantity.unit == .percent ? "%" : "")
  }

  private static func audited(_ id: Slug, _ content: ContentTree) -> (Report, Audit.Outcome)? {
    let loader = SiteLoader(content.inMemory, phrases: [:])
    guard let frame = loader.frame().value else { return nil }
    let outcome = loader.report(id, in: frame)
    return outcome.value.map { ($0, Audit().outcome(of: $0, sources: ReportSources(outcome.texts))) }
  }
}

extension InlineText {
  fileprivate var plain: String { reading(in: Language("zh")).content.map(\.plainText).joined() }
}

extension ContentTree {
  /// The content with a number printed for a figure: `stated` of a fact, `published` of an indicator.
  /// - Returns: nil where the figure has no such place.
  fileprivate func printing(_ number: String, as figure: String, in folder: String) -> ContentTree? {
    let parts = figure.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return nil }
    let (file, start, key) =
      parts[0] == "fact"
      ? ("facts.yaml", "\(parts[1]):", "stated") : ("indicators.yaml", "- id: \(parts[0])", parts[1])
    var lines = (self[folder + file] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard let first = lines.firstIndex(of: start) else { return nil }
    let end = lines[(first + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
    if file == "facts.yaml" {
      if let old = lines[first..<end].firstIndex(where: { $0.hasPrefix("  stated:") }) {
        lines[old] = "  stated: \(number)"
      } else {
        lines.insert("  stated: \(number)", at: first + 1)
      }
    } else {
      guard let old = lines[first..<end].firstIndex(where: { $0.hasPrefix("  published:") }) else {
        return nil
      }
      let fields = lines[old].dropFirst(14).filter { $0 != "{" && $0 != "}" }.split(separator: ",")
        .map { $0.trimmingPrefix(while: { $0 == " " }) }
      let changed = fields.map { $0.hasPrefix(key + ":") ? "\(key): \(number)" : String($0) }
      lines[old] = "  published: {\(changed.joined(separator: ", "))}"
    }
    var changed = self
    changed[folder + file] = lines.joined(separator: "\n")
    return changed
  }
}
