/// Analyses whose rate, rule or heading is not their indicator's, and statements about all that the table contradicts.
extension TextRuleTests {
  private static let scored =
    table(
      "指标 | 业绩值 | 权重 | 得分", "C11 热线接通率 | 81.12% | 4 | 3.15", "C12 专业督导次数计划完成率 | 80.35% | 4 | 2.04",
      "C13 面询结案及时率 | 100% | 4 | 4.00", "C21 志愿者注册率 | 100% | 4 | 4.00", "C22 投诉下降率 | 6% | 4 | 4.00",
      "C31 应急机制健全性 | 健全 | 4 | 4.00") + "\n\n"

  private static let others = [
    "### C11 热线接通率\n\n以95%为标杆、30%为下限，其间按比例计分。接通率为81.12%，得3.15分。\n\n",
    "### C21 志愿者注册率\n\n不低于95%的得满分。注册率为100%，得4.00分。\n\n",
    "### C22 投诉下降率\n\n下降不少于5%得满分。下降6%，得4.00分。\n\n",
    "### C31 应急机制健全性\n\n有预案、有演练的得满分。两项都有，得4.00分。\n\n",
  ].joined()

  private static func section(_ heading: String, _ text: String) -> String {
    scored + others + "### \(heading)\n\n\(text)"
  }

