import Audit
import Testing

/// Each case changes the clean report, which is its silent twin, and marks what must be found.
@Suite struct RuleTests {
  struct Case: CustomTestStringConvertible {
    let id: String
    let changes: [MarkedReport.Change]

    init(_ id: String, _ changes: (String, String, String)...) {
      self.id = id
      self.changes = changes.map { MarkedReport.Change($0.0, $0.1, $0.2) }
    }

    var testDescription: String { id }
  }

  static let all =
    arithmetic + quantities + reconciliation + argument + structure + order + evidence + declarations + prose
    + wording

  @Test(arguments: all)
  func findsExactlyWhatIsMarked(_ example: Case) {
    let report = MarkedReport(example.changes)
    #expect(!report.expected.isEmpty)
    #expect(report.found == report.expected)
  }

  @Test func everyRuleHasACase() {
    let marks = Self.all.flatMap(\.changes).map(\.replacement).joined() + TextRuleTests.allMarks
    // Of waivers, languages, sign-offs and translations other suites speak.
    let elsewhere = [
      "JX1001", "JX1801", "JX1802", "JX1803", "JX1804", "JX1805", "JX1806", "JX1810", "JX1851", "JX2051",
      "JX2052",
      "JX2053", "JX2123",
    ]
    let untested = Audit.pages.map(\.code).filter {
      !elsewhere.contains($0) && !["JX2201", "JX2202", "JX2203", "JX2204"].contains($0) && !marks.contains($0)
    }
    #expect(untested == [])
  }

  static let arithmetic = [
    Case("score", ("indicators.yaml", "score: 18.75}", "score: «JX1101|18.57»}")),
    Case("total", ("report.yaml", "score: 85.00", "score: «JX1102|85.10»")),
    Case("amount", ("budget.yaml", "stated: 20}", "stated: «JX1103|21»}")),
    Case("group", ("budget.yaml", "stated: 30}", "stated: «JX1104|31»}")),
    Case("budget total", ("budget.yaml", "stated: 35\n", "stated: «JX1104|36»\n")),
    Case(
      "categories below the whole",
      ("facts.yaml", "family: 9}, unit: case, whole: cases", "family: 7}, unit: case, whole: «JX1104|cases»")),
    Case("stated fact", ("facts.yaml", "stated: 30.8%", "stated: «JX1105|38.0%»")),
    Case("value", ("indicators.yaml", "value: 85%", "value: «JX1106|58%»")),
    Case(
      "percentage of counts", ("facts.yaml", "7.76%", "7.47%"),
      ("facts.yaml", "value: 92.24%", "value: «JX1107|92.28%»")),
    Case(
      "shares above the whole", ("facts.yaml", "value: 7.76%", "value: «JX1108|7.76%»"),
      ("facts.yaml", "92.24%", "95.11%")),
    Case(
      "overlap undeclared",
      ("facts.yaml", "family: 9}, unit: case, whole: cases", "family: 11}, unit: case, whole: «JX1109|cases»")
    ),
    Case(
      "part above the whole",
      (
        "facts.yaml", "value: 4, unit: case, source: base, whole",
        "value: «JX1110|14», unit: case, source: base, whole"
      ),
      ("facts.yaml", "stated: 30.8%", "stated: 107.7%"), ("facts.yaml", "zh: 危机案例占比", "zh: 危机案例之比")),
    Case(
      "execution rate typed",
      (
        "facts.yaml", "ratio: [payments.total, budget.total], decimals: 0, stated: 100%",
        "value: «JX1111|98%», source: base"
      )),
    Case(
      "group not paid in full", ("budget.yaml", "amount: 5,", "amount: «JX1111|4.99»,")),
    Case(
      "count below zero",
      ("facts.yaml", "", "visits: {label: {zh: 走访次数}, value: «JX1114|-5», unit: item, source: base}\n")),
    Case("paid too much", ("budget.yaml", "amount: 5,", "amount: «JX1112|5.01»,")),
    Case(
      "share above 100 %", ("facts.yaml", "value: 90%", "value: «JX1113|190%»"),
      ("indicators.yaml", "value: 90%", "value: 190%")),
    Case(
      "growth without its base",
      (
        "facts.yaml", "evaluated: {label",
        "calls-growth: {label: {zh: 来电量增长率}, value: «JX1115|8.09%», source: base}\nevaluated: {label"
      )),
    Case(
      "rounded shares beside that of their sum",
      (
        "facts.yaml", "evaluated: {label",
        """
        press: {label: {zh: 报纸发布数}, value: 97, unit: piece, source: base}
        radio: {label: {zh: 电台发布数}, value: 100, unit: piece, source: base}
        posts: {label: {zh: 可发布数}, value: 600, unit: piece, source: base}
        published: {label: {zh: 发布数}, sum: [press, radio], source: base}
        press-share:
          label: {zh: 报纸发布占比}
          «JX1116|ratio»: [press, posts]
          source: base
        radio-share: {label: {zh: 电台发布占比}, ratio: [radio, posts], source: base}
        published-share: {label: {zh: 发布占比}, ratio: [published, posts], source: base}
        evaluated: {label
        """
      )),
  ]

