/// What a text says of its figures in words: points, ranks, fractions, capitals, shares and means.
extension TextRuleTests {
  private static let satisfaction = table(
    "指标 | 权重 | 得分", "D11 服务对象满意度 | 5 | 4.5", "D12 设施完好率 | 5 | 5", "D13 投诉办结率 | 5 | 5")

  static let apart = [
    Case(
      "points below a target as per cent",
      satisfaction
        + "\n\n## D11 服务对象满意度\n\n达到 90% 得满分，每低 1 个百分点扣 0.2 分。满意度 87.50%，低 «JX2113|2.50%»，扣 0.50 分。",
      right: satisfaction
        + "\n\n## D11 服务对象满意度\n\n达到 90% 得满分，每低 1 个百分点扣 0.2 分。满意度 87.50%，低 2.50 个百分点，扣 0.50 分。"),
    Case(
      "points below a target behind a calculation",
      "达到目标值 20% 得满分。增长率＝（19,470－16,500）÷16,500×100%＝18.00%，比目标值低 «JX2113|2.00%»。",
      right: "达到目标值 20% 得满分。增长率＝（19,470－16,500）÷16,500×100%＝18.00%，比目标值低 10.00%。"),
    Case(
      "points of a rate that is named",
      table("绩效目标 | 目标值", "医务人员满意度 | ≥85%", "自助服务使用率 | ≥60%")
        + "\n\n医务人员满意度为 82.00%。\n\n医务人员满意度比目标低 «JX2113|3.00%»。",
      right: table("绩效目标 | 目标值", "医务人员满意度 | ≥85%", "自助服务使用率 | ≥60%")
        + "\n\n医务人员满意度为 82.00%。\n\n医务人员投诉量比上年少 3.00%。"),
    Case(
      "points in a cell",
      table("指标 | 规则 | 情况", "选手满意度 | 达到90%得满分，每低1个百分点扣0.4分 | 满意度87.50%，低«JX2113|2.50%»，未达标"),
      right: table("指标 | 规则 | 情况", "选手满意度 | 达到90%得满分，每低1个百分点扣0.4分 | 满意度87.50%，低2.50个百分点，未达标")),
    Case(
      "per cent below a benchmark",
      "Full marks at 95% or above. The coverage rate was 4,600 ÷ 5,000 = 92.00%, «JX2113|3 per cent» below the benchmark.",
      right:
        "Full marks at 95% or above. The coverage rate was 4,600 ÷ 5,000 = 92.00%, 3 percentage points below the benchmark."
    ),
    Case(
      "per cent short of a target",
      "Rule: 20% or above earns full marks. Landfill waste fell by 18.00%, which is «JX2113|2.00 per cent» short of the target.",
      right:
        "Rule: 20% or above earns full marks. Landfill waste fell by 18.00%, which is 2.00 percentage points short of the target."
    ),
    Case(
      "a step and its rate", "选手获奖 7 项，比 2023 年增加 2 项，增长 «JX2113|28.57%»。",
      right: "选手获奖 7 项，比 2023 年增加 2 项，增长 40.00%。"),
    Case(
      "a step in English",
      "Valid cards rose from 318,400 to 352,700, an increase of 34,300 or «JX2113|9.72%».",
      right: "Valid cards rose from 318,400 to 352,700, an increase of 34,300 or 10.77%."),
    Case(
      "savings", "合同价 1,592.70 万元，较预算节约 51.30 万元，节约率 «JX2113|3.21%»。",
      right: "合同价 1,592.70 万元，较预算节约 51.30 万元，节约率 3.12%。"),
  ]

  private static let groups = table(
    "一级指标 | 三级指标 | 权重 | 得分 | 得分率", "A 决策 | A1 立项规范性 | 4 | 4.00 | 100.00%", " | A2 目标合理性 | 6 | 5.00 | 83.33%",
    " | 小计 | 10 | 9.00 | 90.00%", "B 过程 | B1 资金到位率 | 5 | 5.00 | 100.00%", " | B2 预算执行率 | 5 | 4.75 | 95.00%",
    " | 小计 | 10 | 9.75 | 97.50%", "C 产出 | C1 安装完成率 | 6 | 4.50 | 75.00%", " | C2 按期完工率 | 4 | 3.50 | 87.50%",
    " | 小计 | 10 | 8.00 | 80.00%",
    "合计 | | 30 | 26.75 | 89.17%")
  private static let agencies = table(
    "单位 | 预算 | 支出 | 执行率", "青石县 | 102.0 | 102.0 | 100.00%", "白水县 | 90.0 | 80.5 | 89.44%",
    "云台县 | 78.0 | 72.0 | 92.31%")
  private static let months = table(
    "月份 | 就餐人次合计 | 送餐单数", "1月 | 11,200 | 1,700", "10月 | 12,200 | 1,900", "11月 | 12,400 | 2,000",
    "合计 | 35,800 | 5,600")
  private static let counties = table(
    "County | Scholars | Of whom women", "Anping | 342 | 165", "Dahe | 231 | 115", "Eling | 187 | 111",
    "Total | 760 | 391")
  private static let townships = table(
    "Township | Planned visits | Actual visits | Visit rate", "Chengguan | 1,150 | 1,120 | 97.39%",
    "Yunfeng | 400 | 360 | 90.00%", "Gaoping | 340 | 290 | 85.29%")

