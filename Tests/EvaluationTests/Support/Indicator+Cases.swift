import Evaluation

extension Indicator {
  /// A judged leaf.
  static func judged(_ id: IndicatorID, _ score: Fraction, of weight: Fraction) throws -> Indicator {
    try leaf(id, .awarded, .judgement(score: score), of: weight)
  }

  /// A leaf with the weight its rule was applied for.
  static func leaf(
    _ id: IndicatorID, _ measure: Measure, _ rule: ScoringRule, of weight: Fraction,
    quantityStyle: ValueStyle = .plain
  ) throws -> Indicator {
    Indicator(
      id: id,
      leaf: try Leaf(measure: measure, rule: rule, weight: weight, quantityStyle: quantityStyle))
  }

  /// An inner node.
  static func sum(_ id: IndicatorID, of weight: Fraction, _ children: [Indicator]) -> Indicator {
    Indicator(id: id, weight: weight, children: children)
  }
}

extension GradeScale {
  /// Shanghai's grades in the example report: 优 from 90, 良 from 75, 合格 from 60, 不合格.
  static func shanghai() throws -> GradeScale {
    try GradeScale([
      GradeBand(id: "excellent", bound: "90"), GradeBand(id: "good", bound: "75"),
      GradeBand(id: "passed", bound: "60"), GradeBand(id: "failed", bound: "0"),
    ])
  }
}
