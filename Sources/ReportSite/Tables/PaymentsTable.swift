internal import Evaluation
internal import Markup
internal import ReportSource

/// Table 1-2: what was disbursed when, under a merged head for the date.
struct PaymentsTable {
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
      name: "payments",
      caption: edition.caption(.paymentsTitle),
      unit: wording(.unit, ["unit": unit]), head: head, groups: [budget.payments.map(row), [total]],
      notes: [],
      style: "lines cards")
  }

  private var head: [Table.Row] {
    var amount = Table.Cell.text(wording(.paymentsAmount), scope: .column).spanning(rows: 2)
    amount.alignment = .number
    return [
      Table.Row(cells: [
        .text(wording(.paymentsDate), scope: .columnGroup).spanning(columns: 3),
        .text(wording(.paymentsItem), scope: .column).spanning(rows: 2), amount,
        .text(wording(.paymentsMethod), scope: .column).spanning(rows: 2),
      ]),
      Table.Row(cells: [
        .text(wording(.paymentsYear), scope: .column), .text(wording(.paymentsMonth), scope: .column),
        .text(wording(.paymentsDay), scope: .column),
      ]),
    ]
  }

  private func row(_ payment: Budget.Payment) -> Table.Row {
    func part(_ number: Int, _ phrase: Phrase) -> Table.Cell {
      let digits = number < 10 ? "0\(number)" : String(number)
      return Table.Cell.text(digits, style: "date").labelled(wording(phrase))
    }
    let method = payment.method.flatMap { budget.methods[$0.value] }
    return Table.Row(cells: [
      part(payment.date.year, .paymentsYear), part(payment.date.month, .paymentsMonth),
      part(payment.date.day, .paymentsDay), .text(edition.node(payment.name), scope: .row),
      amount(payment.amount.value, "payment.\(payment.id.value.text).amount").labelled(
        wording(.paymentsAmount)),
      .text(method.map { edition.node($0) } ?? .empty).labelled(wording(.paymentsMethod)),
    ])
  }

  private var total: Table.Row {
    Table.Row(
      style: "total",
      cells: [
        .text(wording(.total), scope: .row).spanning(columns: 4), amount(budget.paid, "payments.total"),
        .text(""),
      ])
  }

  private func amount(_ value: Fraction, _ name: String) -> Table.Cell {
    let places = max(2, BudgetTable.places(budget.payments.map(\.amount.value)))
    let printed = value.rounded(places: places)
    return Table.Cell.number(edition.formatter.text(printed), printed.plain).linked(to: name, edition)
  }
}
