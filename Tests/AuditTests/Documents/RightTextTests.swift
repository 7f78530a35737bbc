import Testing

/// Right texts of kinds that a hasty reader takes for contradictions: nothing may be found in them.
@Suite struct RightTextTests {
  struct Text: CustomTestStringConvertible {
    let id: String
    let text: String

    init(_ id: String, _ text: String) { (self.id, self.text) = (id, text) }

    var testDescription: String { id }
  }

  @Test(
    arguments: tables + outlines + sentences + arguments + groups + scales + calculations + scopes + lists
      + settings + stages + neighbours + corroborated + clausewise + relations + times + errata + asked
      + alike + questions + unseen + several
      + unusual + ofRows + reconciled + specified + reported + observed + noted + shared)
  func isSilent(_ example: Text) { #expect(MarkedText(example.text).found == []) }

  static func table(_ head: String, _ rows: String...) -> String {
    (["| \(head) |", "|" + String(repeating: "---|", count: head.split(separator: "|").count)]
      + rows.map { "| \($0) |" }).joined(separator: "\n")
  }

  static let tables = [
    Text(
      "codes in a column of their own",
      table(
        "编号 | 指标 | 权重 | 得分", "A | 决策 | 20 | 18", "A1 | 项目立项 | 20 | 18", "A11 | 立项依据充分性 | 10 | 10",
        "A12 | 目标明确性 | 10 | 8", "B | 过程 | 80 | 77", "B1 | 组织实施 | 80 | 77", "B11 | 资金到位率 | 40 | 40",
        "B12 | 合同管理规范性 | 40 | 37", "合计 | | 100 | 95")
        + "\n\n## 存在的问题\n\n1.绩效目标没有全部量化，个别目标缺少可以考核的数值，执行中也没有补充（A12）。\n\n2.抽查的合同中有 1 份缺少违约条款，履约没有依据（B12）。"),
    Text(
      "changes in a total row",
      table("类别 | 本年决算 | 同比增减（%）", "基本支出 | 1434.35 | 4.63", "项目支出 | 921.35 | 5.02", "合计 | 2355.70 | 4.78")),
    Text(
      "negative changes in a total row",
      table("项目 | 决算 | 较上年（%）", "运行费 | 13.88 | -8.68", "接待费 | 6.58 | -35.49", "合计 | 20.46 | -19.45")),
    Text(
      "weighted means in a total row",
      table("规模 | 份数 | 满意指数", "大型 | 24 | 89.17", "中型 | 96 | 84.79", "小型 | 285 | 82.46", "合计 | 405 | 83.41")),
    Text(
      "cumulative rows",
      table(
        "项目 | 2021年 | 2022年 | 2023年 | 合计", "当年投资（万元） | 200 | 300 | 400 | 900",
        "累计投资（万元） | 200 | 500 | 900 | 900",
        "占总投资（%） | 20.00 | 50.00 | 90.00 | 90.00")),
    Text(
      "signed adjustments",
      table(
        "类别 | 年初预算 | 调剂", "城市 | 440.00 | -10.00", "农村 | 1650.00 | -20.00", "临时 | 90.00 | +30.00",
        "合计 | 2180.00 | 0.00")
    ),
    Text(
      "totals above their parts",
      table(
        "指标 | 分值 | 得分 | 备注", "决策 | 15 | 13.50 | 小计", "依据充分性 | 9 | 9.00 |", "目标明确性 | 6 | 4.50 |",
        "过程 | 20 | 19.00 | 小计", "资金到位率 | 10 | 9.00 |", "制度健全性 | 10 | 10.00 |")),
    Text(
      "small numbers beside large ones",
      table(
        "乡镇 | 常住人口 | 城市低保 | 每千人救助人数", "甲镇 | 86,420 | 612 | 13.03", "乙镇 | 42,310 | 84 | 31.15",
        "丙镇 | 39,760 | 47 | 37.80",
        "丁乡 | 18,960 | 9 | 46.52")),
    Text(
      "two years of one rate",
      table("任务 | 2022年实际 | 2023年实际", "投诉办结率 | 96.43% | 93.75%", "巡查次数 | 252次 | 246次") + "\n\n"
        + table("指标 | 目标值 | 实际值", "投诉办结率 | 100% | 93.75%", "巡查次数 | 252次 | 246次")),
    Text(
      "a total of some columns",
      table(
        "乡镇 | 常住人口 | 城市 | 农村 | 特困 | 救助小计", "甲镇 | 86,420 | 612 | 426 | 88 | 1,126",
        "乙镇 | 42,310 | 84 | 1,038 | 196 | 1,318",
        "丙镇 | 39,760 | 47 | 1,215 | 241 | 1,503", "丁乡 | 21,850 | 0 | 862 | 173 | 1,035")),
    Text(
      "parts of a part below a total",
      table(
        "项目 | 预算 | 支出", "合计 | 18,000 | 16,758", "日常养护 | 6,500 | 6,205", "其中：保洁 | 1,200 | 1,186",
        "大中修 | 9,600 | 9,033",
        "桥梁加固 | 1,900 | 1,520")),
    Text(
      "cells that are no exact number", table("内容 | 金额", "管网 | 约 200", "水池 | 100", "合计 | 310")),
  ]

  /// Tables whose rows stand in groups or are counted in several units.
  static let outlines = [
    Text(
      "groups without codes",
      table(
        "维度 | 指标 | 权重 | 得分", "决策 | | 15 | 14.00", " | 依据充分性 | 9 | 9.00", " | 目标明确性 | 6 | 5.00",
        "过程 | | 10 | 9.00", " | 资金到位率 | 4 | 4.00", " | 制度健全性 | 6 | 5.00", "合计 | | 25 | 23.00")),
    Text(
      "a subtotal with a long name",
      table(
        "建设内容 | 预算（万元）", "路面 | 300.00", "桥梁 | 200.00", "建筑安装工程费小计 | 500.00", "其他费 | 50.00", "合计 | 550.00")),
    Text(
      "a subtotal of one unit",
      table(
        "内容 | 单位 | 计划", "处理能力 | 万吨/日 | 3.0", "细管 | 公里 | 18.0", "粗管 | 公里 | 12.0", "管网小计 | 公里 | 30.0")),
    Text(
      "a few works beside many visits",
      table("指标 | 目标值", "门诊人次 | ≥600,000 人次", "维修工程 | ＝4 项", "患者满意度 | ≥90%", "设备完好率 | ≥98%")),
    Text(
      "tables cited as a range",
      "Scores are in Tables 1 to 3.\n\nTable 1 Inputs\n\n| Item | Score |\n|---|---|\n| A | 1 |\n\nTable 2 Outputs\n\n| Item | Score |\n|---|---|\n| B | 2 |\n\nTable 3 Effects\n\n| Item | Score |\n|---|---|\n| C | 3 |"
    ),
  ]

  static let sentences = [
    Text(
      "values above targets and last year",
      "满意度为 93.1%，超过 90% 的目标，高于上年的 92.0%。合格率为 95.0%，达到目标的 99.5%。每低 1 个百分点扣 0.5 分，低于 60% 不得分。"),
    Text(
      "a bound in English",
      "Satisfaction is 91.2%, above the target of 90%; zero below 60%, full marks at 90%."),
    Text(
      "a superlative of something else",
      table("乡镇 | 完成率", "东河镇 | 98.20%", "西山镇 | 93.33%", "南岭乡 | 95.10%") + "\n\n西山镇投诉件数最多，完成率为 93.33%。"),
    Text(
      "townships of a wider area",
      table("乡镇 | 户数", "东河镇 | 90", "西山镇 | 80", "南岭乡 | 60", "合计 | 230") + "\n\n全县辖 5 个乡镇，2021 年先行开展 2 个乡镇。"),
    Text(
      "questionnaires of two places",
      "居民问卷在城东发放 200 份、在城西发放 200 份，有效 368 份。\n\n" + table("对象 | 发放 | 有效", "居民 | 400 | 368", "企业 | 30 | 28")),
    Text("what has accumulated", "2022 年、2023 年分别支出 300 万元和 400 万元，累计支出 950 万元。"),
    Text("a list and its target", "满意度持续提高，三年分别为 82.0%、85.5%、90.3%，高于 88.0% 的目标。"),
    Text("all of those who came", "计划培训 300 人，实际培训 285 人，全部完成结业考核。"),
    Text(
      "lists before their numbers", "指标围绕决策、过程、产出和效益四个维度。评价采用查阅资料、现场核查和问卷调查等三种方法。内容包括设备购置、系统设置、人员培训三项工作。"),
    Text(
      "what is left of more than two numbers", "预算 860 万元，支出 812.5 万元，上年结转 10 万元，结余 57.5 万元。"),
    Text("longer and shorter", "平均办理 5.2 天，比规定的 7 天缩短 1.8 天；使用年限 12 年，比原设计的 10 年延长 2 年。"),
    Text("a name of two lengths", "项目支持社区助餐点 24 个。\n\n助餐点运营补贴和社区助餐点补贴分别核算。"),
    Text("how points are given", "评分标准：全部纳入得满分，遗漏 1 项扣 2 分。本项得 5 分，为满分。"),
    Text("copies for each of several districts", "问卷在五个区县各发放 130 份，共 650 份，回收有效问卷 600 份。"),
    Text(
      "two changes from one year", "受益面扩大，月均补贴 5,125 人，比 2022 年增长 6.77%。\n\n预算 1,860 万元，比 2022 年增长 12.59%。"),
    Text("rates in the order of their names", "职工满意度为 79.00%。\n\n门诊患者、住院患者、职工满意度分别为 86.42%、88.70%和 79.00%。"),
    Text(
      "from one value to another",
      table("内容 | 单位 | 实际", "提升泵站 | 座 | 2", "配套管网 | 公里 | 45.2") + "\n\n项目由污水处理厂、配套管网、提升泵站三个单项工程组成。"),
    Text(
      "parts of what was spent behind what is left",
      "截至年末支出 9,630,400 元，结余 369,600 元，由区财政收回。其中建设补助 462 个共 4,620,000 元，运营补助 14,400 人月×300 元＝4,320,000 元。"),
    Text(
      "a part spelled out", "总投资 46,000.00 万元，即 4.60 亿元，其中专项债券 32,000.00 万元（大写叁亿贰仟万元整），自筹 14,000.00 万元。"),
    Text(
      "what is lacking of a line",
      table("内容 | 计划数 | 完成数", "管网延伸 | 186.0公里 | 178.2公里", "水质检测 | 288次 | 276次")
        + "\n\n管网少延伸7.8公里，水质检测少12次。"),
    Text(
      "another year",
      "# 2023年热线项目报告\n\n2022年接听来电20,704个。\n\n接听来电23,808个。"),
    Text("a third", "平均用时由27天延长到36天，增加三分之一。"),
    Text("a weighted mean of numbers", "三个指数为130、111、133，0.3×130＋0.4×111＋0.3×133＝123.30。"),
    Text("annexes on lines of their own", "数据见附件1、附件2。\n\n附件1 指标体系\n附件2 基础表"),
    Text("two things at one time", "上年分别为60.98%和39.02%，项目支出占比上升0.09个百分点。"),
    Text(
      "spending of a part",
      "全年支出2355.70万元，预算2423.30万元。\n\n年末结转67.60万元，其中基本支出8.25万元、项目支出59.35万元。\n\n临时救助涉及412户，支出78.60万元。"),
    Text("the end of last year", "低保对象上年末5,188人。\n\n特困人员上年末861人。"),
    Text("a mean change", "投诉由2021年的86件降至2023年的52件，年均下降22.24%。"),
    Text("spending of one line", "全年实际支出16,758万元。\n\n桥梁加固预算1,900万元，实际支出1,520万元，偏差率20%。"),
    Text("a part in brackets", "问卷360份，知晓302份，知晓率83.89%；满意333份（含“非常满意”201份），满意度92.50%。"),
    Text("a whole in the sentence before", "项目总投资4.025亿元。累计完成投资39,417万元；资金到位38,750万元，到位率96.27%。"),
    Text("parts of two wholes", "其他费118.30万元（设计60.00万元、监理58.30万元）。\n\n其他费支付103.46万元（设计58.36万元、监理45.10万元）。"),
    Text(
      "a product in yuan",
      "城市低保：752人×468元×12月＝422.32万元。特困：702人×845元×12月＋138人×1,040元×12月＝711.83万元＋172.22万元＝884.05万元。"),
    Text("means of several things", "公务用车4辆，车均维护费3.47万元；公务接待94批次、752人次，批均700元、人均87.50元。"),
    Text("shares of several wholes", "检测1,862个，占80.00%；整改148个，占50.00%；复检133个，占89.86%。"),
    Text("scores of parts of a whole", "总分为 89.87 分。其中，决策类权重为 12 分，得 11.50 分；管理类权重为 88 分，得 78.37 分。"),
    Text("a calculation with half-width brackets", "得分＝权重 × (业绩值 − 下限) ÷ (标杆值 − 下限)，不低于零。"),
    Text("a reference", "办法参照统计规范[1]制定。\n\n[1] 国家统计局. 研究与试验发展投入统计规范（试行）[Z]. 2019."),
  ]

  static let arguments = [
    Text(
      "an English abstract",
      "优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。\n\nThe overall score is 94.40 out of 100 (grade: excellent)."
    ),
    Text(
      "recommendations that name their findings by number",
      "## 存在的问题\n\n（一）预算执行偏慢。合同签订较晚。\n\n（二）巡查力量不足。人员较少。\n\n## 改进措施\n\n（一）每季度通报进度，对应问题（一）。\n\n（二）聘用协管员，对应问题（二）。"
    ),
    Text(
      "several indicators in one passage",
      table("二级指标 | 权重 | 得分", "A1 立项规范性 | 5 | 5.00", "A2 目标合理性 | 5 | 4.00", "A3 编制科学性 | 5 | 5.00")
        + "\n\nA1、A3 不失分。A2 目标合理性：未修订目标，扣 1.00 分，得 4.00 分。"),
  ]
}
