internal import Audit
package import Diagnostics
internal import Evaluation
internal import Markup
internal import ReportSource

/// A pre-check sheet for the quality review: one static page with the findings by criterion and the points that
/// a reviewer may take off, 0.3 for each error or warning.
package struct ReviewSheet: Sendable {
  private static let pointsEach = Fraction(3, over: 10)

  private let findings: SiteBuilder.Findings
  private let language: MessageLanguage

  package init(_ findings: SiteBuilder.Findings, language: MessageLanguage) {
    self.findings = findings
    self.language = language
  }

  /// The whole page, UTF-8.
  package var bytes: [UInt8] {
    let title = words("质量评审预检表", "Pre-check for the quality review")
    let head = Serializer.bytes(of: .text(title))
    return Array(
      "<!DOCTYPE html><html lang=\"\(language == .zh ? "zh-Hans" : "en")\"><head><meta charset=\"utf-8\"><title>"
        .utf8)
      + head + Array("</title><style>\(Self.style)</style></head><body>".utf8)
      + Serializer.bytes(of: element(.main, [], content(title))) + Array("</body></html>\n".utf8)
  }

  private static let style = """
    body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a}\
    table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #bbb;padding:.4rem .6rem;text-align:left;vertical-align:top}\
    .n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:.85em}.fix{color:#444}
    """

  private func content(_ title: String) -> [Node] {
    let sections = Criterion.all.map { (criterion: $0, findings: findings(under: $0)) }
    let others = findings.diagnostics.sorted.filter { page($0) == nil }
    var nodes = [element(.h1, [], [.text(title)])]
    nodes.append(
      element(
        .p, [],
        [
          .text(
            words(
              "每处错误或警告按可能扣 0.3 分计；提示不计。",
              "Each error or warning counts as 0.3 points at risk; notes count nothing."))
        ]))
    nodes.append(summary(sections, others))
    for section in sections where !section.findings.isEmpty {
      nodes.append(element(.h2, [], [.text(section.criterion[language])]))
      nodes.append(list(section.findings))
    }
    if !others.isEmpty {
      nodes.append(element(.h2, [], [.text(words("内容无法读取", "Content that cannot be read"))]))
      nodes.append(list(others))
    }
    return nodes + waivers
  }

  private func page(_ diagnostic: Diagnostic) -> RulePage? {
    Audit.pages.first { $0.code == diagnostic.code }
  }

  private func findings(under criterion: Message) -> [Diagnostic] {
    findings.diagnostics.sorted.filter { page($0)?.criterion == criterion }
  }

  private func summary(_ sections: [(criterion: Message, findings: [Diagnostic])], _ others: [Diagnostic])
    -> Node
  {
    let heads = [words("评审标准", "Criterion"), words("发现", "Findings"), words("可能扣分", "Points at risk")]
    func row(_ name: String, _ list: [Diagnostic]) -> Node {
      let cells = [String(list.count), risk(list)]
      return element(
        .tr, [],
        [element(.th, [.scope(.row)], [.text(name)])] + cells.map { element(.td, [.class("n")], [.text($0)]) }
      )
    }
    var rows = sections.map { row($0.criterion[language], $0.findings) }
    if !others.isEmpty { rows.append(row(words("内容无法读取", "Content that cannot be read"), others)) }
    rows.append(row(words("合计", "Total"), sections.flatMap(\.findings) + others))
    return element(
      .table, [],
      [
        element(.thead, [], [element(.tr, [], heads.map { element(.th, [.scope(.column)], [.text($0)]) })]),
        element(.tbody, [], rows),
      ])
  }

  private func risk(_ list: [Diagnostic]) -> String {
    (Fraction(list.count { $0.severity != .note }) * Self.pointsEach).rounded(places: 1).plain
  }

  private func list(_ diagnostics: [Diagnostic]) -> Node {
    element(
      .ul, [],
      diagnostics.map { diagnostic in
        var children: [Node] = [
          element(.strong, [], [.text(diagnostic.severity.word[language])]), " ",
          .text(diagnostic.message[language]), " ",
          element(
            .code, [],
            [.text([place(diagnostic.place), diagnostic.code].filter { !$0.isEmpty }.joined(separator: " "))]),
        ]
        if let fix = diagnostic.fix {
          children.append(element(.div, [.class("fix")], [.text(words("修改建议：", "Fix: ") + fix[language])]))
        }
        return element(.li, [], children)
      })
  }

  private var waivers: [Node] {
    guard !findings.waived.isEmpty else { return [] }
    let items = findings.waived.map { finding, waiver in
      let reason = waiver.reason.reading(in: Language(language.rawValue)).content.map(\.plainText).joined()
      return element(
        .li, [],
        [
          .text(finding.message[language]), " ",
          element(.code, [], [.text(place(finding.place) + " " + finding.code)]),
          element(.div, [.class("fix")], [.text(words("理由：", "Reason: ") + reason)]),
        ])
    }
    return [element(.h2, [], [.text(words("已豁免", "Waived"))]), element(.ul, [], items)]
  }

  private func place(_ place: Place?) -> String { place.map { "\($0.file):\($0.line):\($0.column)" } ?? "" }

  private func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
