extension DiagnosticCase {
  /// Keys that are missing, misspelt or of the wrong type, in facts and labels.
  static let keys: [DiagnosticCase] = [
    .value(
      "an unknown key near a known one",
      """
        valeu: 80
      # ^~~~~ JX0302 fix: did you mean “value”?
      """),
    .value(
      "an unknown key near no other",
      """
        colour: red
      # ^~~~~~ JX0302 fix: the keys here are label, unit, decimals, stated, source, evidence, note, overlapping, whole, same-as, value, ratio, growth, quotient, sum, difference, by, parts
        value: 80
      """),
    .value(
      "an unknown key in capitals",
      """
        Value: 80
      # ^~~~~ JX0302 fix: did you mean “value”?
      """),
    .label(
      "no label", "",
      also: [
        "content/reports/demo/facts.yaml:3:3+1 JX0301"
      ]),
    .label(
      "a text for a label",
      """
        label: 来电
      #        ^~~~ JX0303
      """),
    .label(
      "an empty text in a label",
      """
        label: {zh: "", en: calls}
      #              ^ JX0303
      """),
    .label(
      "no main language in a label",
      """
        label: {en: calls}
      #        ^ JX0301
      """),
    .label(
      "no translation in a label",
      """
        label: {zh: 来电}
      #        ^ JX0307
      """),
    .label(
      "an unknown language",
      """
        label: {zh: 来电, en: calls, fr: appels}
      #                              ^~ JX0306
      """),
    .label(
      "a misspelt language",
      """
        label: {zh: 来电, eng: calls}
      #                   ^~~ JX0306 fix: did you mean “en”?
      #        ^ JX0307
      """),
    .label(
      "a comma in an unquoted label",
      """
        label: {zh: 来电, en: calls, answered or not}
      #                              ^~~~~~~~~~~~~~~ JX0310 fix: add quotes around the value that has a comma
      """),
    .label(
      "a list in a label",
      """
        label: {zh: [来电], en: calls}
      #             ^ JX0303
      """),
    .value(
      "decimals that are no whole number",
      """
        value: 80
        decimals: 1.5
      #           ^~~ JX0303
      """),
    .value(
      "decimals below 0",
      """
        value: 80
        decimals: -1
      #           ^~ JX0303
      """),
    .value(
      "more decimals than can be shown",
      """
        value: 80
        decimals: 10
      #           ^~ JX0309
      """),
    .value(
      "no definition of a fact", "  decimals: 0",
      also: [
        "content/reports/demo/facts.yaml:2:3+1 JX0304"
      ]),
    .value(
      "two definitions of a fact",
      """
        value: 80
        sum: [answered]
      """,
      also: [
        "content/reports/demo/facts.yaml:2:3+1 JX0304"
      ]),
    .value(
      "a ratio of one",
      """
        ratio: [answered]
      #        ^ JX0303
        decimals: 1
      """),
    DiagnosticCase(
      "a ratio with a full-width comma", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: [answered， calls]
      #        ^ JX0303 fix: separate them by an ordinary comma and a space
      """),
    DiagnosticCase(
      "a ratio that is no list", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: answered / calls
      #        ^~~~~~~~~~~~~~~~ JX0303
      """),
    DiagnosticCase(
      "an empty sum", "facts.yaml", "  ratio: [answered, calls]",
      """
        sum: []
      #      ^ JX0303
      """),
    DiagnosticCase(
      "parts without their list", "facts.yaml",
      """
        by: district

      """, "",
      also: [
        "content/reports/demo/facts.yaml:14:3+1 JX0301"
      ]),
    DiagnosticCase(
      "no parts", "facts.yaml", "  parts: {east: 3, west: 5}",
      """
        parts: {}
      #        ^ JX0303
      """),
  ]
}
