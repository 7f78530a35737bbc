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

  static let listed = [
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
