package import Diagnostics
package import Evaluation

/// `budget.yaml`: what was planned to be spent on what, and what was paid when.
package struct Budget: Sendable {
  package struct Group: Sendable {
    package let id: Located<Slug>
    package let name: Label
    package let brief: Label
    package let stated: Located<NumberLiteral>?
  }

  package struct Line: Sendable {
    package let id: Located<Slug>
    package let group: Located<Slug>
    package let name: Label
    package let unit: Located<Slug>
    package let quantity: NumberLiteral
    package let unitPrice: NumberLiteral
    package let stated: Located<NumberLiteral>?
    package let quantityPlace: Place
    package let unitPricePlace: Place

    /// Quantity × unit price, in the budget's unit of money.
    package var amount: Fraction { quantity.value * unitPrice.value }
  }

  package struct Payment: Sendable {
    package let id: Located<Slug>
    package let date: CalendarDate
    package let name: Label
    package let group: Located<Slug>?
    package let amount: NumberLiteral
    package let method: Located<Slug>?
    package let datePlace: Place
    package let amountPlace: Place
  }

  /// The unit of all amounts, for example 万元.
  package let unit: Located<Slug>
  package let source: Located<Slug>?
  package let stated: Located<NumberLiteral>?
  package let groups: [Group]
  /// In the order of the table; the lines of a group stand together.
  package let lines: [Line]
  package let methods: [Slug: Label]
  package let payments: [Payment]

  package func lines(of group: Group) -> [Line] { lines.filter { $0.group.value == group.id.value } }

  package func amount(of group: Group) -> Fraction { lines(of: group).map(\.amount).sum }

  package var total: Fraction { lines.map(\.amount).sum }

  package var paid: Fraction { payments.map(\.amount.value).sum }
}

extension Budget {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let unit = fields.required("unit", Located<Slug>.self)
    let source = fields.optional("source", Located<Slug>.self)
    let stated = fields.optional("stated", Located<NumberLiteral>.self)
    let groups = reader.unique(fields.required("groups", [Group].self) ?? [], by: \.id)
    let lines = reader.unique(fields.required("lines", [Line].self) ?? [], by: \.id)
    let payments = reader.unique(fields.list("payments", of: Payment.self), by: \.id)
    var methods: [Slug: Label] = [:]
    for entry in fields.node("methods", as: { _ in .mapping(.slugs, .label) }).map(reader.entries) ?? [] {
      methods[entry.id.value] = Label(entry.node, in: reader)
      if methods[entry.id.value] == nil { reader.noteBroken(entry.id.value.text) }
    }
    fields.finish()
    guard let unit else { return nil }
    self.init(
      unit: unit, source: source, stated: stated, groups: groups, lines: lines, methods: methods,
      payments: payments)
    reportUnknownNames(reader)
  }

  private func reportUnknownNames(_ reader: RecordReader) {
    let groupIDs = Set(groups.map(\.id.value))
    let isBroken = { (id: Located<Slug>) in reader.brokenIDs.contains(id.value.text) }
    for group in lines.map(\.group) + payments.compactMap(\.group) {
      if groupIDs.contains(group.value) || isBroken(group) { continue }
      let fault = reader.unknown(.budgetGroup, group.value.text, among: groupIDs.sorted().map(\.text))
      reader.report(fault, at: group.place)
    }
    for method in payments.compactMap(\.method) where methods[method.value] == nil && !isBroken(method) {
      let known = methods.keys.sorted().map(\.text)
      reader.report(reader.unknown(.method, method.value.text, among: known), at: method.place)
    }
    var open: Slug?
    var closed: Set<Slug> = []
    for line in lines where line.group.value != open {
      if closed.contains(line.group.value) {
        reader.report(ReferenceFault.groupInterrupted(line.group.value.text), at: line.group.place)
      }
      if let open { closed.insert(open) }
      open = line.group.value
    }
  }
}

extension Budget.Group: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let name = fields.required("name", Label.self)
    let brief = fields.optional("brief", Label.self)
    let stated = fields.optional("stated", Located<NumberLiteral>.self)
    fields.finish()
    guard let id, let name else { return nil }
    self.init(id: id, name: name, brief: brief ?? name, stated: stated)
  }
}

extension Budget.Line: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let group = fields.required("group", Located<Slug>.self)
    let name = fields.required("name", Label.self)
    let unit = fields.required("unit", Located<Slug>.self)
    let quantity = fields.required("quantity", Located<NumberLiteral>.self)
    let unitPrice = fields.required("unit-price", Located<NumberLiteral>.self)
    let stated = fields.optional("stated", Located<NumberLiteral>.self)
    fields.finish()
    guard let id, let group, let name, let unit, let quantity, let unitPrice else { return nil }
    self.init(
      id: id, group: group, name: name, unit: unit, quantity: quantity.value, unitPrice: unitPrice.value,
      stated: stated, quantityPlace: quantity.place, unitPricePlace: unitPrice.place)
  }
}

extension Budget.Payment: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let date = fields.required("date", Located<CalendarDate>.self)
    let name = fields.required("name", Label.self)
    let group = fields.optional("group", Located<Slug>.self)
    let amount = fields.required("amount", Located<NumberLiteral>.self)
    let method = fields.optional("method", Located<Slug>.self)
    fields.finish()
    guard let id, let date, let name, let amount else { return nil }
    self.init(
      id: id, date: date.value, name: name, group: group, amount: amount.value, method: method,
      datePlace: date.place, amountPlace: amount.place)
  }
}
