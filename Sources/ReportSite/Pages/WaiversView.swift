internal import Audit
internal import Diagnostics
internal import Markup
internal import ReportSource

/// What the audit found and the evaluators let stand, with their reasons.
///
///     <ul><li>计划没有执行情况（JX1403）<code>delivery.video</code>：原报告没有给出数量。</li></ul>
struct WaiversView {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  var nodes: [Node] {
    let items = edition.report.waivers.map { waiver in
      let subjects = waiver.subjects.map { element(.code, [], [.text($0.value)]) }
      return element(
        .li, [],
        [
          edition.wording.nodes(
            .annexWaiver,
            [
              "rule": title(of: waiver.rule.value), "code": .text(waiver.rule.value),
              "subjects": edition.wording.list(subjects), "reason": .fragment(edition.nodes(waiver.reason)),
            ])
        ])
    }
    return items.isEmpty
      ? [] : [element(.p, [], [.text(edition.wording(.annexWaivers))]), element(.ul, [], items)]
  }

  /// The rule's title, in the page's language where the audit speaks it, else in English.
  private func title(of code: String) -> Node {
    guard let page = Audit.pages.first(where: { $0.code == code }) else { return .empty }
    if let language = MessageLanguage(rawValue: edition.language.tag) { return .text(page.title[language]) }
    return element(.span, [.lang("en")], [.text(page.title.en)])
  }
}
