internal import Evaluation
internal import Markup
internal import ReportSource

/// What readers call the places of a page, briefly: 四（二）1, 表 3-2, C11, 问题一.
struct PlaceNames {
  private var labels: [String: String] = [:]

  init(_ edition: Edition) {
    let report = edition.report
    let wording = edition.wording
    for heading in edition.outline.headings {
      let title = Node.fragment(TextRenderer(edition).inlines(heading.content, linked: false))
      labels[heading.id] = heading.path.isEmpty ? title.plainText : heading.path
    }
    for part in AnnexView.contents(edition) { labels[part.id] = part.title }
    for name in edition.outline.tableOrder { labels["tbl-" + name] = edition.tableNumber(name) }
    for diagram in report.diagrams {
      let name = diagram.id.value.text
      labels["fig-" + name] = edition.figureNumber(name) ?? edition.text(diagram.title)
    }
    for score in report.scorecard.scores {
      labels[(score.working == nil ? "group-" : "") + score.id.text] = score.id.text
      labels["row-" + score.id.text] = edition.tableNumber("scores")
    }
    labels["row-total"] = edition.tableNumber("scores")
    labels["group-total"] = wording(.total)
    for (index, finding) in report.findings.enumerated() {
      let label = wording(.finding, ["n": edition.ordinal(index)])
      labels["finding-" + finding.id.value.text] = label
    }
    for (index, advice) in report.recommendations.enumerated() {
      let label = wording(.recommendation, ["n": edition.ordinal(index)])
      labels["recommendation-" + advice.id.value.text] = label
    }
    for fact in report.facts { labels["src-" + fact.id.value.text] = edition.text(fact.label) }
    let home = FigureHome(edition)
    for figure in report.book.figures where ["budget", "payments"].contains(figure.name.prefix { $0 != "." })
    {
      guard figure.quantity != nil, let id = home.anchor(of: figure.name), labels[id] == nil else { continue }
      labels[id] = FigureLabel(edition).text(of: figure.name)
    }
  }

  /// - Returns: nil for an id that is no place of its own.
  func label(of id: String) -> String? { labels[id] }
}
