internal import Markup
internal import ReportSource

/// The cover, which only paper has: title, parties, date and version.
///
///     <div class="cover"><div class="ct">…</div><div class="cp"><div><span>Evaluated by</span> …</div></div>…</div>
struct CoverView {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var head: ReportHead { edition.report.head }
  private var wording: Wording { edition.wording }

  var node: Node {
    let title = edition.node(head.title)
    let parties = head.headline.compactMap { edition.report.party($0.value) }.map { party in
      element(
        .div, [], [element(.span, [], [edition.node(party.role)]), " ", edition.node(party.name)])
    }
    let version = head.version
    let date = wording.date(version?.date ?? head.date)
    let state =
      version.map { wording(.version, ["number": $0.number, "date": date]) } ?? date
    let subtitle = head.subtitle.map { element(.div, [], [edition.node($0)]) } ?? .empty
    return element(
      .div, [.class("cover")],
      [
        element(.div, [.class("ct")], [title]), subtitle, element(.div, [.class("cp")], parties),
        element(.div, [], [.text(state)]),
      ])
  }
}
