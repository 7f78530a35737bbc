extension DiagnosticCase {
  /// Footnotes, references and directives.
  static let footnotesAndReferences: [DiagnosticCase] = [
    .paragraph(
      "a footnote without text",
      """
      接通率[^rat]和[^rate]，见[](#tbl-scores)。
      #     ^~~~~~ JX0408 fix: add a line [^rat]: text
      """),
    .paragraph(
      "a footnote label with a blank",
      """
      接通率[^rate]和[^注 1]，见[](#tbl-scores)。
      #              ^~~~~~~ JX0408 fix: use a hyphen instead
      """),
    DiagnosticCase(
      "an empty footnote", "zh/01-main.md", "[^rate]: 接听 {{fact.answered | unit}}。",
      """
      [^rate]:
      #@1+7 JX0409
      """),
    .paragraph(
      "a footnote that nothing refers to", "接通率，见[](#tbl-scores)。",
      also: [
        "content/reports/demo/zh/01-main.md:11:1+7 JX0410"
      ]),
    DiagnosticCase(
      "a footnote twice", "zh/01-main.md", "[^rate]: 接听 {{fact.answered | unit}}。",
      """
      [^rate]: 接听 {{fact.answered | unit}}。
      [^rate]: 再说。
      #@1+7 JX0501 note 11:1
      """),
    .paragraph(
      "a reference that is not closed",
      #"""
      接通率为 {{fact.answer-rate，见[^rate]和[](#tbl-scores)。
      #        ^~ JX0411 fix: close it with }} on the same line; in a table write its | as \|
      """#),
    .paragraph(
      "a reference that is closed with one brace",
      #"""
      接通率为 {{fact.answer-rate}，见[^rate]和[](#tbl-scores)。
      #        ^~ JX0411 fix: close it with }} on the same line; in a table write its | as \|
      """#),
    .paragraph(
      "a reference that is not opened",
      """
      接通率为 {fact.answer-rate}}，见[^rate]和[](#tbl-scores)。
      #                         ^~ JX0411
      """),
    .paragraph(
      "an empty reference",
      """
      接通率为 {{}}，见[^rate]和[](#tbl-scores)。
      #        ^~~~ JX0412
      """),
    .paragraph(
      "a filter that there is not",
      """
      接通率为 {{fact.calls | unti}}，见[^rate]和[](#tbl-scores)。
      #        ^~~~~~~~~~~~~~~~~~~~~ JX0413 fix: did you mean “unit”?
      """),
    .paragraph(
      "a filter near no other",
      """
      接通率为 {{fact.calls | 万元}}，见[^rate]和[](#tbl-scores)。
      #        ^~~~~~~~~~~~~~~~~~~~~ JX0413 fix: the filters are unit, words, decimals, percent, signed
      """),
    .paragraph(
      "too many decimals",
      """
      接通率为 {{fact.calls | decimals 10}}，见[^rate]和[](#tbl-scores)。
      #        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~ JX0413
      """),
    .paragraph(
      "a reference whose bar splits the cell",
      #"""
      [^rate][](#tbl-scores)

      | 甲 | 乙 |
      |---|---|
      | {{fact.calls | unit}} | 乙 |
      #                    ^~ JX0411
      # ^~ JX0411 fix: close it with }} on the same line; in a table write its | as \|
      """#),
    DiagnosticCase(
      "a directive that there is not", "zh/01-main.md", "```{table} scores",
      """
      ```{tabel} scores
      #  ^~~~~~~~~~~~~~ JX0414 fix: did you mean “table”?
      ```

      ```{table} scores
      """),
    DiagnosticCase(
      "a directive near no other", "zh/01-main.md", "```{table} scores",
      """
      ```{image} a.png
      #  ^~~~~~~~~~~~~ JX0414 fix: the blocks are table, figure, indicators, finding, recommendation
      ```

      ```{table} scores
      """),
    DiagnosticCase(
      "a directive with content", "zh/01-main.md", "```{table} scores",
      """
      ```{table} scores
      #  ^~~~~~~~~~~~~~ JX0415
      甲
      """),
    .paragraph(
      "quotes too deep",
      """
      [^rate]见[](#tbl-scores)。

      > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > 深
      #@1+1 JX0416
      """),
    .paragraph(
      "lists too deep",
      """
      [^rate]见[](#tbl-scores)。

      - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 深
      #@1+1 JX0416
      """),
    .paragraph(
      "emphasis too deep",
      """
      [^rate]见[](#tbl-scores)。

      *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a *a b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*b*
      #@1+1 JX0416
      """),
    .paragraph(
      "too many columns",
      """
      [^rate]见[](#tbl-scores)。

      ||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||
      #@1+1 JX0417
      """),
    DiagnosticCase(
      "two paragraphs in a label", "errata.yaml", "  reason: {zh: 以表为准, en: as in the table}",
      """
        reason:
          zh: |
      #       ^ JX0419
            以表

            为准
          en: as in the table
      """),
    DiagnosticCase(
      "a list in a label", "errata.yaml", "  used: 50%",
      """
        used: "- 50%"
      #        ^~~~~ JX0419
      """),
    DiagnosticCase(
      "HTML in a label", "errata.yaml", "  used: 50%",
      #"""
        used: 约 <b>50%</b>
      #                ^~~~ JX0401 fix: use Markdown, or write \< for a less-than sign
      #          ^~~ JX0401 fix: use Markdown, or write \< for a less-than sign
      """#),
  ]
}
