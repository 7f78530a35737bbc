/// The files of a report, by their paths in its folder.
struct TestReport {
  var files: [String: String]

  /// A report of one leaf that is scored in proportion, with one chapter in both languages.
  init() {
    files = [
      "report.yaml": """
      title: {zh: 甲项目绩效评价报告, en: Evaluation of project A}
      methodology: small
      project: {name: {zh: 甲项目, en: Project A}}
      period: {from: 2020-01-01, to: 2020-12-31}
      date: 2021-03-01
      parties:
        - {id: evaluator, role: {zh: 评价机构, en: Evaluator}, name: {zh: 评价公司, en: Evaluators Ltd}}
      headline: [evaluator]
      chapters: [{file: 01-body.md}]
      sources:
        - {id: form, title: {zh: 基础表, en: Base form}, kind: form}
      """,
      "facts.yaml": """
      done: {label: {zh: 完成数, en: items done}, value: 45, unit: item, source: form}
      planned: {label: {zh: 计划数, en: items planned}, value: 60, unit: item, source: form}
      """,
      "indicators.yaml": """
      - id: A
        name: {zh: 完成率, en: Completion}
        weight: 10
        measure: {ratio: [done, planned]}
        rule: {proportional: {target: 100%}}
        evidence: [form]
      """,
      "zh/01-body.md": """
      # 结论 {#conclusions}

      得 {{total.score}} 分，完成率 {{A.value}}。

      ```{table} scores
      ```

      ```{indicators}
      ```
      """,
      "en/01-body.md": """
      # Conclusions {#conclusions}

      The score is {{total.score}}; completion was {{A.value}}.

      ```{table} scores
      ```

      ```{indicators}
      ```
      """,
      "zh/indicators.md": """
      ## A

      完成 {{fact.done}} 个，计划 {{fact.planned}} 个。
      """,
      "en/indicators.md": """
      ## A

      {{fact.done}} of {{fact.planned}} were done.
      """,
    ]
  }

  subscript(path: String) -> String {
    get { files[path] ?? "" }
    set { files[path] = newValue }
  }
}
