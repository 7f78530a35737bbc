internal import Diagnostics
internal import Evaluation

/// A scoring rule as written, with the reason where an evaluator awarded the score.
struct RuleRecord: Sendable {
  let rule: ScoringRule
  let reason: InlineText?
  /// Decimals with which the bounds were written.
  let boundPlaces: Int
  /// Where its bounds are written, in the order of the form: target; floor, then benchmark.
  var figurePlaces: [Place] = []

  /// The names of a rule's kind, in the order of the guide.
  static let kinds = [
    "proportional", "reverse", "linear", "threshold", "bands", "elements", "deduction", "survey", "judgement",
  ]
}

extension RuleRecord: FieldValue {
  static func form(in book: FormBook) -> ValueForm {
    book.definition("RuleRecord") { .either([.scalar(.words(["elements"])), .record(kindsForm(book))]) }
  }

  /// One key for each kind but `elements`, which takes nothing.
  private static func kindsForm(_ book: FormBook) -> RecordForm {
    var form = RecordForm("Rule")
    let named = kinds.filter { $0 != "elements" }
    for kind in named {
      let value =
        kind == "bands"
        ? ValueForm.list(BandFields.form(in: book))
        : book.record("Rule." + kind) { node, reader in ask(kind, node, reader) }
      form.add(kind, value, isRequired: false)
    }
    form.choose(among: named)
    return form
  }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    if case .scalar(let scalar) = node, scalar.text == "elements" {
      self.init(rule: .elements, reason: nil, boundPlaces: 0)
      return
    }
    guard let pair = Self.kind(of: node, reader) else { return nil }
    do throws(RuleFault) {
      guard let record = try Self.read(pair.key.text, pair.value, reader) else { return nil }
      self = record
    } catch {
      let fault = EvaluationFault.rule(reader.subject, error, isPercent: pair.value.holdsPercent)
      reader.report(fault, at: pair.key.place)
      return nil
    }
  }

  private static func ask(_ kind: String, _ node: YAMLNode, _ reader: RecordReader) {
    do throws(RuleFault) {
      _ = try read(kind, node, reader)
    } catch {
      preconditionFailure("a rule without figures has none that is wrong")
    }
  }

  /// The rule's one key with what it holds.
  private static func kind(of node: YAMLNode, _ reader: RecordReader) -> YAMLNode.Pair? {
    let word: YAMLScalar
    switch node {
    case .mapping(let pairs, _) where pairs.count == 1:
      if kinds.contains(pairs[0].key.text), pairs[0].key.text != "elements" { return pairs[0] }
      word = pairs[0].key
    case .mapping(let pairs, let place):
      reader.report(FieldFault.oneOf(kinds, found: pairs.map(\.key.text)), at: place)
      return nil
    case .scalar(let scalar): word = scalar
    case .sequence:
      reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
      return nil
    }
    if word.text == "elements" {
      reader.report(RecordFault.elementsTakesNothing, at: word.place)
    } else if kinds.contains(word.text) || word.isMissing {
      reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: word.place)
    } else {
      let near = reader.nearest(to: word.text, among: kinds)
      reader.report(FieldFault.unknownWord(word.text, near: near, known: kinds), at: word.place)
    }
    return nil
  }

  private static func read(
    _ kind: String, _ node: YAMLNode, _ reader: RecordReader
  ) throws(RuleFault) -> RuleRecord? {
    if kind == "bands" { return try bands(node, reader) }
    guard let fields = Fields(node, in: reader) else { return nil }
    defer { fields.finish() }
    switch kind {
    case "proportional":
      guard let target = fields.required("target", Located<NumberLiteral>.self) else { return nil }
      return RuleRecord(.proportional(try ProportionalRule(target: target.value.value)), target)
    case "reverse":
      let target = fields.required("target", Located<NumberLiteral>.self)
      let method = fields.required(
        "method", choice: ["difference": ReverseRule.Method.difference, "quotient": .quotient])
      guard let target, let method else { return nil }
      return RuleRecord(.reverse(try ReverseRule(target: target.value.value, method: method)), target)
    case "linear":
      let floor = fields.required("floor", Located<NumberLiteral>.self)
      let benchmark = fields.required("benchmark", Located<NumberLiteral>.self)
      guard let floor, let benchmark else { return nil }
      return RuleRecord(
        .linear(try LinearRule(floor: floor.value.value, benchmark: benchmark.value.value)), floor, benchmark)
    case "threshold": return threshold(fields)
    case "deduction":
      guard let per = fields.required("per", Located<NumberLiteral>.self) else { return nil }
      return RuleRecord(.deduction(try DeductionRule(per: per.value.value)), per)
    case "survey":
      guard let then = fields.required("then", RuleRecord.self) else { return nil }
      return RuleRecord(
        rule: .survey(then: then.rule), reason: nil, boundPlaces: then.boundPlaces,
        figurePlaces: then.figurePlaces)
    default:
      let score = fields.required("score", Located<NumberLiteral>.self)
      let reason = fields.required("reason", InlineText.self)
      guard let score, let reason else { return nil }
      return RuleRecord(
        rule: .judgement(score: score.value.value), reason: reason, boundPlaces: score.value.places,
        figurePlaces: [score.place])
    }
  }

  private init(_ rule: ScoringRule, _ bounds: Located<NumberLiteral>...) {
    self.init(
      rule: rule, reason: nil, boundPlaces: bounds.map(\.value.places).max() ?? 0,
      figurePlaces: bounds.map(\.place))
  }

  private static func threshold(_ fields: Fields) -> RuleRecord? {
    let comparisons: KeyValuePairs<String, Comparison> = [
      "at-least": .atLeast, "more-than": .moreThan, "equal-to": .equalTo, "at-most": .atMost,
      "less-than": .lessThan,
    ]
    var rules: [RuleRecord] = []
    for (key, comparison) in comparisons {
      if let bound = fields.optional(key, Located<NumberLiteral>.self) {
        rules.append(RuleRecord(.threshold(ThresholdRule(comparison, bound: bound.value.value)), bound))
      }
    }
    return fields.chosen(among: comparisons.map(\.key)) == nil ? nil : rules.first
  }

  private struct BandFields: FieldValue {
    let band: Band
    let places: Int

    init?(_ node: YAMLNode, in reader: RecordReader) {
      guard let fields = Fields(node, in: reader) else { return nil }
      let from = fields.optional("from", NumberLiteral.self)
      let above = fields.optional("above", NumberLiteral.self)
      let share = fields.optional("share", NumberLiteral.self)
      let points = fields.optional("points", NumberLiteral.self)
      fields.finish()
      guard fields.hasAtMostOne(of: ["from", "above"]) else { return nil }
      guard fields.chosen(among: ["share", "points"]) != nil else { return nil }
      let bound = from.map { BandBound.from($0.value) } ?? above.map { .above($0.value) }
      guard let earning = share.map({ Band.Earning.share($0.value) }) ?? points.map({ .points($0.value) })
      else { return nil }
      band = Band(bound: bound, earning: earning)
      places = (from ?? above)?.places ?? 0
    }
  }

  private static func bands(_ node: YAMLNode, _ reader: RecordReader) throws(RuleFault) -> RuleRecord? {
    guard let bands = reader.whole(node, of: BandFields.self) else { return nil }
    let rule = try BandsRule(bands.map(\.band))
    return RuleRecord(rule: .bands(rule), reason: nil, boundPlaces: bands.map(\.places).max() ?? 0)
  }
}

extension YAMLNode {
  /// Whether a value in it ends in a percent sign.
  fileprivate var holdsPercent: Bool {
    switch self {
    case .scalar(let scalar): scalar.text.utf8.last == UInt8(ascii: "%")
    case .sequence(let items, _): items.contains(where: \.holdsPercent)
    case .mapping(let pairs, _): pairs.contains { $0.value.holdsPercent }
    }
  }
}
