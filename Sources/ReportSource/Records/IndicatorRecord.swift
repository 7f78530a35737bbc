internal import Diagnostics
internal import Evaluation

/// One entry of `indicators.yaml` as written; names in it are looked up later.
struct IndicatorRecord: Sendable {
  let id: Located<IndicatorID>
  let name: Label
  let brief: Label?
  let weight: Located<NumberLiteral>?
  let measure: MeasureRecord?
  let rule: RuleRecord?
  /// Where the rule stands, for what is wrong with it.
  let rulePlace: Place
  let measurePlace: Place
  let actual: InlineText?
  let basis: Located<Slug>?
  let evidence: [Located<Slug>]
  let published: Published?
  let alternatives: [AlternativeRecord]
  /// Its rule or measure is there but wrong, which is reported: what follows from them cannot be known.
  let isBroken: Bool
}

/// What a paper report printed for an indicator.
package struct Published: Sendable {
  package let value: Located<NumberLiteral>?
  package let score: Located<NumberLiteral>?
}

/// A defensible other reading of a rule or measure (备选口径).
struct AlternativeRecord: Sendable {
  enum Change: Sendable {
    case floor(NumberLiteral), benchmark(NumberLiteral), target(NumberLiteral), score(NumberLiteral)
    case numerator(Located<String>), denominator(Located<String>)
  }

  let change: Change
  let reason: InlineText
  let place: Place
}

extension IndicatorRecord: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<IndicatorID>.self)
    reader.subject = id?.value.text ?? ""
    let name = fields.required("name", Label.self)
    brief = fields.optional("brief", Label.self)
    weight = fields.optional("weight", Located<NumberLiteral>.self)
    measure = fields.optional("measure", MeasureRecord.self)
    rule = fields.optional("rule", RuleRecord.self)
    rulePlace = fields.place(of: "rule")
    measurePlace = fields.place(of: "measure")
    actual = fields.optional("actual", InlineText.self)
    basis = fields.optional("basis", Located<Slug>.self)
    evidence = fields.list("evidence", of: Located<Slug>.self)
    published = fields.optional("published", Published.self)
    alternatives = fields.list("alternatives", of: AlternativeRecord.self)
    fields.finish()
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
    isBroken =
      (fields.has("rule") && rule == nil) || (fields.has("measure") && measure == nil)
      || (fields.has("weight") && weight == nil)
  }
}

extension IndicatorID: FieldValue {
  static func form(in book: FormBook) -> ValueForm { .scalar(.indicatorID) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let scalar = node.scalar(.text, in: reader) else { return nil }
    let bytes = Array(scalar.text.utf8)
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let first = bytes.first, isLetter(first), bytes.count <= 24,
      bytes.allSatisfy({ isLetter($0) || isDigit($0) })
    else {
      reader.report(RecordFault.badIndicatorID(scalar.text), at: scalar.place)
      return nil
    }
    self.init(scalar.text)
  }
}

extension Published: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let value = fields.optional("value", Located<NumberLiteral>.self)
    let score = fields.optional("score", Located<NumberLiteral>.self)
    fields.finish()
    self.init(value: value, score: score)
  }
}

extension AlternativeRecord: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let change = fields.required("change", Change.self)
    let reason = fields.required("reason", InlineText.self)
    fields.finish()
    guard let change, let reason else { return nil }
    self.init(change: change, reason: reason, place: fields.place(of: "change"))
  }
}

extension AlternativeRecord.Change: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let floor = fields.optional("floor", NumberLiteral.self).map(Self.floor)
    let benchmark = fields.optional("benchmark", NumberLiteral.self).map(Self.benchmark)
    let target = fields.optional("target", NumberLiteral.self).map(Self.target)
    let score = fields.optional("score", NumberLiteral.self).map(Self.score)
    let numerator = fields.optional("numerator", Located<String>.self).map(Self.numerator)
    let denominator = fields.optional("denominator", Located<String>.self).map(Self.denominator)
    fields.finish()
    let kinds = ["floor", "benchmark", "target", "score", "numerator", "denominator"]
    guard fields.chosen(among: kinds) != nil else { return nil }
    guard let change = floor ?? benchmark ?? target ?? score ?? numerator ?? denominator else { return nil }
    self = change
  }
}