  static let quantities = [
    Case(
      "same-as",
      (
        "facts.yaml", "value: 100, unit: item, source: base, same-as",
        "value: «JX1251 JX1402|99», unit: item, source: base, same-as"
      ),
      ("indicators.yaml", "value: 100%, score: 10.00}\n- id: B3", "value: 101%, score: 10.00}\n- id: B3")),
    Case(
      "same name", ("facts.yaml", "label: {zh: 志愿者计划数}, value: 50", "label: {zh: 志愿者招募数}, value: 50"),
      (
        "facts.yaml", "recruits: {label: {zh: 志愿者招募数}, value: 50",
        "recruits: {label: {zh: 志愿者招募数}, value: «JX1251|55»"
      ),
      (
        "indicators.yaml",
        "measure: {ratio: [recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 100%",
        "measure: {ratio: [recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 110%"
      )),
    Case(
      "erratum",
      (
        "errata.yaml", "",
        "- {id: e, title: {zh: 拨打数}, about: «JX1252|fact.calls-dialled», readings: [{value: 1010, where: {zh: 表}}], gap: true, used: 1010, reason: {zh: 以表为准。}}\n"
      )),
    Case(
      "erratum of one reading",
      (
        "errata.yaml", "",
        "- {id: «JX1255|e», title: {zh: 名称}, readings: [{value: {zh: 甲}, where: {zh: 表}}], used: {zh: 乙}, reason: {zh: 从全文。}}\n"
      )),
    Case(
      "erratum that uses another of its readings",
      (
        "errata.yaml", "",
        "- {id: e, title: {zh: 拨打数}, about: «JX1252|fact.calls-dialled», readings: [{value: 1010, where: {zh: 表}}, {value: 1000, where: {zh: 正文}}], used: 1010, reason: {zh: 以表为准。}}\n"
      )),
    Case(
      "precision", ("facts.yaml", "value: 90%", "value: 90.4%"),
      ("indicators.yaml", "value: 90%", "value: «JX1253|90%»"),
      ("indicators.yaml", "value: 85%", "value: 85.0%"),
      ("indicators.yaml", "value: 100%, score: 10.00}\n- id: B3", "value: 100.0%, score: 10.00}\n- id: B3")),
    Case(
      "the same quantity in another unit",
      (
        "facts.yaml", "evaluated: {label",
        "handled: {label: {zh: 处理数}, value: 850, unit: case, source: base, same-as: [«JX1254|calls-answered»]}\nevaluated: {label"
      )),
  ]

