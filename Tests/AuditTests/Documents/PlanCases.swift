/// Targets, plans and payments that two places of a document give otherwise, names and statements that vary.
extension TextRuleTests {
  private static func declared(_ trees: String, _ mowing: String = "≥", _ satisfied: String = "85") -> String
  {
    "### 绩效目标\n\n"
      + table(
        "指标 | 关系 | 目标值 | 单位", "乔木补植数 | ≥ | \(trees) | 株", "草坪修剪次数 | \(mowing) | 54 | 次",
        "病虫害防治次数 | ≥ | 36 | 次",
        "市民满意度 | ≥ | \(satisfied) | %") + "\n\n"
  }

  private static func done(_ trees: String) -> String {
    "### 完成情况\n\n" + table("任务 | 单位 | 计划数 | 实际数", "乔木补植 | 株 | \(trees) | 402", "灌木补植 | 平方米 | 12000 | 12300")
      + "\n\n"
  }

  private static let delivered =
    table(
      "Indicator | Weight | Score", "C1 Bins delivered | 10 | 10", "C4 Session attendance | 10 | 10",
      "C5 Guide service | 10 | 10", "C6 Point upkeep | 10 | 10", "C2 Correct sorting rate | 30 | 30",
      "C3 Certificate pass rate | 30 | 28") + "\n\n"

  private static func sorted(_ rate: String, _ pass: String = "≥ 92%") -> String {
    delivered + table("Target | Value", "Correct sorting rate | \(rate)", "Certificate pass rate | \(pass)")
      + "\n\n"
  }

  private static let accepted =
    table(
      "指标 | 权重 | 得分", "C1 数据库验收及时性 | 40 | 38", "C4 记录项目数 | 10 | 10", "C5 传习所达标率 | 10 | 10",
      "C6 档案合格率 | 10 | 10", "C2 培训完成率 | 15 | 15", "C3 补助发放率 | 15 | 15") + "\n\n"

  private static let lunches =
    table(
      "指标 | 权重 | 得分", "C1 灌木补植完成率 | 15 | 15", "C2 乔木补植完成率 | 15 | 14", "C3 草坪修剪完成率 | 40 | 38",
      "D1 投诉处理时长 | 10 | 10", "D2 绿地卫生 | 10 | 10", "D3 设施完好 | 10 | 10") + "\n\n"

  private static func held(_ paid: String, _ total: String) -> String {
    table(
      "支出内容 | 预算金额（万元） | 实际支出（万元）", "装备购置费 | 100.00 | 90.00", "操作培训费 | 30.00 | \(paid)",
      "合计 | 130.00 | \(total)")
      + "\n\n资金按实际交付数量支付。\n\n操作培训计划10期，实际举办9期。"
  }

