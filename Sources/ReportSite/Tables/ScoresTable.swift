internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// Table 3-2: every indicator with weight, actual value, score, score rate and what it lost.
struct ScoresTable {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }

  var table: Table {
    var table = Table(
      name: "scores",
      caption: edition.caption(.scoresTitle),
      unit: wording(.unit, ["unit": formatter.columnUnit("point")]), head: [head], groups: groups + [[total]],
      notes: RoundingNotes(edition).all, style: "scores")
    let lost = edition.report.scorecard.scores.count { $0.working != nil && !$0.lost.isZero }
    if lost > 0 {
      table.control = .fragment([
        element(.input, [.type("checkbox"), .id("only-lost")]),
        element(.label, [.for("only-lost")], [.text(wording(.onlyLost, ["count": String(lost)]))]),
      ])
    }
    return table
  }

  private var head: Table.Row {
    func number(_ phrase: Phrase, _ style: String) -> Table.Cell {
      var cell = Table.Cell.text(wording(phrase), scope: .column, style: style)
      cell.alignment = .number
      return cell
    }
    return Table.Row(cells: [
      .text(wording(.indicator), scope: .column, style: "ind"), number(.weight, "w"),
      .text(wording(.actualValue), scope: .column, style: "ev"), number(.scoreColumn, "s"),
      .text(wording(.scoreRate), scope: .column, style: "rt"), number(.lost, "d"),
    ])
  }

  /// A `tbody` for each top-level indicator.
  private var groups: [[Table.Row]] {
    var groups: [[Table.Row]] = []
    for score in edition.report.scorecard.scores {
      if score.depth == 0 { groups.append([]) }
      groups[groups.count - 1].append(row(score))
    }
    return groups
  }

  private func row(_ score: IndicatorScore) -> Table.Row {
    let isLeaf = score.working != nil
    var styles = ["l\(min(score.depth + 1, 5))", isLeaf ? "leaf" : "sum"]
    if !score.lost.isZero { styles.append("dn") }
    return Table.Row(
      id: "row-" + score.id.text, style: styles.joined(separator: " "),
      cells: [name(score, isLeaf: isLeaf), weight(score.score, of: score.id.text), actual(score)]
        + numbers(score.score, of: score.id.text))
  }

  private func name(_ score: IndicatorScore, isLeaf: Bool) -> Table.Cell {
    let code = element(.span, [.class("cd")], [.text(score.id.text)])
    let name = edition.name(score.id)
    guard edition.outline.isPlaced("indicators") else {
      return .text(.fragment([code, " ", name]), scope: .row, style: "ind")
    }
    let link = element(
      .a, [.href(.fragment((isLeaf ? "" : "group-") + score.id.text))], [code, " ", name])
    return Table.Cell(
      content: link, value: .text(score.id.text + " " + edition.plainName(score.id)), scope: .row,
      style: "ind")
  }

  private func weight(_ score: Score, of name: String) -> Table.Cell {
    let places = BudgetTable.places([score.weight])
    let plain = score.weight.rounded(places: places).plain
    return Table.Cell.number(formatter.natural(score.weight), plain, style: "w")
      .linked(to: name + ".weight", edition)
  }

  /// The measured value, the words of a judged one, or a dash.
  private func actual(_ score: IndicatorScore) -> Table.Cell {
    guard let notes = edition.report.indicators[score.id] else { return .text("") }
    if let quantity = notes.quantity {
      let isPercent = quantity.unit == .percent
      let content = Node.text(formatter.text(quantity, filters: isPercent ? [] : [.unit]))
      let plain = quantity.printed.plain
      // A spreadsheet's percentage is text here; without a language's separators it is the same in all.
      let value = isPercent ? nil : PlainNumber(plain).map(CSVDocument.Cell.number)
      return Table.Cell(content: content, value: value ?? .text(plain + "%"), style: "ev num")
        .linked(to: score.id.text + ".value", edition)
    }
    if let actual = notes.actual {
      return .text(.fragment(edition.nodes(actual)), style: "ev")
    }
    return .text(.text(wording(.noValue)), style: "ev na")
  }

  private func numbers(_ score: Score, of name: String) -> [Table.Cell] {
    let rate = formatter.text(score.printedScoreRate) + "%"
    let bar = Node.fragment([
      RateBar(share: score.scoreRate.approximateDouble).svg.onPage,
      FigureHome(edition).link(.text(rate), to: name + ".score-rate", style: "v pc"),
    ])
    return [
      Table.Cell.number(formatter.text(score.printed), score.printed.plain, style: "s")
        .linked(to: name + ".score", edition),
      Table.Cell(content: bar, value: .text(score.printedScoreRate.plain + "%"), style: "rt"),
      Table.Cell.number(edition.loss(score.printedLost), Self.negated(score.printedLost), style: "d")
        .linked(to: name + ".lost", edition),
    ]
  }

  private static func negated(_ lost: FixedDecimal) -> String {
    Fraction(lost).isZero ? lost.plain : "-" + lost.plain
  }

  private var total: Table.Row {
    let total = edition.report.scorecard.total
    let name = Table.Cell.text(wording(.total), scope: .row, style: "ind")
    return Table.Row(
      id: "row-total", style: "total",
      cells: [
        name, weight(total, of: "total"), .text(.text(wording(.noValue)), style: "ev na"),
      ]
        + numbers(total, of: "total"))
  }
}
