internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// Where on the page a figure is at home: the entry that says where it comes from.
///
/// `src-calls-answered`, `src-budget.hotline`, `src-payment.first`, `src-plan.video` are rows of the annex of
/// figures; `C11` is a leaf's analysis, `group-C1` and `group-total` say how scores add up.
struct FigureHome {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var report: Report { edition.report }

  /// - Parameter name: a figure's name, for example `fact.calls-answered` or `C11.score`.
  /// - Returns: an id on the page; nil where the page has no such place.
  func anchor(of name: String) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count > 1 else { return nil }
    switch parts[0] {
    case "fact": return "src-" + parts[1]
    case "budget", "payment", "payments", "plan": return "src-" + parts[0] + "." + parts[1]
    case "count": return counted(parts[1])
    case "grade": return "verdict-score"
    case "total": return total
    case "finding":
      guard edition.outline.isPlaced("finding", parts[1]) else { return nil }
      return "finding-" + parts[1]
    default: return indicator(parts[0])
    }
  }

  /// A figure as a quiet link to its home; as it is where it has none.
  func link(_ text: Node, to name: String, style: String = "v") -> Node {
    guard let anchor = anchor(of: name) else {
      return style == "v" ? text : element(.span, [.class(style)], [text])
    }
    return element(.a, [.class(style), .href(.fragment(anchor))], [text])
  }

  func link(_ text: String, to name: String) -> Node { link(.text(text), to: name) }

  /// A chart's mark as a link to a figure's home.
  /// - Parameter label: what the link is called where the mark shows no words.
  func mark(_ name: String, label: String? = nil) -> MarkLink? {
    anchor(of: name).map { MarkLink($0, name: label) }
  }

  /// What the program counts is at home where it can be counted.
  private func counted(_ what: String) -> String? {
    switch what {
    case "indicators", "full-marks", "lost": placed("scores") ?? total
    case "groups", "lines": "src-budget.total"
    case "payments": "src-payments.total"
    case "findings": report.findings.isEmpty ? nil : "verdict-findings"
    case "recommendations": nil
    default: "src-" + what
    }
  }

  private var total: String? {
    if edition.outline.isPlaced("indicators") { return "group-total" }
    return edition.outline.tables["scores"] == nil ? placed("summary") : "row-total"
  }

  /// A leaf's analysis, or how an inner node's score adds up; else its row.
  private func indicator(_ code: String) -> String? {
    guard let score = report.scorecard[IndicatorID(code)] else { return nil }
    if edition.outline.isPlaced("indicators") { return score.working == nil ? "group-" + code : code }
    return edition.outline.tables["scores"] == nil ? nil : "row-" + code
  }

  private func placed(_ table: String) -> String? {
    edition.outline.tables[table] == nil ? nil : "tbl-" + table
  }
}
