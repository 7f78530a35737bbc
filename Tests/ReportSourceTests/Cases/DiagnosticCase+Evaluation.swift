extension DiagnosticCase {
  /// Grades, measures and judgements that cannot be scored.
  static let evaluation: [DiagnosticCase] = [
    DiagnosticCase(
      "a grade twice", "content/methodologies/city.yaml", "  - {id: fail, name: {zh: 差, en: fail}, from: 0}",
      "  - {id: good, name: {zh: 差, en: fail}, from: 0}",
      also: [
        "content/methodologies/city.yaml:4:1+6 JX0601"
      ]),
    DiagnosticCase(
      "grades that rise", "content/methodologies/city.yaml",
      "  - {id: good, name: {zh: 良, en: good}, from: 75}",
      """
        - {id: good, name: {zh: 良, en: good}, from: 75}
        - {id: best, name: {zh: 优, en: best}, from: 90}
      """,
      also: [
        "content/methodologies/city.yaml:4:1+6 JX0601"
      ]),
    DiagnosticCase(
      "a lowest grade above 0", "content/methodologies/city.yaml",
      "  - {id: fail, name: {zh: 差, en: fail}, from: 0}", "  - {id: fail, name: {zh: 差, en: fail}, from: 60}",
      also: [
        "content/methodologies/city.yaml:4:1+6 JX0601"
      ]),
    DiagnosticCase(
      "a grade that cannot be read", "content/methodologies/city.yaml",
      "  - {id: fail, name: {zh: 差, en: fail}, from: 0}",
      """
        - {id: fail, name: {zh: 差, en: fail}, from: 0分}
      #                                              ^~~ JX0305 fix: write 0, without the unit
      """),
    DiagnosticCase(
      "a full score of 0", "content/methodologies/city.yaml", "full-score: 100",
      """
      full-score: 0
      #           ^ JX0609
      """),
    .rule(
      "an alternative that changes what the rule does not have",
      """
        rule: {linear: {floor: 30%, benchmark: 95%}}
        alternatives:
          - {change: {target: 90%}, reason: {zh: 另一标准, en: another standard}}
      #      ^~~~~~ JX0610
      """),
    .value(
      "a denominator of 0", "  value: 0",
      also: [
        "content/reports/demo/indicators.yaml:7:31+5 JX0602",
        "content/reports/demo/facts.yaml:12:3+5 JX0704",
      ]),
    .measure(
      "a survey without answers",
      """
        measure: {survey: {answers: {"5": 0}}}
      #                             ^ JX0603
      """),
    .measure(
      "a survey without the key of its answers",
      """
        measure: {survey: {}}
      #                   ^ JX0301
      """),
    .measure(
      "an answer of 0 points",
      """
        measure: {survey: {answers: {"5": 1, "0": 1}}}
      #                             ^ JX0603
      """),
    .measure(
      "an answer that is no number",
      """
        measure: {survey: {answers: {"5": 1, 满意: 1}}}
      #                                      ^~~~ JX0305
      """),
    .measure(
      "elements that do not add up",
      """
        measure: {elements: [{id: plan, name: {zh: 方案, en: plan}, present: true, share: 90%}]}
      #                     ^ JX0603
      """),
    .measure(
      "no elements",
      """
        measure: {elements: []}
      #                     ^ JX0603
      """),
    .measure(
      "an element twice",
      """
        measure:
          elements:
            - {id: plan, name: {zh: 方案, en: plan}, present: true, share: 50%}
      #     ^ JX0603
            - {id: plan, name: {zh: 方案, en: plan}, present: true, share: 50%}
      #       ^ JX0217 note 9:9 fix: remove one of the two
      """),
    .measure(
      "an element below 0",
      """
        measure:
          elements:
            - {id: plan, name: {zh: 方案, en: plan}, present: true, share: 150%}
      #     ^ JX0603
            - {id: list, name: {zh: 清单, en: list}, present: true, share: -50%}
      """),
    .measure(
      "an element that cannot be read",
      """
        measure:
          elements:
            - {id: plan, name: {zh: 方案, en: plan}, present: 有, share: 50%}
      #                                                       ^~ JX0303
            - {id: list, name: {zh: 清单, en: list}, present: true, share: 50%}
      """),
    DiagnosticCase(
      "a judgement above the weight", "indicators.yaml",
      "  rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}",
      """
        rule: {judgement: {score: 41, reason: {zh: 尚可, en: fair}}}
      # ^~~~ JX0604
      """),
    DiagnosticCase(
      "a judgement below 0", "indicators.yaml",
      "  rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}",
      """
        rule: {judgement: {score: -1, reason: {zh: 尚可, en: fair}}}
      # ^~~~ JX0604
      """),
    .rule(
      "a rule that does not fit the measure",
      """
        rule: {deduction: {per: 0.4}}
      # ^~~~ JX0605
      """),
    .measure(
      "a rule without a measure", "",
      also: [
        "content/reports/demo/indicators.yaml:8:3+4 JX0605"
      ]),
    .measure(
      "a survey with a rule for ratios",
      """
        measure: {survey: {answers: {"5": 1, "4": 1}}}
      """,
      also: [
        "content/reports/demo/indicators.yaml:8:3+4 JX0605 fix: write {survey: {then: {linear: …}}}"
      ]),
    DiagnosticCase(
      "a survey within a survey", "indicators.yaml",
      """
        measure: {ratio: [answered, calls]}
        rule: {linear: {floor: 30%, benchmark: 95%}}
      """,
      """
        measure: {survey: {answers: {"5": 1, "4": 1}}}
        rule: {survey: {then: {survey: {then: {threshold: {at-least: 85%}}}}}}
      # ^~~~ JX0605
      """),
  ]
}
