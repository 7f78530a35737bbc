/// A small report in which nothing is wrong, with enough in it that each rule can find one change.
enum CleanReport {
  static let folder = "content/reports/hotline/"

  static let files: [String: String] = [
    "content/site.yaml": "title: {zh: 报告}\npublisher: {zh: 评价中心}\nlanguages: [zh]\n",
    "content/methodologies/m.yaml": """
    title: {zh: 评价办法}
    full-score: 100
    grades:
      - {id: excellent, name: {zh: 优}, from: 90}
      - {id: good, name: {zh: 良}, from: 80}
      - {id: fair, name: {zh: 中}, from: 60}
      - {id: poor, name: {zh: 差}, from: 0}
    rounding: {scores: 2, rates: 2, subtotals: exact}
    outline: [{zh: 基本情况}, {zh: 建议}]

    """,
    folder + "report.yaml": report, folder + "facts.yaml": facts, folder + "lists.yaml": lists,
    folder + "budget.yaml": budget, folder + "delivery.yaml": delivery,
    folder + "indicators.yaml": indicators,
    folder + "findings.yaml": findings, folder + "figures.yaml": figures, folder + "zh/01.md": chapter,
    folder + "zh/indicators.md":
      "## A1\n\n立项规范。\n\n## B1\n\n接通率。\n\n## B2\n\n督导。\n\n## B3\n\n满意。\n\n## B4\n\n招募。\n",
    "content/targets/form.yaml": declaration,
  ]

  private static let report = """
    title: {zh: 热线项目绩效评价报告}
    methodology: m
    project: {name: {zh: 青年热线服务专项项目}, aliases: [{zh: 热线服务专项}]}
    period: {from: 2023-01-01, to: 2023-12-31}
    evaluated: {from: 2024-03-01, to: 2024-03-31}
    date: 2024-04-30
    published: {score: 85.00, grade: 良}
    parties:
      - {id: unit, role: {zh: 项目单位}, name: {zh: 市青少年服务和权益保护办公室}, brief: {zh: 办公室}}
    chapters: [{file: 01.md}]
    sources:
      - {id: base, title: {zh: 基础数据表}, kind: form}
      - {id: survey, title: {zh: 来电人问卷}, kind: survey, annex: {zh: 附件 1}}

    """

  private static let facts = """
    calls-dialled: {label: {zh: 拨打数}, value: 1000, unit: call, source: base}
    calls-answered: {label: {zh: 接听数}, value: 850, unit: call, source: base, whole: calls-dialled}
    supervisions-planned: {label: {zh: 督导计划数}, value: 100, unit: item, source: base, same-as: [plan.supervision.quantity]}
    supervisions-done: {label: {zh: 督导完成数}, value: 100, unit: item, source: base}
    recruits-planned: {label: {zh: 志愿者计划数}, value: 50, unit: person, source: base}
    recruits: {label: {zh: 志愿者招募数}, value: 50, unit: person, source: base}
    satisfied: {label: {zh: 来电人满意率}, value: 90%, source: survey}
    satisfied-target: {label: {zh: 来电人满意率目标}, value: 85%, source: base}
    survey-returned: {label: {zh: 问卷份数}, value: 120, unit: copy, source: survey}
    evaluated: {label: {zh: 质量评估数}, value: 348, unit: call, source: base}
    passed-rate: {label: {zh: 质量合格率}, value: 92.24%, source: base, whole: evaluated}
    failed-rate: {label: {zh: 质量不合格率}, value: 7.76%, source: base, whole: evaluated}
    cases: {label: {zh: 重点案例数}, value: 13, unit: case, source: base}
    case-kinds: {label: {zh: 案例分类}, by: kind, parts: {crisis: 4, family: 9}, unit: case, whole: cases, source: base}
    case-share: {label: {zh: 危机案例占比}, ratio: [case-kinds.crisis, cases], decimals: 1, stated: 30.8%}
    execution-rate: {label: {zh: 预算执行率}, ratio: [payments.total, budget.total], decimals: 0, stated: 100%}

    """.replacing("case-kinds.crisis", with: "crisis-cases") + """
      crisis-cases: {label: {zh: 危机案例数}, value: 4, unit: case, source: base, whole: cases}

      """

  private static let lists = "kind: {crisis: {zh: 危机干预}, family: {zh: 家庭问题}}\n"

