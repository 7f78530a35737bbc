/// What an analysis, a finding, a payment or a name says against the rest of its document.
extension TextRuleTests {
  private static let coded = table(
    "编号 | 指标 | 权重 | 得分", "A | 决策 | 20 | 18", "A1 | 立项依据充分性 | 10 | 10", "A2 | 目标明确性 | 10 | 8",
    "B | 过程 | 80 | 77",
    "B1 | 资金使用合规性 | 40 | 40", "B2 | 合同管理规范性 | 40 | 37", " | 合计 | 100 | 95")

  private static let carded = coded + "\n\n"

  private static let audiences =
    table(
      "Code | Indicator | Weight | Score", "D1 | Spectator satisfaction | 50 | 50",
      "D2 | Organiser satisfaction | 20 | 20", "D3 | Share of visitors | 10 | 10",
      "D4 | Brand building | 10 | 10", "D5 | Sponsorship | 5 | 5", "D6 | Press | 5 | 5") + "\n\n"

  private static let numbered = table(
    "类别 | 序号 | 指标 | 分值 | 得分", "决策 | 1 | 立项依据充分性 | 10 | 10", "决策 | 2 | 目标明确性 | 10 | 8",
    "过程 | 3 | 资金使用合规性 | 20 | 20",
    "过程 | 4 | 合同管理规范性 | 20 | 17", "产出 | 5 | 管网完成率 | 20 | 20", "产出 | 6 | 验收及时率 | 20 | 19", "合计 | | | 100 | 94")

  private static let sectioned = table(
    "指标 | 权重 | 得分", "1 决策 | 20 | 18", "1.1 立项依据充分性 | 10 | 10", "1.2 目标明确性 | 10 | 8", "2 过程 | 80 | 76",
    "2.1 资金使用合规性 | 40 | 40", "2.2 合同管理规范性 | 40 | 36")

  private static func findings(_ last: String, _ first: String = "A2", _ second: String = "B2") -> String {
    "\n\n## 存在的问题\n\n1.目标没有量化（\(first)）。\n\n2.合同缺少违约条款（\(second)）。\n\n3.履约资料不齐（\(last)）。"
  }

  private static let party = "# 松岭区托育补助项目绩效评价报告\n实施单位：松岭区托育服务指导中心\n\n补助由松岭区托育服务指导中心审核。\n\n"

  private static let payments = table(
    "内容 | 结算依据 | 预算金额 | 实际支出", "智能设备 | 57 套×4.20 万元 | 252.00 | 239.40", "宣传培训 | 18 场×0.50 万元 | 10.00 | 9.00")

  private static let humps = table(
    "Item | Amount", "Design | 801.0", "Speed humps | 826.8", "Signs | 1,827.0")

