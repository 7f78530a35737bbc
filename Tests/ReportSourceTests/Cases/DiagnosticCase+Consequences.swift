extension DiagnosticCase {
  /// One slip is said once, and all slips in one run.
  static let consequences: [DiagnosticCase] = [
    DiagnosticCase(
      "one broken entry is one problem",
      Edit(
        "report.yaml", "  - {id: form, title: {zh: 基础数据表, en: base form}, kind: form}",
        """
          - {id: form, title: {zh: 基础数据表, en: base form}, kind: forms}
        #                                                            ^~~~~ JX0308 fix: did you mean “form”?
        """),
      Edit(
        "findings.yaml",
        "  - {id: staff, title: {zh: 增加人员, en: More staff}, brief: {zh: 增加人员, en: Add staff}, to: office}",
        """
          - {id: staff, title: 增加人员, brief: {zh: 增加人员, en: Add staff}, to: office}
        #                      ^~~~~~~~ JX0303
        """),
      Edit(
        "zh/01-main.md", "接通率为**{{fact.answer-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。",
        "见 {{recommendation.staff.title}}[^rate]和[](#tbl-scores)。")),
    DiagnosticCase(
      "a broken file is one problem",
      Edit(
        "budget.yaml", "unit: wan-yuan",
        """
        unit：wan-yuan
        #   ^~ JX0210 fix: write an ordinary colon and a space
        """),
      Edit(
        "zh/01-main.md", "接通率为**{{fact.answer-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。",
        """
        见 {{budget.total}}[^rate]和[](#tbl-scores)。

        ```{table} budget
        ```
        """)),
    DiagnosticCase(
      "broken lists are one problem", "lists.yaml", "district:",
      """
      district：
      #       ^~ JX0210 fix: write an ordinary colon and a space
      """),
    DiagnosticCase(
      "broken findings are one problem",
      Edit(
        "findings.yaml", "findings:",
        """
        findings：
        #       ^~ JX0210 fix: write an ordinary colon and a space
        """),
      Edit(
        "zh/01-main.md", "```{figure} districts",
        """
        ```{finding} slow
        ```

        ```{figure} districts
        """)),
    DiagnosticCase(
      "broken figures are one problem",
      Edit(
        "figures.yaml",
        text:
          """
          []
          #@1+1 JX0303

          """)),
    DiagnosticCase(
      "facts that are no mapping are one problem",
      Edit(
        "facts.yaml",
        text:
          """
          []
          #@1+1 JX0303

          """)),
    DiagnosticCase(
      "several slips in several files in the order of places",
      Edit(
        "facts.yaml", "  value: 40",
        """
          value: 4０
        #        ^~~ JX0305 fix: write 40
        """),
      Edit(
        "budget.yaml",
        "  - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}",
        """
          - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1元}
        #                                                                                                ^~~ JX0305 fix: write 1, without the unit
        """),
      Edit(
        "content/methodologies/city.yaml", "full-score: 100",
        """
        full-score: 一百
        #           ^~~~ JX0305
        """),
      Edit(
        "content/targets/plan.yaml", "year: 2020",
        """
        year: 二〇二〇
        #     ^~~~~~~~ JX0305
        """),
      Edit(
        "content/site.yaml", "address: https://example.org/",
        """
        adress: https://example.org/
        #@1+6 JX0302 fix: did you mean “address”?
        """)),
  ]
}
