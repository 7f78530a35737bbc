extension DiagnosticCase {
  /// The words of a language.
  static let catalogues: [DiagnosticCase] = [
    DiagnosticCase(
      "too few months", "templates/languages/zh.yaml", "months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]",
      """
      months: [1, 2, 3]
      #@1+6 JX0801
      """),
    DiagnosticCase(
      "too many headings", "templates/languages/zh.yaml",
      """
      headings: ["{word}、", "（{word}）", "{n}.", "（{n}）", "{circled}", "{n}"]
      """,
      """
      headings: ["{word}、", "（{word}）", "{n}.", "（{n}）", "{circled}", "{n}", "{n}"]
      #@1+8 JX0801
      """),
    DiagnosticCase(
      "too few words for numbers", "templates/languages/zh.yaml",
      "  words: [零, 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二, 十三, 十四, 十五, 十六, 十七, 十八, 十九, 二十]",
      """
        words: [零, 一]
      # ^~~~~ JX0801
      """),
    DiagnosticCase(
      "a placeholder that a phrase does not take", "templates/languages/zh.yaml",
      """
        score: {of: "满分 {weight}，得 {score}"}
      """,
      """
        score: {of: "满分 {wieght}，得 {score}"}
      #              ^~~~~~~~~~~~~~~~~~~~~~~~~ JX0802
      """),
    DiagnosticCase(
      "a placeholder where there is none", "templates/languages/zh.yaml", "  page: {contents: 目录}",
      """
        page: {contents: "{n} 目录"}
      #                   ^~~~~~~~ JX0802
      """),
    DiagnosticCase(
      "a phrase that nothing uses", "templates/languages/zh.yaml", "  page: {contents: 目录}",
      """
        page: {contents: 目录, content: 内容}
      #                        ^~~~~~~ JX0302 fix: did you mean “page.contents”?
      """),
    DiagnosticCase(
      "a phrase that is missing", "templates/languages/zh.yaml", "  page: {contents: 目录}",
      """
        page: {}
      # ^ JX0301
      """),
    DiagnosticCase(
      "no phrases", "templates/languages/zh.yaml",
      """
      phrases:
        page: {contents: 目录}
        score: {of: "满分 {weight}，得 {score}"}

      """, "",
      also: [
        "templates/languages/zh.yaml:1:1+1 JX0301"
      ]),
    DiagnosticCase(
      "no catalogue of a language",
      Edit(removing: "templates/languages/en.yaml"),
      also: [
        "templates/languages/en.yaml:1:1+1 JX0101"
      ]),
  ]
}
