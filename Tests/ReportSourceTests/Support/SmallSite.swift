/// A small valid site that uses every kind of file; tests break one thing in it.
enum SmallSite {
  static let report = "content/reports/demo/"

  /// A file's whole path: those of the report are named without their folder.
  static func path(_ name: String) -> String {
    name.hasPrefix("content/") || name.hasPrefix("templates/") ? name : report + name
  }

  static let files: [String: String] = [
    "content/site.yaml": site,
    "content/methodologies/city.yaml": methodology,
    "content/targets/plan.yaml": declaration,
    "templates/languages/zh.yaml": SmallCatalogue.zh,
    "templates/languages/en.yaml": SmallCatalogue.en,
    report + "report.yaml": head,
    report + "lists.yaml": lists,
    report + "facts.yaml": facts,
    report + "budget.yaml": budget,
    report + "delivery.yaml": delivery,
    report + "indicators.yaml": indicators,
    report + "findings.yaml": findings,
    report + "figures.yaml": figures,
    report + "errata.yaml": errata,
    report + "zh/01-main.md": chapterZH,
    report + "en/01-main.md": chapterEN,
    report + "zh/indicators.md": analysesZH,
    report + "en/indicators.md": analysesEN,
  ]

  static let site = """
    title: {zh: 绩效评价报告, en: Evaluation Reports}
    publisher: {zh: 评价中心, en: Evaluation Centre}
    languages: [zh, en]
    address: https://example.org/

    """

  static let methodology = """
    title: {zh: 本市办法, en: City Measures}
    document: 沪财绩〔2014〕22号
    full-score: 100
    grades:
      - {id: good, name: {zh: 良, en: good}, from: 75}
      - {id: fail, name: {zh: 差, en: fail}, from: 0}
    rounding: {scores: 2, rates: 2, subtotals: exact}

    """

  static let head = """
    title: {zh: 热线项目绩效评价报告, en: Evaluation of the Hotline Project}
    methodology: city
    project:
      name: {zh: 热线项目, en: Hotline Project}
    period: {from: 2017-01-01, to: 2017-12-31}
    date: 2018-05-31
    parties:
      - {id: office, role: {zh: 主管部门, en: department}, name: {zh: 办公室, en: Office}}
    headline: [office]
    chapters:
      - {file: 01-main.md}
    sources:
      - {id: form, title: {zh: 基础数据表, en: base form}, kind: form}
    references:
      - {id: law, title: {zh: 预算法, en: Budget Law}}

    """

  static let lists = """
    district:
      east: {zh: 东区, en: East}
      west: {zh: 西区, en: West}

    """

  static let facts = """
    calls:
      label: {zh: 来电, en: calls}
      value: 80
      unit: call
      source: form
    answered:
      label: {zh: 接听, en: answered}
      value: 40
      unit: call
    answer-rate:
      label: {zh: 接通率, en: answer rate}
      ratio: [answered, calls]
    by-district:
      label: {zh: 各区活动, en: activities}
      parts: {east: 3, west: 5}
      by: district
      unit: item

    """

  static let budget = """
    unit: wan-yuan
    source: form
    groups:
      - {id: hotline, name: {zh: 热线, en: hotline}}
      - {id: events, name: {zh: 活动, en: events}}
    lines:
      - {id: wages, group: hotline, name: {zh: 人员, en: wages}, unit: item, quantity: 2, unit-price: 5}
      - {id: phones, group: hotline, name: {zh: 话费, en: phones}, unit: item, quantity: 1, unit-price: 6}
      - {id: halls, group: events, name: {zh: 场地, en: halls}, unit: item, quantity: 4, unit-price: 1}
    methods:
      treasury: {zh: 直接支付, en: direct payment}
    payments:
      - {id: first, date: 2017-03-01, name: {zh: 首付, en: first}, group: hotline, amount: 10, method: treasury}

    """

  static let delivery = """
    - line: wages
      plan: {quantity: 2, unit: item, text: {zh: 两人, en: two people}}
      actual: {fact: answered, text: {zh: 接听, en: answered}}
    - line: phones
      plan: above
      actual: above
    - line: halls
      plan: {text: {zh: 场地, en: halls}}
      actual: {text: {zh: 完成, en: done}}

    """

  static let indicators = """
    - id: A
      name: {zh: 产出, en: output}
      weight: 60
    - id: A1
      name: {zh: 接通率, en: answer rate}
      weight: 60
      measure: {ratio: [answered, calls]}
      rule: {linear: {floor: 30%, benchmark: 95%}}
      basis: law
      evidence: [form]
    - id: B
      name: {zh: 效果, en: outcome}
      weight: 40
    - id: B1
      name: {zh: 影响, en: influence}
      weight: 40
      actual: {zh: 尚可, en: fair}
      rule: {judgement: {score: 30, reason: {zh: 尚可, en: fair}}}

    """