  static let ranked = [
    Case(
      "a group of indicators", groups + "\n\n四类指标中，产出类得分率«JX2119|最高»，过程类次于产出类。",
      right: groups + "\n\n四类指标中，过程类得分率最高，产出类最低。"),
    Case(
      "a group whose rate is stated", groups + "\n\n过程类得分率最高，为 «JX2119|95.70%»。",
      right: groups + "\n\n过程类得分率最高，为 97.50%。"),
    Case("an agency", agencies + "\n\n云台县执行率«JX2119|最低»。", right: agencies + "\n\n白水县执行率最低。"),
    Case(
      "a month", months + "\n\n就餐«JX2119|最多»的月份是 10月，最少的月份是 1月。",
      right: months + "\n\n就餐最多的月份是 11月，最少的月份是 1月。"),
    Case(
      "the fewest", counties + "\n\nAnping had the most scholars and Dahe the «JX2119|fewest».",
      right: counties + "\n\nAnping had the most scholars and Eling the fewest."),
    Case(
      "lowest in a township",
      townships + "\n\nThe visit rate was highest in Chengguan and «JX2119|lowest» in Yunfeng.",
      right: townships + "\n\nThe visit rate was highest in Chengguan and lowest in Gaoping."),
    Case(
      "a rate of an analysis",
      table(
        "指标 | 权重 | 得分", "C11 路面铺装完成率 | 8 | 7.73", "C12 停车架安装完成率 | 6 | 5.06", "C13 照明改造完成率 | 5 | 4.72")
        + "\n\n## 产出\n\nC11 路面铺装完成率：完成率＝58÷60×100%＝96.67%。\n\nC12 停车架安装完成率：完成率＝81÷96×100%＝84.38%。\n\n"
        + "C13 照明改造完成率：完成率＝1,275÷1,350×100%＝94.44%。\n\n三项工程中，照明改造完成率«JX2119|最低»。",
      right: table(
        "指标 | 权重 | 得分", "C11 路面铺装完成率 | 8 | 7.73", "C12 停车架安装完成率 | 6 | 5.06", "C13 照明改造完成率 | 5 | 4.72")
        + "\n\n## 产出\n\nC11 路面铺装完成率：完成率＝58÷60×100%＝96.67%。\n\nC12 停车架安装完成率：完成率＝81÷96×100%＝84.38%。\n\n"
        + "C13 照明改造完成率：完成率＝1,275÷1,350×100%＝94.44%。\n\n三项工程中，停车架安装完成率最低。"),
    Case(
      "a target that was not reached",
      table("绩效目标 | 目标值", "自助服务使用率 | ≥60%", "服务对象满意度 | ≥85%")
        + "\n\n自助服务使用率逐季提升，第四季度为 «JX2119|59.24%»，提前达到年度目标。",
      right: table("绩效目标 | 目标值", "自助服务使用率 | ≥60%", "服务对象满意度 | ≥85%")
        + "\n\n自助服务使用率逐季提升，第四季度为 61.24%，提前达到年度目标。"),
  ]

  private static let children = table(
    "Indicator | Weight | Score", "B1 Budget execution | 6 | 6.00", "B2 Contract management | 5 | 5.00",
    "B3 Service records | 5 | 5.00", "C1 Children trained | 8 | 8.00", "C2 Visits made | 6 | 6.00",
    "D1 Functional improvement | 8 | 8.00", "D2 Coverage | 8 | 8.00")
  private static let operators = table(
    "Operator | Trips | Share", "Lanjiang Bus Group | 12,406,300 | 78.21%",
    "Xincheng Transport | 3,456,200 | 21.79%",
    "Total | 15,862,500 | 100.00%")
  private static let halls = table(
    "展厅 | 抽查（件） | 正常（件） | 完好率", "基础科学厅 | 25 | 24 | 96.0%", "智能技术厅 | 15 | 11 | 73.3%",
    "儿童探索厅 | 22 | 22 | 100.0%")

