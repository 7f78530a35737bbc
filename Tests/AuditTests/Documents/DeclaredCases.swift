/// Targets in tables with results and in several words, and plans beside them.
extension TextRuleTests {
  private static func results(_ third: String, _ fourth: String = "献血屋开放天数") -> String {
    "见表2。\n\n表2 绩效目标与完成情况\n\n"
      + table(
        "指标 | 计量单位 | 目标值 | 实际值", "献血人次 | 人次 | ≥62,000 | 59,500", "采血量 | U | ≥98,000 | 96,040",
        "团体献血活动 | 场 | \(third) | 396", "\(fourth) | 331")
  }

  static let declared = [
    Case(
      "= beside results", results("«JX2182|＝420»", "献血屋开放天数 | 天 | ≥330"),
      right: results("≥420", "献血屋开放天数 | 天 | ≥330")),
    Case(
      "a rate in days", results("≥420", "献血屋开放率 | 天 | «JX2181|≥330»"),
      right: results("≥420", "献血屋开放率 | % | ≥95")),
    Case(
      "> among ≥",
      table("指标 | 目标值", "农村放映场次 | ≥2,232场", "社区放映场次 | ≥240场", "中小学放映场次 | ≥336场", "场均观众 | «JX2182|＞50人次»"),
      right: table("指标 | 目标值", "农村放映场次 | ≥2,232场", "社区放映场次 | ≥240场", "中小学放映场次 | ≥336场", "成本节约率 | ＞0")),
    Case(
      "= among plain numbers",
      table(
        "Indicator | Target", "Children examined | ≥ 24,000", "Teeth sealed | ≥ 40,000",
        "Children given varnish | «JX2182|= 12,000»", "Sessions of education | ≥ 120"),
      right: table(
        "Indicator | Target", "Children examined | ≥ 24,000", "Teeth sealed | ≥ 40,000",
        "Children given varnish | ≥ 12,000", "Sessions of education | ≥ 120")),
    Case(
      "a target in other words",
      table("指标 | 目标值", "培训期数 | ≥13期", "«JX2183|举办培训班次数» | ≥13期", "放映场次 | ≥240场"),
      right: table("指标 | 目标值", "培训期数 | ≥13期", "培训人次 | ≥130人次", "放映场次 | ≥240场")),
    Case(
      "an overall target",
      "## 绩效目标\n\n总体目标：保障临床用血，全年献血不少于«JX2185|6.2万人次»。\n\n"
        + table("指标 | 计量单位 | 目标值", "献血人次 | 人次 | ≥60,000", "采血量 | U | ≥98,000", "团体活动 | 场 | ≥420"),
      right: "## 绩效目标\n\n总体目标：保障临床用血，全年献血不少于6.2万人次。\n\n"
        + table("指标 | 计量单位 | 目标值", "献血人次 | 人次 | ≥62,000", "采血量 | U | ≥98,000", "团体活动 | 场 | ≥420")),
    Case(
      "a plan under its name",
      "1. 农村放映：186个行政村每村12场，计划2,232场；\n\n"
        + table("指标 | 目标值", "农村放映场次 | «JX2199|≥2,323场»", "设备更新数量 | ≥12套", "培训期数 | ≥2期"),
      right: "1. 农村放映：186个行政村每村12场，计划2,232场；\n\n"
        + table("指标 | 目标值", "农村放映场次 | ≥2,232场", "设备更新数量 | ≥12套", "培训期数 | ≥2期")),
  ]
}
