internal import Evaluation
internal import Markup
internal import ReportSource

/// Table 1-3: plan and actual of every budget line; cells that say the same of several lines are merged.
struct DeliveryTable {
  private let budget: Budget
  private let edition: Edition

  init(_ budget: Budget, _ edition: Edition) {
    self.budget = budget
    self.edition = edition
  }

  private var wording: Wording { edition.wording }

  var table: Table {
    Table(
      name: "delivery",
      caption: edition.caption(.deliveryTitle), unit: nil,
      head: [
        Table.Row(cells: [
          .text(wording(.budgetProject), scope: .column), .text(wording(.budgetItem), scope: .column),
          .text(wording(.deliveryPlan), scope: .column), .text(wording(.deliveryActual), scope: .column),
        ])
      ], groups: groups, notes: [], style: "lines prose-table cards")
  }

  /// Consecutive lines of one budget group.
  private var groups: [[Table.Row]] {
    var runs: [(group: Slug, deliveries: [Delivery])] = []
    for delivery in edition.report.deliveries {
      guard let line = line(of: delivery) else { continue }
      if runs.last?.group == line.group.value {
        runs[runs.count - 1].deliveries.append(delivery)
      } else {
        runs.append((line.group.value, [delivery]))
      }
    }
    return runs.map { rows($0.deliveries, of: $0.group) }
  }

  private func line(of delivery: Delivery) -> Budget.Line? {
    budget.lines.first { $0.id.value == delivery.line.value }
  }

  private func rows(_ deliveries: [Delivery], of group: Slug) -> [Table.Row] {
    deliveries.enumerated().map { index, delivery in
      var cells: [Table.Cell] = []
      if index == 0, let name = budget.groups.first(where: { $0.id.value == group })?.name {
        cells.append(
          .text(edition.node(name), scope: .rowGroup, style: "grp").spanning(rows: deliveries.count))
      }
      let name = line(of: delivery).map { edition.node($0.name) } ?? .text(delivery.line.value.text)
      cells.append(.text(name, scope: .row).labelled(ditto(delivery)))
      if case .own(let plan) = delivery.plan {
        let span =
          1 + deliveries[(index + 1)...].prefix { if case .above = $0.plan { true } else { false } }.count
        cells.append(
          .text(.fragment(edition.nodes(plan.text))).spanning(rows: span).labelled(wording(.deliveryPlan)))
      }
      if case .own(let actual) = delivery.actual {
        let span =
          1 + deliveries[(index + 1)...].prefix { if case .above = $0.actual { true } else { false } }.count
        cells.append(
          .text(.fragment(edition.nodes(actual.text))).spanning(rows: span).labelled(wording(.deliveryActual))
        )
      }
      return Table.Row(cells: cells)
    }
  }

  /// What a phone's card says of a line whose cells are merged with those above; empty where none are.
  private func ditto(_ delivery: Delivery) -> String {
    var merged: [String] = []
    if case .above = delivery.plan { merged.append(wording(.deliveryPlan)) }
    if case .above = delivery.actual { merged.append(wording(.deliveryActual)) }
    return merged.isEmpty ? "" : wording(.sameAsAbove, ["columns": wording.list(merged)])
  }
}
