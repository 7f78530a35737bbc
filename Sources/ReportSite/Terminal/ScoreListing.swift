internal import Diagnostics
internal import Evaluation
internal import Markup
package import ReportSource

/// The score table for a terminal: every indicator with its weight, value, score and working.
package struct ScoreListing: Sendable {
  private let report: Report
  private let edition: Edition
  private let editions: [Edition]

  /// - Parameters:
  ///   - report: the report to list.
  ///   - tag: the language to list it in; the main one where the site does not have it.
  ///   - frame: has a catalogue for each of the site's languages.
  package init(_ report: Report, in tag: String, frame: SiteFrame) {
    self.report = report
    editions = report.languages.map { Edition(report, in: $0, catalogues: frame.catalogues) }
    edition = editions.first { $0.language.tag == tag } ?? editions[0]
  }

  /// The whole `report.json`.
  package var json: [UInt8] { ReportJSON(report, editions: editions).value.document }

  /// One line for each indicator, its working below it, then the total and the grade.
  package var text: String {
    let wording = edition.wording
    let formatter = edition.formatter
    var lines = [edition.text(report.head.title), ""]
    let heads = [
      wording(.weight), wording(.actualValue), wording(.scoreColumn), wording(.scoreRate), wording(.lost),
    ]
    lines.append(line(wording(.indicator), heads))
    lines.append(String(repeating: "─", count: 40 + heads.count * 13))
    for score in report.scorecard.scores {
      let indent = String(repeating: "  ", count: score.depth)
      let value = report.indicators[score.id]?.quantity.map { formatter.text($0) } ?? ""
      lines.append(
        line(indent + score.id.text + " " + edition.plainName(score.id), cells(score.score, value)))
      if let working = score.working { lines.append(indent + "  " + said(working, of: score.id)) }
    }
    lines.append(String(repeating: "─", count: 40 + heads.count * 13))
    lines.append(line(wording(.total), cells(report.scorecard.total, "")))
    let grade = report.methodology.name(of: report.scorecard.grade).map { edition.text($0) } ?? ""
    lines.append(wording(.indexGrade) + " " + grade)
    lines += RoundingNotes(edition).all.map(\.plainText)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How far the next grade is, and what each defensible other reading would make of total and grade.
  package var sensitivity: String {
    let total = edition.formatter.text(report.scorecard.total.printed)
    let grade = report.methodology.name(of: report.scorecard.grade).map { edition.text($0) } ?? ""
    var lines = [
      edition.text(report.head.title), "", [edition.wording(.score), total, grade].joined(separator: " "),
    ]
    lines += GradeDistance(edition).sentences
    lines.append("")
    lines += AlternativesView(edition).cells.map { cells in
      padded(cells[0], 10) + padded(cells[1], 10) + padded(cells[2], 12) + cells[3]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - TerminalWidth.cells(of: text)))
  }

  private func cells(_ score: Score, _ value: String) -> [String] {
    let formatter = edition.formatter
    return [
      formatter.natural(score.weight), value, formatter.text(score.printed),
      formatter.text(score.printedScoreRate) + "%", edition.loss(score.printedLost),
    ]
  }

  private func said(_ working: Working, of id: IndicatorID) -> String {
    if case .awarded = working.outcome {
      return report.indicators[id]?.reason.map { edition.text($0) } ?? edition.wording(.ruleJudgement)
    }
    return edition.wording(
      .analysisWorkingValue,
      [
        "formula": edition.wording.formula(working.score),
        "filled": edition.wording.filled(working).plainText,
        "exact": edition.formatter.unrounded(working.exact), "score": edition.formatter.text(working.rounded),
      ])
  }

  /// A name of 40 cells and columns of 13, wide characters counted as two; a longer name has its own line.
  private func line(_ name: String, _ cells: [String]) -> String {
    let width = TerminalWidth.cells(of: name)
    let head =
      width > 39
      ? name + "\n" + String(repeating: " ", count: 40) : name + String(repeating: " ", count: 40 - width)
    return head
      + cells.map { cell in
        String(repeating: " ", count: max(1, 13 - TerminalWidth.cells(of: cell))) + cell
      }.joined()
  }
}