  private static let budget = """
    unit: wan-yuan
    source: base
    stated: 35
    groups:
      - {id: hotline, name: {zh: 热线}, stated: 30}
      - {id: club, name: {zh: 俱乐部}, stated: 5}
    lines:
      - {id: supervision, group: hotline, name: {zh: 热线督导}, unit: item, quantity: 100, unit-price: 0.2, stated: 20}
      - {id: answering, group: hotline, name: {zh: 热线接听}, unit: call, quantity: 1000, unit-price: 0.01, stated: 10}
      - {id: recruitment, group: club, name: {zh: 志愿者招募}, unit: person, quantity: 50, unit-price: 0.1, stated: 5}
    methods: {treasury: {zh: 国库直拨}}
    payments:
      - {id: pay-hotline, date: 2023-06-30, name: {zh: 热线经费}, group: hotline, amount: 30, method: treasury}
      - {id: pay-club, date: 2023-09-30, name: {zh: 俱乐部经费}, group: club, amount: 5, method: treasury}

    """

  private static let delivery = """
    - line: supervision
      plan: {quantity: 100, unit: item, text: {zh: 督导}}
      actual: {fact: supervisions-done, text: {zh: 完成督导}}
    - line: answering
      plan: {text: {zh: 接听来电}}
      actual: {text: {zh: "接听 {{fact.calls-answered}} 个"}}
    - line: recruitment
      plan: {quantity: 50, unit: person, text: {zh: 招募}}
      actual: {fact: recruits, text: {zh: 完成招募}}

    """

  private static let indicators = """
    - {id: A, name: {zh: 决策}, weight: 40, published: {score: 36.25}}
    - id: A1
      name: {zh: 立项规范性}
      weight: 40
      rule: {judgement: {score: 36.25, reason: {zh: 申报材料不全。}}}
      evidence: [base]
      published: {score: 36.25}
    - {id: B, name: {zh: 绩效}, weight: 60, published: {score: 48.75}}
    - id: B1
      name: {zh: 热线接通率}
      weight: 30
      measure: {ratio: [calls-answered, calls-dialled]}
      rule: {linear: {floor: 60%, benchmark: 100%}}
      published: {value: 85%, score: 18.75}
    - id: B2
      name: {zh: 督导计划完成率}
      weight: 10
      measure: {ratio: [supervisions-done, supervisions-planned]}
      rule: {proportional: {target: 100%}}
      published: {value: 100%, score: 10.00}
    - id: B3
      name: {zh: 来电人满意率}
      weight: 10
      measure: {quantity: satisfied}
      rule: {threshold: {at-least: 85%}}
      published: {value: 90%, score: 10.00}
    - id: B4
      name: {zh: 招募计划完成率}
      weight: 10
      measure: {ratio: [recruits, recruits-planned]}
      rule: {proportional: {target: 100%}}
      published: {value: 100%, score: 10.00}

    """

  private static let findings = """
    findings:
      - {id: papers, title: {zh: 申报材料不全}, lost-on: [A1], recommendation: complete}
      - {id: seats, title: {zh: 座席不足}, lost-on: [B1], recommendation: staff}
    recommendations:
      - {id: complete, title: {zh: 补齐材料}, brief: {zh: 补齐。}}
      - {id: staff, title: {zh: 增加座席}, brief: {zh: 增加。}}

    """

  private static let figures = """
    flow:
      title: {zh: 拨付流程}
      flow: {nodes: [{id: a, label: {zh: 财政}}, {id: b, label: {zh: 单位}}], edges: [{from: a, to: b}]}

    """

  private static let chapter = """
    # 基本情况 {#basics}

    预算见[](#tbl-budget)，拨付流程见[](#fig-flow)，问卷报告见附件 1。等级为“{{total.grade}}”。

    1. 调研
    2. 评分

    ```{table} budget
    ```

    ```{figure} flow
    ```

    市青少年服务和权益保护办公室负责实施。

    # 建议 {#advice}

    补齐材料，增加座席。

    """

  private static let declaration = """
    title: {zh: 绩效目标申报表}
    year: 2023
    applicant: {zh: 办公室}
    project: {zh: 青年热线}
    category: {zh: 经常性}
    type: {zh: 其他}
    start: 2023-01-01
    end: 2023-12-31
    purchase-of-services: true
    unit: yuan
    budget: {total: 500000, this-year: 500000, last-year: 400000, last-year-executed: 390000}
    overview: {zh: 概况}
    basis: {zh: 依据}
    necessity: {zh: 必要性}
    safeguards: {zh: 保障}
    plan:
      zh: |
        - 年末：召开联络员会议，共2次
    overall-target: {zh: 总目标}
    targets:
      - group: {zh: 产出}
        subgroups:
          - name: {zh: 数量}
            targets:
              - {name: {zh: 联络员会议}, target: 2次}
              - {name: {zh: 宣传活动}, target: 10场}
              - {name: {zh: 培训完成率}, target: ">=95%"}
              - {name: {zh: 宣传完成率}, target: ">=95%"}
              - {name: {zh: 服务达标率}, target: ">=90%"}

    """
}
