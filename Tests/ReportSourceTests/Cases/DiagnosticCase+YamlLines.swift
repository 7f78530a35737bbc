extension DiagnosticCase {
  /// Indentation, colons and lines of YAML.
  static let yamlLines: [DiagnosticCase] = [
    .value(
      "indented with a tab",
      """
      	value: 80
      #@1+1 JX0211 fix: indent with ordinary spaces
      """),
    .value(
      "a tab after spaces",
      """
        	value: 80
      #@3+1 JX0211 fix: indent with ordinary spaces
      """),
    .value(
      "indented with full-width spaces",
      """
      　　value: 80
      #@1+6 JX0208 fix: indent with ordinary spaces
      """),
    .value(
      "indented with a no-break space",
      """
        value: 80
      #@1+2 JX0208 fix: indent with ordinary spaces
      """),
    DiagnosticCase(
      "a full-width space before the last key", "facts.yaml",
      """
        by: district
        unit: item
      """,
      """
        by: district
      　unit: item
      #@1+3 JX0208 fix: indent with ordinary spaces
      """),
    .value(
      "a full-width colon",
      """
        value：80
      #      ^~ JX0210 fix: write an ordinary colon and a space
      """),
    .value(
      "a full-width colon and a space",
      """
        value： 80
      #      ^~ JX0210 fix: write an ordinary colon and a space
      """),
    DiagnosticCase(
      "a full-width colon on the last line", "facts.yaml",
      """
        by: district
        unit: item
      """,
      """
        by: district
        unit：item
      #     ^~ JX0210 fix: write an ordinary colon and a space
      """),
    .label(
      "a full-width colon in a mapping",
      """
        label: {zh：来电, en: calls}
      #           ^~ JX0210 fix: write an ordinary colon and a space
      """),
    .label(
      "a full-width comma in a mapping",
      """
        label: {zh: 来电， en: calls}
      #                 ^~ JX0210 fix: write an ordinary comma and a space
      """),
    .label(
      "an enumeration comma in a mapping",
      """
        label: {zh: 来电、en: calls}
      #                 ^~ JX0210 fix: write an ordinary comma and a space
      """),
    .label(
      "no comma in a mapping",
      """
        label: {zh: 来电 en: calls}
      #                    ^ JX0212 fix: put the whole value in quotes; if this is the next key, put a comma or a new line before it
      """),
    .value(
      "a colon without its space",
      """
        value:80
      #      ^ JX0216 fix: write “key: value”
      """),
    .value(
      "a colon with a no-break space",
      """
        value: 80
      #      ^ JX0216 fix: write “key: value”
      """),
    .value(
      "a key without a colon",
      """
        value 80
      # ^~~~~~~~ JX0216 fix: write “key: value”
      """),
    .value(
      "a colon inside a value",
      """
        value: 80: 90
      #          ^ JX0212 fix: put the whole value in quotes; if this is the next key, put a comma or a new line before it
      """),
    .label(
      "a colon inside a value of a mapping",
      """
        label: {zh: 来电: 次, en: calls}
      #                 ^ JX0212 fix: put the whole value in quotes; if this is the next key, put a comma or a new line before it
      """),
    .value(
      "indented too far",
      """
          value: 80
      #   ^ JX0213 fix: align it with the keys of its level
      """),
    .value(
      "indented a little too far",
      """
         value: 80
      #  ^ JX0213 fix: align it with the keys of its level
      """),
    .value(
      "indented too little",
      """
       value: 80
      #^ JX0213 fix: align it with the keys of its level
      """),
    .value(
      "not indented", "value: 80",
      also: [
        "content/reports/demo/facts.yaml:4:3+1 JX0213 fix: align it with the keys of its level"
      ]),
    .label(
      "a key deeper than the one above",
      """
        label:
          zh: 来电
            en: calls
      #     ^ JX0213 fix: align it with the keys of its level
      """),
    .label(
      "a key between two levels",
      """
        label:
          zh: 来电
         en: calls
      #  ^ JX0213 fix: align it with the keys of its level
      """),
    .label(
      "a text block that is indented too little",
      """
        label:
          zh: |
            来电
          en: calls
         fr: x
      #  ^ JX0213 fix: align it with the keys of its level
      """),
    .value(
      "an anchor",
      """
        value: &n 80
      #        ^ JX0202 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "an alias",
      """
        value: *n
      #        ^ JX0202 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a merge key",
      """
        <<: *n
      #     ^ JX0202 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "a tag",
      """
        value: !!int 80
      #        ^ JX0203 fix: add quotes around the whole value, as in ">=95%"
      """),
    .value(
      "an exclamation mark before a value",
      """
        value: !80
      #        ^ JX0203 fix: add quotes around the whole value, as in ">=95%"
      """),
    DiagnosticCase(
      "a second document", "facts.yaml", "  unit: item",
      """
        unit: item
      ---
      #@1+1 JX0204
      a: b
      """),
    DiagnosticCase(
      "an empty file",
      Edit("facts.yaml", text: ""),
      also: [
        "content/reports/demo/facts.yaml:1:1+1 JX0201"
      ]),
    DiagnosticCase(
      "a file of comments",
      Edit(
        "facts.yaml",
        text:
          """
          # 事实
          #@1+1 JX0201

          """)),
    DiagnosticCase(
      "a list as a key", "facts.yaml", "calls:",
      """
      ? [a, b]
      # ^ JX0205
      : c
      calls:
      """),
    .value(
      "the same key twice",
      """
        value: 80
        value: 90
      # ^~~~~ JX0206 note 3:3 fix: remove one of the two
      """),
    .label(
      "the same language twice",
      """
        label: {zh: 来电, zh: 电话, en: calls}
      #                   ^~ JX0206 note 2:11 fix: remove one of the two
      """),
    DiagnosticCase(
      "nested too deeply", "facts.yaml", "calls:",
      """
      deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      #                                    ^ JX0207
      calls:
      """),
    DiagnosticCase(
      "a list item among keys", "facts.yaml", "  value: 80",
      """
        - value: 80
      # ^ JX0213 fix: align it with the keys of its level
      """),
    DiagnosticCase(
      "two slips in two files",
      Edit(
        "facts.yaml", "  value: 80",
        """
          value：80
        #      ^~ JX0210 fix: write an ordinary colon and a space
        """),
      Edit(
        "budget.yaml", "unit: wan-yuan",
        """
        unit：wan-yuan
        #   ^~ JX0210 fix: write an ordinary colon and a space
        """)),
  ]
}
