internal import Diagnostics
internal import Evaluation

/// Makes the tree of indicators from the flat list of `indicators.yaml`.
///
/// A node's parent is the longest other code that its own begins with: C11 stands under C1, B321 under B32.
struct IndicatorAssembly {
  /// Far more than any report has; sums of so many exact scores stay quick.
  static let mostIndicators = 500

  private let records: [IndicatorRecord]
  private let book: FigureBook
  private let fullScore: Fraction
  let reader: RecordReader
  /// The records below each one, by the indices of all, in the order of the file.
  private var children: [[Int]] = []
  private var roots: [Int] = []
  private var notes: [IndicatorID: IndicatorNotes] = [:]
  private var isBroken = false

  init(records: [IndicatorRecord], book: FigureBook, fullScore: Fraction, reader: RecordReader) {
    self.records = records
    self.book = book
    self.fullScore = fullScore
    self.reader = reader
  }

  /// - Parameter place: where the list stands, for what is wrong with it as a whole.
  /// - Returns: nil where something is wrong; it is reported.
  mutating func assemble(at place: Place) -> IndicatorSet? {
    guard records.count <= Self.mostIndicators else {
      reader.report(
        RecordFault.tooManyIndicators(limit: Self.mostIndicators), at: records[Self.mostIndicators].id.place)
      return nil
    }
    arrange()
    let roots = roots.compactMap { indicator($0) }
    if isBroken {
      reportWeights(list: place)
      return nil
    }
    do throws(TreeFaults) {
      return IndicatorSet(tree: try IndicatorTree(roots: roots, fullScore: fullScore), notes: notes)
    } catch {
      for fault in error.faults { report(fault, list: place) }
      return nil
    }
  }

  /// Finds what stands below what, and reports a code that stands twice.
  private mutating func arrange() {
    children = records.map { _ in [] }
    var first: [IndicatorID: Int] = [:]
    for (index, record) in records.enumerated() {
      if let earlier = first[record.id.value] {
        let note = Diagnostic.Note(
          Message(zh: "第一次在这里", en: "first here"), at: records[earlier].id.place)
        reader.report(
          EvaluationFault.tree(.duplicateID(record.id.value)), at: record.id.place, notes: [note])
        isBroken = true
      } else {
        first[record.id.value] = index
      }
    }
    for (index, record) in records.enumerated() where first[record.id.value] == index {
      let code = Array(record.id.value.text.utf8)
      let parent = (1..<max(code.count, 1)).reversed().lazy
        .compactMap { first[IndicatorID(String(decoding: code.prefix($0), as: UTF8.self))] }.first
      if let parent { children[parent].append(index) } else { roots.append(index) }
    }
  }

  /// Holds weights against each other where the tree itself cannot be made: they need no rule.
  private func reportWeights(list: Place) {
    check(roots, against: fullScore, of: nil, at: records.first?.id.place ?? list)
    for (index, record) in records.enumerated() {
      guard let stated = record.weight else { continue }
      check(children[index], against: stated.value.value, of: record.id.value, at: stated.place)
    }
  }

  private func check(_ parts: [Int], against stated: Fraction, of parent: IndicatorID?, at place: Place) {
    let weights = parts.compactMap { records[$0].weight?.value.value }
    guard !parts.isEmpty, weights.count == parts.count, weights.sum != stated else { return }
    reader.report(
      EvaluationFault.tree(.weightsDoNotAddUp(parent: parent, stated: stated, sum: weights.sum)), at: place)
  }

  private mutating func indicator(_ index: Int) -> Indicator? {
    let record = records[index]
    if children[index].isEmpty { return leaf(record) }
    let children = children[index].compactMap { indicator($0) }
    if record.rule != nil || record.measure != nil {
      let place = record.rule == nil ? record.measurePlace : record.rulePlace
      reader.report(ReferenceFault.notALeaf(record.id.value.text), at: place)
    }
    let weight = record.weight?.value.value ?? children.map(\.weight).sum
    enter(record, quantity: nil, derivation: nil, alternatives: [])
    return Indicator(id: record.id.value, weight: weight, children: children)
  }

