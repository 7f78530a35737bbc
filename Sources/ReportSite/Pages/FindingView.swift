internal import Evaluation
internal import Markup
internal import ReportSource

/// Under a finding's heading: what it cost, on which indicators, and what is recommended; and the way back.
struct FindingView {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }

  /// - Parameter index: of ``Report/findings``.
  func finding(at index: Int) -> Node {
    let finding = report.findings[index]
    let places = report.methodology.rounding.scorePlaces
    let lost = edition.loss(report.lost(by: finding).rounded(places: places))
    let indicators = finding.lostOn.compactMap { report.scorecard[$0.value] }.map { score -> Node in
      let words: [Node] = [
        .text(score.id.text + " "), edition.name(score.id), .text(" " + edition.loss(score.printedLost)),
      ]
      let isPlaced = edition.outline.isPlaced("indicators")
      return element(.li, [], isPlaced ? [element(.a, [.href(.fragment(score.id.text))], words)] : words)
    }
    var parts = [
      element(
        .p, [.class("cost")],
        [
          element(.b, [], [.text(wording(.finding, ["n": edition.ordinal(index)]))]), " ",
          element(.span, [.class("d")], [.text(wording(.findingsCost, ["lost": lost]))]),
        ]), element(.ul, [], indicators),
    ]
    if let id = finding.recommendation?.value,
      let position = report.recommendations.firstIndex(where: { $0.id.value == id })
    {
      let label = wording(.recommendation, ["n": edition.ordinal(position)])
      parts.append(
        element(
          .p, [], [.text(label + " "), link("recommendation", id, report.recommendations[position].title)]))
    }
    return element(.div, [.class("card"), .id("finding-" + finding.id.value.text)], parts)
  }

  /// - Parameter index: of ``Report/recommendations``.
  func recommendation(at index: Int) -> Node {
    let advice = report.recommendations[index]
    var parts: [Node] = [
      element(
        .p, [],
        [element(.b, [], [.text(wording(.recommendation, ["n": edition.ordinal(index)]))]), " "]
          + edition.nodes(advice.brief))
    ]
    if let id = advice.addressee?.value, let party = report.party(id) {
      parts.append(element(.p, [], [wording.nodes(.addressee, ["party": edition.node(party.name)])]))
    }
    let answered = report.findings.filter { $0.recommendation?.value == advice.id.value }
    if !answered.isEmpty {
      let links = answered.map { link("finding", $0.id.value, $0.title) }
      parts.append(element(.p, [], [.text(wording(.answersFinding)), wording.list(links)]))
    }
    return element(.div, [.class("card"), .id("recommendation-" + advice.id.value.text)], parts)
  }

  private func link(_ kind: String, _ id: Slug, _ title: Label) -> Node {
    guard edition.outline.isPlaced(kind, id.text) else { return edition.node(title) }
    return element(.a, [.href(.fragment(kind + "-" + id.text))], [edition.node(title)])
  }
}