  static let reconciliation = [
    Case(
      "plan and budget", ("delivery.yaml", "quantity: 50", "quantity: «JX1401|60»"),
      (
        "facts.yaml", "value: 50, unit: person, source: base}\nrecruits:",
        "value: 60, unit: person, source: base}\nrecruits:"
      ),
      ("facts.yaml", "zh: 志愿者招募数}, value: 50", "zh: 志愿者招募数}, value: 60"), ("indicators.yaml", "", "")),
    Case(
      "plan and indicator", ("facts.yaml", "zh: 志愿者计划数}, value: 50", "zh: 志愿者计划数}, value: «JX1402|40»"),
      (
        "indicators.yaml", "published: {value: 100%, score: 10.00}\n- id: B3",
        "published: {value: 100%, score: 10.00}\n- id: B3"
      ),
      (
        "indicators.yaml",
        "[recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 100%",
        "[recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 125%"
      )),
    Case(
      "line without an actual", ("delivery.yaml", "line: answering", "line: «JX1403|answering»"),
      ("delivery.yaml", "\"接听 {{fact.calls-answered}} 个\"", "已完成")),
    Case(
      "paid though under-delivered", ("facts.yaml", "zh: 志愿者招募数}, value: 50", "zh: 志愿者招募数}, value: 40"),
      ("budget.yaml", "amount: 5,", "amount: «JX1404|5»,"),
      ("findings.yaml", "lost-on: [B1]", "lost-on: [B1, «JX1504|B4»]"),
      (
        "indicators.yaml",
        "[recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 100%, score: 10.00}",
        "[recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}\n  published: {value: 80%, score: 8.00}"
      ),
      ("indicators.yaml", "score: 48.75", "score: 46.75"), ("report.yaml", "score: 85.00", "score: 83.00")),
    Case(
      "unit of the plan",
      ("delivery.yaml", "quantity: 50, unit: person", "quantity: 50, unit: «JX1405|session»"),
      ("delivery.yaml", "fact: recruits", "fact: «JX1405|recruits»")),
    Case(
      "unit of what was done, in its words",
      (
        "delivery.yaml", "接听 {{fact.calls-answered}} 个", "满意率 «JX1405|{{fact.satisfied}}»"
      )),
    Case("target by its name", ("indicators.yaml", "{at-least: 85%}", "{at-least: «JX1406|80%»}")),
    Case(
      "target by same-as",
      (
        "facts.yaml", "label: {zh: 来电人满意率目标}, value: 85%, source: base",
        "label: {zh: 年度要求}, value: «JX1410|88%», source: base, same-as: [B3.target]"
      ),
      ("indicators.yaml", "{at-least: 85%}", "{at-least: «JX1406|85%»}")),
    Case(
      "actual in one table only",
      ("delivery.yaml", "fact: recruits, text: {zh: 完成招募}", "fact: recruits-planned, text: {zh: 完成招募}"),
      ("facts.yaml", "zh: 志愿者招募数}, value: 50", "zh: 志愿者招募数}, value: «JX1407|50»")),
    Case(
      "lines in another order",
      (
        "delivery.yaml",
        """
        - line: recruitment
          plan: {quantity: 50, unit: person, text: {zh: 招募}}
          actual: {fact: recruits, text: {zh: 完成招募}}

        """, ""
      ),
      (
        "delivery.yaml", "- line: supervision\n",
        """
        - line: «JX1408|recruitment»
          plan: {quantity: 50, unit: person, text: {zh: 招募}}
          actual: {fact: recruits, text: {zh: 完成招募}}
        - line: supervision

        """
      )),
    Case(
      "a payment named otherwise", ("budget.yaml", "name: {zh: 热线}", "name: {zh: 青年维权热线服务}"),
      ("budget.yaml", "name: {zh: 热线经费}", "name: {zh: «JX1409|青少年维权热线服务经费»}")),
    Case(
      "years beyond the period",
      (
        "budget.yaml", "unit: call, quantity: 1000, unit-price: 0.01",
        "unit: year, quantity: «JX1411|1000», unit-price: 0.01"
      ),
      ("delivery.yaml", "接听 {{fact.calls-answered}} 个", "接听 «JX1405|{{fact.calls-answered}}» 个")),
    Case(
      "a target in no chapter",
      (
        "facts.yaml", "satisfied-target: {label: {zh: 来电人满意率目标}, value: 85%,",
        "satisfied-target: {label: {zh: 来电人满意率目标}, value: «JX1410|85%», same-as: [B3.target],"
      )),
  ]

