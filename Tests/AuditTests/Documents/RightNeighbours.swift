/// Numbers, names and targets that stand beside others of their kind and are of something else.
extension RightTextTests {
  private static let scored = table(
    "一级指标 | 二级指标 | 三级指标 | 标准分 | 评价得分", "A投入（15分） | A1目标设定（8分） | A11绩效目标合理性 | 4 | 4.00",
    "A投入（15分） | A1目标设定（8分） | A12绩效指标明确性 | 4 | 4.00", "A投入（15分） | A2预算配置（7分） | A21在职人员控制率 | 3 | 3.00",
    "A投入（15分） | A2预算配置（7分） | A22“三公”经费变动率 | 2 | 2.00", "A投入（15分） | A2预算配置（7分） | A23项目成本控制情况 | 1 | 1.00",
    "A投入（15分） | A2预算配置（7分） | A24完工及时性 | 1 | 1.00", "合计 | | | 15 | 15.00")

  private static let targeted = table(
    "指标名称 | 目标值", "在职人员控制率 | ≤100%", "三公经费变动率 | ≤0%", "完工日期 | 2023年4月7日前", "项目支出总额 | 不超过调整后预算")

  static let neighbours = [
    Text("a name in quotes behind its code", scored),
    Text("a day and a limit among the targets", scored + "\n\n" + targeted),
    Text(
      "a table of targets with a count of its own",
      scored + "\n\n绩效目标表共设12项指标，其中数量指标8项、质量指标4项。"),
    Text("answers beside each other", "选择“满意”的共265人，占82.81%；选择“不满意”的共14人，占4.38%。"),
    Text(
      "a rate of an earlier year",
      "2023年全市资源化利用率64.42%。\n\n实施前，2020年全市垃圾产生量28.50万吨，资源化利用率43.16%。"),
    Text(
      "spending of all years and of one",
      "2021—2023年三年预算合计6,300.00万元，实际支出6,022.80万元。\n\n2023年预算2,100.00万元，实际支出2,014.60万元。"),
    Text(
      "a list of targets",
      "2023年的产出目标为：培训护理员1,200人次，补贴床位860张。\n\n"
        + table("乡镇 | 培训护理员（人次） | 补贴床位（张）", "东河镇 | 640 | 450", "西山镇 | 590 | 433", "合计 | 1,230 | 883")),
    Text("copies for each", "每个社区发放50份，共300份，收回有效问卷288份。"),
    Text("points off for both", "满分6分，得4.00分。公示只有5天，公示表未列面积，两项各扣1.00分。"),
    Text("gaps in a row", "利用率比目标低2.47个百分点，下降率比目标低5.00个百分点，满意率比目标低3.05个百分点。"),
    Text("a fall and its rate", "年末结余157.46万元，比上年减少47.28万元，下降23.09%。"),
    Text(
      "a word that begins as a name",
      "由县石门水库管理处（以下简称“管理处”）实施，管理处设三科，管理处按《工程变更管理办法》执行，管理处已报备。"),
    Text(
      "a rate below its target among the findings",
      scored
        + "\n\n1. A21在职人员控制率，标准分3分。控制率98.00%，低于100%的目标，得3.00分。\n\n## 存在的问题\n\n### 控制率低于目标\n\n在职人员控制率98.00%，低于计划。"
    ),
    Text("an annex that nothing cites", "得分见附表1。\n\n## 附表1 得分表\n\n## 附表2 问卷汇总表"),
    Text(
      "parts that overlap", "全年培训1,860人，其中取得证书1,674人，取证率90.00%；就业1,302人，就业率70.00%。"),
    Text("a price for each person and day", "每人每天补助120元，每期5天，共支出117,600元。"),
    Text("what is left of what was reported", "核实面积4,118亩，多报142亩，准确率96.67%。"),
    Text("late ones of two kinds", "受理案件156件，其中及时办结150件。\n\n156件案件中有2件超期超过30天，其余4件超期在10天以内。"),
    Text(
      "what was done beside its plan",
      "诊室建设情况：新增诊室计划86间，完成88间。\n\n"
        + table("指标 | 目标值 | 实际值", "新增诊室 | ≥86间 | 88间", "地下车位 | ≥260个 | 262个", "建筑面积 | 21,500平方米 | 21,500平方米")),
    Text("a whole behind a semicolon", "全市户籍人口48.60万人，其中农村人口28.40万人；全市常住人口46.20万人。"),
    Text(
      "extremes of some",
      "最高与最低乡镇的满意度相差1.70个百分点，其中老年人满意度相差3.20个百分点。\n\n"
        + table("乡镇 | 满意度", "东河镇 | 92.10%", "西山镇 | 91.20%", "南岭乡 | 90.40%")),
    Text("months and days late", "满分10分。每逾期1个月扣2分，不足1个月按1个月计。逾期2个月零10天，扣6分，得4分。"),
    Text("a subsidy without its whole", "三类补贴合计1,214.75万元。\n\n计划60台，实际补贴64台，补贴77.70万元，没有超过上限。"),
  ]
}
