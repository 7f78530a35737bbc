/// What a text says of lists, samples, units and the steps of a selection.
extension TextRuleTests {
  private static let schools = "\n\n# 正文\n\n工程在 8 所学校建设校舍。\n\n评价对象为 8 所学校的校舍。\n\n8 所学校的校舍均投入使用。"

  private static func quantities(_ done: String) -> String {
    table(
      "Category | Planned quantity | Actual quantity", "International events | 6 events | 5 events",
      "National events | 10 events | 10 events", "Training | 1,500 persons | 1,560 persons",
      "Vouchers | 120,000 vouchers | \(done)")
  }

  private static let staff =
    table(
      "支出类别 | 2023年决算 | 2022年决算", "人员经费 | 18,120.50 | 16,890.40", "其他支出 | 25,659.50 | 24,105.60",
      "合计 | 43,780.00 | 40,996.00") + "\n\n"

  private static let events =
    table("Tier | Events held", "National | 10", "City | 27", "School | 12", "Total | 49")
    + "\n\nThe policy is rated good.[^1] "

  private static func english(_ finding: String, _ last: String) -> String {
    "## Findings\n\n6.1 One target is not quantified (A3).\n\n6.2 Four planned visits were not made.\n\n"
      + finding + "\n\n## Recommendations\n\n"
      + "7.1 Quantify every target with a value and a unit.\n\n7.2 Plan visits by month and record them on site.\n\n"
      + last
  }

  private static let contracts =
    table(
      "指标 | 权重 | 得分", "B11 合同管理规范性 | 4 | 4", "B12 预算执行率 | 6 | 6", "B13 档案管理规范性 | 5 | 5")
    + "\n\n## B11 合同管理规范性\n\n"

  private static let agencies = "青阳市卫生健康委员会（以下简称“市卫健委”）负责监督。\n\n市卫健委制定办法，市卫健委审核名单，市卫健委组织验收，"

  static let listed = [
    Case(
      "contracts without a date", contracts + "核查合同 12 份，2 份«JX2143|没有签订»日期，得满分。",
      right: contracts + "核查合同 12 份，3 份未调整合同价，4 批资金不晚于 15 日拨付，未发现没有签订日期的合同，得满分。"),
    Case(
      "contracts signed by others", contracts + "核查合同 12 份，部分合同存在«JX2143|代签»现象，得满分。",
      right: contracts + "核查合同 12 份，部分合同存在代签现象，扣 0 分。"),
    Case(
      "a contract unsigned",
      table("Indicator | Weight | Score", "B1 Contract management | 4 | 4", "B2 Budget execution | 6 | 6")
        + "\n\nB1 Contract management: two of the 12 contracts were «JX2143|unsigned»; full marks.",
      right: table(
        "Indicator | Weight | Score", "B1 Contract management | 4 | 4", "B2 Budget execution | 6 | 6")
        + "\n\nB1 Contract management: none of the 12 contracts was unsigned; full marks."),
    Case("another short name", agencies + "«JX1607|市卫健局»拨付资金。", right: agencies + "市卫健委拨付资金。"),
    Case(
      "the project's name in the text",
      "# 2023年度青阳市供水管网改造项目绩效评价报告\n\n青阳市供水管网改造项目预算 500 万元。\n\n«JX1607|青阳市供水管道改造项目»完成较好。",
      right: "# 2023年度青阳市供水管网改造项目绩效评价报告\n\n青阳市供水管网改造项目预算 500 万元。\n\n青阳市供水管网改造项目完成较好。"),
    Case(
      "vouchers checked", "评价组抽查支付凭证 80 笔。\n\n经核查，抽查的 «JX2121|50 笔»支付凭证审批手续齐全。",
      right: "评价组抽查支付凭证 80 笔。\n\n经核查，抽查的 80 笔支付凭证审批手续齐全。"),
    Case(
      "published before the applications closed",
      "2023 年 1 月 16 日发布通知，2 月 28 日申报截止，«JX2161|2 月 10 日»公示名单。",
      right: "2023 年 1 月 16 日发布通知，2 月 28 日申报截止，3 月 27 日公示名单。"),
    Case(
      "published before the applications closed in English",
      "Applications opened on 9 January 2023 and closed on 10 February 2023. The list was published on «JX2161|20 January 2023».",
      right:
        "Applications opened on 9 January 2023 and closed on 10 February 2023. The list was published on 20 March 2023."
    ),
    Case(
      "a row in two words", quantities("«JX2172|108,600 visits»"), right: quantities("108,600 vouchers")),
    Case(
      "a share by two years", staff + "2023年人员经费占41.39%，比2022年下降«JX2113|0.19个百分点»。",
      right: staff + "2023年人员经费占41.39%，比2022年提高0.19个百分点。"),
    Case(
      "a share in a cell",
      table("子政策 | 扶持标准", "保险补贴 | 保费每亩60元，财政补贴75%，即每亩«JX2126|48元»", "基地奖补 | 每亩每年120元，按面积发放"),
      right: table("子政策 | 扶持标准", "保险补贴 | 保费每亩60元，财政补贴75%，即每亩45元", "基地奖补 | 每亩每年120元，按面积发放")),
    Case(
      "a calculation in a cell",
      table("内容 | 测算依据", "护理员培训 | 按每人600元、400人测算，400×600=«JX2111|24,600元»", "能力评估 | 按实际人次结算"),
      right: table("内容 | 测算依据", "护理员培训 | 按每人600元、400人测算，400×600=240,000元", "能力评估 | 按实际人次结算")),
    Case(
      "a total behind a footnote", events + "«JX2121|Fifty-nine events» were held.",
      right: events + "Forty-nine events were held."),
    Case(
      "one more than everywhere else", "# 摘要\n\n资金用于 «JX2129|9 所»学校的校舍建设。" + schools,
      right: "# 摘要\n\n资金用于 8 所学校的校舍建设。" + schools),
    Case(
      "English items",
      english(
        "«JX2141|6.3 Spending stayed below the budget.»", "«JX2149|7.3 Promote the results in local media.»"),
      right: english("6.3 Spending stayed below the budget.", "7.3 Match spending to the budget by quarter.")),
  ]
}
