internal import Markup
internal import ReportSource

/// How to cite the report, in which version, and what changed from one version to the next.
struct CitationView {
  private let edition: Edition
  private let address: String?

  /// - Parameter address: the report's page on the web; nil where the site has none.
  init(_ edition: Edition, address: String?) {
    self.edition = edition
    self.address = address
  }

  private var head: ReportHead { edition.report.head }
  private var wording: Wording { edition.wording }

  var nodes: [Node] {
    let changes = head.versions.map { version in
      element(
        .li, [], [.text(said(version) + wording.catalogue.listSeparator), edition.node(version.changes)])
    }
    return [
      element(.p, [.class("citation")], [.text(citation)]), element(.p, [.class("note")], [.text(state)]),
      changes.isEmpty ? .empty : element(.ul, [], changes),
    ]
  }

  /// The version and what changed with it, in one line; nothing for a report that was published once.
  var line: Node {
    guard let version = head.version else { return .empty }
    let link = element(.a, [.href(.fragment("annex-cite"))], [.text(said(version))])
    return element(
      .p, [.class("note version")],
      [link, .text(wording.catalogue.listSeparator), edition.node(version.changes)])
  }

  /// By GB/T 7714: who. Title[R/OL]. (date). address.
  private var citation: String {
    let evaluator = head.parties.first { $0.id.value.text == "evaluator" } ?? head.parties.first
    let date = (head.version?.date ?? head.date).iso
    let title = edition.text(head.title)
    let who = evaluator.map { edition.text($0.name) } ?? ""
    guard let address else { return wording(.citation, ["evaluator": who, "title": title, "date": date]) }
    return wording(
      .citationOnline,
      ["evaluator": who, "title": title, "date": date, "address": address])
  }

  private var state: String {
    wording(.contentHash, ["hash": edition.report.contentHash.brief])
  }

  private func said(_ version: ReportHead.Version) -> String {
    wording(.version, ["number": version.number, "date": wording.date(version.date)])
  }
}
