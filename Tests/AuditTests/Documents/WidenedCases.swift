/// What a document contradicts by its dates, names, captions and rules of scoring, in either language.
extension TextRuleTests {
  private static let stages = "项目于 2022 年 5 月 10 日签订合同，"

  private static let analyses =
    table(
      "指标 | 权重 | 得分", "C11 培训人数完成率 | 20 | 20", "C12 重点群体完成率 | 20 | 19", "C13 学徒培训完成率 | 20 | 19",
      "C14 资金到位率 | 10 | 10", "C15 制度健全性 | 10 | 10", "C16 学员满意度 | 10 | 10", "C17 企业满意度 | 10 | 10") + "\n\n"

  private static let lost = table(
    "指标 | 权重 | 得分", "B1 资金到位率 | 20 | 18", "B2 资金支付率 | 20 | 18", "B5 工程管理有效性 | 20 | 18", "C1 防渗完成率 | 10 | 8",
    "C2 泵站完成率 | 10 | 8", "C3 管道完成率 | 10 | 8", "C4 质量合格率 | 10 | 10")

  private static let schools = table(
    "学校 | 学生数", "临河县第一小学 | 1,980", "临河县沙湾小学 | 620", "临河县柳林中学 | 1,540", "山阳县石门小学 | 480")

  static let order = [
    Case(
      "work before the contract", stages + "«JX2161|4 月 20 日»开工，9 月 30 日验收。",
      right: stages + "6 月 20 日开工，9 月 30 日验收。"),
    Case(
      "accepted before completed",
      "The works were completed on 20 May 2022 and accepted on «JX2161|3 March 2022».",
      right:
        "The works were completed on 20 May 2022 and accepted on 3 June 2022. Lot 2 began on 4 March 2022."),
    Case(
      "acceptance in a table",
      table("学校 | 完工日期 | 验收日期", "第一小学 | 2022年8月10日 | 2022年9月1日", "沙湾小学 | 2022年8月20日 | «JX2161|2022年7月1日»"),
      right: table(
        "学校 | 完工日期 | 验收日期", "第一小学 | 2022年8月10日 | 2022年9月1日", "沙湾小学 | 2022年8月20日 | 2022年8月20日")),
    Case(
      "mended before it was found", "审计局 2023 年 9 月的抽查指出多领补贴 18.60 万元，已于 «JX2161|2023 年 5 月»追回。",
      right: "审计局 2023 年 9 月的抽查指出多领补贴 18.60 万元，已于 2023 年 11 月追回。"),
    Case(
      "an English period",
      "Preparation ran from 1 March to 17 March 2023, reporting from 4 May to «JX2161|16 April 2023».",
      right: "Preparation ran from 1 March to 17 March 2023, field work from 4 December to 16 January 2024."),
    Case(
      "days late in English",
      "The works were due on 30 June 2023 and finished on 26 October 2023, «JX2161|88 days» late.",
      right: "The works were due on 30 June 2023 and finished on 26 October 2023, 118 days late."),
    Case(
      "report before its evaluation",
      "报告日期：«JX2161|2024年4月10日»\n\n## 评价工作开展情况\n\n2024年3月4日至3月15日，评价组制定方案；4月15日至4月26日，撰写初稿。",
      right: "报告日期：2024年5月10日\n\n## 评价工作开展情况\n\n2024年3月4日至3月15日，评价组制定方案；4月15日至4月26日，撰写初稿。"),
    Case(
      "budget changed after its year", "2022年年初预算648.00万元。«JX2162|2023年2月»因单价下降，调减18.00万元。",
      right: "2022年年初预算648.00万元。2022年8月因单价下降，调减18.00万元。2023年预算为600.00万元，2023年2月调减5.00万元。"),
    Case(
      "completed before it began",
      "项目实施周期为2021年1月至2022年12月。\n\n" + table("学校 | 完工日期", "第一小学 | 2022年8月10日", "石门小学 | «JX2162|2020年6月30日»"),
      right: "项目实施周期为2021年1月至2022年12月。\n\n" + table("学校 | 完工日期", "第一小学 | 2022年8月10日", "石门小学 | 2023年2月1日")),
    Case(
      "years of the title", "# 补贴政策（2021—2023年）绩效评价报告\n\n评价对象为2021年1月1日至«JX2166|2022年12月31日»的补贴。",
      right: "# 补贴政策（2021—2023年）绩效评价报告\n\n评价对象为2021年1月1日至2023年12月31日的补贴。培训于2021年3月1日至2022年12月31日举办。"),
  ]