  static let named = [
    Case(
      "a definition of another measure",
      section("C21 志愿者注册率", "«JX2137|志愿者注册计划完成率»＝实际注册人数÷计划注册人数×100%。"),
      right: section("C21 志愿者注册率", "志愿者注册率＝已注册人数÷志愿者总人数×100%。")),
    Case(
      "a rate that is called a number",
      section("C12 专业督导次数计划完成率", "在60%与100%之间按比例计分。«JX2137|专业督导次数»＝实际督导次数÷计划督导次数×100%。完成率为80.35%，得2.04分。"),
      right: section("C12 专业督导次数计划完成率", "在60%与100%之间按比例计分。完成率＝实际督导次数÷计划督导次数×100%。完成率为80.35%，得2.04分。")),
    Case(
      "a definition in words",
      section("C21 志愿者注册率", "考察注册情况。«JX2137|志愿者注册计划完成率»等于实际注册人数除以计划注册人数。"),
      right: section("C21 志愿者注册率", "考察注册情况。注册率等于已注册人数除以志愿者总人数。")),
    Case(
      "timeliness without time",
      section("C13 面询结案及时率", "达到100%的得满分。全年面询298人次，结案率为«JX2137|100%»，得4.00分。"),
      right: section("C13 面询结案及时率", "达到100%的得满分。全年面询298人次，均在3个月内结案，结案率为100%，得4.00分。")),
    Case(
      "a score without a rule",
      section("C12 专业督导次数计划完成率", "计划督导850次，实际683次，完成率为80.35%。本指标权重4分，得«JX2138|2.04分»。"),
      right: section("C12 专业督导次数计划完成率", "完成率在60%与100%之间按比例计分。计划督导850次，实际683次，完成率为80.35%。本指标权重4分，得2.04分。")),
    Case(
      "all others reached",
      scored + "未达到要求的是专业督导。除专业督导次数计划完成率外，«JX2197|其他考核指标均超额完成»。",
      right: scored + "未达到要求的是专业督导。除专业督导次数计划完成率和热线接通率外，其他考核指标均超额完成。"),
    Case(
      "all quantified", scored + "«JX2197|所有评价指标»均可量化，便于考核。", right: scored + "产出类评价指标均可量化，便于考核。"),
    Case(
      "in parts and at once", "资金根据协议条款按月支付，均为«JX2197|一次性»全款支付。", right: "协议约定按月支付，实际均为一次性全款支付。"),
    Case(
      "a leaf without its group",
      "## C1 产出\n\n### C11 接通率\n\n内容。\n\n## C2 效益\n\n### C21 注册率\n\n内容。\n\n«JX1606|### C31 满意率»\n\n内容。",
      right:
        "## C1 产出\n\n### C11 接通率\n\n内容。\n\n## C2 效益\n\n### C21 注册率\n\n内容。\n\n## C3 影响\n\n### C31 满意率\n\n内容。"),
    Case(
      "a plan quoted in two ways", "依据上海市«JX1607|“十三五规划”»。\n\n依据国家“十三五”规划和本市“十三五”规划。",
      right: "依据上海市“十三五”规划。\n\n依据国家“十三五”规划和本市“十三五”规划。"),
    Case(
      "a count that the calculation does not take",
      "2023年一般以上交通事故«JX2121|56起»，2022年62起，下降率为（62－57）÷62＝8.06%。",
      right: "2023年一般以上交通事故57起，2022年62起，下降率为（62－57）÷62＝8.06%。"),
    Case(
      "a target in the table of scores",
      table("类型 | 指标 | 目标值", "数量 | 小修面积 | ≥26,000平方米", "质量 | 考核合格率 | ≥95%") + "\n\n"
        + table(
          "指标 | 权重 | 目标值 | 实际值 | 得分", "C4 桥梁检查完成率 | 4 | 100% | 100% | 4",
          "C5 考核合格率 | 8 | «JX2185|90%» | 96.50% | 8"),
      right: table("类型 | 指标 | 目标值", "数量 | 小修面积 | ≥26,000平方米", "质量 | 考核合格率 | ≥95%") + "\n\n"
        + table(
          "指标 | 权重 | 目标值 | 实际值 | 得分", "C4 桥梁检查完成率 | 4 | 100% | 100% | 4", "C5 考核合格率 | 8 | 95% | 96.50% | 8")),
    Case(
      "a rule in an annex",
      section("C31 应急机制健全性", "每发现一类缺失扣1.00分。两项都有，得4.00分。")
        + "\n\n### 附件\n\n" + table("指标 | 权重 | 评分规则", "C31 应急机制健全性 | 4 | 每发现一类缺失扣«JX2198|0.50分»"),
      right: section("C31 应急机制健全性", "每发现一类缺失扣1.00分。两项都有，得4.00分。")
        + "\n\n### 附件\n\n" + table("指标 | 权重 | 评分规则", "C31 应急机制健全性 | 4 | 每发现一类缺失扣1.00分")),
    Case(
      "tenths before their calculation",
      "The subsidies were «JX2187|about seven tenths» of the budget (4,040,000 ÷ 6,660,000 = 60.66%).",
      right: "The subsidies were about six tenths of the budget (4,040,000 ÷ 6,660,000 = 60.66%)."),
    Case(
      "what a row lacks",
      table(
        "内容 | 单位 | 计划 | 完成", "县道 | 公里 | 212.5 | 212.5", "村道 | 公里 | 1,124.0 | 1,096.0",
        "护栏 | 米 | 9,500 | 8,930")
        + "\n\n未养护的村道«JX2175|26.0公里»位于大崎镇。",
      right: table(
        "内容 | 单位 | 计划 | 完成", "县道 | 公里 | 212.5 | 212.5", "村道 | 公里 | 1,124.0 | 1,096.0",
        "护栏 | 米 | 9,500 | 8,930")
        + "\n\n未养护的村道28.0公里位于大崎镇。"),
    Case(
      "the rest of the sentence before", "1,065件中1,012件在30日内发放补贴。超期的«JX2120|35件»集中在三季度。",
      right: "1,065件中1,012件在30日内发放补贴。超期的53件集中在三季度。"),
    Case(
      "below a bound", "不高于30元得满分。实际为29.21元（较控制值低«JX2120|0.97元»）。", right: "不高于30元得满分。实际为29.21元（较控制值低0.79元）。"),
    Case(
      "a report dated within its field work",
      "# 法律援助项目绩效评价报告\n\n报告日：«JX2161|2024年7月18日»\n\n## 评价实施\n\n2024年5月13日至«JX2195|7月28日»，评价组进驻中心开展现场工作。",
      right:
        "# 法律援助项目绩效评价报告\n\n报告日期：2024年7月18日\n\n## 评价实施\n\n2024年5月13日至6月28日，评价组进驻中心开展现场工作。"),
  ]
}
