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
  ]
}