  static let argument = [
    Case(
      "loss without a finding", ("findings.yaml", "lost-on: [B1]", "lost-on: [«JX1503|B2»]"),
      ("indicators.yaml", "id: B1", "id: «JX1501|B1»")),
    Case(
      "finding without a recommendation", ("findings.yaml", "id: seats", "id: «JX1502|seats»"),
      ("findings.yaml", ", recommendation: staff", ""), ("findings.yaml", "id: staff", "id: «JX1510|staff»")),
    Case("two findings, one loss", ("findings.yaml", "lost-on: [B1]", "lost-on: [«JX1505|A1», «JX1504|B1»]")),
    Case(
      "floors differ",
      (
        "indicators.yaml", "measure: {quantity: satisfied}\n  rule: {threshold: {at-least: 85%}}",
        "measure: {quantity: satisfied}\n  rule: {linear: {floor: 60%, benchmark: 90%}}"
      ),
      (
        "indicators.yaml", "rule: {linear: {floor: 60%, benchmark: 100%}}",
        "rule: {linear: {floor: «JX1506|25%», benchmark: 105%}}"
      ),
      ("indicators.yaml", "score: 18.75", "score: 22.50"),
      ("indicators.yaml", "score: 48.75", "score: 52.50"), ("report.yaml", "85.00", "88.75"),
      (
        "indicators.yaml", "[recruits, recruits-planned]}\n  rule: {proportional: {target: 100%}}",
        "[recruits, recruits-planned]}\n  rule: {linear: {floor: 60%, benchmark: 100%}}"
      ),
      ("facts.yaml", "satisfied-target: {label: {zh: 来电人满意率目标}", "satisfied-target: {label: {zh: 年度要求}")),
    Case("grade word in text", ("zh/01.md", "等级为“{{total.grade}}”", "等级为“«JX1507|良好»”")),
    Case("published grade word", ("report.yaml", "grade: 良", "grade: «JX1507|良好»")),
    Case("grade of another score", ("report.yaml", "grade: 良", "grade: «JX1508|优»")),
    Case(
      "judgement without evidence", ("indicators.yaml", "id: A1", "id: «JX1509|A1»"),
      ("indicators.yaml", "  evidence: [base]\n", "")),
  ]

  static let structure = [
    Case(
      "table not cited", ("zh/01.md", "预算见[](#tbl-budget)，", ""),
      ("zh/01.md", "```{table} budget", "```«JX1601|{table} budget»")),
    Case(
      "figure not cited", ("zh/01.md", "拨付流程见[](#fig-flow)，", ""),
      ("zh/01.md", "```{figure} flow", "```«JX1602|{figure} flow»")),
    Case(
      "figure not placed", ("zh/01.md", "```{figure} flow\n```\n", ""),
      ("zh/01.md", "拨付流程见[](#fig-flow)，", ""), ("figures.yaml", "flow:\n  title", "«JX1603|flow»:\n  title")),
    Case("typed table number", ("zh/01.md", "补齐材料，", "补齐材料（见«JX1604|表 1-9»，不是表 1-1），")),
    Case("annex missing", ("zh/01.md", "补齐材料，", "补齐材料（见«JX1605|附件 4»），")),
    Case(
      "annex not cited", ("zh/01.md", "，问卷报告见附件 1", ""), ("report.yaml", "id: survey", "id: «JX1610|survey»")),
    Case("list number skips", ("zh/01.md", "2. 评分", "«JX1606|3.» 评分")),
    Case("circled number repeats", ("zh/01.md", "补齐材料，", "①补齐材料\n\n②增加座席\n\n«JX1606|②»加强考核，")),
    Case("name varies", ("zh/01.md", "市青少年服务和权益保护办公室负责", "«JX1607|市青少年服务及权益保护办公室»负责")),
    Case(
      "name without one of its words", ("zh/01.md", "市青少年服务和权益保护办公室负责", "«JX1607|市青少年权益保护办公室»负责")),
    Case("template limit", ("zh/01.md", "补齐材料，", "补齐材料«JX1608|（100字以内）»，")),
    Case("template blank", ("zh/01.md", "补齐材料，", "补齐«JX1608|XX»材料，«JX1608|待补充»，")),
    Case(
      "chapter missing", ("zh/01.md", "# 建议 {#advice}", "# 措施 {#advice}"),
      ("report.yaml", "file: 01.md", "file: «JX1609|01.md»")),
  ]

  static let order = [
    Case(
      "an indicator entered before the one above it",
      ("indicators.yaml", "- {id: B, name: {zh: 绩效}, weight: 60, published: {score: 48.75}}\n", ""),
      (
        "indicators.yaml", "- id: B2\n",
        "- {id: B, name: {zh: 绩效}, weight: 60, published: {score: 48.75}}\n- id: B2\n"
      ),
      ("indicators.yaml", "- id: B1\n", "- id: «JX1612|B1»\n")),
    Case(
      "indicators",
      (
        "indicators.yaml", "- {id: A, name: {zh: 决策}, weight: 40, published: {score: 36.25}}\n- id: A1\n",
        "- id: «JX1612|A1»\n"
      ),
      (
        "indicators.yaml", "- {id: B, name: {zh: 绩效}, weight: 60, published: {score: 48.75}}\n",
        "- {id: B, name: {zh: 绩效}, weight: 60, published: {score: 48.75}}\n- {id: «JX1611 JX1612|A», name: {zh: 决策}, weight: 40, published: {score: 36.25}}\n"
      ),
      ("zh/indicators.md", "## A1\n\n立项规范。\n\n", ""),
      ("zh/indicators.md", "招募。\n", "招募。\n\n## A1\n\n立项规范。\n")),
    Case(
      "analyses",
      (
        "zh/indicators.md", "## A1\n\n立项规范。\n\n## B1\n\n接通率。",
        "## B1\n\n«JX1612|{»{B1.value}}。\n\n## A1\n\n立项规范。"
      )),
  ]

