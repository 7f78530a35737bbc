extension DiagnosticCase {
  /// Indicators that make no tree.
  static let tree: [DiagnosticCase] = [
    DiagnosticCase(
      "inner weights that do not add up",
      Edit(
        "indicators.yaml",
        """
        - id: A
          name: {zh: 产出, en: output}
          weight: 60
        """,
        """
        - id: A
          name: {zh: 产出, en: output}
          weight: 61
        #         ^~ JX0607
        """),
      Edit(
        "indicators.yaml",
        """
        - id: B
          name: {zh: 效果, en: outcome}
          weight: 40
        """,
        """
        - id: B
          name: {zh: 效果, en: outcome}
          weight: 39
        #         ^~ JX0607
        """)),
    DiagnosticCase(
      "top-level weights that do not add up",
      Edit(
        "indicators.yaml",
        """
        - id: B
          name: {zh: 效果, en: outcome}
          weight: 40
        """,
        """
        - id: B
          name: {zh: 效果, en: outcome}
        """),
      Edit(
        "indicators.yaml",
        """
          weight: 40
          actual
        """,
        """
          weight: 39.5
          actual
        """),
      also: [
        "content/reports/demo/indicators.yaml:1:7+1 JX0607"
      ]),
    DiagnosticCase(
      "an indicator twice", "indicators.yaml", "- id: B1", "- id: A1",
      also: [
        "content/reports/demo/indicators.yaml:11:7+1 JX0609",
        "content/reports/demo/indicators.yaml:14:7+2 JX0608 note 4:7",
      ]),
    DiagnosticCase(
      "a weight of 0",
      Edit(
        "indicators.yaml",
        text:
          """
          - id: A
            name: {zh: 产出, en: output}
            weight: 100
            rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}
          - id: B
            name: {zh: 效果, en: outcome}
            weight: 0
          #         ^ JX0609
            rule: {judgement: {score: 0, reason: {zh: 尚可, en: fair}}}

          """)),
    DiagnosticCase(
      "an indicator with neither rule nor children", "indicators.yaml",
      """
        rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}

      """, "",
      also: [
        "content/reports/demo/indicators.yaml:14:7+2 JX0609"
      ]),
    DiagnosticCase(
      "a leaf without a weight", "indicators.yaml",
      """
        weight: 40
        actual: {zh: 尚可, en: fair}
      """, "  actual: {zh: 尚可, en: fair}",
      also: [
        "content/reports/demo/indicators.yaml:14:7+2 JX0301"
      ]),
    DiagnosticCase(
      "no indicators",
      Edit(
        "indicators.yaml",
        text:
          """
          []
          #@1+1 JX0607

          """)),
    DiagnosticCase(
      "an indicator that cannot be read does not make its parent a leaf", "indicators.yaml",
      """
        weight: 60
        measure: {ratio: [answered, calls]}
      """,
      """
        weight: 60分
      #         ^~~~ JX0305 fix: write 60, without the unit
        measure: {ratio: [answered, calls]}
      """),
  ]
}