  static let plans = [
    Case(
      "a target beside its plan", declared("«JX2171|400»") + done("420"), right: declared("420") + done("420")
    ),
    Case(
      "one = among ≥", declared("420", "＝").replacing("54 | 次", with: "«JX2182|54» | 次"),
      right: declared("420")),
    Case(
      "a target in words, signs in a column",
      declared("420") + "年度目标：补植乔木420株，市民满意度不低于«JX2185|88%»。",
      right: declared("420") + "年度目标：补植乔木420株，市民满意度不低于85%。"),
    Case(
      "the overall target of one year",
      "### 绩效目标\n\n" + table("指标 | 目标值", "展品更新数量 | ≥100 件", "课程开发数量 | ≥40 门")
        + "\n\n总体目标：更新展品100件，开发课程«JX2185|45门»。",
      right: "### 绩效目标\n\n" + table("指标 | 目标值", "展品更新数量 | ≥100 件", "课程开发数量 | ≥40 门")
        + "\n\n总体目标：三年更新展品300件。年度目标：更新展品100件，开发课程40门。"),
    Case(
      "a plan in words",
      table("指标 | 目标值", "停车架安装数量 | «JX2199|≥9,000 个»", "标线施划面积 | ≥12,400 平方米")
        + "\n\n项目计划改造道路8条；安装停车架9,600个，施划标线12,400平方米。",
      right: table("指标 | 目标值", "停车架安装数量 | ≥9,600 个", "标线施划面积 | ≥12,400 平方米")
        + "\n\n项目计划改造道路8条；安装停车架9,600个，施划标线12,400平方米。计划外增加停车架20个。"),
    Case(
      "a plan in English",
      table("Target | Value", "Cards issued | ≥ 62,000 cards", "Readers upgraded | ≥ 1,150 readers")
        + "\n\n## Plan\n\nThe Bureau planned to issue «JX2199|60,000» cards and to upgrade 1,150 readers.",
      right: table("Target | Value", "Cards issued | ≥ 62,000 cards", "Readers upgraded | ≥ 1,150 readers")
        + "\n\n## Plan\n\nThe Bureau planned to issue 62,000 cards and to upgrade 1,150 readers."),
    Case(
      "what a completion rate is divided by",
      table("目标 | 目标值 | 评价指标", "植被恢复面积 | «JX2199|≥160.0公顷» | 3.2 植被恢复完成率", "退塘面积 | ≥120.0公顷 | 3.1 退塘完成率")
        + "\n\n3.2 植被恢复完成率：权重6分，得6.00分。180.0÷180.0＝100.00%。",
      right: table("目标 | 目标值 | 评价指标", "植被恢复面积 | ≥180.0公顷 | 3.2 植被恢复完成率", "退塘面积 | ≥120.0公顷 | 3.1 退塘完成率")
        + "\n\n3.2 植被恢复完成率：权重6分，得6.00分。180.0÷180.0＝100.00%。"),
    Case(
      "a benchmark in English",
      sorted("≥ 80%")
        + "**C2 Correct sorting rate (30 points).** Rule: «JX2185|85%» or above earns full marks.",
      right: sorted("≥ 85%") + "**C2 Correct sorting rate (30 points).** Rule: 85% or above earns full marks."
    ),
    Case(
      "a target in an English analysis",
      sorted("≥ 80%", "≥ 90%")
        + "**C3 Certificate pass rate** (weight 30, score 28). The target was «JX2185|92%».",
      right: sorted("≥ 80%") + "**C3 Certificate pass rate** (weight 30, score 28). The target was 92%."),
    Case(
      "a deadline",
      table("指标 | 目标值", "数据库验收时间 | 11月30日前", "培训期数 | ≥10 期") + "\n\n" + accepted
        + "数据库验收及时性（C1，40分）：评分标准为«JX2185|2023年10月31日»前验收得满分，每逾期10天扣1分。实际逾期20天，扣2分，得38.00分。",
      right: table("指标 | 目标值", "数据库验收时间 | 11月30日前", "培训期数 | ≥10 期") + "\n\n" + accepted
        + "数据库验收及时性（C1，40分）：评分标准为2023年11月30日前验收得满分，每逾期10天扣1分。实际逾期20天，扣2分，得38.00分。"),
    Case(
      "the same rate in other words",
      table("指标 | 目标值", "故障响应及时率 | ≥95%", "«JX2183|故障两小时响应率» | ≥90%", "数据有效率 | ≥95%"),
      right: table("指标 | 目标值", "故障响应及时率 | ≥95%", "故障修复及时率 | ≥90%", "数据有效率 | ≥95%")),
    Case(
      "a rate that counts, in English",
      table(
        "Target | Value", "Coverage rate of services | «JX2181|≥ 4,750 persons»",
        "Tool kit coverage rate | «JX2181|≥ 1,200»"),
      right: table("Target | Value", "Coverage rate of services | ≥ 95%", "Number of tool kits | ≥ 1,200")),
    Case(
      "a fee paid in full", held("«JX2173|30.00»", "120.00"), right: held("27.00", "117.00")),
    Case(
      "a settled amount",
      table("内容 | 预算（万元） | 支出（万元）", "净水设备 | 360.00 | 345.00", "管网 | 80.00 | 80.00")
        + "\n\n注：净水设备按实际安装套数结算，«JX2178|24套»支付360.00万元。",
      right: table("内容 | 预算（万元） | 支出（万元）", "净水设备 | 360.00 | 345.00", "管网 | 80.00 | 80.00")
        + "\n\n注：净水设备按实际安装套数结算，23套支付345.00万元。"),
    Case(
      "operands of a cell",
      table("内容 | 数量 | 标准", "脱产培训 | 300 | 2,400（15天×160元）", "线上培训 | 600 | 200（2次×100元）")
        + "\n\n（1）脱产培训。每人次«JX2175|12天»，每人每天补助160元。",
      right: table("内容 | 数量 | 标准", "脱产培训 | 300 | 2,400（15天×160元）", "线上培训 | 600 | 200（2次×100元）")
        + "\n\n（1）脱产培训。每人次15天，每人每天补助160元。"),
    Case(
      "units of one thing in two tables",
      table("装备 | 单位 | 数量", "冲锋舟 | 艘 | 24", "水泵 | 台 | 50", "对讲机 | 台 | 300", "防护服 | 件 | 600") + "\n\n"
        + table("装备 | 单位 | 交付", "冲锋舟 | 艘 | 24", "水泵 | «JX2172|套» | 50", "对讲机 | 台 | 270", "防护服 | 件 | 600"),
      right: table("装备 | 单位 | 数量", "冲锋舟 | 艘 | 24", "水泵 | 台 | 50", "对讲机 | 台 | 300", "防护服 | 件 | 600") + "\n\n"
        + table("装备 | 单位 | 交付", "冲锋舟 | 艘 | 24", "水泵 | 台 | 50", "对讲机 | 台 | 270", "防护服 | 件 | 600")),
    Case(
      "one floor among sisters", lunches + "C1 灌木补植完成率：完成率102.50%，得15.00分。该指标完成率低于«JX2148|80%»的不得分。",
      right: lunches + "C1 灌木补植完成率：完成率102.50%，得15.00分。"),
    Case(
      "a floor beside the common rule",
      lunches
        + "C1至C3的评分规则相同：得分=完成率×分值，完成率低于60%的不得分。\n\nC1 灌木补植完成率：完成率低于«JX2148|80%»的不得分。完成率102.50%，得15.00分。",
      right: lunches + "C1至C3的评分规则相同：得分=完成率×分值，完成率低于60%的不得分。\n\nC1 灌木补植完成率：完成率102.50%，得15.00分。"),
    Case(
      "what never happened", "抽查2,000份档案，违规领取16份，违规领取率为0.80%。\n\n三年来«JX2197|从未发生违规领取»。",
      right: "抽查2,000份档案，违规领取16份，违规领取率为0.80%。\n\n三年来从未发生安全事故。"),
    Case(
      "all and some", lunches + "C1 灌木补植完成率：12处地块均有养护记录，得15.00分。\n\n## 存在的问题\n\n管理不细。部分地块«JX2197|没有养护记录»。",
      right: lunches + "C1 灌木补植完成率：12处地块均有养护记录，得15.00分。\n\n## 存在的问题\n\n管理不细。部分地块没有公示牌。"),
    Case(
      "full marks for what had not come",
      delivered + "One of the eight bins «JX2197|had not been delivered» when the team visited.",
      right: delivered + "One of the eight bins had not been registered when the team visited."),
    Case(
      "two bounds of one condition", "合同约定，月考核低于80分的，扣减当月服务费。\n\n月考核低于«JX2198|90分»的三个月均已扣减服务费。",
      right: "合同约定，月考核低于80分的，扣减当月服务费。\n\n月考核低于80分的三个月均已扣减服务费。季考核低于90分的，扣减当季服务费。"),
    Case(
      "a grade behind what was lost",
      "90分及以上为优，80分及以上不足90分为良，60分及以上不足80分为中。政策绩效评价得92.51分，共扣7.49分，评价等级为“«JX2131|良»”。",
      right: "90分及以上为优，80分及以上不足90分为良，60分及以上不足80分为中。政策绩效评价得92.51分，共扣7.49分，评价等级为“优”。"),
    Case(
      "points lost by the standard alone", lunches + "C3 草坪修剪完成率（40分）：根据评分标准，该指标得«JX2146|38.00分»，得分率95.00%。",
      right: lunches + "C3 草坪修剪完成率（40分）：计划54次，少修剪3次，扣2.00分，得38.00分，得分率95.00%。"),
    Case(
      "rows that number themselves",
      table(
        "序号 | 竞赛 | 人数", "1 | 电工 | 21", "2 | 焊工 | 16", "3 | 车工 | 12", "4 | 茶艺师 | 84", "«JX1606|6» | 育婴员 | 66"),
      right: table(
        "序号 | 竞赛 | 人数", "1 | 电工 | 21", "2 | 焊工 | 16", "3 | 车工 | 12", "4 | 茶艺师 | 84", "5 | 育婴员 | 66")),
    Case(
      "a name before its weight", lunches + "«JX2154|C1 灌木栽植完成率»，权重15分。完成率102.50%，得15.00分。",
      right: lunches + "C1 灌木补植完成率，权重15分。完成率102.50%，得15.00分。"),
    Case(
      "a short name shortened otherwise",
      "云溪区心晴社会工作服务中心（以下简称“心晴中心”）负责服务。心晴中心有社工9名。心晴中心建立档案。心晴中心按季报送。\n\n«JX1607|心情社工中心»是实施单位。",
      right: "云溪区心晴社会工作服务中心（以下简称“心晴中心”）负责服务。心晴中心有社工9名。心晴中心建立档案。心晴中心按季报送。\n\n街镇中心提供场地。"),
    Case(
      "a name of before the reform", "县卫健局制定计划。县卫健局审核名单。县卫健局考核。县卫健局发放补助。\n\n«JX1607|县卫计委»每半年核查一次。",
      right: "县卫健局制定计划。县卫健局审核名单。县卫健局考核。县卫健局发放补助。\n\n原县卫计委2018年印发办法。"),
    Case(
      "a hall of another name",
      table("展厅 | 展品", "智能技术厅 | 15", "生命健康厅 | 20") + "\n\n智能技术厅改造。智能技术厅开放。智能技术厅维修。\n\n未完成的是«JX1607|智能科技厅»2件。",
      right: table("展厅 | 展品", "智能技术厅 | 15", "生命健康厅 | 20") + "\n\n智能技术厅改造。智能技术厅开放。智能技术厅维修。\n\n未完成的是智能技术厅2件。"),
    Case(
      "a company for a centre",
      "Lanjiang Smart Card Centre (hereinafter \"the Card Centre\") produces cards. The «JX1607|Smart Card Company» supervised the work.",
      right:
        "Lanjiang Smart Card Centre (hereinafter \"the Card Centre\") produces cards. The Card Centre supervised the work."
    ),
    Case(
      "a village of another name",
      table("Village | Posts", "Lianhua | 60", "Hekou | 58", "Shaxi | 44")
        + "\n\nLianhua kept one post. One post in «JX1607|Lianhe» stayed vacant.",
      right: table("Village | Posts", "Lianhua | 60", "Hekou | 58", "Shaxi | 44")
        + "\n\nLianhua kept one post. One post in Hekou stayed vacant."),
  ]
}
