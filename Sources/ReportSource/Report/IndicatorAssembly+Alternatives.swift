internal import Diagnostics
internal import Evaluation

extension IndicatorAssembly {
  /// One alternative reading as a leaf of its own.
  /// - Returns: nil where it fits neither rule nor measure, or names nothing; that is reported.
  func alternative(
    _ alternative: AlternativeRecord, of record: IndicatorRecord, _ leaf: Leaf, _ quantity: Quantity?
  ) -> Alternative? {
    let unit = quantity?.unit ?? .named("point")
    func shown(_ literal: NumberLiteral, _ unit: Unit) -> Quantity {
      Quantity(value: literal.value, unit: unit, places: literal.places)
    }
    var measure = leaf.measure
    var rule = leaf.rule
    let change: Alternative.Change
    do throws(AlternativeFault) {
      switch alternative.change {
      case .floor(let literal):
        rule = try leaf.rule.with(floor: literal.value)
        change = .floor(shown(literal, unit))
      case .benchmark(let literal):
        rule = try leaf.rule.with(benchmark: literal.value)
        change = .benchmark(shown(literal, unit))
      case .target(let literal):
        rule = try leaf.rule.with(target: literal.value)
        change = .target(shown(literal, unit))
      case .score(let literal):
        guard case .judgement = leaf.rule else { throw .doesNotFit }
        rule = .judgement(score: literal.value)
        change = .score(shown(literal, .named("point")))
      case .numerator(let name):
        guard let value = self.quantity(name) else { return nil }
        measure = try leaf.measure.with(numerator: value.value)
        change = .numerator(FactResolver.figureName(name.value))
      case .denominator(let name):
        guard let value = self.quantity(name) else { return nil }
        measure = try leaf.measure.with(denominator: value.value)
        change = .denominator(FactResolver.figureName(name.value))
      }
    } catch {
      reader.report(AlternativeProblem(id: record.id.value.text), at: alternative.place)
      return nil
    }
    do throws(RuleFault) {
      let other = try Leaf(
        measure: measure, rule: rule, weight: leaf.weight, quantityStyle: leaf.valueStyle)
      return Alternative(
        indicator: record.id.value, change: change, reason: alternative.reason, leaf: other,
        place: alternative.place)
    } catch {
      reader.report(EvaluationFault.rule(record.id.value.text, error), at: alternative.place)
      return nil
    }
  }
}

/// An alternative that changes what its rule or measure does not have.
enum AlternativeFault: Error {
  case doesNotFit
}

struct AlternativeProblem: Problem {
  let id: String
  var code: String { "JX0610" }
  var message: Message {
    Message(
      zh: "指标 \(id) 的评分标准或计量方式里没有这一项可改",
      en: "indicator \(id)'s rule or measure has no such part to change")
  }
}

extension ScoringRule {
  func with(floor: Fraction) throws(AlternativeFault) -> ScoringRule {
    guard case .linear(let rule) = self else { throw .doesNotFit }
    return try Self.made { () throws(RuleFault) in
      .linear(try LinearRule(floor: floor, benchmark: rule.benchmark))
    }
  }

  func with(benchmark: Fraction) throws(AlternativeFault) -> ScoringRule {
    guard case .linear(let rule) = self else { throw .doesNotFit }
    return try Self.made { () throws(RuleFault) in
      .linear(try LinearRule(floor: rule.floor, benchmark: benchmark))
    }
  }

  func with(target: Fraction) throws(AlternativeFault) -> ScoringRule {
    switch self {
    case .proportional:
      return try Self.made { () throws(RuleFault) in .proportional(try ProportionalRule(target: target)) }
    case .reverse(let rule):
      return try Self.made { () throws(RuleFault) in
        .reverse(try ReverseRule(target: target, method: rule.method))
      }
    case .threshold(let rule): return .threshold(ThresholdRule(rule.comparison, bound: target))
    case .survey(let next): return .survey(then: try next.with(target: target))
    case .linear, .bands, .elements, .deduction, .judgement: throw .doesNotFit
    }
  }

  private static func made(
    _ make: () throws(RuleFault) -> ScoringRule
  ) throws(AlternativeFault) -> ScoringRule {
    do throws(RuleFault) { return try make() } catch { throw .doesNotFit }
  }
}

extension Measure {
  func with(value: Fraction) throws(AlternativeFault) -> Measure {
    switch self {
    case .quantity, .ratio: return .quantity(value)
    case .awarded, .survey, .elements: throw .doesNotFit
    }
  }

  func with(numerator: Fraction) throws(AlternativeFault) -> Measure {
    switch self {
    case .quantity: return .quantity(numerator)
    case .ratio(let ratio): return try Self.ratio(numerator, ratio.denominator)
    case .awarded, .survey, .elements: throw .doesNotFit
    }
  }

  func with(denominator: Fraction) throws(AlternativeFault) -> Measure {
    guard case .ratio(let ratio) = self else { throw .doesNotFit }
    return try Self.ratio(ratio.numerator, denominator)
  }

  private static func ratio(_ upper: Fraction, _ lower: Fraction) throws(AlternativeFault) -> Measure {
    do throws(MeasureFault) {
      return .ratio(try Ratio(numerator: upper, denominator: lower))
    } catch { throw .doesNotFit }
  }
}
