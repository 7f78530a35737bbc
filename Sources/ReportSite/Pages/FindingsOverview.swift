internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// What each finding cost, side by side, below the verdict.
struct FindingsOverview {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }
  private var home: FigureHome { FigureHome(edition) }

  var node: Node {
    let total = report.scorecard.total
    guard !report.findings.isEmpty else {
      let phrase: Phrase = total.lost.isZero ? .nothingLost : .unexplained
      let text = wording.nodes(
        phrase,
        [
          "score": home.link(formatter.text(total.printed), to: "total.score"),
          "lost": home.link(formatter.text(total.printedLost), to: "total.lost"),
        ])
      return element(.section, [.class("why")], [element(.p, [.class("note")], [text])])
    }
    let title = wording.nodes(
      .lostOverview,
      [
        "lost": home.link(formatter.text(total.printedLost), to: "total.lost"),
        "count": .text(edition.ordinal(report.findings.count - 1)),
      ])
    let columns = report.findings.enumerated().map { FindingColumn($1, at: $0, edition).node }
    return element(
      .section, [.class("why"), .aria(.labelledby, "verdict-findings")],
      [
        element(.h2, [.id("verdict-findings")], [title]),
        element(.ol, [.class([1: "finds one", 2: "finds two"][columns.count] ?? "finds")], columns),
        element(.p, [.class("note")], [ledgerNote]),
        ledgerData,
      ])
  }

  /// The columns' blocks as a table.
  private var ledgerData: Node {
    let rows = report.findings.enumerated().flatMap { index, finding in
      finding.lostOn.compactMap { report.scorecard[$0.value] }.map { score in
        [
          score.id.text + " " + edition.plainName(score.id), wording(.finding, ["n": edition.ordinal(index)]),
        ].map { Table.Cell.text($0) }
          + [
            (natural(score.weight), ".weight"), (number(score.printed), ".score"),
            (number(score.printedLost), ".lost"),
          ].map { $0.linked(to: score.id.text + $1, edition) }
      }
    }
    let heads: [Phrase] = [.indicator, .analysisFindings, .weight, .scoreColumn, .lost]
    return DataTable(heads: heads.map { wording($0) }, rows: rows)
      .details(summary: wording(.showAsTable, ["label": wording(.lost)]))
  }

  private func natural(_ value: Fraction) -> Table.Cell {
    .number(formatter.natural(value), value.rounded(places: BudgetTable.places([value])).plain)
  }

  private func number(_ value: FixedDecimal) -> Table.Cell { .number(formatter.text(value), value.plain) }

  /// How the unit blocks read, what is not shown, and why printed parts may miss the printed whole.
  private var ledgerNote: Node {
    let places = report.methodology.rounding.scorePlaces
    let full = report.scorecard.scores.count { $0.working != nil && $0.lost.isZero }
    let sum = report.blamed.map { Fraction($0.printedLost) }.sum
    let difference = Fraction(report.scorecard.total.printedLost) - sum
    func link(_ value: FixedDecimal) -> Node { home.link(formatter.text(value), to: "total.lost") }
    return wording.nodes(
      .ledgerNote,
      [
        "full": home.link(String(full), to: "count.full-marks"), "sum": link(sum.rounded(places: places)),
        "lost": link(report.scorecard.total.printedLost),
        "difference": link(difference.magnitude.rounded(places: places)),
      ])
  }
}

extension Report {
  /// The leaves that findings name as having lost points, in the order of the tree.
  var blamed: [IndicatorScore] {
    let named = Set(findings.flatMap { $0.lostOn.map(\.value) })
    return scorecard.scores.filter { $0.working != nil && named.contains($0.id) }
  }
}

/// One finding on the first screen: the points it cost as unit blocks, and its recommendation.
private struct FindingColumn {
  private let finding: Finding
  private let index: Int
  private let edition: Edition

  init(_ finding: Finding, at index: Int, _ edition: Edition) {
    self.finding = finding
    self.index = index
    self.edition = edition
  }

  private var wording: Wording { edition.wording }

  var node: Node {
    let places = edition.report.methodology.rounding.scorePlaces
    let lost = edition.loss(edition.report.lost(by: finding).rounded(places: places))
    let head = element(
      .p, [.class("fh")],
      [
        element(.span, [.class("fn")], [.text(wording(.finding, ["n": edition.ordinal(index)]))]), " ",
        element(
          .b, [.class("fl")],
          [FigureHome(edition).link(lost, to: "finding.\(finding.id.value.text).lost")]),
      ])
    let title: Node
    if edition.outline.isPlaced("finding", finding.id.value.text) {
      title = element(
        .a, [.href(.fragment("finding-" + finding.id.value.text))], [edition.node(finding.title)])
    } else {
      title = edition.node(finding.title)
    }
    return element(
      .li, [],
      [
        element(.div, [.class("ftx")], [head, element(.h3, [.class("ft")], [title])]),
        element(.div, [.class("fv")], [ledger]), advice,
      ])
  }

  private var ledger: Node {
    let rows = finding.lostOn.compactMap { edition.report.scorecard[$0.value] }
      .sorted { $0.lost == $1.lost ? $0.id < $1.id : $0.lost > $1.lost }
    let formatter = edition.formatter
    let said = rows.map { score in
      wording(
        .ledgerRow,
        [
          "code": score.id.text, "name": edition.plainName(score.id),
          "weight": formatter.natural(score.weight),
          "score": formatter.text(score.printed), "lost": formatter.text(score.printedLost),
        ])
    }
    let maximum =
      edition.report.findings.flatMap(\.lostOn)
      .compactMap { edition.report.scorecard[$0.value]?.weight }.max() ?? .one
    let ledger = PointsLedger(
      title: wording(.ledgerTitle, ["n": edition.ordinal(index), "count": String(rows.count)]),
      description: wording.list(said),
      rows: rows.map { score in
        PointsLedger.Row(
          code: score.id.text, name: edition.brief(score.id),
          scoreLabel: formatter.text(score.printed) + "/" + formatter.natural(score.weight),
          lostLabel: edition.loss(score.printedLost), weight: score.weight.approximateDouble,
          earned: score.exact.approximateDouble,
          link: FigureHome(edition).mark(score.id.text + ".lost"))
      }, maximum: maximum.approximateDouble)
    return ledger.svg(id: "verdict-ledger-\(index + 1)").onPage
  }

  private var advice: Node {
    guard let id = finding.recommendation?.value, let advice = edition.report.recommendation(id) else {
      return .empty
    }
    let position = edition.report.recommendations.firstIndex { $0.id.value == id } ?? index
    let label = wording(.recommendation, ["n": edition.ordinal(position)])
    return element(
      .p, [.class("fr")],
      [element(.span, [], [.text(label)]), " "] + edition.nodes(advice.brief))
  }
}
