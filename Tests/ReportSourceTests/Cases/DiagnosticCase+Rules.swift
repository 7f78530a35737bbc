extension DiagnosticCase {
  /// Scoring rules that cannot be.
  static let rules: [DiagnosticCase] = [
    .rule(
      "a target of 0",
      """
        rule: {proportional: {target: 0}}
      #        ^~~~~~~~~~~~ JX0606
      """),
    .rule(
      "a floor that is the benchmark",
      """
        rule: {linear: {floor: 95%, benchmark: 95%}}
      #        ^~~~~~ JX0606
      """),
    .rule(
      "no bands",
      """
        rule: {bands: []}
      #        ^~~~~ JX0606
      """),
    .rule(
      "a band without a bound above another",
      """
        rule: {bands: [{points: 60}, {points: 0}]}
      #        ^~~~~ JX0606
      """),
    .rule(
      "a last band with a bound",
      """
        rule: {bands: [{from: 95%, points: 60}]}
      #        ^~~~~ JX0606
      """),
    .rule(
      "bands that rise",
      """
        rule: {bands: [{from: 60%, points: 30}, {from: 95%, points: 60}, {points: 0}]}
      #        ^~~~~ JX0606
      """),
    .rule(
      "a band above all",
      """
        rule: {bands: [{from: 60%, share: 110%}, {points: 0}]}
      #        ^~~~~ JX0606
      """),
    .rule(
      "a band below 0",
      """
        rule: {bands: [{from: 60%, points: -1}, {points: 0}]}
      #        ^~~~~ JX0606
      """),
    .rule(
      "a band above the weight",
      """
        rule: {bands: [{from: 60%, points: 61}, {points: 0}]}
      # ^~~~ JX0606
      """),
    .rule(
      "a band that cannot be read",
      """
        rule: {bands: [{from: 60%, points: 六十}, {points: 0}]}
      #                                    ^~~~ JX0305
      """),
    DiagnosticCase(
      "a deduction of nothing", "indicators.yaml",
      """
        measure: {ratio: [answered, calls]}
        rule: {linear: {floor: 30%, benchmark: 95%}}
      """,
      """
        measure: {quantity: calls}
        rule: {deduction: {per: 0}}
      #        ^~~~~~~~~ JX0606
      """),
    DiagnosticCase(
      "occurrences below 0",
      Edit("facts.yaml", "  value: 80", "  value: -80"),
      Edit(
        "indicators.yaml",
        """
          measure: {ratio: [answered, calls]}
          rule: {linear: {floor: 30%, benchmark: 95%}}
        """,
        """
          measure: {quantity: calls}
          rule: {deduction: {per: 1}}
        # ^~~~ JX0606
        """)),
  ]
}
