internal import Evaluation
internal import Markup
internal import ReportSource

/// Table 1-1: budget lines by group with quantity, unit price and amount, subtotals and total.
struct BudgetTable {
  private let budget: Budget
  private let edition: Edition

  init(_ budget: Budget, _ edition: Edition) {
    self.budget = budget
    self.edition = edition
  }

  private var wording: Wording { edition.wording }

  var table: Table {
    let unit = edition.formatter.columnUnit(budget.unit.value.text)
    return Table(
      name: "budget", caption: edition.caption(.budgetTitle),
      unit: wording(.unit, ["unit": unit]), head: [head],
      groups: budget.groups.map(rows) + [[total]], notes: [], style: "lines cards")
  }

  private var head: Table.Row {
    Table.Row(
      cells: [
        .text(wording(.budgetProject), scope: .column), .text(wording(.budgetItem), scope: .column),
        number(.budgetAmount), .text(wording(.budgetUnit), scope: .column), number(.budgetQuantity),
        number(.budgetUnitPrice), number(.budgetSubtotal),
      ])
  }

  private func number(_ phrase: Phrase) -> Table.Cell {
    var cell = Table.Cell.text(wording(phrase), scope: .column)
    cell.alignment = .number
    return cell
  }

  private func rows(_ group: Budget.Group) -> [Table.Row] {
    let lines = budget.lines(of: group)
    return lines.enumerated().map { index, line in
      let name = "budget." + line.id.value.text
      var cells: [Table.Cell] = []
      if index == 0 {
        cells.append(
          .text(edition.node(group.name), scope: .rowGroup, style: "grp").spanning(rows: lines.count))
      }
      cells += [
        .text(edition.node(line.name), scope: .row),
        cell(line.amount, amounts, name + ".amount").labelled(wording(.budgetAmount)),
        .text(edition.formatter.unitWord(line.unit.value.text, for: line.quantity.value))
          .labelled(wording(.budgetUnit)),
        cell(line.quantity.value, quantities, name + ".quantity").labelled(wording(.budgetQuantity)),
        cell(line.unitPrice.value, prices, name + ".unit-price").labelled(wording(.budgetUnitPrice)),
      ]
      if index == 0 {
        cells.append(
          cell(budget.amount(of: group), amounts, "budget.\(group.id.value.text).amount", style: "sub")
            .labelled(wording(.budgetSubtotal))
            .spanning(rows: lines.count))
      }
      return Table.Row(cells: cells)
    }
  }

  private var total: Table.Row {
    Table.Row(
      style: "total",
      cells: [
        .text(wording(.total), scope: .row).spanning(columns: 6), cell(budget.total, amounts, "budget.total"),
      ])
  }

  private func cell(_ value: Fraction, _ places: Int, _ name: String, style: String? = nil) -> Table.Cell {
    let printed = value.rounded(places: places)
    return Table.Cell.number(edition.formatter.text(printed), printed.plain, style: style)
      .linked(to: name, edition)
  }

  // One number of decimals for each column: as many as its longest value needs.
  private var amounts: Int { Self.places(budget.lines.map(\.amount)) }
  private var quantities: Int { Self.places(budget.lines.map(\.quantity.value)) }
  private var prices: Int { Self.places(budget.lines.map(\.unitPrice.value)) }

  static func places(_ values: [Fraction]) -> Int {
    values.map { value in (0...4).first { value.isExact(atPlaces: $0) } ?? 4 }.max() ?? 0
  }
}
