extension DiagnosticCase {
  /// Files and folders.
  static let files: [DiagnosticCase] = [
    DiagnosticCase(
      "a folder name that cannot be a slug",
      Edit(
        "content/reports/Demo 2018/report.yaml",
        text:
          """
          title: x

          """),
      also: [
        "content/reports/Demo 2018:1:1+1 JX0508 fix: use lower-case letters, digits and hyphens only"
      ]),
    DiagnosticCase(
      "a folder name in Chinese",
      Edit(
        "content/reports/热线/report.yaml",
        text:
          """
          title: x

          """),
      also: [
        "content/reports/热线:1:1+1 JX0508 fix: use lower-case letters, digits and hyphens only"
      ]),
    DiagnosticCase(
      "a methodology that is no YAML file",
      Edit(
        "content/methodologies/city.yml",
        text:
          """
          title: x
          #@1+1 JX0509 fix: did you mean “city.yaml”?

          """)),
    DiagnosticCase(
      "a chapter's file without .md", "report.yaml", "  - {file: 01-main.md}",
      """
        - {file: 01-main.md}
        - {file: 02-more}
      #          ^~~~~~~ JX0508 fix: use lower-case letters, digits and hyphens, and end it in .md
      """),
    DiagnosticCase(
      "a chapter's file with a blank", "report.yaml", "  - {file: 01-main.md}",
      """
        - {file: 01-main.md}
        - {file: 02 more.md}
      #          ^~~~~~~~~~ JX0508 fix: use lower-case letters, digits and hyphens, and end it in .md
      """),
    DiagnosticCase(
      "a file that nothing uses",
      Edit(
        "fact.yaml",
        text:
          """
          a: b
          #@1+1 JX0509 fix: did you mean “facts.yaml”?

          """)),
    DiagnosticCase(
      "a file near no other",
      Edit(
        "notes.txt",
        text:
          """
          a
          #@1+1 JX0509

          """)),
    DiagnosticCase(
      "a chapter that the report forgot",
      Edit(
        "zh/02-more.md",
        text:
          """
          # 更多 {#more}
          #@1+1 JX0509 fix: list it under “chapters” in report.yaml, or remove it

          """)),
    DiagnosticCase(
      "a missing chapter", "report.yaml", "  - {file: 01-main.md}",
      """
        - {file: 01-main.md}
        - {file: 02-more.md}
      #          ^~~~~~~~~~ JX0101
      """),
    DiagnosticCase(
      "a missing translation of a chapter",
      Edit(removing: "en/01-main.md"),
      also: [
        "content/reports/demo/report.yaml:11:12+10 JX0510"
      ]),
    DiagnosticCase(
      "an indicator without analysis", "zh/indicators.md",
      """
      ## B1

      影响尚可。

      """, "",
      also: [
        "content/reports/demo/indicators.yaml:14:7+2 JX0511 fix: add a section “## B1”"
      ]),
    DiagnosticCase(
      "an analysis without translation", "en/indicators.md",
      """
      ## B1

      The influence is fair.

      """, "",
      also: [
        "content/reports/demo/indicators.yaml:14:7+2 JX0511 fix: add a section “## B1”"
      ]),
    DiagnosticCase(
      "no translation of the analyses",
      Edit(removing: "en/indicators.md"),
      also: [
        "content/reports/demo/zh/indicators.md:1:1+1 JX0510"
      ]),
    DiagnosticCase(
      "text above the first analysis", "zh/indicators.md", "# 指标分析",
      """
      # 指标分析

      以下逐项分析。
      #@1+1 JX0514 fix: move it below a heading
      """),
  ]
}
