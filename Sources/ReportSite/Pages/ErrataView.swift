internal import Markup
internal import ReportSource

/// Where the source contradicts itself: readings, the one used, and why.
struct ErrataView {
  private let edition: Edition
  /// The errata of each kind, in the order of the report; kinds that have none are left out.
  private let kinds: [(kind: ErratumKind, errata: [Erratum])]

  init(_ edition: Edition) {
    self.edition = edition
    let errata = edition.report.errata.map { (kind: ErratumKind($0, in: edition.report), erratum: $0) }
    kinds = ErratumKind.allCases.map { kind in
      (kind, errata.filter { $0.kind == kind }.map(\.erratum))
    }.filter { !$0.1.isEmpty }
  }

  private var wording: Wording { edition.wording }

  /// How many there are, and of what kinds.
  private var lead: Node {
    let counts = kinds.map { kind, errata in
      wording(.errataKind, ["kind": wording(kind.title), "count": String(errata.count)])
    }
    let count = String(edition.report.errata.count)
    return element(
      .p, [.class("note")], [.text(wording(.errataLead, ["count": count, "kinds": wording.list(counts)]))])
  }

  /// The annex of the report: how many there are, and the way to the page, which tells all readings and reasons.
  var annex: [Node] {
    [lead, element(.p, [], [element(.a, [.href(.path("errata/index.html"))], [.text(wording(.errataAll))])])]
  }

  /// The whole page of errata: a section for each kind.
  var page: Node {
    let back = element(
      .a, [.href(.path("../index.html", fragment: "annex-errata"))], [.text(wording(.errataBack))])
    let sections = kinds.map { kind, errata in
      element(
        .section, [.aria(.labelledby, kind.id)],
        [
          element(.h2, [.id(kind.id)], [.text(wording(kind.title))]),
          element(.div, [.class("errata")], errata.map(entry)),
        ])
    }
    let head: [Node] = [
      element(.h1, [.id("top")], [.text(wording(.annexErrata))]),
      element(.p, [.class("subtitle")], [edition.node(edition.report.head.title)]), lead,
      element(.p, [.class("back")], [back]),
    ]
    return element(
      .div, [.class("page index")], [element(.main, [.id("main"), .class("annex")], head + sections)])
  }

  private func id(_ erratum: Erratum) -> String { "erratum-" + erratum.id.value.text }

  private func entry(_ erratum: Erratum) -> Node {
    let readings = erratum.readings.map { reading in
      element(
        .li, [],
        edition.nodes(reading.value) + [" "] + [
          element(.span, [.class("note")], edition.nodes(reading.location))
        ])
    }
    func said(_ phrase: Phrase, _ text: InlineText) -> Node {
      element(.p, [], [element(.b, [], [.text(wording(phrase))]), " "] + edition.nodes(text))
    }
    return element(
      .section, [.class("erratum"), .id(id(erratum))],
      [
        element(.h3, [], [edition.node(erratum.title)]), element(.ul, [], readings),
        said(.annexUsed, erratum.used), said(.annexReason, erratum.reason),
      ])
  }
}
