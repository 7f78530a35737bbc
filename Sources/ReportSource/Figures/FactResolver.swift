internal import Diagnostics
internal import Evaluation

/// Computes facts from facts, whatever their order in the file.
struct FactResolver {
  private enum State {
    case waiting(FactRecord)
    case computing
    case done(Fact)
    /// Has a problem that is reported.
    case broken
  }

  /// Digits that writing out an exact fraction may take. Fractions of fractions double with each step, so
  /// that fifty lines could fill the memory; a ratio of two figures takes some ten.
  static let mostDigits = 200

  private let reader: RecordReader
  private let lists: [Slug: NameList]?
  private let book: FigureBook
  private var states: [String: State]
  private let order: [String]
  /// What is being computed, each because the one before needs it.
  private var path: [FactRecord] = []

  /// - Parameters:
  ///   - records: the readable entries, in the order of the file.
  ///   - ids: the ids of all entries, readable or not.
  ///   - lists: nil where they cannot be read, which is reported.
  ///   - book: figures of other files that facts may name.
  init(
    records: [FactRecord], ids: [Slug], lists: [Slug: NameList]?, book: FigureBook, reader: RecordReader
  ) {
    self.reader = reader
    self.lists = lists
    self.book = book
    order = records.map(\.id.value.text)
    states = Dictionary(ids.map { ($0.text, State.broken) }) { first, _ in first }
    for record in records { states[record.id.value.text] = .waiting(record) }
  }

  /// - Returns: the facts that can be computed, in the order of the file.
  mutating func resolve() -> [Fact] { order.compactMap { fact($0) } }

  /// Works without recursion: a chain of facts may be as long as the file.
  private mutating func fact(_ id: String) -> Fact? {
    if case .waiting(let record)? = states[id] { begin(record) }
    while let record = path.last {
      if let next = waitingOperand(of: record) {
        begin(next)
      } else {
        path.removeLast()
        states[record.id.value.text] = compute(record).map(State.done) ?? .broken
      }
    }
    if case .done(let fact)? = states[id] { return fact }
    return nil
  }

  private mutating func begin(_ record: FactRecord) {
    states[record.id.value.text] = .computing
    path.append(record)
  }

  /// The first operand that has to be computed before.
  private func waitingOperand(of record: FactRecord) -> FactRecord? {
    guard case .derived(_, let operands) = record.definition else { return nil }
    return operands.lazy.compactMap { operand in
      if case .waiting(let record)? = states[Self.factID(operand.value) ?? ""] { record } else { nil }
    }.first
  }

  /// The id of the fact that an operand names, if it names one.
  private static func factID(_ operand: String) -> String? {
    let name = figureName(operand)
    return name.utf8.starts(with: "fact.".utf8)
      ? String(decoding: name.utf8.dropFirst(5), as: UTF8.self) : nil
  }

  private func compute(_ record: FactRecord) -> Fact? {
    var parts: [Fact.Part] = []
    var derivation: Derivation?
    let quantity: Quantity?
    var figurePlace = record.place
    switch record.definition {
    case .value(let literal):
      quantity = self.quantity(literal.value, record)
      figurePlace = literal.place
    case .parts(let list, let values):
      guard let known = self.parts(values, of: list, record) else { return nil }
      parts = known
      let places = record.decimals ?? values.map(\.value.value.places).max() ?? 0
      quantity = Quantity(value: parts.map(\.quantity.value).sum, unit: unit(record), places: places)
    case .derived(let operation, let operands):
      guard let inputs = inputs(operands, of: record) else { return nil }
      derivation = Derivation(operation, operands.map { Self.figureName($0.value) })
      quantity = self.quantity(operation, inputs, record)
    }
    guard let quantity, isShort(quantity.value, record) else { return nil }
    return Fact(
      id: record.id, label: record.label, quantity: quantity, derivation: derivation, parts: parts,
      source: record.source, evidence: record.evidence, note: record.note, stated: record.stated,
      isOverlapping: record.isOverlapping, whole: record.whole, sameAs: record.sameAs,
      place: record.place, unitPlace: record.unit?.place, figurePlace: figurePlace)
  }

  /// `calls-answered` is a fact; a name with a point is a figure of another file, or a fact in full.
  static func figureName(_ operand: String) -> String {
    operand.utf8.contains(UInt8(ascii: ".")) ? operand : "fact." + operand
  }

  /// The quantities of operands, or nil where one has a problem; all of them are looked up.
  private func inputs(_ operands: [Located<String>], of record: FactRecord) -> [Quantity]? {
    let quantities = operands.compactMap { quantity(of: $0, in: record) }
    return quantities.count == operands.count ? quantities : nil
  }