  static let names = [
    Case(
      "place of the title",
      "# 白河灌区续建配套工程绩效评价报告\n\n白河灌区位于县东南。白河灌区设计灌溉面积12万亩。\n\n建议«JX1607|白水灌区»推行预付费。",
      right: "# 白河灌区续建配套工程绩效评价报告\n\n白河灌区位于县东南。白河灌区设计灌溉面积12万亩。\n\n建议白河灌区推行预付费，东河灌区参照执行。"),
    Case(
      "name of a row",
      schools + "\n\n"
        + table("学校 | 单价", "临河县第一小学 | 2,450", "临河县沙湾小学 | 2,200", "«JX1607|临河县柳林初级中学» | 2,300")
        + "\n\n临河县柳林中学尚在建设。",
      right: schools + "\n\n"
        + table("学校 | 单价", "临河县第一小学 | 2,450", "临河县沙湾小学 | 2,200", "临河县第二小学 | 2,300")
        + "\n\n临河县柳林中学尚在建设。"),
    Case(
      "name in a column",
      table(
        "日期 | 拨付对象 | 金额", "2023-03-30 | 颐和中心 | 46.50", "2023-06-29 | 颐和中心 | 44.80",
        "2023-09-27 | 颐和中心 | 45.01", "2023-12-21 | «JX1607|颐康公司» | 42.16"),
      right: table(
        "日期 | 拨付对象 | 金额", "2023-03-30 | 颐和中心 | 46.50", "2023-06-29 | 颐和中心 | 44.80",
        "2023-09-27 | 颐和中心 | 45.01", "2023-12-21 | 安康公司 | 42.16")),
    Case(
      "one name of two lists",
      table(
        "指标 | 权重", "就餐人次完成率 | 10", "助餐点完成率 | 10", "送餐完成率 | 10", "抽检合格率 | 10", "刷卡比例数量 | 10", "就餐老人满意度 | 50")
        + "\n\n"
        + table(
          "指标 | 权重 | 得分", "就餐人次完成率 | 10 | 10", "助餐点完成率 | 10 | 10", "送餐完成率 | 10 | 10", "抽检合格率 | 10 | 10",
          "刷卡比例数量 | 10 | 10", "«JX2154|用餐群众满意率» | 50 | 50"),
      right: table(
        "指标 | 权重", "就餐人次完成率 | 10", "助餐点完成率 | 10", "送餐完成率 | 10", "抽检合格率 | 10", "刷卡比例数量 | 10", "就餐老人满意度 | 50")
        + "\n\n"
        + table(
          "指标 | 权重 | 得分", "就餐人次完成率 | 10 | 10", "助餐点完成率 | 10 | 10", "送餐完成率 | 10 | 10", "抽检合格率 | 10 | 10",
          "刷卡比例数量 | 10 | 10", "就餐老人满意度 | 50 | 50")),
    Case(
      "reference", "办法参照统计规范[1]和省级政策«JX2158|【3】»制定。\n\n参考文献\n\n[1] 统计规范. 2019.\n\n[2] 实施细则. 2020.",
      right: "办法参照统计规范[1]和省级政策[2]制定。\n\n参考文献\n\n[1] 统计规范. 2019.\n\n[2] 实施细则. 2020."),
  ]

