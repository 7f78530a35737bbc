extension DiagnosticCase {
  /// Keys of which exactly one must stand.
  static let choices: [DiagnosticCase] = [
    .measure(
      "two measures",
      """
        measure: {ratio: [answered, calls], quantity: calls}
      #          ^ JX0304
      """),
    .measure(
      "an empty measure",
      """
        measure: {}
      #          ^ JX0304
      """),
    .measure(
      "an unknown measure",
      """
        measure: {rato: [answered, calls]}
      #           ^~~~ JX0302 fix: did you mean “ratio”?
      """),
    .measure(
      "a measure of three",
      """
        measure: {ratio: [answered, calls, calls]}
      #                  ^ JX0303
      """),
    .rule(
      "an unknown rule",
      """
        rule: {liner: {floor: 30%, benchmark: 95%}}
      #        ^~~~~ JX0308 fix: did you mean “linear”?
      """),
    .rule(
      "a rule near no other",
      """
        rule: {average: {}}
      #        ^~~~~~~ JX0308
      """),
    .rule(
      "a rule without what it takes",
      """
        rule: linear
      #       ^~~~~~ JX0303
      """),
    .rule(
      "two rules in one",
      """
        rule: {linear: {floor: 30%, benchmark: 95%}, threshold: {at-least: 95%}}
      #       ^ JX0304
      """),
    .rule(
      "a list for a rule",
      """
        rule: [linear]
      #       ^ JX0303
      """),
    .rule(
      "no rule after its key",
      """
        rule:
      #      ^ JX0303
      """),
    .rule(
      "a rule that lacks a bound",
      """
        rule: {linear: {floor: 30%}}
      #                ^ JX0301
      """),
    .rule(
      "a rule with an unknown key",
      """
        rule: {linear: {floor: 30%, benchmark: 95%, top: 1}}
      #                                             ^~~ JX0302 fix: the keys here are floor, benchmark
      """),
    .rule(
      "a threshold with two bounds",
      """
        rule: {threshold: {at-least: 95%, more-than: 90%}}
      #                   ^ JX0304
      """),
    .rule(
      "a threshold without a bound",
      """
        rule: {threshold: {}}
      #                   ^ JX0304
      """),
    .rule(
      "an unknown method of a reverse rule",
      """
        rule: {reverse: {target: 5, method: diff}}
      #                                     ^~~~ JX0308
      """),
    .rule(
      "a band with two bounds",
      """
        rule: {bands: [{from: 95%, above: 90%, points: 60}, {points: 0}]}
      #                ^ JX0304
      """),
    .rule(
      "a band that earns twice",
      """
        rule: {bands: [{from: 95%, points: 60, share: 100%}, {points: 0}]}
      #                ^ JX0304
      """),
    .rule(
      "a band that earns nothing",
      """
        rule: {bands: [{from: 95%}, {points: 0}]}
      #                ^ JX0304
      """),
    .measure(
      "a change of nothing",
      """
        measure: {ratio: [answered, calls]}
        alternatives:
          - {change: {}, reason: {zh: 另一口径, en: another reading}}
      #              ^ JX0304
      """),
    DiagnosticCase(
      "a figure of two kinds", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: score-rates
        flow: {nodes: []}
      #        ^~~~~ JX0301
      """,
      also: [
        "content/reports/demo/figures.yaml:10:3+1 JX0304"
      ]),
    DiagnosticCase(
      "a figure of no kind", "figures.yaml",
      """
        chart: {ranking: by-district}

      """, "",
      also: [
        "content/reports/demo/figures.yaml:10:3+1 JX0304"
      ]),
    DiagnosticCase(
      "an unknown chart", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: score-rate
      #        ^~~~~~~~~~ JX0308 fix: did you mean “score-rates”?
      """),
    DiagnosticCase(
      "a chart of two kinds", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: {ranking: by-district, completion: [A1]}
      #        ^ JX0304
      """),
    DiagnosticCase(
      "a flow without nodes", "figures.yaml",
      """
            - {id: treasury, label: {zh: 国库, en: treasury}}
            - {id: office, label: {zh: 办公室, en: office}}
          edges:
            - {from: treasury, to: office}
      """, "      []",
      also: [
        "content/reports/demo/figures.yaml:4:5+5 JX0301"
      ]),
  ]
}