  static let worded = [
    Case(
      "tenths of an amount", "两年预算 646.20 万元，其中县级资金 387.72 万元，占«JX2187|七成»。",
      right: "两年预算 646.20 万元，其中县级资金 387.72 万元，占六成。"),
    Case(
      "quarters of a row", halls + "\n\n智能技术厅完好率超过«JX2187|四分之三»。",
      right: halls + "\n\n智能技术厅完好率接近四分之三，基础科学厅完好率超过九成。"),
    Case(
      "tenths beside a rate", "好评率 78.5%，超过«JX2187|八成»。", right: "好评率 78.5%，近八成。服务费按季度预付四分之一。"),
    Case(
      "fifths of a column",
      operators + "\n\nLanjiang Bus Group carried «JX2187|more than four fifths» of the trips.",
      right: operators
        + "\n\nLanjiang Bus Group carried more than three quarters of the trips. A fare is paid at one quarter of the budget."
    ),
    Case(
      "an indicator told in the summary",
      "«JX2187|Almost three in four» of the children showed functional improvement.\n\n"
        + children
        + "\n\n## D1 Functional improvement\n\nOf the 81 children, 66 improved: 66 ÷ 81 = 81.48%.",
      right: "More than four in five of the children showed functional improvement.\n\n"
        + children
        + "\n\n## D1 Functional improvement\n\nOf the 81 children, 66 improved: 66 ÷ 81 = 81.48%."),
    Case(
      "capitals behind 即", "补贴合计 552,000 元，即«JX2126|伍拾伍万元»整。", right: "补贴合计 552,000 元，即伍拾伍万贰仟元整。"),
    Case(
      "capitals behind 大写", "膳食补助 8,330,000 元，大写为«JX2126|人民币捌佰叁拾万叁仟元»整。",
      right: "膳食补助 8,330,000 元，大写为人民币捌佰叁拾叁万元整。"),
    Case("hectares and mu", "退塘还湿 120.0 公顷，折合 «JX2126|1,200 亩»。", right: "退塘还湿 120.0 公顷，折合 1,800 亩。"),
  ]

  private static let bare = table(
    "一级指标 | 三级指标 | 权重 | 得分", "A 决策 | A1 立项规范性 | 4 | 4.00", " | A2 目标合理性 | 6 | 5.00", " | 小计 | 10 | 9.00",
    "B 过程 | B1 资金到位率 | 5 | 5.00", " | B2 预算执行率 | 5 | 4.75", " | 小计 | 10 | 9.75", "C 产出 | C1 安装完成率 | 6 | 4.50",
    " | C2 按期完工率 | 4 | 3.50", " | 小计 | 10 | 8.00", "合计 | | 30 | 26.75")
  private static let villages = table(
    "乡镇 | 行政村（个） | 村医（人）", "城关镇 | 40 | 64", "石桥镇 | 38 | 60", "合计 | 78 | 124")

