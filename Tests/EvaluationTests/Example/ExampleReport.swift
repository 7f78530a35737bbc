import Evaluation

/// The example report's indicator tree: table 3-2 and the analyses C11…C18, C21…C23, C31 and C32 of
/// “2017 年 12355 上海青少年服务和权益保护平台专项绩效评价报告”.
///
/// 30 leaves and 13 inner nodes, so 43 rows and the total. Where the report names no rule, the evaluator's
/// score stands as a judgement.
enum ExampleReport {
  static func scorecard(_ policy: RoundingPolicy = RoundingPolicy()) throws -> Scorecard {
    Scorecard(tree: try tree(), policy: policy, scale: try .shanghai())
  }

  static func tree() throws -> IndicatorTree {
    try IndicatorTree(
      roots: [
        .sum("A", of: "12", try decision()), .sum("B", of: "32", try management()),
        .sum("C", of: "56", [try output(), try outcome(), try influence()]),
      ], fullScore: "100")
  }

  private static func decision() throws -> [Indicator] {
    [
      .sum(
        "A1", of: "8",
        [
          try .judged("A11", "3", of: "3"), try .judged("A12", "3", of: "3"),
          try .judged("A13", "2", of: "2"),
        ]),
      .sum("A2", of: "4", [try .judged("A21", "2", of: "2"), try .judged("A22", "1.5", of: "2")]),
    ]
  }

  private static func management() throws -> [Indicator] {
    let execution = ScoringRule.proportional(try ProportionalRule(target: "100%"))
    return [
      .sum(
        "B1", of: "5",
        [
          try .leaf("B11", try ratio("256", "256"), execution, of: "3"),
          try .judged("B12", "2", of: "2"),
        ]),
      .sum(
        "B2", of: "10",
        [
          try .judged("B21", "2", of: "2"), try .judged("B22", "3", of: "4"),
          try .judged("B23", "2", of: "4"),
        ]),
      .sum(
        "B3", of: "17",
        [
          try .judged("B31", "3", of: "5"),
          .sum(
            "B32", of: "12",
            [
              try .judged("B321", "3", of: "3"), try .judged("B322", "1.5", of: "3"),
              try .judged("B323", "3", of: "3"), try .judged("B324", "3", of: "3"),
            ]),
        ]),
    ]
  }

  private static func output() throws -> Indicator {
    let plan = ScoringRule.proportional(try ProportionalRule(target: "100%"))
    return .sum(
      "C1", of: "30",
      [
        try .leaf("C11", try ratio("11231", "13845"), try linear("30%", "95%"), of: "4"),
        try .leaf("C12", try ratio("683", "850"), try linear("60%", "100%"), of: "4"),
        try .leaf("C13", try ratio("50.5", "28"), plan, of: "4"),
        try .leaf("C14", try ratio("644", "320"), plan, of: "4"),
        try .leaf("C15", try ratio("70", "50"), plan, of: "3"),
        try .leaf("C16", try ratio("11231", "8500"), plan, of: "3"),
        try .leaf("C17", .quantity("100%"), plan, of: "4", quantityStyle: .percent),
        try .leaf("C18", .quantity("92.28%"), try linear("60%", "95%"), of: "4", quantityStyle: .percent),
      ])
  }

  private static func outcome() throws -> Indicator {
    .sum(
      "C2", of: "12",
      [
        try .leaf("C21", try ratio("14013", "693563"), threshold(.moreThan, "0"), of: "4"),
        try .leaf("C22", try ratio("989", "2031"), threshold(.moreThan, "30%"), of: "4"),
        try .leaf("C23", try ratio("528", "528"), threshold(.atLeast, "95%"), of: "4"),
      ])
  }

  private static func influence() throws -> Indicator {
    .sum(
      "C3", of: "14",
      [
        try .leaf("C31", .quantity("98.52%"), threshold(.moreThan, "85%"), of: "5", quantityStyle: .percent),
        try .leaf("C32", .quantity("98.33%"), threshold(.atLeast, "90%"), of: "4", quantityStyle: .percent),
        .sum("C33", of: "5", [try .judged("C331", "3", of: "3"), try .judged("C332", "2", of: "2")]),
      ])
  }

  private static func ratio(_ numerator: Fraction, _ denominator: Fraction) throws -> Measure {
    .ratio(try Ratio(numerator: numerator, denominator: denominator))
  }

  private static func linear(_ floor: Fraction, _ benchmark: Fraction) throws -> ScoringRule {
    .linear(try LinearRule(floor: floor, benchmark: benchmark))
  }

  private static func threshold(_ comparison: Comparison, _ bound: Fraction) -> ScoringRule {
    .threshold(ThresholdRule(comparison, bound: bound))
  }
}
