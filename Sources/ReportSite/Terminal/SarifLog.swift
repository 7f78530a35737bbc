internal import Audit
package import Diagnostics
internal import Markup
internal import ReportSource

/// Findings as a SARIF 2.1.0 log (OASIS standard), which code-review tools show at their lines.
///
/// Columns are counted in Unicode code points there (§3.14.17); waived findings are suppressed results.
package struct SarifLog: Sendable {
  private let findings: SiteBuilder.Findings
  private let language: MessageLanguage
  private let files: [String: SourceFile]
  private let codes: [String]

  /// - Parameters:
  ///   - findings: of one run.
  ///   - language: of the words.
  package init(_ findings: SiteBuilder.Findings, language: MessageLanguage) {
    self.findings = findings
    self.language = language
    files = Dictionary(findings.texts.map { ($0.path, $0) }) { first, _ in first }
    let all = findings.diagnostics.all.map(\.code) + findings.waived.map(\.finding.code)
    codes = Set(all).sorted()
  }

  /// The whole log, UTF-8.
  package var bytes: [UInt8] {
    let driver = JSONValue.object([
      "name": .string("jixiao"), "version": .string(Version.current), "language": .string(language.rawValue),
      "rules": .array(codes.map(rule)),
    ])
    let results =
      findings.diagnostics.sorted.map { result($0, suppression: nil) }
      + findings.waived.map { result($0.finding, suppression: $0.waiver) }
    let run = JSONValue.object([
      "tool": .object(["driver": driver]), "columnKind": .string("unicodeCodePoints"),
      "results": .array(results),
    ])
    return JSONValue.object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
      "runs": .array([run]),
    ]).document
  }

  private func rule(_ code: String) -> JSONValue {
    guard let page = Audit.pages.first(where: { $0.code == code }) else {
      let title = CodeArea.of(code)?.title[language] ?? code
      return .object(["id": .string(code), "shortDescription": text(title)])
    }
    return .object([
      "id": .string(code), "shortDescription": text(page.title[language]),
      "fullDescription": text(page.meaning[language]),
      "help": text(page.fix[language]),
      "defaultConfiguration": .object(["level": .string(page.severity.rawValue)]),
      "properties": .object(["criterion": .string(page.criterion[language])]),
    ])
  }

  private func result(_ diagnostic: Diagnostic, suppression waiver: Waiver?) -> JSONValue {
    var message = diagnostic.message[language]
    if let fix = diagnostic.fix { message += Message(zh: "。修改建议：", en: ". Fix: ")[language] + fix[language] }
    let suppressions = waiver.map { waiver -> JSONValue in
      let reason = waiver.reason.reading(in: Language(language.rawValue)).content.map(\.plainText).joined()
      return .array([.object(["kind": .string("external"), "justification": .string(reason)])])
    }
    let related = diagnostic.notes.enumerated().map { index, note in
      JSONValue.object([
        "id": .number(PlainNumber(index + 1)), "physicalLocation": location(note.place),
        "message": text(note.message[language]),
      ])
    }
    return .object([
      "ruleId": .string(diagnostic.code),
      "ruleIndex": codes.firstIndex(of: diagnostic.code).map { .number(PlainNumber($0)) },
      "level": .string(diagnostic.severity.rawValue), "message": text(message),
      "locations": diagnostic.place.map { .array([.object(["physicalLocation": location($0)])]) },
      "relatedLocations": related.isEmpty ? nil : .array(related), "suppressions": suppressions,
    ])
  }

  private func text(_ text: String) -> JSONValue { .object(["text": .string(text)]) }

  private func location(_ place: Place) -> JSONValue {
    let line = files[place.file]?.line(place.line) ?? []
    func scalars(_ bytes: Int) -> Int {
      line.isEmpty ? bytes : line.prefix(bytes).count { $0 & 0xC0 != 0x80 }
    }
    let start = scalars(place.column - 1) + 1
    let end = max(scalars(place.column - 1 + place.length) + 1, start)
    return .object([
      "artifactLocation": .object(["uri": .string(Self.uri(place.file)), "uriBaseId": .string("%SRCROOT%")]),
      "region": .object([
        "startLine": .number(PlainNumber(place.line)), "startColumn": .number(PlainNumber(start)),
        "endColumn": .number(PlainNumber(end)),
      ]),
    ])
  }

  /// A relative reference with everything but unreserved characters and `/` escaped (RFC 3986).
  private static func uri(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
          || "-._~/".unicodeScalars.contains(scalar)
      {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