  static let evidence = [
    Case(
      "fact without a source",
      (
        "facts.yaml", "recruits-planned: {label: {zh: 志愿者计划数}, value: 50, unit: person, source: base}",
        "«JX1701|recruits-planned»: {label: {zh: 志愿者计划数}, value: 50, unit: person}"
      )),
    Case(
      "source never used",
      (
        "report.yaml", "  - {id: survey",
        "  - {id: «JX1702|visit», title: {zh: 现场勘查}, kind: observation}\n  - {id: survey"
      )),
    Case(
      "survey without an annex", ("report.yaml", "id: survey", "id: «JX1703|survey»"),
      ("report.yaml", ", annex: {zh: 附件 1}", ""), ("zh/01.md", "，问卷报告见附件 1", "")),
    Case("sample too small", ("facts.yaml", "value: 120", "value: «JX1704|12»")),
    Case("payment outside the period", ("budget.yaml", "date: 2023-06-30", "date: «JX1705|2022-06-30»")),
    Case("report before its evaluation", ("report.yaml", "date: 2024-04-30", "date: «JX1706|2024-03-30»")),
    Case(
      "stages that overlap",
      (
        "zh/01.md", "# 建议 {#advice}",
        """
        ## 数据采集 {#collection}

        2024 年 3 月 1 日至 3 月 14 日，采集数据。

        ## 访谈 {#interviews}

        «JX1707|2024 年 3 月 14 日至 3 月 20 日»，访谈。

        ## 撰写 {#writing}

        2024 年 3 月 21 日至 3 月 31 日，撰写。

        # 建议 {#advice}
        """
      )),
    Case(
      "awarded after the start",
      (
        "zh/01.md", "市青少年服务和权益保护办公室负责实施。",
        "市青少年服务和权益保护办公室负责实施，2023 年 5 月 11 日公示，«JX1708|6 月 5 日»成交。"
      )),
  ]

  static let declarations = [
    Case(
      "rate with a count",
      ("content/targets/form.yaml", "{zh: 培训完成率}, target: \">=95%\"", "{zh: 培训完成率}, target: «JX2001|5次»")),
    Case(
      "rate in words",
      (
        "content/targets/form.yaml", "{zh: 培训完成率}, target: \">=95%\"",
        "{zh: 培训完成率}, target: {zh: «JX2002|提高»}"
      )),
    Case(
      "operators",
      (
        "content/targets/form.yaml", "{zh: 培训完成率}, target: \">=95%\"",
        "{zh: 培训完成率}, target: \"«JX2003|=95%»\""
      )),
    Case(
      "duplicate",
      (
        "content/targets/form.yaml", "{zh: 宣传活动}, target: 10场}",
        "{zh: 宣传活动}, target: 10场}\n          - {name: {zh: «JX2004|宣传活动5场»}, target: 5场}"
      )),
    Case("plan narrative", ("content/targets/form.yaml", "共2次", "共«JX2005|3次»")),
    Case(
      "money",
      ("content/targets/form.yaml", "last-year-executed: 390000", "last-year-executed: «JX2006|930000»")),
    Case("above 100 %", ("content/targets/form.yaml", "\">=90%\"", "\"«JX2007|>=900%»\"")),
    Case("form's hint", ("content/targets/form.yaml", "{zh: 必要性}", "{zh: 必要性«JX2008|（100字以内）»}")),
    Case(
      "the same line twice",
      (
        "content/targets/form.yaml", "    - 年末：召开联络员会议，共2次\n",
        "    - 年末：召开联络员会议，共2次\n    «JX2009|- 年末：召开联络员会议，共2次»\n"
      )),
  ]
}
