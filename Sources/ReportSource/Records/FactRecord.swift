internal import Diagnostics

/// One entry of `facts.yaml` as written: a measured figure, or how it follows from others.
struct FactRecord: Sendable {
  /// Where its value comes from.
  enum Definition: Sendable {
    case value(Located<NumberLiteral>)
    case derived(Derivation.Operation, [Located<String>])
    /// Parts by the ids of a list, in the order written.
    case parts(list: Located<Slug>, [(id: Located<Slug>, value: Located<NumberLiteral>)])
  }

  let id: Located<Slug>
  let label: Label
  let definition: Definition
  /// Where the definition stands.
  let place: Place
  let unit: Located<Slug>?
  let decimals: Int?
  let stated: Located<NumberLiteral>?
  let source: Located<Slug>?
  let evidence: [Located<Slug>]
  let note: InlineText?
  let isOverlapping: Bool
  let whole: Located<String>?
  let sameAs: [Located<String>]

  private static let definitions = ["value", "ratio", "growth", "quotient", "sum", "difference", "parts"]

  init?(id: Located<Slug>, _ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let label = fields.required("label", Label.self)
    unit = fields.optional("unit", Located<Slug>.self)
    decimals = Self.decimals(fields)
    stated = fields.optional("stated", Located<NumberLiteral>.self)
    source = fields.optional("source", Located<Slug>.self)
    evidence = fields.list("evidence", of: Located<Slug>.self)
    note = fields.optional("note", InlineText.self)
    isOverlapping = fields.optional("overlapping", Bool.self) ?? false
    whole = fields.optional("whole", Located<String>.self)
    sameAs = fields.list("same-as", of: Located<String>.self)
    let definition = Self.definition(fields)
    fields.finish()
    guard let label, let definition else { return nil }
    self.id = id
    self.label = label
    self.definition = definition
    place = fields.place(of: Self.definitions.first { fields.has($0) } ?? "")
    guard hasRightUnit(fields) else { return nil }
  }

  private static func decimals(_ fields: Fields) -> Int? {
    guard let decimals = fields.optional("decimals", Located<Int>.self) else { return nil }
    if decimals.value > 9 {
      fields.reader.report(FieldFault.outOfRange(String(decimals.value), allowed: "0…9"), at: decimals.place)
    }
    return min(decimals.value, 9)
  }

  private static func definition(_ fields: Fields) -> Definition? {
    // Every kind is asked for, so that the others are known keys.
    let value = fields.optional("value", Located<NumberLiteral>.self)
    let ratio = operands(fields, "ratio", exactly: 2)
    let growth = operands(fields, "growth", exactly: 2)
    let quotient = operands(fields, "quotient", exactly: 2)
    let sum = operands(fields, "sum", exactly: nil)
    let difference = operands(fields, "difference", exactly: 2)
    let parts = parts(fields)
    switch fields.chosen(among: definitions) {
    case nil: return nil
    case "value": return value.map(Definition.value)
    case "ratio": return ratio.map { .derived(.ratio, $0) }
    case "growth": return growth.map { .derived(.growth, $0) }
    case "quotient": return quotient.map { .derived(.quotient, $0) }
    case "sum": return sum.map { .derived(.sum, $0) }
    case "difference": return difference.map { .derived(.difference, $0) }
    default: return parts
    }
  }

  private static func operands(_ fields: Fields, _ key: String, exactly count: Int?) -> [Located<String>]? {
    guard let names = fields.optionalList(key, of: Located<String>.self, count: count) else { return nil }
    guard count == nil ? !names.isEmpty : names.count == count else {
      // An element that cannot be read has reported itself.
      if case .sequence(let items, let place)? = fields.node(again: key), items.count == names.count {
        let fault = FieldFault.wrongType(
          expected: count == 2 ? .pair : .list, found: .sequence(items, at: place))
        fields.reader.report(fault, at: place)
      }
      return nil
    }
    return names
  }

  private static func parts(_ fields: Fields) -> Definition? {
    let list = fields.optional("by", Located<Slug>.self)
    let node = fields.node("parts") { _ in .mapping(.slugs, .scalar(.number)) }
    fields.need("by", with: "parts")
    guard let node else { return nil }
    let parts = fields.reader.entries(node).compactMap { id, node in
      Located<NumberLiteral>(node, in: fields.reader).map { (id: id, value: $0) }
    }
    guard let list else { return nil }
    if case .mapping(let pairs, let place) = node, pairs.isEmpty {
      fields.reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: place)
      return nil
    }
    return .parts(list: list, parts)
  }

  /// Whether there is a unit where one is needed and none where there is none; if not, that is reported.
  private func hasRightUnit(_ fields: Fields) -> Bool {
    let isPercent =
      switch definition {
      case .value(let literal): literal.value.isPercent
      case .derived(let operation, _): operation == .ratio || operation == .growth
      case .parts(_, let parts): parts.contains { $0.value.value.isPercent }
      }
    let needsUnit =
      switch definition {
      case .value, .parts: true
      case .derived(let operation, _): operation == .quotient
      }
    if isPercent, let unit { fields.reader.report(RecordFault.percentWithUnit, at: unit.place) }
    if isPercent || !needsUnit || fields.has("unit") { return unit != nil || !fields.has("unit") }
    fields.reader.report(RecordFault.unitMissing, at: id.place)
    return false
  }
}