  static let phrased = [
    Case(
      "a share of what is named", "老人 13,000 人，占户籍人口 52,000 人的 «JX2112|25.5%»。",
      right: "老人 13,000 人，占户籍人口 52,000 人的 25.0%。"),
    Case(
      "of them",
      "The county had 7,600 registered persons. A survey identified 5,000 of them, or «JX2112|68.57%», as in need.",
      right:
        "The county had 7,600 registered persons. A survey identified 5,000 of them, or 65.79%, as in need."),
    Case(
      "valid answers",
      "It sent questionnaires to 400 scholars; 380 were returned, of which 360 were valid, giving a valid response rate of «JX2112|95.00 per cent».",
      right:
        "It sent questionnaires to 400 scholars; 380 were returned, of which 360 were valid, giving a valid response rate of 90.00 per cent."
    ),
    Case(
      "papers and persons", "180 份有效问卷中，159 人表示满意，满意度为 «JX2112|88.50%»。",
      right: "180 份有效问卷中，159 人表示满意，满意度为 88.33%。"),
    Case(
      "a part of the budget",
      table(
        "Component | Budget (RMB)", "Scholarships | 5,600,000", "Management | 1,600,000", "Total | 7,200,000")
        + "\n\nScholarships accounted for RMB 5.6 million, or «JX2112|87.78 per cent», of the budget.",
      right: table(
        "Component | Budget (RMB)", "Scholarships | 5,600,000", "Management | 1,600,000", "Total | 7,200,000")
        + "\n\nScholarships accounted for RMB 5.6 million, or 77.78 per cent, of the budget."),
    Case(
      "a part that a calculation takes otherwise",
      "In «JX2112|1,282» of 1,364 cases it was made on time: 1,228 ÷ 1,364 = 90.03%.",
      right: "In 1,228 of 1,364 cases it was made on time: 1,228 ÷ 1,364 = 90.03%."),
    Case(
      "shares of a sum", "上级补助 750.00 万元，占 70.09%；县级配套 320.00 万元，占 «JX2112|28.91%»。",
      right: "上级补助 750.00 万元，占 70.09%；县级配套 320.00 万元，占 29.91%。"),
    Case(
      "score rates of groups", bare + "\n\n三类得分率依次为 90.00%、«JX2112|95.70%»、80.00%。",
      right: bare + "\n\n三类得分率依次为 90.00%、97.50%、80.00%。"),
    Case(
      "a mean for each course", "培训计划 10 期，实际举办 9 期，参训 432 人次，平均每期 «JX2115|46 人次»。",
      right: "培训计划 10 期，实际举办 9 期，参训 432 人次，平均每期 48 人次。"),
    Case(
      "a mean of totals", villages + "\n\n全县平均每个行政村有村医 «JX2115|1.69 人»。",
      right: villages + "\n\n全县平均每个行政村有村医 1.59 人。"),
    Case(
      "an average per workshop",
      "The 24 mentor workshops trained 312 mentors, an average of «JX2115|15» per workshop.",
      right: "The 24 mentor workshops trained 312 mentors, an average of 13 per workshop."),
    Case(
      "parts called like their sum", "项目支出结余 141.25 万元，基本支出结余 7.25 万元，合计结余 «JX2114|145.80 万元»。",
      right: "项目支出结余 141.25 万元，基本支出结余 7.25 万元，合计结余 148.50 万元。"),
    Case(
      "means of rows",
      table(
        "标段 | 一季度 | 二季度 | 三季度 | 四季度 | 全年平均", "一标段 | 91.20 | 90.40 | 88.60 | 92.60 | 90.70",
        "二标段 | 93.00 | 92.40 | 91.80 | 94.00 | 92.80", "三标段 | 86.50 | 84.20 | 80.10 | 87.20 | «JX2103|85.40»"),
      right: table(
        "标段 | 一季度 | 二季度 | 三季度 | 四季度 | 全年平均", "一标段 | 91.20 | 90.40 | 88.60 | 92.60 | 90.70",
        "二标段 | 93.00 | 92.40 | 91.80 | 94.00 | 92.80", "三标段 | 86.50 | 84.20 | 80.10 | 87.20 | 84.50")),
    Case(
      "prices in yuan and amounts in thousands",
      table(
        "Item | Quantity | Unit price (RMB) | Amount (RMB thousand)",
        "Cards | 62,000 | 18.00 | «JX2102|1,161.0»",
        "Readers | 1,150 | 3,200.00 | 3,680.0", "Helpline | 12 | 45,000.00 | 540.0"),
      right: table(
        "Item | Quantity | Unit price (RMB) | Amount (RMB thousand)", "Cards | 62,000 | 18.00 | 1,116.0",
        "Readers | 1,150 | 3,200.00 | 3,680.0", "Helpline | 12 | 45,000.00 | 540.0")),
    Case(
      "weights of announced groups",
      "The team used 17 indicators in four groups: decision (16 points), process (24 points), output (30 points) and effect («JX2106|28 points»).",
      right:
        "The team used 17 indicators in four groups: decision (16 points), process (24 points), output (32 points) and effect (28 points)."
    ),
    Case(
      "weights of parts", "指标体系由四部分组成，总分 100 分。其中，政策制定 20 分，政策实施 20 分，政策产出 30 分，政策效果 «JX2106|25 分»。",
      right: "指标体系由四部分组成，总分 100 分。其中，政策制定 20 分，政策实施 25 分，政策产出 30 分，政策效果 25 分。"),
    Case(
      "points for each fault of the rule",
      "规则：每有 1 份档案要件不全扣 0.5 分。抽查 60 份，3 份缺少签字，扣 «JX2117|2.50 分»，得 2.50 分。",
      right: "规则：每有 1 份档案要件不全扣 0.5 分。抽查 60 份，石桥镇、龙泉乡、南坪乡各有 1 份缺少签字，共 3 份，扣 1.50 分，得 2.50 分。"),
    Case(
      "two scores of one deduction",
      table("指标 | 权重 | 得分", "C11 设备更新完成率 | 8 | 7.20", "C12 供餐完成率 | 10 | 10")
        + "\n\nC11 设备更新完成率（权重 8 分，得分 7.20 分）。完成率＝18÷20＝90.00%，得 «JX2117|7.60 分»，扣 0.80 分。",
      right: table("指标 | 权重 | 得分", "C11 设备更新完成率 | 8 | 7.20", "C12 供餐完成率 | 10 | 10")
        + "\n\nC11 设备更新完成率（权重 8 分，得分 7.20 分）。完成率＝18÷20＝90.00%，得 7.20 分，扣 0.80 分。"),
    Case(
      "a group of those asked",
      "共获得有效问卷 510 份，其中知晓的 361 份；60 岁以上受访者 80 人，知晓率 «JX2116|64.30%»。",
      right: "共获得有效问卷 510 份，其中知晓的 361 份；60 岁以上受访者 80 人，知晓率 63.75%。"),
    Case(
      "problems of a list",
      "«JX2129|Five» problems were found.\n\n"
        + "## Problems Found\n\n**Problem 1: Targets were not clear.** No county had one.\n\n**Problem 2: Selection was late.** Two schools.\n\n"
        + "**Problem 3: Awards fell short.** 36 fewer.\n\n**Problem 4: Employers were not content.** See D5.\n\n"
        + "## Recommendations\n\n**Recommendation 1: Set clear targets.** By county.\n\n**Recommendation 2: Publish the selection in time.** By May.\n\n"
        + "**Recommendation 3: Raise awards.** To the plan.\n\n**Recommendation 4: Ask employers what they need.** Each year.",
      right: "Four problems were found.\n\n"
        + "## Problems Found\n\n**Problem 1: Targets were not clear.** No county had one.\n\n**Problem 2: Selection was late.** Two schools.\n\n"
        + "**Problem 3: Awards fell short.** 36 fewer.\n\n**Problem 4: Employers were not content.** See D5.\n\n"
        + "## Recommendations\n\n**Recommendation 1: Set clear targets.** By county.\n\n**Recommendation 2: Publish the selection in time.** By May.\n\n"
        + "**Recommendation 3: Raise awards.** To the plan.\n\n**Recommendation 4: Ask employers what they need.** Each year."
    ),
  ]

