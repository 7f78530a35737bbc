internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// The first screen: score and grade on the scale, and where the points went.
struct VerdictView {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }
  private var home: FigureHome { FigureHome(edition) }

  var node: Node {
    .fragment([
      Hatching.holder,
      masthead, verdict, FindingsOverview(edition).node, scaleData, CitationView(edition, address: nil).line,
    ])
  }

  // MARK: Head

  private var masthead: Node {
    var parts = [element(.h1, [.id("top")], [edition.node(report.head.title)])]
    if let subtitle = report.head.subtitle {
      parts.append(element(.p, [.class("subtitle")], [edition.node(subtitle)]))
    }
    parts.append(element(.dl, [.class("facts")], facts))
    return element(.header, [.class("mast")], parts)
  }

  private var facts: [Node] {
    var facts = report.head.headline.compactMap { report.party($0.value) }
      .map { fact(edition.node($0.role), edition.node($0.name)) }
    if let budget = report.budget, let rate = budget.paid.divided(by: budget.total) {
      let unit = formatter.columnUnit(budget.unit.value.text)
      let value = wording.nodes(
        .budgetAndSpendingValue,
        [
          "budget": home.link(formatter.natural(budget.total), to: "budget.total"),
          "paid": home.link(formatter.natural(budget.paid), to: "payments.total"), "unit": .text(unit),
          "rate": home.link(formatter.percent(rate, places: 0), to: "budget.execution-rate"),
        ])
      facts.append(fact(.text(wording(.budgetAndSpending)), value))
    }
    if let evaluated = report.head.evaluated {
      let value = wording(
        .evaluatedInValue, ["from": wording.date(evaluated.from), "to": wording.date(evaluated.to)])
      facts.append(fact(.text(wording(.evaluatedIn)), .text(value)))
    }
    return facts
  }

  private func fact(_ name: Node, _ value: Node) -> Node {
    element(.div, [], [element(.dt, [], [name]), element(.dd, [], [value])])
  }

  // MARK: Score

  private var verdict: Node {
    element(.section, [.class("verdict"), .aria(.labelledby, "verdict-score")], [score, parts])
  }

  private var gradeNode: Node {
    report.methodology.name(of: report.scorecard.grade).map { edition.node($0) } ?? .empty
  }

  private var gradeName: String {
    report.methodology.name(of: report.scorecard.grade).map { edition.text($0) } ?? ""
  }

  private var score: Node {
    let printed = formatter.text(report.scorecard.total.printed)
    return element(
      .div, [.class("score")],
      [
        element(.h2, [.id("verdict-score"), .class("lab")], [.text(wording(.score))]),
        element(
          .p, [.class("big")],
          [
            element(.span, [.class("num")], [home.link(printed, to: "total.score")]), " ",
            element(.span, [.class("grade")], [gradeNode]),
          ]), scale,
        element(
          .p, [.class("note")], [home.link(GradeDistance(edition).up, to: "total.to-next-grade")] + flips),
      ])
  }

  /// Says so where a single defensible reading would change the grade, and leads to the readings.
  private var flips: [Node] {
    let count = AlternativesView(edition).flips
    guard count > 0 else { return [] }
    let text = wording(.alternativesFlip, ["count": edition.ordinal(count - 1)])
    return [
      .text(wording.catalogue.listSeparator),
      element(.a, [.href(.fragment("annex-alternatives"))], [.text(text)]),
    ]
  }

  private var scale: Node {
    let full = report.methodology.fullScore
    let grades = Array(report.methodology.grades.reversed())
    let bands = grades.enumerated().map { index, grade in
      let upper = index + 1 < grades.count ? grades[index + 1].band.bound : full
      return (grade: grade, lower: grade.band.bound, upper: upper)
    }
    let printed = Fraction(report.scorecard.total.printed)
    let said = bands.map { band in
      wording(
        .bandDescription,
        [
          "name": edition.text(band.grade.name), "from": formatter.natural(band.lower),
          "to": formatter.natural(band.upper),
        ])
    }
    let bounds = bands.map(\.lower) + [full]
    let chart = GradeScaleChart(
      title: wording(.score),
      description: wording(
        .scaleDescription,
        [
          "bands": wording.list(said), "score": formatter.text(report.scorecard.total.printed),
          "grade": gradeName,
        ]),
      bands: bands.map { band in
        GradeScaleChart.Band(
          name: edition.text(band.grade.name), lower: band.lower.approximateDouble,
          upper: band.upper.approximateDouble, isCurrent: band.grade.band == report.scorecard.grade)
      },
      ticks: bounds.map { GradeScaleChart.Tick(value: $0.approximateDouble, label: formatter.natural($0)) },
      score: printed.approximateDouble, full: full.approximateDouble,
      link: home.mark("total.score", label: formatter.text(report.scorecard.total.printed)))
    return chart.svg(id: "verdict-scale").onPage
  }

  // MARK: Where the points went

  private var parts: Node {
    let roots = report.scorecard.scores.filter { $0.depth == 0 }
    let strip = PointsStrip(
      title: wording(.whereThePointsWent),
      description: wording(.stripDescription, ["parts": wording.list(roots.map(stripPart))]),
      parts: roots.map {
        PointsStrip.Part(
          label: $0.id.text, weight: $0.weight.approximateDouble, earned: $0.exact.approximateDouble,
          link: home.mark($0.id.text + ".score", label: stripPart($0)))
      }, full: report.methodology.fullScore.approximateDouble)
    let title = element(
      .h2, [.class("lab")],
      [.text(wording(.whereThePointsWent)), " ", element(.span, [], [.text(wording(.stripNote))])])
    return element(
      .div, [.class("parts")], [title, strip.svg(id: "verdict-strip").onPage, partsTable(roots)])
  }

  private func stripPart(_ score: IndicatorScore) -> String {
    score.id.text + " " + formatter.text(score.printed) + " / " + formatter.natural(score.weight)
  }

  private func partsTable(_ roots: [IndicatorScore]) -> Node {
    let heads: [Phrase] = [.indicator, .weight, .scoreColumn, .scoreRate, .lost]
    let head = element(.tr, [], heads.map { element(.th, [.scope(.column)], [.text(wording($0))]) })
    let worst = roots.map(\.lost).max() ?? .zero
    let rows = roots.map { score -> Node in
      let name = Node.fragment([
        element(.span, [.class("cd")], [.text(score.id.text)]), " ", edition.name(score.id),
      ])
      let isWorst = !worst.isZero && score.lost == worst
      return element(
        .tr, isWorst ? [.class("hot")] : [],
        [element(.th, [.scope(.row)], [name])] + cells(score.score, of: score.id.text))
    }
    let total = element(
      .tr, [.class("total")],
      [element(.th, [.scope(.row)], [.text(wording(.total))])] + cells(report.scorecard.total, of: "total"))
    return element(
      .table, [.class("abc")],
      [
        element(.caption, [.class("vh")], [.text(wording(.whereThePointsWent))]), element(.thead, [], [head]),
        element(.tbody, [], rows + [total]),
      ])
  }

  private func cells(_ score: Score, of name: String) -> [Node] {
    func link(_ text: String) -> [Node] { [home.link(text, to: name + ".score")] }
    return [
      element(.td, [], link(formatter.natural(score.weight))),
      element(.td, [], link(formatter.text(score.printed))),
      element(.td, [], link(formatter.text(score.printedScoreRate) + "%")),
      element(.td, [.class("d")], link(edition.loss(score.printedLost))),
    ]
  }

  /// The scale of grades as a table.
  private var scaleData: Node {
    let grades = report.methodology.grades
    let rows = grades.enumerated().map { index, grade -> [Table.Cell] in
      let upper = index == 0 ? report.methodology.fullScore : grades[index - 1].band.bound
      let bounds = [grade.band.bound, upper].map { bound in
        let places = BudgetTable.places([bound])
        return Table.Cell.number(formatter.natural(bound), bound.rounded(places: places).plain)
      }
      return [.text(edition.text(grade.name))] + bounds
    }
    return DataTable(heads: [.indexGrade, .scaleFrom, .scaleTo].map { wording($0) }, rows: rows)
      .details(summary: wording(.showAsTable, ["label": wording(.indexGrade)]))
  }
}