  private mutating func leaf(_ record: IndicatorRecord) -> Indicator? {
    let id = record.id.value.text
    // Looked up even where something else is wrong, so that one run says all.
    let measured = measure(record)
    if record.isBroken {
      isBroken = true
      return nil
    }
    guard let weight = record.weight else {
      reader.report(FieldFault.missing("weight"), at: record.id.place)
      isBroken = true
      return nil
    }
    guard let rule = record.rule else {
      reader.report(EvaluationFault.tree(.innerWithoutChildren(record.id.value)), at: record.id.place)
      isBroken = true
      return nil
    }
    guard let (measure, quantity, derivation) = measured else {
      isBroken = true
      return nil
    }
    do throws(RuleFault) {
      let style: ValueStyle = quantity?.unit == .percent ? .percent : .plain
      let leaf = try Leaf(measure: measure, rule: rule.rule, weight: weight.value.value, quantityStyle: style)
      let alternatives = record.alternatives.compactMap { alternative($0, of: record, leaf, quantity) }
      enter(record, quantity: quantity, derivation: derivation, alternatives: alternatives)
      return Indicator(id: record.id.value, leaf: leaf)
    } catch {
      reader.report(EvaluationFault.rule(id, error), at: record.rulePlace)
      isBroken = true
      return nil
    }
  }

  /// The measure with how its value is shown and follows; nil where a name in it has a problem.
  private func measure(_ record: IndicatorRecord) -> (Measure, Quantity?, Derivation?)? {
    switch record.measure {
    case nil: return (.awarded, nil, nil)
    case .survey(let survey)?: return (.survey(survey), .percent(survey.value, places: 2), nil)
    case .elements(let elements, _)?: return (.elements(elements), .percent(elements.value, places: 0), nil)
    case .quantity(let name)?:
      guard let quantity = quantity(name) else { return nil }
      return (.quantity(quantity.value), quantity, Derivation(.same, [FactResolver.figureName(name.value)]))
    case .ratio(let numerator, let denominator)?:
      let upper = quantity(numerator)
      let lower = quantity(denominator)
      guard let upper, let lower else { return nil }
      do throws(MeasureFault) {
        let ratio = try Ratio(numerator: upper.value, denominator: lower.value)
        let names = [numerator, denominator].map { FactResolver.figureName($0.value) }
        return (.ratio(ratio), .percent(ratio.value, places: 2), Derivation(.ratio, names))
      } catch {
        reader.report(EvaluationFault.measure(record.id.value.text, error), at: denominator.place)
        return nil
      }
    }
  }

  func quantity(_ name: Located<String>) -> Quantity? {
    let full = FactResolver.figureName(name.value)
    if let figure = book[full] {
      if figure.quantity == nil { reader.report(ReferenceFault.notANumber(name.value), at: name.place) }
      return figure.quantity
    }
    if !book.isBroken(full) {
      let known = book.names.map { $0.utf8.starts(with: "fact.".utf8) ? String($0.dropFirst(5)) : $0 }
      reader.report(reader.unknown(.fact, name.value, among: known), at: name.place)
    }
    return nil
  }

  private mutating func enter(
    _ record: IndicatorRecord, quantity: Quantity?, derivation: Derivation?, alternatives: [Alternative]
  ) {
    var elementNames: [(id: String, name: Label)] = []
    if case .elements(_, let names)? = record.measure { elementNames = names }
    notes[record.id.value] = IndicatorNotes(
      id: record.id, name: record.name, brief: record.brief ?? record.name, actual: record.actual,
      reason: record.rule?.reason, quantity: quantity, derivation: derivation,
      bounds: bounds(record, quantity), elementNames: elementNames, basis: record.basis,
      evidence: record.evidence, published: record.published, alternatives: alternatives,
      weightPlace: record.weight?.place ?? record.id.place, rulePlaces: record.rule?.figurePlaces ?? [])
  }

  private func bounds(_ record: IndicatorRecord, _ quantity: Quantity?) -> [(key: String, quantity: Quantity)]
  {
    guard let rule = record.rule else { return [] }
    let unit = quantity?.unit ?? .named("point")
    func bound(_ key: String, _ value: Fraction) -> (key: String, quantity: Quantity) {
      (key, Quantity(value: value, unit: unit, places: rule.boundPlaces))
    }
    var inner = rule.rule
    while case .survey(let next) = inner { inner = next }
    switch inner {
    case .proportional(let rule): return [bound("target", rule.target)]
    case .reverse(let rule): return [bound("target", rule.target)]
    case .linear(let rule): return [bound("floor", rule.floor), bound("benchmark", rule.benchmark)]
    case .threshold(let rule): return [bound("target", rule.bound)]
    case .bands, .elements, .deduction, .survey, .judgement: return []
    }
  }

  private func report(_ fault: TreeFault, list: Place) {
    let place: Place? =
      switch fault {
      case .weightsDoNotAddUp(let parent?, _, _): notes[parent]?.weightPlace
      case .weightsDoNotAddUp(nil, _, _), .fullScoreNotPositive: records.first?.id.place
      case .duplicateID(let id), .innerWithoutChildren(let id): notes[id]?.id.place
      case .weightNotPositive(let id, _): notes[id]?.weightPlace
      }
    reader.report(EvaluationFault.tree(fault), at: place ?? list)
  }
}