  static let scoring = [
    Case(
      "floors of sisters",
      analyses + "C12 重点群体完成率：低于 60% 不得分，得 19 分，少 5%。\n\nC13 学徒培训完成率：低于 «JX2148|80%» 不得分，得 19 分，少 5%。",
      right: analyses + "C12 重点群体完成率：低于 60% 不得分，得 19 分，少 5%。\n\nC13 学徒培训完成率：考虑到学徒招收难度，低于 50% 不得分，得 19 分，少 5%。"
    ),
    Case(
      "benchmarks of sisters",
      analyses + "C16 学员满意度：达到 90% 得满分，得 10 分。\n\nC17 企业满意度：达到 «JX2148|85%» 得满分，得 10 分。",
      right: analyses
        + "学员满意度不低于 90%，企业满意度不低于 85%。\n\nC16 学员满意度：达到 90% 得满分，得 10 分。\n\nC17 企业满意度：达到 85% 得满分，得 10 分。"),
    Case(
      "target reached",
      table(
        "指标 | 目标值 | 实际值 | 权重 | 得分", "停车位完成率 | ≥90% | 92.50% | 4 | «JX2147|3.70»",
        "管网完成率 | 100% | 100% | 4 | 4"),
      right: table(
        "指标 | 目标值 | 实际值 | 权重 | 得分", "停车位完成率 | 100% | 92.50% | 4 | 3.70", "管网完成率 | ≥95% | 96% | 4 | 4")),
    Case(
      "target missed",
      table(
        "指标 | 目标值 | 实际值 | 权重 | 得分", "服务人次 | ≥3,000人次 | 2,760人次 | 4 | «JX2147|4»", "投诉 | ≤10件 | 8件 | 4 | 4"),
      right: table(
        "指标 | 目标值 | 实际值 | 权重 | 得分", "服务人次 | ≥3,000人次 | 2,760人次 | 4 | 3.68", "投诉 | ≤10件 | 8件 | 4 | 4")),
    Case(
      "target of an analysis",
      "## 绩效目标\n\n服务群体满意。\n\n" + table("指标 | 目标值", "学员满意度 | ≥90%", "企业满意度 | ≥90%") + "\n\n## 分析\n\n"
        + analyses
        + "C16 学员满意度：满意度 92.41%，高于 «JX2185|70%» 的及格线，得满分。",
      right: "## 绩效目标\n\n服务群体满意。\n\n" + table("指标 | 目标值", "学员满意度 | ≥90%", "企业满意度 | ≥90%") + "\n\n## 分析\n\n"
        + analyses
        + "C16 学员满意度：满意度 92.41%，高于 90% 的标准，得满分。"),
    Case(
      "target of a scored table",
      "## 绩效目标\n\n精准识别率不低于 «JX2185|95%»。\n\n## 得分\n\n"
        + table("指标 | 目标值 | 实际值 | 权重 | 得分", "精准识别率 | ≥98% | 97.50% | 10 | 9.95"),
      right: "## 绩效目标\n\n精准识别率不低于 98%。\n\n## 得分\n\n"
        + table("指标 | 目标值 | 实际值 | 权重 | 得分", "精准识别率 | ≥98% | 97.50% | 10 | 9.95")),
    Case(
      "target in English",
      "## Objectives\n\nThe objective was to hold «JX2185|8» temporary exhibitions in 2022.\n\n"
        + table(
          "Indicator | Target", "Temporary exhibitions held | 6 exhibitions",
          "Opening days | ≥300 days"),
      right: "## Objectives\n\nThe objective was to hold 6 temporary exhibitions in 2022.\n\n"
        + table(
          "Indicator | Target", "Temporary exhibitions held | 6 exhibitions",
          "Opening days | ≥300 days")),
    Case(
      "loss that no finding cites",
      lost.replacing("工程管理有效性 | 20 | 18", with: "工程管理有效性 | 20 | «JX2142|18»")
        + "\n\n## 主要问题\n\n问题一：配套资金不到位，支付进度慢，影响资金到位和工程进度，需要尽快落实县级配套资金并加快支付和结算（B1、B2）。\n\n问题二：工程尾段少做渠道，泵站和管道进度滞后，部分段落尚需返工（C1、C2、C3）。",
      right: lost
        + "\n\n## 主要问题\n\n问题一：配套资金不到位，支付进度慢，影响资金到位和工程进度，需要尽快落实县级配套资金并加快支付和结算（B1、B2）。\n\n问题二：工程尾段少做渠道，泵站和管道进度滞后，部分段落尚需返工（B5、C1、C2、C3）。"
    ),
    Case(
      "full marks behind a name",
      "Compliance of spending (weight 5, score 5.00): 90 vouchers were sampled, and seven «JX2143|lacked» invoices. Contract management (weight 3, score «JX2146|2.00»): on the whole fairly good.\n\n"
        + table(
          "Indicator | Weight | Score", "Compliance of spending | 5 | 5.00", "Contract management | 3 | 2.00",
          "Opening days | 6 | 6.00", "Visitors | 10 | 10.00", "Funds in place | 4 | 4.00", "Safety | 3 | 3.00"
        ),
      right:
        "Compliance of spending (weight 5, score 5.00): 90 vouchers were sampled, no irregularity was found. Contract management (weight 3, score 2.00): 1 of 18 contracts was signed after work had begun, minus 1.00.\n\n"
        + table(
          "Indicator | Weight | Score", "Compliance of spending | 5 | 5.00", "Contract management | 3 | 2.00",
          "Opening days | 6 | 6.00", "Visitors | 10 | 10.00", "Funds in place | 4 | 4.00", "Safety | 3 | 3.00"
        )),
    Case(
      "questionnaires of one place", "发放问卷 500 份，«JX2164|集中在第三小学 1 所»学校发放，收回 480 份。",
      right: "发放问卷 500 份，在 8 所学校发放，收回 480 份。"),
    Case(
      "answers of a part", "读者问卷仅在馆内发放，满意度结论«JX2164|代表全»市读者。", right: "读者问卷仅在馆内发放，满意度结论不能代表全市读者。"),
    Case(
      "rate of things sampled", "抽查档案 40 份，档案完整率 «JX2116|93.3%»。",
      right: "抽查档案 40 份，档案完整率 92.5%。抽查企业 40 件样品，产品合格率 92.5%。"),
  ]

