/// How an actual value becomes points (评分标准). An inner node has no rule of its own: its children add up.
package indirect enum ScoringRule: Hashable, Sendable {
  /// 按比例得分，超过 100% 得满分.
  case proportional(ProportionalRule)
  /// Less is better, measured against a target (反向指标).
  case reverse(ReverseRule)
  /// A straight line from nothing at the floor to all points at the benchmark.
  case linear(LinearRule)
  /// 达到得满分，否则不得分.
  case threshold(ThresholdRule)
  /// Intervals, each with its share or points (分档计分).
  case bands(BandsRule)
  /// The share of required elements that are present, with veto elements (要素).
  case elements
  /// 每少一项扣 k 分，扣完为止.
  case deduction(DeductionRule)
  /// The mean of survey answers as a rate, which another rule then scores (满意度).
  case survey(then: ScoringRule)
  /// 根据评分标准得 n 分: points awarded by an evaluator.
  case judgement(score: Fraction)

  /// The kinds of rule, for messages and for what fits which measure.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case proportional, reverse, linear, threshold, bands, elements, deduction, survey, judgement
  }

  /// Which kind this is.
  package var kind: Kind {
    switch self {
    case .proportional: .proportional
    case .reverse: .reverse
    case .linear: .linear
    case .threshold: .threshold
    case .bands: .bands
    case .elements: .elements
    case .deduction: .deduction
    case .survey: .survey
    case .judgement: .judgement
    }
  }

  /// What the rule makes of one actual value; `nil` for the kinds that need more than one number.
  ///
  /// - Parameters:
  ///   - actual: the actual value as it stands in the working; bounds are printed in its style.
  ///   - weight: the weight of the indicator, points.
  package func assess(_ actual: Term, weight: Fraction) -> Assessment? {
    switch self {
    case .proportional(let rule): rule.assess(actual, weight: weight)
    case .reverse(let rule): rule.assess(actual, weight: weight)
    case .linear(let rule): rule.assess(actual, weight: weight)
    case .threshold(let rule): rule.assess(actual, weight: weight)
    case .bands(let rule): rule.assess(actual, weight: weight)
    case .elements, .deduction, .survey, .judgement: nil
    }
  }
}
