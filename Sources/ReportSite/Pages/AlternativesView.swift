internal import Evaluation
internal import Markup
internal import ReportSource

/// How robust the grade is: what each defensible other reading would make of the total.
struct AlternativesView {
  /// One reading with its outcome.
  private struct Line {
    let code: String
    let change: String
    let reason: [Node]
    let card: Scorecard
  }

  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }

  /// The table as lines of plain cells, the head first; for a terminal.
  var cells: [[String]] {
    let heads: [Phrase] = [.indicator, .alternativeTotal, .indexGrade, .alternativeWhat]
    return [heads.map { wording($0) }]
      + lines.map { line in
        [line.code, formatter.text(line.card.total.printed), grade(line.card), line.change]
      }
  }

  /// How many single readings would change the grade.
  var flips: Int { report.sensitivities.count { changesGrade($0.scorecard) } }

  /// The table; the readings that change the grade are set off.
  var node: Node {
    let heads: [Phrase] = [.indicator, .alternativeWhat, .annexReason, .alternativeTotal, .indexGrade]
    let head = element(
      .tr, [],
      heads.map { head in
        let style: [Attribute] = head == .alternativeTotal ? [.class("n")] : []
        return element(.th, style + [.scope(.column)], [.text(wording(head))])
      })
    let rows = lines.map { line -> Node in
      let style: [Attribute] = changesGrade(line.card) ? [.class("flip")] : []
      return element(
        .tr, style,
        [
          element(.th, [.scope(.row)], [.text(line.code)]), element(.td, [], [.text(line.change)]),
          element(.td, [], line.reason),
          element(.td, [.class("n")], [.text(formatter.text(line.card.total.printed))]),
          element(.td, [], [.text(grade(line.card))]),
        ])
    }
    let score = formatter.text(report.scorecard.total.printed)
    let note = wording.nodes(
      .alternativesNote,
      [
        "score": FigureHome(edition).link(score, to: "total.score"), "grade": .text(grade(report.scorecard)),
      ])
    return .fragment([
      element(.p, [.class("note")], [note]),
      element(
        .div, [.class("scroll"), .tabindex(0), .role("group"), .aria(.labelledby, "annex-alternatives")],
        [
          element(
            .table, [.class("lines alternatives")],
            [
              element(.caption, [.class("vh")], [.text(wording(.annexAlternatives))]),
              element(.thead, [], [head]), element(.tbody, [], rows),
            ])
        ]),
    ])
  }

  private func changesGrade(_ card: Scorecard) -> Bool { card.grade != report.scorecard.grade }

  private func grade(_ card: Scorecard) -> String {
    report.methodology.name(of: card.grade).map { edition.text($0) } ?? card.grade.id
  }

  private var lines: [Line] {
    report.sensitivities.map { sensitivity in
      switch sensitivity.change {
      case .alternative(let alternative):
        Line(
          code: alternative.indicator.text, change: change(alternative),
          reason: edition.nodes(alternative.reason), card: sensitivity.scorecard)
      case .reading(let reading):
        Line(
          code: reading.indicator.text, change: change(reading), reason: reason(reading),
          card: sensitivity.scorecard)
      case .subtotals(let subtotals):
        Line(
          code: wording(.total),
          change: wording(subtotals == .rounded ? .alternativeRounded : .alternativeExact), reason: [],
          card: sensitivity.scorecard)
      }
    }
  }

  private func change(_ alternative: Alternative) -> String {
    let notes = report.indicators[alternative.indicator]
    func bound(_ key: String) -> String {
      notes?.bounds.first { $0.key == key }.map { formatter.text($0.quantity) } ?? ""
    }
    func input(_ index: Int) -> String {
      let inputs = notes?.derivation?.inputs ?? []
      return inputs.indices.contains(index) ? FigureLabel(edition).text(of: inputs[index]) : ""
    }
    switch alternative.change {
    case .floor(let value): return said(.alternativeFloor, bound("floor"), formatter.text(value))
    case .benchmark(let value): return said(.alternativeBenchmark, bound("benchmark"), formatter.text(value))
    case .target(let value): return said(.alternativeTarget, bound("target"), formatter.text(value))
    case .score(let value):
      let score = report.scorecard[alternative.indicator].map { formatter.text($0.printed) } ?? ""
      let places = report.methodology.rounding.scorePlaces
      return said(.alternativeScore, score, formatter.text(value.value.rounded(places: places)))
    case .numerator(let name):
      return said(.alternativeNumerator, input(0), FigureLabel(edition).text(of: name))
    case .denominator(let name):
      return said(.alternativeDenominator, input(1), FigureLabel(edition).text(of: name))
    }
  }

  private func change(_ reading: DisputedReading) -> String {
    wording(
      .alternativeReading,
      [
        "figure": FigureLabel(edition).text(of: reading.figure.name),
        "old": reading.figure.quantity.map { formatter.text($0) } ?? "",
        "new": edition.text(reading.reading.value),
      ])
  }

  /// The erratum that sets the reading out, and where it stands.
  private func reason(_ reading: DisputedReading) -> [Node] {
    [
      wording.nodes(
        .alternativeErratum,
        [
          "title": edition.node(reading.erratum.title),
          "where": .fragment(edition.nodes(reading.reading.location)),
        ])
    ]
  }

  private func said(_ phrase: Phrase, _ old: String, _ new: String) -> String {
    wording(phrase, ["old": old, "new": new])
  }
}
