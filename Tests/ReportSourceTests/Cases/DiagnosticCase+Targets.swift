extension DiagnosticCase {
  /// Targets of a declaration.
  static let targets: [DiagnosticCase] = [
    .target(
      "a target in words without languages",
      """
                - {name: {zh: 热线, en: hotline}, target: 提升}
      #                                                   ^~~~ JX0512 fix: write it like >=95%; a target in words takes each language: {zh: 提升, en: …}
      """),
    .target(
      "a target with separators",
      """
                - {name: {zh: 热线, en: hotline}, target: "1,000人"}
      #                                                    ^~~~~~~ JX0512 fix: write 1000人
      """),
    .target(
      "a target in full-width digits",
      """
                - {name: {zh: 热线, en: hotline}, target: ２０００人}
      #                                                   ^~~~~~~~~~ JX0512 fix: write 2000人
      """),
    .target(
      "a target with a word before its number",
      """
                - {name: {zh: 热线, en: hotline}, target: 不低于95%}
      #                                                   ^~~~~~~~~ JX0512 fix: write it like >=95%; a target in words takes each language: {zh: 不低于95%, en: …}
      """),
    .target(
      "a target that is a span",
      """
                - {name: {zh: 热线, en: hotline}, target: 2-3次}
      #                                                   ^~~~~ JX0512 fix: write it like >=95%; a target in words takes each language: {zh: 2-3次, en: …}
      """),
  ]
}
