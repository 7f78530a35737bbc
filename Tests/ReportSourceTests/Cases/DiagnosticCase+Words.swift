extension DiagnosticCase {
  /// Dates, words and bounds of fields.
  static let words: [DiagnosticCase] = [
    DiagnosticCase(
      "a date that does not exist", "report.yaml", "date: 2018-05-31",
      """
      date: 2018-02-30
      #     ^~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a leap day in a common year", "report.yaml", "date: 2018-05-31",
      """
      date: 2017-02-29
      #     ^~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a month that does not exist", "report.yaml", "date: 2018-05-31",
      """
      date: 2018-13-01
      #     ^~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a date with slashes", "report.yaml", "date: 2018-05-31",
      """
      date: 2018/05/31
      #     ^~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a date without zeros", "report.yaml", "date: 2018-05-31",
      """
      date: 2018-5-31
      #     ^~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a date in Chinese", "report.yaml", "date: 2018-05-31",
      """
      date: 2018年5月31日
      #     ^~~~~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "an unknown word", "report.yaml", "  - {id: form, title: {zh: 基础数据表, en: base form}, kind: form}",
      """
        - {id: form, title: {zh: 基础数据表, en: base form}, kind: forms}
      #                                                            ^~~~~ JX0308 fix: did you mean “form”?
      """),
    DiagnosticCase(
      "a word near no other", "report.yaml", "  - {id: form, title: {zh: 基础数据表, en: base form}, kind: form}",
      """
        - {id: form, title: {zh: 基础数据表, en: base form}, kind: 访谈}
      #                                                            ^~~~ JX0308
      """),
    DiagnosticCase(
      "an id in capitals", "report.yaml", "methodology: city",
      """
      methodology: City
      #            ^~~~ JX0303
      """),
    DiagnosticCase(
      "an id with a blank", "report.yaml", "headline: [office]",
      """
      headline: [the office]
      #          ^~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "a list that is no list", "report.yaml", "headline: [office]",
      """
      headline: office
      #         ^~~~~~ JX0303
      """),
    DiagnosticCase(
      "a numbering level that there is not", "report.yaml", "  - {file: 01-main.md}",
      """
        - {file: 01-main.md, numbered-from: 7}
      #                                     ^ JX0309
      """),
    DiagnosticCase(
      "yes for true", "content/targets/plan.yaml", "purchase-of-services: true",
      """
      purchase-of-services: yes
      #                     ^~~ JX0303
      """),
    DiagnosticCase(
      "a year with a word", "content/targets/plan.yaml", "year: 2020",
      """
      year: 2020年
      #     ^~~~~~ JX0305 fix: write 2020, without the unit
      """),
    DiagnosticCase(
      "no languages", "content/site.yaml", "languages: [zh, en]",
      """
      languages: []
      #@1+9 JX0301
      """),
    DiagnosticCase(
      "too many languages", "content/site.yaml", "languages: [zh, en]",
      """
      languages: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u]
      #@1+9 JX0309
      """),
    DiagnosticCase(
      "rounding that is neither exact nor rounded", "content/methodologies/city.yaml",
      "rounding: {scores: 2, rates: 2, subtotals: exact}",
      """
      rounding: {scores: 2, rates: 2, subtotals: exactly}
      #                                          ^~~~~~~ JX0308 fix: did you mean “exact”?
      """),
    DiagnosticCase(
      "more decimals of scores than there are", "content/methodologies/city.yaml",
      "rounding: {scores: 2, rates: 2, subtotals: exact}",
      """
      rounding: {scores: 10, rates: 2, subtotals: exact}
      #                  ^~ JX0309
      """),
    DiagnosticCase(
      "a grade with two bounds", "content/methodologies/city.yaml",
      "  - {id: fail, name: {zh: 差, en: fail}, from: 0}",
      """
        - {id: fail, name: {zh: 差, en: fail}, from: 0, above: 0}
      #   ^ JX0304
      """),
    DiagnosticCase(
      "a grade without a bound", "content/methodologies/city.yaml",
      "  - {id: fail, name: {zh: 差, en: fail}, from: 0}",
      """
        - {id: fail, name: {zh: 差, en: fail}}
      #   ^ JX0304
      """),
    DiagnosticCase(
      "no grades", "content/methodologies/city.yaml",
      """
      grades:
        - {id: good, name: {zh: 良, en: good}, from: 75}
        - {id: fail, name: {zh: 差, en: fail}, from: 0}

      """, "",
      also: [
        "content/methodologies/city.yaml:1:1+1 JX0301"
      ]),
  ]
}
