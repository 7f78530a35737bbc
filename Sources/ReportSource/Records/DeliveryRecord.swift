package import Diagnostics

/// One entry of `delivery.yaml`: what was planned for a budget line, and what was done.
package struct Delivery: Sendable {
  /// A cell of the table: its own text, or merged with the one above.
  package enum Cell<Content: Sendable>: Sendable {
    case own(Content)
    case above(Place)
  }

  package struct Plan: Sendable {
    package let quantity: Located<NumberLiteral>?
    package let unit: Located<Slug>?
    package let text: InlineText
  }

  package struct Actual: Sendable {
    /// A fact that measures it.
    package let fact: Located<String>?
    package let text: InlineText
  }

  package let line: Located<Slug>
  package let plan: Cell<Plan>
  package let actual: Cell<Actual>
}

extension Delivery: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let line = fields.required("line", Located<Slug>.self)
    let plan = fields.required("plan", Cell<Plan>.self)
    let actual = fields.required("actual", Cell<Actual>.self)
    fields.finish()
    guard let line, let plan, let actual else { return nil }
    self.init(line: line, plan: plan, actual: actual)
  }
}

extension Delivery.Cell: FieldValue where Content: FieldValue {
  static func form(in book: FormBook) -> ValueForm {
    .either([.scalar(.words(["above"])), Content.form(in: book)])
  }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    if case .scalar(let scalar) = node, scalar.text == "above" {
      self = .above(scalar.place)
    } else if let content = Content(node, in: reader) {
      self = .own(content)
    } else {
      return nil
    }
  }
}

extension Delivery.Plan: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let quantity = fields.optional("quantity", Located<NumberLiteral>.self)
    let unit = fields.optional("unit", Located<Slug>.self)
    let text = fields.required("text", InlineText.self)
    fields.finish()
    guard let text else { return nil }
    self.init(quantity: quantity, unit: unit, text: text)
  }
}

extension Delivery.Actual: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let fact = fields.optional("fact", Located<String>.self)
    let text = fields.required("text", InlineText.self)
    fields.finish()
    guard let text else { return nil }
    self.init(fact: fact, text: text)
  }
}