  static let captioned = [
    Case(
      "unit in a caption",
      "见表 1。\n\n表 1 预算表（单位：万元）\n\n" + table("内容 | 预算", "管网 | 600", "水池 | 400", "合计 | 1,000")
        + "\n\n## 资金\n\n项目预算 «JX2121|1,200 万元»。",
      right: "见表 1。\n\n表 1 预算表（单位：万元）\n\n" + table("内容 | 预算", "管网 | 600", "水池 | 400", "合计 | 1,000")
        + "\n\n## 资金\n\n项目预算 1,000 万元。"),
    Case(
      "balance in English",
      "See Table 1.\n\nTable 1 Spending (CNY thousand)\n\n"
        + table(
          "Line | Budget | Spending", "Posts | 4,400 | 4,144", "Lighting | 2,000 | 1,900",
          "Total | 6,400 | 6,044")
        + "\n\nThe unspent balance of «JX2175|CNY 365 thousand» was returned.",
      right: "See Table 1.\n\nTable 1 Spending (CNY thousand)\n\n"
        + table(
          "Line | Budget | Spending", "Posts | 4,400 | 4,144", "Lighting | 2,000 | 1,900",
          "Total | 6,400 | 6,044")
        + "\n\nThe unspent balance of CNY 356 thousand was returned."),
    Case(
      "change by a table",
      "见表 2。\n\n表 2 经费表（单位：万元）\n\n"
        + table("项目 | 2022年决算 | 2023年决算", "运行费 | 15.20 | 13.88", "接待费 | 10.20 | 6.58", "合计 | 25.40 | 20.46")
        + "\n\n经费较上年增加 «JX2113|4.94 万元»。车辆 4 辆，车均运行费 «JX2115|4.37 万元»。",
      right: "见表 2。\n\n表 2 经费表（单位：万元）\n\n"
        + table("项目 | 2022年决算 | 2023年决算", "运行费 | 15.20 | 13.88", "接待费 | 10.20 | 6.58", "合计 | 25.40 | 20.46")
        + "\n\n经费较上年减少 4.94 万元。车辆 4 辆，车均运行费 3.47 万元。"),
    Case(
      "gap of a table by years",
      "单位：万元\n\n"
        + table(
          "项目 | 2022年 | 2023年 | 计划 | 到位率（%）", "中央补助 | 900 | 900 | 1,800 | 100.00",
          "县级配套 | 300 | 450 | 900 | 83.33")
        + "\n\n县级配套缺口«JX2175|165万元»。",
      right: "单位：万元\n\n"
        + table(
          "项目 | 2022年 | 2023年 | 计划 | 到位率（%）", "中央补助 | 900 | 900 | 1,800 | 100.00",
          "县级配套 | 300 | 450 | 900 | 83.33")
        + "\n\n县级配套缺口150万元。"),
    Case(
      "shares of a list", "预算 6,400 万元，其中中央 4,800 万元（«JX2112|70.00%»）、省级 640 万元（10.00%）、市级 960 万元（15.00%）。",
      right: "预算 6,400 万元，其中中央 4,800 万元（75.00%）、省级 640 万元（10.00%）、市级 960 万元（15.00%）。"),
    Case(
      "fall by years", "It used 184.5 MWh in 2021 and 142.1 MWh in 2022, a fall of «JX2113|29.84%».",
      right: "It used 184.5 MWh in 2021 and 142.1 MWh in 2022, a fall of 22.98%."),
    Case(
      "growth of what was named before",
      "调整后预算 4,120 万元。2022 年度预算为 2,950 万元，2023 年度调整后预算较上年增长 «JX2113|36.99%»。",
      right: "调整后预算 4,120 万元。2022 年度预算为 2,950 万元，2023 年度调整后预算较上年增长 39.66%。"),
    Case(
      "a swapped rate of a whole elsewhere", "储粮 30,000 吨。\n\n全年损耗 426 吨，损耗率 «JX2125|1.24%»。",
      right: "储粮 30,000 吨。\n\n全年损耗 426 吨，损耗率 1.42%。"),
    Case(
      "units of two tables",
      table("内容 | 预算 | 依据", "管水员培训 | 90 | 150人次×0.60万元", "管网 | 60 | 3公里×20万元")
        + "\n\n" + table("内容 | 单位 | 计划 | 实际", "管水员培训 | 场 | «JX2172|150» | 128", "管网 | 公里 | 3 | 3"),
      right: table("内容 | 预算 | 依据", "管水员培训 | 90 | 150人次×0.60万元", "管网 | 60 | 3公里×20万元")
        + "\n\n" + table("内容 | 单位 | 计划 | 实际", "管水员培训 | 人次 | 150 | 128", "管网 | 公里 | 3 | 3")),
    Case(
      "one share of all products",
      table(
        "设备 | 合同单价 | 到货数量 | 支付金额", "呼吸机 | 20.00 | 10 | 190.00", "监护仪 | 2.00 | 60 | «JX2102|117.00»",
        "透析机 | 15.00 | 8 | 114.00", "病床 | 0.20 | 200 | 38.00", "血压计 | 0.10 | 100 | 9.50"),
      right: table(
        "设备 | 合同单价 | 到货数量 | 支付金额", "呼吸机 | 20.00 | 10 | 190.00", "监护仪 | 2.00 | 60 | 114.00",
        "透析机 | 15.00 | 8 | 114.00", "病床 | 0.20 | 200 | 38.00", "血压计 | 0.10 | 100 | 9.50")),
    Case(
      "a price for each metre",
      table(
        "学校 | 完成面积（㎡） | 单价（元/㎡） | 支出（万元）", "第一小学 | 4,800 | 2,500 | 1,200",
        "石门小学 | 2,900 | 2,500 | «JX2102|750»", "云台中学 | 800 | 450 | 36"),
      right: table(
        "学校 | 完成面积（㎡） | 单价（元/㎡） | 支出（万元）", "第一小学 | 4,800 | 2,500 | 1,200", "石门小学 | 2,900 | 2,500 | 725",
        "云台中学 | 800 | 450 | 36")),
    Case(
      "a plan times its price",
      table(
        "内容 | 计划数量 | 单价 | 预算金额 | 实际支出", "路灯 | 180 盏 | 0.32 | 57.60 | 57.60",
        "旧灯 | 240 盏 | 0.09 | 21.60 | 21.60", "养护 | 12 次 | 0.60 | «JX2102|6.20» | 7.20"),
      right: table(
        "内容 | 计划数量 | 单价 | 预算金额 | 实际支出", "路灯 | 180 盏 | 0.32 | 57.60 | 57.60",
        "旧灯 | 240 盏 | 0.09 | 21.60 | 21.60", "养护 | 12 次 | 0.60 | 7.20 | 7.20")),
    Case(
      "groups above their rows",
      table(
        "内容 | 数量 | 金额", "一、购置补贴 | «JX2101|573» | 1,000", "拖拉机 | 220 | 400", "收割机 | 363 | 600",
        "二、报废补贴 | 75 | 30"),
      right: table(
        "内容 | 数量 | 金额", "一、购置补贴 | 583 | 1,000", "拖拉机 | 220 | 400", "收割机 | 363 | 600", "二、报废补贴 | 75 | 30")),
    Case(
      "decimals of a month",
      table(
        "月份 | 甲段", "1月 | 92.1", "2月 | 91.4", "3月 | 90.8", "4月 | «JX2122|93»", "5月 | 92.5", "6月 | 89.6",
        "平均 | 91.57"),
      right: table(
        "月份 | 甲段", "1月 | 92.1", "2月 | 91.4", "3月 | 90.8", "4月 | 93.0", "5月 | 92.5", "6月 | 89.6", "平均 | 91.57")
    ),
    Case(
      "a base of editions",
      table(
        "内容 | 预算 | 测算依据", "采集 | 66 | 60人×1.10万元", "著录 | 96 | 48,000条×20元", "报纸 | 148 | «JX2102|370,000版×5元»"),
      right: table(
        "内容 | 预算 | 测算依据", "采集 | 66 | 60人×1.10万元", "著录 | 96 | 48,000条×20元", "报纸 | 148 | 370,000版×4元")),
    Case(
      "grade behind a bare word",
      "优秀（90 分及以上）、良好（80-90 分）、合格（60-80 分）、不合格（60 分以下）。\n\n项目综合得分 94.18 分，等级“«JX2131|良好»”。",
      right: "优秀（90 分及以上）、良好（80-90 分）、合格（60-80 分）、不合格（60 分以下）。\n\n项目综合得分 94.18 分，等级“优秀”。"),
    Case(
      "a rate that only the project's name answers",
      "# 社区热线项目绩效评价报告\n\n## 存在的问题\n\n### 1. 月度考核未全部开展\n\n«JX2141|### 2. 热线接通率偏低»\n\n## 建议\n\n### 1. 按月开展考核\n\n### 2. 张贴海报，扩大热线宣传",
      right:
        "# 社区热线项目绩效评价报告\n\n## 存在的问题\n\n### 1. 月度考核未全部开展\n\n### 2. 热线接通率偏低\n\n## 建议\n\n### 1. 按月开展考核\n\n### 2. 增加坐席，提高接通率"
    ),
  ]
}
