/// What a text tells in words, in cells and in names.
extension TextRuleTests {
  private static func counterparts(_ plan: String, lectures: String = "专家讲座 | 举办讲座 18 场，面向青少年 | 如期举办，听众踊跃参加")
    -> String
  {
    table(
      "内容 | 金额 | 单位 | 数量", "热线服务 | 56 | 次 | 8000", "专家讲座 | 5.4 | 场 | 18", "志愿者培训 | 7.2 | 场 | 24",
      "小组活动 | 3.3 | 场 | 11")
      + "\n\n"
      + table(
        "内容 | 计划内容 | 执行情况", "热线服务 | \(plan) | 接听来电，并回访来电人", lectures,
        "志愿者培训 | 举办培训 24 场，面向志愿者 | 如期举办，志愿者均参加", "小组活动 | 支持自主举办活动 11 场 | 如期举办，各小组均参加")
  }

  private static let lines = table(
    "内容 | 金额 | 单位 | 数量", "热线服务 | 56 | 次 | 8000", "«JX2174|专家讲座» | 5.4 | 场 | 18", "志愿者培训 | 7.2 | 场 | 24",
    "小组活动 | 3.3 | 场 | 11")

  static let told = [
    Case(
      "plan in a cell", counterparts("全年提供热线服务 «JX2176|8500 次»，受理报名"),
      right: counterparts("全年提供热线服务 8000 次，受理报名")),
    Case(
      "unit of a plan in a cell", counterparts("全年提供热线服务 «JX2176|8000 个»，受理报名"),
      right: counterparts("全年提供热线服务 8000 次，接听 16000 人次")),
    Case(
      "line that the other table leaves out",
      lines + "\n\n"
        + table(
          "内容 | 计划内容 | 执行情况", "热线服务 | 全年提供热线服务 8000 次 | 接听来电，并回访来电人",
          "志愿者培训 | 举办培训 24 场，面向志愿者 | 如期举办，志愿者均参加", "小组活动 | 支持自主举办活动 11 场 | 如期举办，各小组均参加"),
      right: counterparts("全年提供热线服务 8000 次，受理报名")),
    Case(
      "rate in a cell under a shorter name",
      table("内容 | 执行情况", "质量监测 | 共评估来电，质量合格率 «JX2121|92.1%»，均已反馈") + "\n\n热线质量评估合格率为 92.28%。",
      right: table("内容 | 执行情况", "质量监测 | 共评估来电，质量合格率 92.28%，均已反馈") + "\n\n热线质量评估合格率为 92.28%。"),
    Case(
      "value rounded in the table",
      table(
        "指标 | 业绩值 | 得分", "C11 接通率 | 81.12% | 3", "C12 督导完成率 | 80.35% | 2", "C14 场次完成率 | «JX2128|201%» | 4")
        + "\n\n## C14 场次完成率\n\n场次完成率为 201.25%。",
      right: table("指标 | 业绩值 | 得分", "C11 接通率 | 81.12% | 3", "C12 督导完成率 | 80.35% | 2", "C14 场次完成率 | 201% | 4")
        + "\n\n## C14 场次完成率\n\n场次完成率为 201%。"),
    Case(
      "forms of numbers", "## 方法\n\n### 1.基础数据\n\n### 2.问卷\n\n### «JX2157|3、»访谈",
      right: "## 方法\n\n### 1.基础数据\n\n### 2.问卷\n\n### 3.访谈\n\n1、座谈。\n\n2、走访。"),
    Case(
      "annexes of a text without any", "问卷结果见«JX2156|附件2»，访谈记录见附件3。", right: "问卷结果见附件1，访谈记录见附件2。"),
    Case(
      "parts by rank in the next sentence",
      "共评估来电 «JX2114|348 个»。其中，A 等（90 分以上）94 个，B 等（80 分以上）188 个，C 等 39 个；D 等和 E 等共 4 个。",
      right: "共评估来电 325 个。其中，A 等（90 分以上）94 个，B 等（80 分以上）188 个，C 等 39 个；D 等和 E 等共 4 个。"),
    Case(
      "cases counted as occurrences", "受理案例 «JX2114|13 例»，其中涉及危机的 4 起，涉及家庭的 7 起，涉及监护的 6 起。",
      right: "受理案例 13 例，其中涉及危机的 4 起，涉及家庭的 7 起，涉及监护的 6 起；同一案例可能涉及多类问题。"),
    Case(
      "share of the whole in the sentence before",
      "提供面询 298 人次，结案率为 100%。其中，不超过 3 次结案的占 79.5%，10 次以上的占 «JX2116|5.1%»。",
      right: "提供面询 298 人次，结案率为 100%。其中，不超过 3 次结案的占 79.5%，10 次以上的占 5.0%。"),
    Case(
      "project in a caption",
      "# 2017 年江城青少年服务平台专项绩效评价报告\n\n见表 1-1、表 1-2。\n\n表 1-1 江城青少年服务平台专项预算表\n\n«JX1607|表 1-2 江城青少年平台专项拨付表»",
      right:
        "# 2017 年江城青少年服务平台专项绩效评价报告\n\n见表 1-1、表 1-2。\n\n表 1-1 江城青少年服务平台专项预算表\n\n表 1-2 江城青少年服务平台专项拨付表"),
    Case(
      "indicator in a sentence",
      table("指标 | 权重 | 得分", "C14 “青春守护者计划”工作计划完成率 | 4 | 4") + "\n\n«JX1607|“青春守护者计划”计划完成率»超过要求。",
      right: table("指标 | 权重 | 得分", "C14 “青春守护者计划”工作计划完成率 | 4 | 4") + "\n\n“青春守护者计划”工作计划完成率超过要求。"),
  ]
}
