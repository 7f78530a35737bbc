internal import Evaluation
internal import Markup
internal import ReportSource

/// The annex of all figures: an entry for each fact, each line of the budget, its groups and total, each payment
/// and each planned quantity.
///
///     <tr id="src-calls-answered"><th scope="row">Calls answered<p class="used"></p></th>
///       <td>11231</td><td>Taken from the source</td><td>Back-office records</td></tr>
///
/// The empty `used` is filled by ``Backlinks``.
struct SourcesView {
  /// What one entry says.
  private struct Entry {
    let id: String
    let label: Node
    var note: [Node] = []
    let value: String
    let how: Node
    let source: Node
  }

  private let edition: Edition
  private let home: FigureHome

  init(_ edition: Edition) {
    self.edition = edition
    home = FigureHome(edition)
  }

  private var report: Report { edition.report }
  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }

  var isEmpty: Bool { report.facts.isEmpty && report.budget == nil }

  var nodes: [Node] {
    let heads: [Phrase] = [.annexFact, .annexValue, .annexHow, .annexSource]
    let head = element(
      .tr, [],
      heads.map { element(.th, [.scope(.column)], [.text(wording($0))]) })
    return [
      element(.p, [.class("note")], [.text(wording(.annexFactsNote))]),
      element(
        .div, [.class("scroll"), .tabindex(0), .role("group"), .aria(.labelledby, "annex-facts")],
        [
          element(
            .table, [.class("lines facts-table")],
            [
              element(.caption, [.class("vh")], [.text(wording(.annexFacts))]), element(.thead, [], [head]),
              element(.tbody, [], (report.facts.map(entry) + money).map(row)),
            ])
        ]),
    ]
  }

  private func row(_ entry: Entry) -> Node {
    let note = entry.note.isEmpty ? .empty : element(.span, [.class("note")], entry.note)
    return element(
      .tr, [.id(entry.id)],
      [
        element(.th, [.scope(.row)], [entry.label, note, element(.p, [.class("used")])]),
        element(.td, [], [.text(entry.value)]), element(.td, [], [entry.how]),
        element(.td, [], [entry.source]),
      ])
  }

  // MARK: Facts

  private func entry(_ fact: Fact) -> Entry {
    Entry(
      id: "src-" + fact.id.value.text, label: edition.node(fact.label),
      note: fact.note.map { edition.nodes($0) } ?? [], value: value(fact.quantity), how: how(fact),
      source: sources([fact.source].compactMap { $0 } + fact.evidence))
  }

  /// How a fact follows from others, its parts, or that it was measured.
  private func how(_ fact: Fact) -> Node {
    if !fact.parts.isEmpty {
      return wording.list(
        fact.parts.map { .fragment([edition.node($0.name), .text(" " + formatter.text($0.quantity))]) })
    }
    guard let derivation = fact.derivation else { return .text(wording(.annexMeasured)) }
    return .fragment([FigureFormula(edition).node(of: derivation), unrounded(fact.quantity)])
  }

  /// ` = 81.119537…%`; nothing where the printed value is exact.
  private func unrounded(_ quantity: Quantity) -> Node {
    let isPercent = quantity.unit == .percent
    let value = isPercent ? quantity.value * Fraction(100) : quantity.value
    guard !value.isExact(atPlaces: quantity.places) else { return .empty }
    return .text(" = " + formatter.unrounded(value) + (isPercent ? "%" : ""))
  }

  private func sources(_ ids: [Located<Slug>]) -> Node {
    wording.list(
      ids.compactMap { report.source($0.value) }.map { source in
        let title = edition.node(source.title)
        guard let annex = source.annex else { return title }
        return wording.nodes(.labelPart, ["whole": title, "part": edition.node(annex)])
      })
  }

  // MARK: Budget, payments and plans

  private var money: [Entry] {
    guard let budget = report.budget else { return [] }
    let amounts = budget.groups.map { "budget." + $0.id.value.text + ".amount" } + ["budget.total"]
    let payments = budget.payments.map { "payment." + $0.id.value.text + ".amount" }
    let paid = payments.isEmpty ? [] : payments + ["payments.total", "budget.execution-rate"]
    let plans = report.deliveries.map { "plan." + $0.line.value.text + ".quantity" }
    return budget.lines.map { entry($0, in: budget) }
      + (amounts + paid + plans).compactMap { entry(of: $0, in: budget) }
  }

  /// A line's amount is its quantity times its unit price, which have no entries of their own.
  private func entry(_ line: Budget.Line, in budget: Budget) -> Entry {
    let unit = budget.unit.value.text
    let quantity = Quantity.natural(line.quantity.value, unit: .named(line.unit.value.text))
    let price = Quantity.natural(line.unitPrice.value, unit: .named(unit))
    return Entry(
      id: "src-budget." + line.id.value.text, label: edition.node(line.name),
      value: value(.natural(line.amount, unit: .named(unit))),
      how: .text(formatter.text(quantity, filters: [.unit]) + " × " + formatter.text(price)),
      source: place("budget", in: budget))
  }

  /// - Returns: nil where there is no such figure: not every delivery plans a quantity.
  private func entry(of name: String, in budget: Budget) -> Entry? {
    guard let figure = report.book[name], let quantity = figure.quantity, let id = home.anchor(of: name)
    else { return nil }
    let how = figure.derivation.map { FigureFormula(edition).node(of: $0) }
    let table = name.hasPrefix("plan.") ? "delivery" : name.hasPrefix("payment") ? "payments" : "budget"
    return Entry(
      id: id, label: FigureLabel(edition).node(of: name), value: value(quantity),
      how: how.map { .fragment([$0, unrounded(quantity)]) } ?? .text(wording(.annexMeasured)),
      source: place(table, in: budget))
  }

  /// The source of the budget, and the table that a figure stands in.
  private func place(_ table: String, in budget: Budget) -> Node {
    var places: [Node] = []
    if table == "budget", let source = budget.source { places.append(sources([source])) }
    if edition.outline.tables[table] != nil {
      places.append(
        element(.a, [.href(.fragment("tbl-" + table))], [.text(edition.tableNumber(table))]))
    }
    return wording.list(places)
  }

  private func value(_ quantity: Quantity) -> String {
    formatter.text(quantity, filters: quantity.unit == .percent ? [] : [.unit])
  }
}
