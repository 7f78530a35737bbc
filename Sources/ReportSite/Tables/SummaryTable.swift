internal import Evaluation
internal import Markup
internal import ReportSource

/// Table 3-1: weight, score and score rate of the top-level indicators and the total, a column for each.
struct SummaryTable {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var wording: Wording { edition.wording }
  private var scores: [IndicatorScore] { edition.report.scorecard.scores.filter { $0.depth == 0 } }

  var table: Table {
    let parts = scores.map {
      (name: $0.id.text, title: $0.id.text + " " + edition.plainName($0.id), score: $0.score)
    }
    let columns = parts + [(name: "total", title: wording(.total), score: edition.report.scorecard.total)]
    let formatter = edition.formatter
    var heads: [Table.Cell] = [.text(wording(.indicator), scope: .column)]
    heads += columns.map { column in
      var cell = Table.Cell.text(column.title, scope: .column)
      cell.alignment = .number
      return cell
    }
    func row(_ phrase: Phrase, _ cell: (Score) -> Table.Cell) -> Table.Row {
      Table.Row(
        cells: [.text(wording(phrase), scope: .row)]
          + columns.map { column in
            cell(column.score).linked(to: column.name + ".score", edition).labelled(column.title)
          })
    }
    return Table(
      name: "summary",
      caption: edition.caption(.summaryTitle), unit: nil,
      head: [Table.Row(cells: heads)],
      groups: [
        [
          row(.weight) { .number(formatter.natural($0.weight), natural($0.weight)) },
          row(.scoreColumn) { .number(formatter.text($0.printed), $0.printed.plain) },
          row(.scoreRate) {
            .number(formatter.text($0.printedScoreRate) + "%", $0.printedScoreRate.plain + "%")
          },
        ]
      ], notes: RoundingNotes(edition).notes(for: nil), style: "lines few cards")
  }

  private func natural(_ value: Fraction) -> String {
    value.rounded(places: BudgetTable.places([value])).plain
  }
}

/// Says where printed parts do not add up to the printed whole (尾差), which exact addition brings about.
struct RoundingNotes {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  /// - Parameter id: an inner node, or nil for the total alone.
  func notes(for id: IndicatorID?) -> [Node] {
    let score = id.flatMap { edition.report.scorecard[$0]?.score } ?? edition.report.scorecard.total
    let name = id.map { $0.text + " " + edition.plainName($0) } ?? edition.wording(.total)
    return note(score, name, id?.text ?? "total").map { [$0] } ?? []
  }

  /// One note for each node whose printed parts miss its printed score, in the order of the table.
  var all: [Node] {
    let inner = edition.report.scorecard.scores.compactMap { score in
      note(score.score, score.id.text + " " + edition.plainName(score.id), score.id.text)
    }
    return inner + notes(for: nil)
  }

  /// - Parameter id: of the node, for the links of its figures.
  private func note(_ score: Score, _ name: String, _ id: String) -> Node? {
    guard !score.roundingDifference.isZero else { return nil }
    let places = edition.report.methodology.rounding.scorePlaces
    let sum = Fraction(score.printed) + score.roundingDifference
    func link(_ value: FixedDecimal) -> Node {
      FigureHome(edition).link(edition.formatter.text(value), to: id + ".score")
    }
    return edition.wording.nodes(
      .roundingNote,
      [
        "node": .text(name), "sum": link(sum.rounded(places: places)), "printed": link(score.printed),
        "difference": link(score.roundingDifference.magnitude.rounded(places: places)),
      ])
  }
}