  static let breaches = [
    Case(
      "name beside a code in a column of its own",
      coded + "\n\n«JX2154|B2 合同执行规范性»：1 份合同缺少违约条款，扣 3 分，得 37 分。",
      right: coded + "\n\nB2 合同管理规范性：1 份合同缺少违约条款，扣 3 分，得 37 分。"),
    Case(
      "code that the table lacks", coded + "\n\n«JX2159|B3» 合同管理规范性：1 份合同缺少违约条款，扣 3 分，得 37 分。",
      right: coded + "\n\nB2 合同管理规范性：1 份合同缺少违约条款，扣 3 分，得 37 分。"),
    Case(
      "cited code that the table lacks", coded + findings("B2、«JX2159|B5»"), right: coded + findings("B2、A2")),
    Case(
      "full marks in a list of codes", coded + findings("B2、«JX2144|B1»"), right: coded + findings("B2、A2")),
    Case(
      "full marks in a list of numbers", numbered + findings("指标 6、指标 «JX2144|3»", "指标 2", "指标 4"),
      right: numbered + findings("指标 6、指标 4", "指标 2", "指标 4")),
    Case(
      "full marks in a list of section numbers",
      sectioned + findings("指标 2.2、«JX2144|2.1»", "指标 1.2", "指标 2.2"),
      right: sectioned + findings("指标 2.2、1.2", "指标 1.2", "指标 2.2")),
    Case(
      "loss without a reason under a number",
      numbered + "\n\n指标 4 合同管理规范性：考察签订、履行、变更、归档四项要素，各占 25%。根据评分标准，得 «JX2146|17 分»。",
      right: numbered + "\n\n指标 4 合同管理规范性：考察签订、履行、变更、归档四项要素，归档缺少 1 份，扣 3 分，得 17 分。"),
    Case(
      "full marks beside false claims",
      coded + "\n\nB1 资金使用合规性：抽查 60 份档案，其中 1 家机构«JX2143|虚报»人数、多领补助 2,100 元，得满分 40 分。",
      right: coded + "\n\nB1 资金使用合规性：抽查 60 份档案，未发现虚报人数、多领补助的情况，得满分 40 分。"),
    Case(
      "full marks beside a late act", coded + "\n\nA1 立项依据充分性：决算在批复后 46 日公开，«JX2143|晚于 20 日的规定»，得 10 分。",
      right: coded + "\n\nA1 立项依据充分性：决算在批复后 16 日公开，不晚于 20 日的规定，得 10 分。"),
    Case(
      "full marks beside other use of the funds",
      coded + "\n\nB1 资金使用合规性：抽查凭证 52 份，«JX2143|其中 2 份用于公务车辆维修»，得满分 40 分。",
      right: coded + "\n\nB1 资金使用合规性：抽查凭证 52 份，其中 20 份用于运维支出，审批手续齐全，得满分 40 分。"),
    Case(
      "section numbers of paragraphs",
      "## 6 存在的问题\n\n6.1 目标没有量化。\n\n6.2 合同缺少条款。\n\n«JX1606|6.5» 验收滞后。\n\n6.4 2 个班次没有巡查。",
      right: "## 6 存在的问题\n\n6.1 目标没有量化。\n\n6.2 合同缺少条款。\n\n6.3 验收滞后。\n\n6.4 2 个班次没有巡查。\n\n6.5 万亩农田受益。"),
    Case(
      "annex by letter",
      "The framework is given in Annex A and the data in «JX2156|Annex C».\n\nThe forms follow in Annex B.\n\n## Annexes\n\nAnnex A. Framework\n\nAnnex B. Forms",
      right:
        "The framework is given in Annex A and the data in Annex B.\n\n## Annexes\n\nAnnex A. Framework\n\nAnnex B. Data"
    ),
    Case(
      "name of a party", party + "«JX1607|松岭区托幼服务指导中心»负责培训。", right: party + "松岭区托育服务指导中心负责培训，松岭区财政服务指导中心拨款。"),
    Case(
      "name of a place", "# 荷港市高新区冷链物流园债券项目绩效评价报告\n\n高新区冷链物流园占地 80 亩。\n\n本期建设«JX1607|高新区冷链产业园»。",
      right: "# 荷港市高新区冷链物流园债券项目绩效评价报告\n\n高新区冷链物流园占地 80 亩。\n\n本期建设高新区冷链物流园，与高新区智能产业园相邻。"),
    Case(
      "short form of a party",
      "# 部门整体支出绩效评价报告\n被评价部门：临江区市场监督管理局\n\n区市场监管局组织抽检。\n\n区市场监管局公示结果。\n\n区市场监管局督促整改。\n\n数据由«JX1607|区市场监督局»填报。",
      right:
        "# 部门整体支出绩效评价报告\n被评价部门：临江区市场监督管理局\n\n区市场监管局组织抽检。\n\n区市场监管局公示结果。\n\n区市场监管局督促整改。\n\n数据由市市场监管局汇总，临江区市场监督管理局填报。"
    ),
    Case(
      "advice on publicity",
      "## 存在的问题\n\n1.合同条款不完整。\n\n2.培训场次不足。\n\n3.验收滞后。\n\n## 建议\n\n1.补齐合同条款。\n\n2.补足培训场次。\n\n3.按月验收。\n\n«JX2149|4.加强政策宣传»。",
      right:
        "## 存在的问题\n\n1.合同条款不完整。\n\n2.培训场次不足。\n\n3.政策知晓率低。\n\n## 建议\n\n1.补齐合同条款。\n\n2.补足培训场次。\n\n3.加强政策宣传。"),
    Case(
      "paid beyond what came",
      table(
        "设备 | 合同数量 | 合同单价 | 到货数量 | 支付金额", "呼吸机 | 12 | 20.00 | 12 | 228.00", "病床 | 200 | 0.20 | 200 | 38.00",
        "救护车 | 3 | 36.00 | 2 | «JX2177|102.60»"),
      right: table(
        "设备 | 合同数量 | 合同单价 | 到货数量 | 支付金额", "呼吸机 | 12 | 20.00 | 12 | 228.00", "病床 | 200 | 0.20 | 200 | 38.00",
        "救护车 | 3 | 36.00 | 2 | 68.40")),
    Case(
      "quantity settled", payments + "\n\n设备按中标价结算；智能设备按合同 «JX2178|60 套»结算，另有 3 套没有安装。",
      right: payments + "\n\n设备按中标价结算；智能设备按验收 57 套结算，合同 60 套中 3 套没有安装。"),
    Case(
      "quantity settled at a price",
      humps
        + "\n\nHumps were settled: «JX2178|340 sets» of speed humps at RMB 2.60 thousand each. In all 318 sets were accepted.",
      right: humps
        + "\n\nHumps were settled: 318 sets of speed humps at RMB 2.60 thousand each. In all 318 sets were accepted."
    ),
    Case(
      "payment terms", "平台合同金额 600.00 万元，约定初验后累计支付至 «JX2179|70%»。2023 年累计支付 450.00 万元，剩余 25%在终验后支付。",
      right: "平台合同金额 600.00 万元，约定初验后累计支付至 75%。2023 年累计支付 450.00 万元，剩余 25%在终验后支付。"),
    Case(
      "contract paid in full",
      "合同约定按完成进度支付。\n\n"
        + table("内容 | 合同金额 | 已付金额", "信息平台开发 | 1,240 | «JX2173|1,240»", "冷库施工 | 8,000 | 7,200") + "\n\n"
        + table("内容 | 单位 | 计划数 | 实际数", "信息平台模块 | 个 | 10 | 8", "冷库 | 座 | 6 | 6"),
      right: "合同约定按完成进度支付。\n\n"
        + table("内容 | 合同金额 | 已付金额", "信息平台开发 | 1,240 | 992", "冷库施工 | 8,000 | 7,200") + "\n\n"
        + table("内容 | 单位 | 计划数 | 实际数", "信息平台模块 | 个 | 10 | 8", "冷库 | 座 | 6 | 6")),
    Case(
      "rate counted in things",
      table(
        "Level 3 | Operator | Target | Unit", "Sessions held | ≥ | 46 | sessions",
        "First pass rate | ≥ | «JX2181|95» | segments"),
      right: table(
        "Level 3 | Operator | Target | Unit", "Sessions held | ≥ | 46 | sessions",
        "First pass rate | ≥ | 95 | %")),
    Case(
      "full marks on a card",
      carded
        + "**B1 资金使用合规性（40 分）**\n- 评分标准：发现 1 起扣 2 分。\n- 计算过程：抽查的 90 笔凭证中有 1 笔«JX2143|超标准»，其余合规。\n- 得分：40 分",
      right: carded
        + "**B1 资金使用合规性（40 分）**\n- 评分标准：发现 1 起超标准扣 2 分。\n- 计算过程：抽查的 90 笔凭证没有超标准的支出。\n- 得分：40 分"),
    Case(
      "other use of funds on a card",
      carded
        + "**B1 资金使用合规性（40 分）**\n- 评分标准：发现 1 起扣 2 分。\n- 计算过程：抽查的 90 笔凭证«JX2143|中有1笔将会议费列入运维支出»。\n- 得分：40 分",
      right: carded
        + "**B1 资金使用合规性（40 分）**\n- 评分标准：发现 1 起扣 2 分。\n- 计算过程：抽查的 90 笔凭证中有 20 笔列入运维支出，均经批准。\n- 得分：40 分"),
    Case(
      "full marks for a part",
      carded + "1.B1 资金使用合规性。79 个项目中有 «JX2143|72 个»完成检查，得满分 40 分。",
      right: carded + "1.B1 资金使用合规性。79 个项目全部完成检查，另有 72 个接受回访，得满分 40 分。"),
    Case(
      "judgement without a reason",
      carded
        + "**B2 合同管理规范性（40 分）**\n- 评分标准：每发现 1 项不规范扣 3 分。\n- 计算过程：核查合同 12 份，综合评定扣 «JX2146|3 分»。\n- 得分：37 分",
      right: carded
        + "**B2 合同管理规范性（40 分）**\n- 评分标准：每发现 1 项不规范扣 3 分。\n- 计算过程：核查合同 12 份，1 份缺少违约条款，扣 3 分。\n- 得分：37 分"),
    Case(
      "finding of a table without an answer",
      "## 存在的问题\n\n"
        + table("编号 | 问题", "F-01 | 目标没有量化", "F-02 | 首款逾期", "«JX2141|F-03» | 票据不规范", "F-04 | 验收滞后")
        + "\n\n## 建议\n\n"
        + table(
          "编号 | 建议 | 对应问题", "R-01 | 量化目标 | F-01", "R-02 | 通报进度 | F-02", "R-03 | 扩大宣传 | —",
          "R-04 | 按月验收 | F-04"),
      right: "## 存在的问题\n\n"
        + table("编号 | 问题", "F-01 | 目标没有量化", "F-02 | 首款逾期", "F-03 | 票据不规范", "F-04 | 验收滞后") + "\n\n## 建议\n\n"
        + table("编号 | 建议 | 对应问题", "R-01 | 量化目标 | F-01", "R-02 | 通报进度 | F-02、F-04", "R-03 | 规范报销票据 | F-03")),
    Case(
      "kind of a party",
      party + "«JX1607|区托育服务指导站»负责培训。", right: party + "松岭区托育服务指导中心负责培训，各街道托育服务指导站协助。"),
    Case(
      "word of a party",
      "# 公路项目绩效评价报告\n实施单位：平川县公路事业发展中心\n\n«JX1607|平川县公路事业服务中心»负责招标。",
      right: "# 公路项目绩效评价报告\n实施单位：平川县公路事业发展中心\n\n平川县公路事业服务中心是另一家单位。平川县公路事业发展中心负责招标。"),
    Case(
      "word left out of a party",
      "# 污水处理项目绩效评价报告\n实施单位：临河市城投水务有限公司\n\n«JX1607|临河市城投水务公司»负责运营。",
      right: "# 污水处理项目绩效评价报告\n实施单位：临河市城投水务有限公司\n\n临河市城投水务有限公司（简称临河市城投水务公司）负责运营。"),
    Case(
      "form of a party in English",
      "| Item | Detail |\n|---|---|\n| Implementing unit | Lakeside Sports Events Centre |\n\nThe «JX1607|Lakeside Sports Event Center» pays the subsidies.",
      right:
        "| Item | Detail |\n|---|---|\n| Implementing unit | Lakeside Sports Events Centre |\n\nThe Lakeside Sports Events Centre pays the subsidies to the Lakeside Sports Venues Company."
    ),
    Case(
      "settled at the standard of a table",
      table(
        "类别 | 计划数量 | 补助标准 | 预算 | 实际数量 | 支出", "科普活动 | 240场 | 1.20 | 288.00 | 252场 | 288.00",
        "资源开发 | 30部 | 9.00 | 270.00 | 30部 | 270.00") + "\n\n科普活动按实际场次 «JX2178|252 场»据实结算。",
      right: table(
        "类别 | 计划数量 | 补助标准 | 预算 | 实际数量 | 支出", "科普活动 | 240场 | 1.20 | 288.00 | 252场 | 288.00",
        "资源开发 | 30部 | 9.00 | 270.00 | 30部 | 270.00") + "\n\n科普活动按计划场次 240 场封顶结算。"),
    Case(
      "target of one name with two values",
      table("指标 | 指标值 | 单位 | 权重", "科普活动场次 | 240 | 场 | 50", "«JX2183|科普活动场次» | 200 | 场 | 50"),
      right: table("指标 | 指标值 | 单位 | 权重", "科普活动场次 | 240 | 场 | 50", "科普培训场次 | 200 | 场 | 50")),
    Case(
      "rate counted beside a sign",
      table(
        "Level 3 | Operator | Value | Unit", "Sessions held | ≥ | 46 | sessions",
        "Voucher redemption rate | ≥ | «JX2181|1,200» | vouchers"),
      right: table(
        "Level 3 | Operator | Value | Unit", "Sessions held | ≥ | 46 | sessions",
        "Vouchers redeemed | ≥ | 1,200 | vouchers")),
    Case(
      "unit of one thing in two tables",
      table("内容 | 数量 | 预算", "安防设施 | 45公里 | 360.00", "路面改造 | 82公里 | 900.00") + "\n\n"
        + table("内容 | 单位 | 计划 | 完成", "安防设施 | «JX2172|处» | 45.00 | 45.00", "路面改造 | 公里 | 82.00 | 81.00"),
      right: table("内容 | 数量 | 预算", "安防设施 | 45公里 | 360.00", "路面改造 | 82公里 | 900.00") + "\n\n"
        + table("内容 | 单位 | 计划 | 完成", "安防设施 | 公里 | 45.00 | 45.00", "路面改造 | 公里 | 82.00 | 81.00")),
    Case(
      "floors of sisters in English",
      audiences
        + "- D1 Spectator satisfaction: full marks at 90%, zero below 60%.\n- D2 Organiser satisfaction: full marks at 90%, zero below «JX2148|70%».",
      right: audiences
        + "- D1 Spectator satisfaction: full marks at 90%, zero below 60%.\n- D2 Organiser satisfaction: full marks at 90%, zero below 60%."
    ),
  ]
}
