extension DiagnosticCase {
  /// Records whose fields can be read and still do not fit.
  static let records: [DiagnosticCase] = [
    DiagnosticCase(
      "a party twice", "report.yaml", "headline: [office]",
      """
        - {id: office, role: {zh: 部门, en: body}, name: {zh: 另一, en: other}}
      #        ^~~~~~ JX0501 note 8:10
      headline: [office]
      """),
    DiagnosticCase(
      "a declared name twice", "report.yaml", "headline: [office]",
      """
      names: ["12355", "110", "12355"]
      #                        ^~~~~ JX0501 note 9:10
      headline: [office]
      """),
    DiagnosticCase(
      "a language twice", "content/site.yaml", "languages: [zh, en]",
      """
      languages: [zh, en, zh]
      #                   ^~ JX0501
      """),
    DiagnosticCase(
      "a chapter twice", "report.yaml", "  - {file: 01-main.md}",
      """
        - {file: 01-main.md}
        - {file: 01-main.md}
      #          ^~~~~~~~~~ JX0501 note 11:12
      """),
    DiagnosticCase(
      "an address that is not https", "content/site.yaml", "address: https://example.org/",
      """
      address: http://example.org/
      #        ^~~~~~~~~~~~~~~~~~~ JX0502
      """),
    DiagnosticCase(
      "an address with a blank", "content/site.yaml", "address: https://example.org/",
      """
      address: https://example.org/a b
      #        ^~~~~~~~~~~~~~~~~~~~~~~ JX0502
      """),
    DiagnosticCase(
      "an indicator code with a hyphen", "indicators.yaml", "- id: A1",
      """
      - id: A-1
      #     ^~~ JX0503
      """),
    DiagnosticCase(
      "a period that ends before it starts", "report.yaml", "period: {from: 2017-01-01, to: 2017-12-31}",
      """
      period: {from: 2017-12-31, to: 2017-01-01}
      #                              ^~~~~~~~~~ JX0504
      """),
    DiagnosticCase(
      "a declaration that ends before it starts", "content/targets/plan.yaml", "end: 2020-12-31",
      """
      end: 2019-12-31
      #    ^~~~~~~~~~ JX0504
      """),
    .value(
      "a percentage with a unit", "  value: 80%",
      also: [
        "content/reports/demo/facts.yaml:4:9+4 JX0505 fix: remove “unit”"
      ]),
    DiagnosticCase(
      "no unit", "facts.yaml",
      """
        value: 40
        unit: call
      """, "  value: 40",
      also: [
        "content/reports/demo/facts.yaml:6:1+8 JX0506"
      ]),
    DiagnosticCase(
      "an unknown unit near a known one", "facts.yaml",
      """
        value: 40
        unit: call
      """,
      """
        value: 40
        unit: calls
      #       ^~~~~ JX0507 fix: did you mean “call”?
      """),
    DiagnosticCase(
      "an unknown unit of a declaration", "content/targets/plan.yaml", "unit: yuan",
      """
      unit: rmb
      #     ^~~ JX0507
      """),
    .rule(
      "elements with something",
      """
        rule: {elements: [a]}
      #        ^~~~~~~~ JX0515 fix: write rule: elements; the elements stand in “measure”
      """),
    DiagnosticCase(
      "a line and a group of one name",
      Edit(
        "budget.yaml", "  - {id: hotline, name: {zh: 热线, en: hotline}}",
        """
          - {id: wages, name: {zh: 热线, en: hotline}}
        #        ^~~~~ JX0516 note 7:10 fix: use another id
        """),
      Edit("budget.yaml", "  - {id: wages, group: hotline,", "  - {id: wages, group: wages,"),
      Edit("budget.yaml", "  - {id: phones, group: hotline,", "  - {id: phones, group: wages,"),
      Edit("budget.yaml", " group: hotline, amount", " group: wages, amount")),
    DiagnosticCase(
      "an indicator named like the total",
      Edit(
        "indicators.yaml",
        text:
          """
          - id: total
          #     ^~~~~ JX0516 fix: use another id
            name: {zh: 产出, en: output}
            weight: 60
            measure: {ratio: [answered, calls]}
            rule: {linear: {floor: 30%, benchmark: 95%}}
          - id: B
            name: {zh: 效果, en: outcome}
            weight: 40
            rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}

          """),
      Edit(removing: "zh/indicators.md"),
      Edit(removing: "en/indicators.md"),
      Edit(removing: "findings.yaml"),
      Edit(
        "zh/01-main.md", "接通率为**{{fact.answer-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。",
        "接通率为**{{fact.answer-rate}}**，得 {{B.score}} 分[^rate]，见[](#tbl-scores)。"),
      Edit(
        "en/01-main.md",
        "The answer rate is {{fact.answer-rate}}, {{A1.score}} points[^rate]; see [](#tbl-scores).",
        "The answer rate is {{fact.answer-rate}}, {{B.score}} points[^rate]; see [](#tbl-scores).")),
    DiagnosticCase(
      "a fact whose parts are counted like something else",
      Edit(
        "facts.yaml", "by-district:",
        """
        indicators:
        #@1+10 JX0516 fix: use another id
        """),
      Edit("figures.yaml", "  chart: {ranking: by-district}", "  chart: {ranking: indicators}")),
  ]
}
