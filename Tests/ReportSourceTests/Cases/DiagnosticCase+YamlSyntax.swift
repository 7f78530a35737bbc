extension DiagnosticCase {
  /// Signs, quotes and brackets that YAML reads otherwise than their author.
  static let yamlSyntax: [DiagnosticCase] = [
    .value(
      "an unquoted >=95%",
      """
        value: >=95%
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a value that begins with @",
      """
        value: @95
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a value that begins with a backtick",
      """
        value: `95`
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a value that begins with %",
      """
        value: %95
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a value that begins with a bar",
      """
        value: |95
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a dash inside a value",
      """
        value: - 80
      #        ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "an unquoted reference",
      """
        value: {{C11.rate}}
      #        ^~ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .label(
      "an unquoted reference in a mapping",
      """
        label: {zh: 共 {{fact.calls}} 次, en: calls}
      #                ^~ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .label(
      "an unquoted reference with text after it",
      """
        label: {zh: 来电, en: {{fact.calls}} calls}
      #                       ^~ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a bracket with text after it",
      """
        note: [重点] 提升
      #       ^ JX0209 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "quotes around a part of a value",
      """
        note: "重点"工作
      #             ^~ JX0209 fix: pair the quotes; where the text has quotes of its own, put the other kind around all of it
      """),
    .value(
      "quotes within quotes",
      """
        note: 'it's late'
      #           ^ JX0209 fix: pair the quotes; where the text has quotes of its own, put the other kind around all of it
      """),
    .value(
      "a quote that does not close",
      """
        note: "重点
      #       ^ JX0214
      """),
    .value(
      "a list that does not close",
      """
        ratio: [a, b
      #        ^ JX0214
      """),
    .label(
      "a mapping that does not close",
      """
        label: {zh: 来电, en: calls
      #        ^ JX0214
      """),
    .label(
      "a brace too many",
      """
        label: {zh: 来电, en: calls}}
      #                             ^ JX0214 fix: remove it
      """),
    .value(
      "a backslash in double quotes",
      #"""
        note: "C:\数据"
      #          ^ JX0215 fix: use single quotes
      """#),
  ]
}