  private func quantity(of operand: Located<String>, in record: FactRecord) -> Quantity? {
    let name = Self.figureName(operand.value)
    if let figure = book[name] {
      if figure.quantity == nil { reader.report(ReferenceFault.notANumber(operand.value), at: operand.place) }
      return figure.quantity
    }
    switch Self.factID(operand.value).flatMap({ states[$0] }) {
    case .done(let fact)?: return fact.quantity
    case .broken?: return nil
    case .waiting?: preconditionFailure("operands are computed first")
    case .computing?:
      // The circle's facts have been taken off the path up to the one that this operand closes it with.
      let names = (path + [record]).map(\.id.value.text)
      let start = names.firstIndex(of: Self.factID(operand.value) ?? "") ?? 0
      reader.report(ReferenceFault.circle(names[start...] + [names[start]]), at: operand.place)
      return nil
    case nil:
      if !book.isBroken(name) {
        reader.report(reader.unknown(.figure, operand.value, among: known), at: operand.place)
      }
      return nil
    }
  }

  /// Names that an operand could have been meant for.
  private var known: [String] { order + Array(book.names) }

  private func quantity(_ literal: NumberLiteral, _ record: FactRecord) -> Quantity {
    let unit = literal.isPercent ? Unit.percent : unit(record)
    return Quantity(value: literal.value, unit: unit, places: record.decimals ?? literal.places)
  }

  private func quantity(
    _ operation: Derivation.Operation, _ inputs: [Quantity], _ record: FactRecord
  ) -> Quantity? {
    let values = inputs.map(\.value)
    let places = record.decimals ?? inputs.map(\.places).max() ?? 0
    let ownUnit = record.unit.map { Unit.named($0.value.text) } ?? inputs[0].unit
    switch operation {
    case .sum: return sum(of: values, record).map { Quantity(value: $0, unit: ownUnit, places: places) }
    case .difference: return Quantity(value: values[0] - values[1], unit: ownUnit, places: places)
    case .ratio:
      return divide(values[0], by: values[1], record).map { .percent($0, places: record.decimals ?? 2) }
    case .growth:
      return divide(values[1] - values[0], by: values[0], record).map {
        .percent($0, places: record.decimals ?? 2)
      }
    case .quotient:
      return divide(values[0], by: values[1], record)
        .map { Quantity(value: $0, unit: ownUnit, places: record.decimals ?? 0) }
    case .product, .score, .same: return nil
    }
  }

  private func sum(of values: [Fraction], _ record: FactRecord) -> Fraction? {
    var sum = Fraction.zero
    for value in values {
      sum = sum + value
      // Not only at the end: each addition costs more the longer the fraction is.
      if !isShort(sum, record) { return nil }
    }
    return sum
  }

  private func isShort(_ value: Fraction, _ record: FactRecord) -> Bool {
    if value.description.utf8.count <= Self.mostDigits { return true }
    let fault = ReferenceFault.tooManyDigits(record.id.value.text, limit: Self.mostDigits)
    reader.report(fault, at: record.place)
    return false
  }

  private func divide(_ dividend: Fraction, by divisor: Fraction, _ record: FactRecord) -> Fraction? {
    guard let result = dividend.divided(by: divisor) else {
      reader.report(ReferenceFault.divisionByZero(record.id.value.text), at: record.place)
      return nil
    }
    return result
  }

  private func unit(_ record: FactRecord) -> Unit {
    record.unit.map { .named($0.value.text) } ?? .percent
  }

  /// - Returns: nil where the list or an item of it is not known.
  private func parts(
    _ values: [(id: Located<Slug>, value: Located<NumberLiteral>)], of list: Located<Slug>,
    _ record: FactRecord
  ) -> [Fact.Part]? {
    guard let lists else { return nil }
    guard let names = lists[list.value] else {
      let fault = reader.unknown(.list, list.value.text, among: lists.keys.sorted().map(\.text))
      reader.report(fault, at: list.place)
      return nil
    }
    let parts = values.compactMap { id, literal -> Fact.Part? in
      guard let name = names[id.value] else {
        let fault = reader.unknown(.listItem, id.value.text, among: names.items.map(\.id.text))
        reader.report(fault, at: id.place)
        return nil
      }
      return Fact.Part(
        id: id.value, name: name, quantity: quantity(literal.value, record), place: literal.place)
    }
    return parts.count == values.count ? parts : nil
  }
}

/// Names of things that facts are broken down by, such as districts; one entry of `lists.yaml`.
package struct NameList: Sendable {
  package let items: [(id: Slug, name: Label)]
  private let names: [Slug: Label]

  package subscript(id: Slug) -> Label? { names[id] }

  init(_ node: YAMLNode, in reader: RecordReader) {
    items = reader.entries(node).compactMap { entry in
      Label(entry.node, in: reader).map { (entry.id.value, $0) }
    }
    names = Dictionary(items.map { ($0.id, $0.name) }) { first, _ in first }
  }
}
