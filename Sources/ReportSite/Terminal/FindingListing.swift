package import Diagnostics

/// What a check found, for people: grouped by report, with a line behind each group that counts.
///
///     content/reports/12355-2017/facts.yaml:12:10: warning: …
///     12355-2017: 0 errors, 1 warning, 0 notes
///
///     in all: 0 errors, 1 warning, 0 notes
package struct FindingListing: Sendable {
  private let findings: SiteBuilder.Findings
  private let printer: DiagnosticPrinter
  private let severities: [Severity]

  /// - Parameters:
  ///   - isColored: true on a terminal only.
  ///   - severities: those that are shown; the others are counted only.
  package init(
    _ findings: SiteBuilder.Findings, language: MessageLanguage, isColored: Bool,
    showing severities: [Severity]
  ) {
    self.findings = findings
    self.severities = severities
    printer = DiagnosticPrinter(language: language, isColored: isColored, files: findings.texts)
  }

  /// Empty where nothing was found.
  package var text: String {
    let all = findings.diagnostics.sorted
    var groups: [(name: Message, found: [Diagnostic])] = []
    for diagnostic in all {
      let name = Self.document(of: diagnostic.place)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].found.append(diagnostic)
      } else {
        groups.append((name, [diagnostic]))
      }
    }
    let parts = groups.map { name, found in
      found.filter { severities.contains($0.severity) }.map(printer.text).joined() + count(found, in: name)
    }
    let total = groups.count > 1 ? [count(all, in: Message(zh: "合计", en: "in all"))] : []
    return (parts + total).joined(separator: "\n")
  }

  private func count(_ found: [Diagnostic], in name: Message) -> String {
    func number(_ severity: Severity) -> Int { found.count { $0.severity == severity } }
    func english(_ severity: Severity) -> String {
      let number = number(severity)
      return "\(number) \(severity.word.en)\(number == 1 ? "" : "s")"
    }
    return Message(
      zh: "\(name.zh)：\(number(.error)) 个错误，\(number(.warning)) 个警告，\(number(.note)) 个提示\n",
      en: "\(name.en): \(english(.error)), \(english(.warning)), \(english(.note))\n")[printer.language]
  }

  /// The report or declaration that a place belongs to; the site for what all share.
  private static func document(of place: Place?) -> Message {
    let parts = (place?.file ?? "").split(separator: "/")
    guard parts.count > 2, parts[0] == "content", parts[1] == "reports" || parts[1] == "targets" else {
      return Message(zh: "站点", en: "the site")
    }
    let name = parts[1] == "reports" ? String(parts[2]) : String(parts[2].prefix { $0 != "." })
    return Message(zh: name, en: name)
  }
}