  private static let training = table("内容 | 计划（人次） | 实际（人次）", "脱产培训 | 300 | 285", "线上培训 | 600 | 594")
  private static let examined = training + "\n\n脱产培训 285 人次均参加结业考核。"
  private static let survival = "成活 388 株，成活率 388÷402×100%＝96.52%。\n\n养护单位自报的成活率也是 96.52%。"
  private static let answers = table(
    "Village | Households visited | Valid answers", "Qingshi | 240 | 233", "Hekou | 240 | 232",
    "Total | 480 | 465")

  static let alone = [
    Case(
      "a digit of a summary", "# 摘要\n\n全县脱产培训村医 «JX2125|295 人次»。\n\n# 正文\n\n" + examined,
      right: "# 摘要\n\n全县脱产培训村医 285 人次。\n\n# 正文\n\n" + examined),
    Case(
      "an order across the point",
      "# 摘要\n\n乔木补植成活率 «JX2125|95.62%»。\n\n# 正文\n\n" + survival,
      right: "# 摘要\n\n乔木补植成活率 96.52%，目标 95.00%。\n\n# 正文\n\n" + survival),
    Case(
      "answers of a table", answers + "\n\nIt obtained «JX2125|456» valid answers.",
      right: answers + "\n\nIt obtained 465 valid answers."),
    Case(
      "an amount in another unit",
      "# 摘要\n\n奖补基地面积 «JX2125|3.05 万亩»。\n\n# 正文\n\n"
        + table("年度 | 奖补面积（亩）", "2022年 | 32,500", "2023年 | 35,000") + "\n\n2023 年奖补面积 35,000 亩，按实测面积发放。",
      right: "# 摘要\n\n奖补基地面积 3.50 万亩。\n\n# 正文\n\n" + table("年度 | 奖补面积（亩）", "2022年 | 30,000", "2023年 | 35,000")
        + "\n\n2023 年奖补面积 35,000 亩，按实测面积发放。"),
  ]
}