  static let findings = """
    findings:
      - {id: slow, title: {zh: 接听偏慢, en: Slow answers}, lost-on: [A1], recommendation: staff}
    recommendations:
      - {id: staff, title: {zh: 增加人员, en: More staff}, brief: {zh: 增加人员, en: Add staff}, to: office}

    """

  static let figures = """
    flow-of-money:
      title: {zh: 资金流程, en: Flow of money}
      flow:
        nodes:
          - {id: treasury, label: {zh: 国库, en: treasury}}
          - {id: office, label: {zh: 办公室, en: office}}
        edges:
          - {from: treasury, to: office}
    districts:
      title: {zh: 各区, en: Districts}
      chart: {ranking: by-district}

    """

  static let errata = """
    - id: rate
      title: {zh: 接通率, en: Answer rate}
      about: fact.answer-rate
      readings:
        - {value: 51%, where: {zh: 摘要, en: summary}}
      used: 50%
      reason: {zh: 以表为准, en: as in the table}

    """

  static let chapterZH = """
    # 结论 {#main}

    接通率为**{{fact.answer-rate}}**，得 {{A1.score}} 分[^rate]，见[](#tbl-scores)。

    ```{table} scores
    ```

    ```{figure} districts
    ```

    [^rate]: 接听 {{fact.answered | unit}}。

    """

  static let chapterEN = """
    # Conclusions {#main}

    The answer rate is {{fact.answer-rate}}, {{A1.score}} points[^rate]; see [](#tbl-scores).

    ```{table} scores
    ```

    ```{figure} districts
    ```

    [^rate]: {{fact.answered | unit}} were answered.

    """

  static let analysesZH = """
    # 指标分析

    ## A1

    接通率为 {{A1.value}}。

    ## B1

    影响尚可。

    """

  static let analysesEN = """
    # Analysis

    ## A1

    The rate is {{A1.value}}.

    ## B1

    The influence is fair.

    """

  static let declaration = """
    title: {zh: 绩效目标表, en: Targets}
    year: 2020
    applicant: {zh: 办公室, en: Office}
    project: {zh: 热线, en: Hotline}
    category: {zh: 经常性, en: recurrent}
    type: {zh: 其他, en: other}
    start: 2020-01-01
    end: 2020-12-31
    purchase-of-services: true
    unit: yuan
    budget: {total: 100, this-year: 100}
    overview: {zh: 概况, en: overview}
    basis: {zh: 依据, en: basis}
    necessity: {zh: 必要, en: necessity}
    safeguards: {zh: 保障, en: safeguards}
    plan: {zh: 计划, en: plan}
    overall-target: {zh: 目标, en: target}
    stage-targets:
      - {zh: 上半年, en: first half}
    targets:
      - group: {zh: 产出, en: output}
        subgroups:
          - name: {zh: 数量, en: quantity}
            targets:
              - {name: {zh: 热线, en: hotline}, target: ">=95%"}
              - {name: {zh: 满意, en: satisfaction}, target: {zh: 提升, en: improved}}

    """
}

/// The words that the small site needs in two languages.
enum SmallCatalogue {
  static let phrases: [String: Set<String>] = ["page.contents": [], "score.of": ["score", "weight"]]

  static let zh = """
    html: zh-Hans
    name: 中文
    numbers:
      decimal: "."
      minus: "-"
      with-unit: "{n} {unit}"
      words: [零, 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二, 十三, 十四, 十五, 十六, 十七, 十八, 十九, 二十]
    date: "{year} 年 {month} 月 {day} 日"
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    headings: ["{word}、", "（{word}）", "{n}.", "（{n}）", "{circled}", "{n}"]
    list-separator: 、
    units:
      call: 个
      item: 个
      yuan: 元
      wan-yuan: 万元
      point: 分
    phrases:
      page: {contents: 目录}
      score: {of: "满分 {weight}，得 {score}"}

    """

  static let en = """
    html: en
    name: English
    numbers:
      decimal: "."
      group: ","
      minus: "−"
      with-unit: "{n} {unit}"
      words: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u]
    date: "{day} {month-name} {year}"
    months: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]
    headings: ["{n}", "{path}", "{path}", "{n}", "{n}", "{n}"]
    list-separator: ", "
    sentence-space: " "
    units:
      call: {one: call, other: calls}
      item: {one: item, other: items}
      yuan: RMB
      wan-yuan: {other: "RMB 10,000", ways: [{from: 100, factor: 0.01, pattern: "RMB {n} million"}]}
      point: {one: point, other: points}
    phrases:
      page: {contents: Contents}
      score: {of: "{score} of {weight}"}

    """
}
