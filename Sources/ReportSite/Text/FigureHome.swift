internal import Evaluation
internal import ReportSource

/// Where on the page a figure is at home: the entry, row or analysis that says where it comes from.
struct FigureHome {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  /// - Parameter name: a figure's name, for example `fact.calls-answered` or `C11.score`.
  /// - Returns: an id on the page; nil where the page has no such place.
  func anchor(of name: String) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    switch first {
    case "fact": return parts.count > 1 ? "src-" + parts[1] : nil
    case "budget": return placed("budget")
    case "payment", "payments": return placed("payments")
    case "plan": return placed("delivery")
    case "total": return edition.outline.tables["scores"] == nil ? placed("summary") : "row-total"
    case "finding":
      guard parts.count > 1, edition.outline.isPlaced("finding", parts[1]) else { return nil }
      return "finding-" + parts[1]
    default: return indicator(first)
    }
  }

  /// A leaf's analysis, or an inner node's row.
  private func indicator(_ code: String) -> String? {
    guard let node = edition.report.indicators.tree.nodes.first(where: { $0.indicator.id.text == code })
    else {
      return nil
    }
    if node.indicator.leaf != nil, edition.outline.isPlaced("indicators") { return code }
    return edition.outline.tables["scores"] == nil ? nil : "row-" + code
  }

  private func placed(_ table: String) -> String? {
    edition.outline.tables[table] == nil ? nil : "tbl-" + table
  }
}
