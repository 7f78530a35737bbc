extension DiagnosticCase {
  /// Names that YAML files use of one another.
  static let references: [DiagnosticCase] = [
    .measure(
      "a fact that is not there",
      """
        measure: {ratio: [anwsered, calls]}
      #                   ^~~~~~~~ JX0701 fix: did you mean “answered”?
      """),
    .measure(
      "a fact near no other",
      """
        measure: {ratio: [满意度, calls]}
      #                   ^~~~~~ JX0701
      """),
    DiagnosticCase(
      "an operand that is not there", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: [answred, budget.totl]
      #                  ^~~~~~~~~~~ JX0701 fix: did you mean “budget.total”?
      #         ^~~~~~~ JX0701 fix: did you mean “answered”?
      """),
    DiagnosticCase(
      "a circle of facts", "facts.yaml",
      """
        value: 80
        unit: call
      """, "  sum: [answer-rate, answered]",
      also: [
        "content/reports/demo/facts.yaml:11:21+5 JX0702"
      ]),
    DiagnosticCase(
      "a fact that follows from itself", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: [answer-rate, calls]
      #         ^~~~~~~~~~~ JX0702
      """),
    DiagnosticCase(
      "an operand that is a name", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: [answered, budget.wages.name]
      #                   ^~~~~~~~~~~~~~~~~ JX0703
      """),
    DiagnosticCase(
      "a quotient by 0", "facts.yaml", "  ratio: [answered, calls]",
      """
        ratio: [answered, nothing]
      # ^~~~~ JX0704
      nothing:
        label: {zh: 零, en: nothing}
        value: 0
        unit: call
      """),
    DiagnosticCase(
      "a fraction of too many digits", "facts.yaml", "answer-rate:",
      """
      p1:
        label: {zh: 甲, en: a}
        quotient: [p0, i0]
        unit: item
      i0:
        label: {zh: 乙, en: b}
        quotient: [one, p0]
        unit: item
      p2:
        label: {zh: 甲, en: a}
        quotient: [p1, i1]
        unit: item
      i1:
        label: {zh: 乙, en: b}
        quotient: [one, p1]
        unit: item
      p3:
        label: {zh: 甲, en: a}
        quotient: [p2, i2]
      # ^~~~~~~~ JX0714
        unit: item
      i2:
        label: {zh: 乙, en: b}
        quotient: [one, p2]
        unit: item
      p4:
        label: {zh: 甲, en: a}
        quotient: [p3, i3]
        unit: item
      i3:
        label: {zh: 乙, en: b}
        quotient: [one, p3]
        unit: item
      p0:
        label: {zh: 甲, en: a}
        quotient: [p00, p01]
        unit: item
      p00:
        label: {zh: 甲, en: a}
        value: 999999999999989
        unit: item
      p01:
        label: {zh: 甲, en: a}
        value: 999999999999947
        unit: item
      one:
        label: {zh: 一, en: one}
        value: 1
        unit: item
      answer-rate:
      """),
    DiagnosticCase(
      "a list that is not there", "facts.yaml", "  by: district",
      """
        by: districts
      #     ^~~~~~~~~ JX0701 fix: did you mean “district”?
      """),
    DiagnosticCase(
      "an item that is not in the list", "facts.yaml", "  parts: {east: 3, west: 5}",
      """
        parts: {esat: 3, west: 5}
      #         ^~~~ JX0701 fix: did you mean “east”?
      """),
    DiagnosticCase(
      "a source that is not there", "facts.yaml", "  source: form",
      """
        source: forms
      #         ^~~~~ JX0701 fix: did you mean “form”?
      """),
    DiagnosticCase(
      "evidence that is not there", "indicators.yaml", "  evidence: [form]",
      """
        evidence: [form, interview]
      #                  ^~~~~~~~~ JX0701
      """),
    DiagnosticCase(
      "a basis that is not there", "indicators.yaml", "  basis: law",
      """
        basis: laws
      #        ^~~~ JX0701 fix: did you mean “law”?
      """),
    DiagnosticCase(
      "a party that is not there", "report.yaml", "headline: [office]",
      """
      headline: [offices]
      #          ^~~~~~~ JX0701 fix: did you mean “office”?
      """),
    DiagnosticCase(
      "an addressee that is not there", "findings.yaml",
      "  - {id: staff, title: {zh: 增加人员, en: More staff}, brief: {zh: 增加人员, en: Add staff}, to: office}",
      """
        - {id: staff, title: {zh: 增加人员, en: More staff}, brief: {zh: 增加人员, en: Add staff}, to: bureau}
      #                                                                                                ^~~~~~ JX0701
      """),
    DiagnosticCase(
      "a recommendation that is not there", "findings.yaml",
      "  - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A1], recommendation: staff}",
      """
        - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A1], recommendation: stuff}
      #                                                                                      ^~~~~ JX0701 fix: did you mean “staff”?
      """),
    DiagnosticCase(
      "points lost on what is not there", "findings.yaml",
      "  - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A1], recommendation: staff}",
      """
        - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A11], recommendation: staff}
      #                                                                 ^~~ JX0701 fix: did you mean “A1”?
      """),
    DiagnosticCase(
      "points lost on an inner node", "findings.yaml",
      "  - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A1], recommendation: staff}",
      """
        - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A], recommendation: staff}
      #                                                                 ^ JX0709
      """),
    DiagnosticCase(
      "a methodology that is not there", "report.yaml", "methodology: city",
      """
      methodology: citi
      #            ^~~~ JX0701 fix: did you mean “city”?
      """),
    DiagnosticCase(
      "a group that is not there", "budget.yaml",
      "  - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}",
      """
        - {id: halls, group: event, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}
      #                      ^~~~~ JX0701 fix: did you mean “events”?
      """),
    DiagnosticCase(
      "a means of payment that is not there", "budget.yaml",
      "  - {id: first, date: 2017-03-01, name: {zh: 首付, en: first}, group: hotline, amount: 10, method: treasury}",
      """
        - {id: first, date: 2017-03-01, name: {zh: 首付, en: first}, group: hotline, amount: 10, method: bank}
      #                                                                                                  ^~~~ JX0701
      """),
    DiagnosticCase(
      "lines of a group apart", "budget.yaml",
      "  - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}",
      """
        - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}
        - {id: cards, group: hotline, name: {zh: 卡片, en: cards}, unit: item, quantity: 4, unit-price: 1}
      #                      ^~~~~~~ JX0708 fix: put the lines of one group together
      #        ^~~~~ JX0712 fix: add it to delivery.yaml
      """),
    DiagnosticCase(
      "a budget line that is not there", "delivery.yaml", "- line: halls",
      """
      - line: hall
      #       ^~~~ JX0701 fix: did you mean “halls”?
      """,
      also: [
        "content/reports/demo/budget.yaml:9:10+5 JX0712 fix: add it to delivery.yaml"
      ]),
    DiagnosticCase(
      "a budget line twice", "delivery.yaml", "- line: halls", "- line: phones",
      also: [
        "content/reports/demo/budget.yaml:9:10+5 JX0712 fix: add it to delivery.yaml",
        "content/reports/demo/delivery.yaml:7:9+6 JX0501 note 4:9",
      ]),
    DiagnosticCase(
      "a budget line without delivery", "delivery.yaml",
      """
      - line: halls
        plan: {text: {zh: 场地, en: halls}}
        actual: {text: {zh: 完成, en: done}}

      """, "",
      also: [
        "content/reports/demo/budget.yaml:9:10+5 JX0712 fix: add it to delivery.yaml"
      ]),
    DiagnosticCase(
      "nothing above to merge with", "delivery.yaml",
      """
      - line: halls
        plan: {text: {zh: 场地, en: halls}}
      """,
      """
      - line: halls
        plan: above
      #       ^~~~~ JX0707
      """),
    DiagnosticCase(
      "a measure of delivery that is no fact",
      Edit(
        "delivery.yaml", "  actual: {fact: answered, text: {zh: 接听, en: answered}}",
        """
          actual: {fact: budget.total, text: {zh: 接听, en: answered}}
        #                ^~~~~~~~~~~~ JX0706
        """)),
    DiagnosticCase(
      "delivery without a budget",
      Edit(removing: "budget.yaml"),
      also: [
        "content/reports/demo/delivery.yaml:1:9+5 JX0701",
        "content/reports/demo/delivery.yaml:4:9+6 JX0701",
        "content/reports/demo/delivery.yaml:7:9+5 JX0701",
      ]),
    DiagnosticCase(
      "a rule on an inner node", "indicators.yaml",
      """
      - id: B
        name: {zh: 效果, en: outcome}
        weight: 40
      """,
      """
      - id: B
        name: {zh: 效果, en: outcome}
        weight: 40
        rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}
      # ^~~~ JX0709
      """),
    DiagnosticCase(
      "another reading that names what is not there", "indicators.yaml",
      "  rule: {linear: {floor: 30%, benchmark: 95%}}",
      """
        rule: {linear: {floor: 30%, benchmark: 95%}}
        alternatives:
          - {change: {numerator: anwsered}, reason: {zh: 另一口径, en: another reading}}
      #                          ^~~~~~~~ JX0701 fix: did you mean “answered”?
      """),
    DiagnosticCase(
      "a ranking of a fact without parts", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: {ranking: calls}
      #                  ^~~~~ JX0710
      """),
    DiagnosticCase(
      "a ranking of what is no fact", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: {ranking: budget.total}
      #                  ^~~~~~~~~~~~ JX0706
      """),
    DiagnosticCase(
      "a completion of what is not measured", "figures.yaml", "  chart: {ranking: by-district}",
      """
        chart: {completion: [A1, B1]}
      #                          ^~ JX0713
      """),
    DiagnosticCase(
      "a chart of the budget without a budget",
      Edit("figures.yaml", "  chart: {ranking: by-district}", "  chart: budget-composition"),
      Edit(removing: "budget.yaml"),
      Edit(removing: "delivery.yaml"),
      also: [
        "content/reports/demo/figures.yaml:9:1+9 JX0701"
      ]),
    DiagnosticCase(
      "an edge to what is not there", "figures.yaml", "      - {from: treasury, to: office}",
      """
            - {from: treasury, to: ofice}
      #                            ^~~~~ JX0701 fix: did you mean “office”?
      """),
    DiagnosticCase(
      "an erratum about what is not there", "errata.yaml", "  about: fact.answer-rate",
      """
        about: fact.answer-rates
      #        ^~~~~~~~~~~~~~~~~ JX0701 fix: did you mean “fact.answer-rate”?
      """),
  ]
}
