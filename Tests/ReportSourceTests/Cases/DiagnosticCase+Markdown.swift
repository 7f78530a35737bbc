extension DiagnosticCase {
  /// Markdown that is not taken.
  static let markdown: [DiagnosticCase] = [
    .paragraph(
      "raw HTML",
      #"""
      接通率<b>高</b>[^rate]，见[](#tbl-scores)。
      #          ^~~~ JX0401 fix: use Markdown, or write \< for a less-than sign
      #     ^~~ JX0401 fix: use Markdown, or write \< for a less-than sign
      """#),
    DiagnosticCase(
      "a block of HTML", "zh/01-main.md", "```{table} scores",
      #"""
      <div>文</div>
      #@1+1 JX0401 fix: use Markdown, or write \< for a less-than sign

      ```{table} scores
      """#),
    DiagnosticCase(
      "a comment", "zh/01-main.md", "```{table} scores",
      #"""
      <!-- 待补 -->
      #@1+1 JX0401 fix: use Markdown, or write \< for a less-than sign

      ```{table} scores
      """#),
    .paragraph(
      "an image",
      """
      接通率[^rate]，见[](#tbl-scores)和![图](a.png)。
      #                                 ^~ JX0402 fix: figures are written in figures.yaml
      """),
    .paragraph(
      "a link to a script",
      """
      接通率[^rate]，见[](#tbl-scores)和[链接](javascript:alert(1))。
      #                                        ^~~~~~~~~~~~~~~~~~~ JX0403 fix: use an https, http or mailto address, or #id
      """),
    .paragraph(
      "a link to a script in other letters",
      """
      接通率[^rate]，见[](#tbl-scores)和[链接](JavaScript&#58;alert(1))。
      #                                 ^ JX0403 fix: use an https, http or mailto address, or #id
      """),
    .paragraph(
      "a link to a file",
      """
      接通率[^rate]，见[](#tbl-scores)和[附件](附件.docx)。
      #                                        ^~~~~~~~~ JX0403 fix: use an https, http or mailto address, or #id
      """),
    .paragraph(
      "a link to data",
      """
      接通率[^rate]，见[](#tbl-scores)和<data:text/html,x>。
      #                                  ^~~~~~~~~~~~~~~~ JX0403 fix: use an https, http or mailto address, or #id
      """),
    .paragraph(
      "an empty link",
      """
      接通率[^rate]，见[](#tbl-scores)和[空]()。
      #                                      ^ JX0403 fix: use an https, http or mailto address, or #id
      """),
    DiagnosticCase(
      "a heading level skipped", "zh/01-main.md", "```{table} scores",
      """
      ### 小节 {#part}
      #@1+1 JX0404 fix: use ##

      ```{table} scores
      """),
    DiagnosticCase(
      "a first heading of the second level", "zh/01-main.md", "# 结论 {#main}",
      """
      ## 结论 {#main}
      #@1+1 JX0404 fix: use #
      """),
    DiagnosticCase(
      "a heading without an id", "zh/01-main.md", "```{table} scores",
      """
      ## 小节
      #@1+1 JX0405 fix: add {#id} at its end

      ```{table} scores
      """),
    DiagnosticCase(
      "an id twice", "zh/01-main.md", "```{table} scores",
      """
      ## 小节 {#main}
      #         ^~~~ JX0406 note 1:12

      ```{table} scores
      """),
    DiagnosticCase(
      "an id like that of a table", "zh/01-main.md", "```{table} scores",
      """
      ## 小节 {#tbl-scores}

      ```{table} scores
      #  ^~~~~~~~~~~~~~ JX0406 note 5:13
      """),
    DiagnosticCase(
      "an id in Chinese", "zh/01-main.md", "```{table} scores",
      """
      ## 小节 {#小节}
      #         ^~~~ JX0407

      ```{table} scores
      """),
  ]
}
