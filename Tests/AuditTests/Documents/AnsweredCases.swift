/// Findings and recommendations in the layouts in which reports set them against each other, and the indicators that
/// findings list.
extension TextRuleTests {
  private static let findings = """
    ## 存在的问题

    **问题一　合同条款不规范**

    部分合同缺少违约责任。

    **问题二　验收资料不完整**

    三台设备无验收单。

    **问题三　群众知晓率不高**

    宣传覆盖面窄。

    ## 改进建议


    """

  private static let englishFindings = """
    ## 6. Findings

    **Finding 1. Examinations fell short of plan.** Rain closed roads in October.

    **Finding 2. Records were incomplete.** Thirty lacked a signature.

    **Finding 3. Knowledge is below target.** Leaflets only.

    ## 7. Recommendations


    """

  private static let scores = table(
    "指标 | 权重 | 得分", "预算执行率 | 5 | 4.50", "验收规范性 | 5 | 3.00", "群众知晓率 | 5 | 4.00", "热线接听率 | 5 | 5.00",
    "群众满意度 | 5 | 4.20", "制度健全性 | 5 | 5.00", "目标明确性 | 5 | 5.00")

  private static func indicators(_ first: String, _ third: String) -> String {
    """


    ## 存在的问题

    （一）任务未完成。部分资金结余。相关指标：\(first)。

    （二）验收资料不完整。三台设备无验收单。相关指标：验收规范性。

    （三）知晓率和满意度不高。宣传覆盖面窄。相关指标：\(third)。

    ## 建议

    （一）加快资金支付，完成任务。

    （二）补齐验收资料，验收单随付款归档。

    （三）扩大宣传，提高知晓率和满意度。
    """
  }

  static let answered = [
    Case(
      "findings and recommendations by words and numbers",
      findings.replacing("**问题二　验收资料不完整**", with: "«JX2141|**问题二　验收资料不完整**»")
        + "**建议一　统一合同文本（针对问题一）**\n\n明确违约责任。\n\n**建议二　扩大宣传（针对问题三）**\n\n进村入户发放手册。",
      right: findings
        + "**建议一　统一合同文本（针对问题一、二）**\n\n明确违约责任，验收单随付款归档。\n\n**建议二　扩大宣传（针对问题三）**\n\n进村入户发放手册。"),
    Case(
      "a recommendation that is left out in English",
      englishFindings.replacing(
        "**Finding 2. Records were incomplete.** Thirty lacked a signature.",
        with: "«JX2141|**Finding 2. Records were incomplete.** Thirty lacked a signature.»")
        + "**Recommendation 1 (Finding 1).** Schedule distant schools from April.\n\n**Recommendation 2 (Finding 3).** Hold sessions at parents' evenings.",
      right: englishFindings
        + "**Recommendation 1 (Findings 1 and 2).** Schedule distant schools from April, and check records.\n\n**Recommendation 2 (Finding 3).** Hold sessions at parents' evenings."
    ),
    Case(
      "recommendations in a table",
      "## 存在的问题\n\n（一）合同条款不规范。部分合同缺少违约责任。\n\n«JX2141|（二）验收资料不完整»。三台设备无验收单。\n\n（三）群众知晓率不高。宣传覆盖面窄。\n\n## 建议\n\n"
        + table("序号 | 对应问题 | 建议", "1 | 问题（一） | 统一合同文本", "2 | 问题（三） | 进村入户发放手册"),
      right:
        "## 存在的问题\n\n（一）合同条款不规范。部分合同缺少违约责任。\n\n（二）验收资料不完整。三台设备无验收单。\n\n（三）群众知晓率不高。宣传覆盖面窄。\n\n## 建议\n\n"
        + table("序号 | 对应问题 | 建议", "1 | 问题（一）、（二） | 统一合同文本和验收单", "2 | 问题（三） | 进村入户发放手册")),
    Case(
      "a listed indicator with full marks", scores + indicators("预算执行率、«JX2144|热线接听率»", "群众知晓率、群众满意度"),
      right: scores + indicators("预算执行率", "群众知晓率和群众满意度")),
    Case(
      "an indicator that no list has",
      scores.replacing("4.20", with: "«JX2142|4.20»") + indicators("预算执行率", "群众知晓率"),
      right: scores + indicators("预算执行率", "群众知晓率、群众满意度")),
    Case(
      "number of a recommendation",
      "## 有关建议\n\n**建议一：统一合同文本。**\n\n**建议二：补齐验收资料。**\n\n**«JX1606|建议四»：扩大宣传。**",
      right: "## 有关建议\n\n**建议一：统一合同文本。**\n\n**建议二：补齐验收资料。**\n\n**建议三：扩大宣传。**"),
    Case(
      "number within a passage", "任务包括：（1）扫描600万页；（2）著录80万条；«JX1606|（4）»转录1,500小时。",
      right: "任务包括：（1）扫描600万页；（2）著录80万条；（3）转录1,500小时，其中（1）和（3）由市馆完成。"),
    Case(
      "Roman numbers of headings",
      "## I. Project\n\nText.\n\n## II. Work\n\nText.\n\n## «JX1606|IV.» Findings\n\nText.",
      right: "## I. Project\n\nText.\n\n## II. Work\n\nText.\n\n## III. Findings\n\nText."),
    Case(
      "numbers of parts", "**第一部分 概况**\n\n文字。\n\n**第二部分 评价**\n\n文字。\n\n**«JX1606|第四部分» 问题**\n\n文字。",
      right: "**第一部分 概况**\n\n文字。\n\n**第二部分 评价**\n\n文字。\n\n**第三部分 问题**\n\n文字。"),
  ]
}
