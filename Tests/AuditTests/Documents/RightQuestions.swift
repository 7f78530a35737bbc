/// Two doers, two bases and two names that are both right.
extension RightTextTests {
  static let questions = [
    Text("an evaluator that is entrusted by another", "中心受区民政局委托运营食堂。区财政局委托评价机构开展绩效评价。"),
    Text("two things of two doers", "日常保洁由镇政府负责，垃圾清运由区城管局负责。设备维修由运营公司负责，设备更新由区城管局负责。"),
    Text("a doer by place", "管护工作由各村委会负责。\n\n管护工作由县交通局统一考核。"),
    Text("a doer that changed", "设施维护原由区城管局负责。\n\n设施维护改由区水务局负责。"),
    Text("a doer in full and in short", "设施维护由城市管理局负责。\n\n设施维护由区城市管理局负责。"),
    Text("what two do together", "资金由区财政局和区民政局负责审核。\n\n资金由区财政局负责审核。"),
    Text("supervision day by day and by the year", "各站点由镇政府负责日常监督考核。\n\n各站点由区卫健局负责年度监督考核。"),
    Text(
      "spending below what was paid out", "拨付至实施单位400万元，实施单位实际支出340万元，资金使用率为85%。预算400万元，拨付400万元，预算执行率为100%。"),
    Text("execution by what was spent alone", "全年实际支出340万元，预算执行率为85%。\n\n预算400万元，支出340万元，预算执行率为85%。"),
    Text("platforms of one number", "12345平台受理诉求，12345平台派单。12345热线由12345平台管理，12345市民服务热线设座席8个。"),
    Text(
      "goals that tables sum up",
      "年度目标包括讲座18场、各类宣传250次。\n\n| 内容 | 计划数量 |\n|---|---|\n| 讲座 | 18 |\n| 电台宣传 | 50 |\n| 报刊宣传 | 200 |\n| 骨干培训 | 24 |"
    ),
    Text(
      "goals that tables do not know at all",
      "年度目标包括讲座18场、入户走访600户。\n\n| 内容 | 计划数量 |\n|---|---|\n| 讲座 | 18 |\n| 电台宣传 | 50 |\n| 报刊宣传 | 200 |\n| 骨干培训 | 24 |"
    ),
    Text(
      "goals and what was done",
      "计划讲座18场、志愿者培训24场，实际讲座18场、志愿者培训30场。\n\n| 内容 | 计划数量 |\n|---|---|\n| 讲座 | 18 |\n| 志愿者培训 | 24 |\n| 电台宣传 | 50 |\n| 报刊宣传 | 200 |"
    ),
  ]
}
