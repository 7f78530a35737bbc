extension DiagnosticCase {
  /// Names that texts use.
  static let textReferences: [DiagnosticCase] = [
    .paragraph(
      "a figure that is not there",
      """
      接通率为**{{fact.anwser-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。
      #         ^~~~~~~~~~~~~~~~~~~~ JX0701 fix: did you mean “fact.answer-rate”?
      """),
    .paragraph(
      "a figure of a name that nothing has",
      """
      接通率为{{热线}}[^rate]，见[](#tbl-scores)。
      #       ^~~~~~~~ JX0701
      """),
    .paragraph(
      "a place that is not there",
      """
      接通率[^rate]，见[](#tbl-score)和[这里](#mein)。
      #                                       ^~~~~ JX0701 fix: did you mean “main”?
      #                   ^~~~~~~~~~ JX0701 fix: did you mean “tbl-scores”?
      """),
    .paragraph(
      "a unit on a percentage",
      """
      接通率为{{fact.answer-rate | unit}}[^rate]，见[](#tbl-scores)。
      #       ^~~~~~~~~~~~~~~~~~~~~~~~~~~ JX0705
      """),
    .paragraph(
      "words for a large number",
      """
      来电{{fact.calls | words}}[^rate]，见[](#tbl-scores)。
      #   ^~~~~~~~~~~~~~~~~~~~~~ JX0705
      """),
    .paragraph(
      "a filter on a name",
      """
      项目{{project.name | unit}}[^rate]，见[](#tbl-scores)。
      #   ^~~~~~~~~~~~~~~~~~~~~~~ JX0705
      """),
    DiagnosticCase(
      "a table that is not there", "zh/01-main.md", "```{table} scores",
      """
      ```{table} score
      #  ^~~~~~~~~~~~~ JX0701 fix: did you mean “scores”?
      """,
      also: [
        "content/reports/demo/zh/01-main.md:3:76+11 JX0701"
      ]),
    DiagnosticCase(
      "a table of a budget that is not there",
      Edit(
        "zh/01-main.md", "```{table} scores",
        """
        ```{table} budget
        #  ^~~~~~~~~~~~~~ JX0701
        ```

        ```{table} scores
        """),
      Edit(removing: "budget.yaml"),
      Edit(removing: "delivery.yaml")),
    DiagnosticCase(
      "a figure placed twice", "zh/01-main.md", "```{figure} districts",
      """
      ```{figure} districts
      ```

      ```{figure} districts
      #  ^~~~~~~~~~~~~~~~~~ JX0711 note 8:4
      """),
    DiagnosticCase(
      "a figure placed twice in lists", "zh/01-main.md",
      """
      ```{figure} districts
      ```
      """,
      """
      ```{figure} districts
      ```

      - 项
        ```{figure} districts
      #    ^~~~~~~~~~~~~~~~~~ JX0711 note 8:4
        ```
      """),
    DiagnosticCase(
      "a finding that is not there", "zh/01-main.md", "```{figure} districts",
      """
      ```{finding} slaw
      #  ^~~~~~~~~~~~~~ JX0701 fix: did you mean “slow”?
      ```

      ```{figure} districts
      """),
    DiagnosticCase(
      "an analysis of what is not there", "zh/indicators.md", "## B1",
      """
      ## B2
      #@1+1 JX0701 fix: did you mean “B1”?
      """,
      also: [
        "content/reports/demo/indicators.yaml:14:7+2 JX0511 fix: add a section “## B1”"
      ]),
    DiagnosticCase(
      "an analysis of an inner node", "zh/indicators.md", "## B1",
      """
      ## B
      #@1+1 JX0709

      总体尚可。

      ## B1
      """),
    DiagnosticCase(
      "an analysis twice", "zh/indicators.md", "## B1",
      """
      ## A1
      #@1+1 JX0501

      再说。

      ## B1
      """),
    DiagnosticCase(
      "a directive of an analysis that places nothing", "zh/indicators.md", "影响尚可。",
      """
      影响尚可。

      ```{figure} district
      #  ^~~~~~~~~~~~~~~~~ JX0701 fix: did you mean “districts”?
      ```
      """),
    DiagnosticCase(
      "references in labels", "errata.yaml", "  used: 50%",
      """
        used: "见 {{fact.calls}} 和 {{fact.cals}}，[](#mian)"
      #                                               ^~~~~ JX0701 fix: did you mean “main”?
      #                             ^~~~~~~~~~~~~ JX0701 fix: did you mean “fact.calls”?
      """),
    DiagnosticCase(
      "references in a block label", "errata.yaml", "  reason: {zh: 以表为准, en: as in the table}",
      """
        reason:
          zh: |
      #       ^ JX0701 fix: did you mean “fact.calls”?
            见 {{fact.cals}}
          en: as in the table
      """),
    DiagnosticCase(
      "references in a declaration",
      Edit(
        "content/targets/plan.yaml", "overview: {zh: 概况, en: overview}",
        """
        overview: {zh: "见 {{fact.calls}}", en: overview}
        #               ^~~~~~~~~~~~~~~~~ JX0701
        """),
      Edit(
        "content/targets/plan.yaml", "  - {zh: 上半年, en: first half}",
        """
          - {zh: "上半年 {{fact.calls}}", en: "[](#main)"}
        #                                         ^~~~~ JX0701
        #                ^~~~~~~~~~~~~~ JX0701
        """)),
  ]
}
