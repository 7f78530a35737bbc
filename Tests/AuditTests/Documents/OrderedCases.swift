/// What each of several things has and their total, shares of neighbouring sentences, and things in their order.
extension TextRuleTests {
  static let eachOfThem = [
    Case(
      "places of each school", "84所中小学每校4场，计划«JX2115|326场»。",
      right: "84所中小学每校4场，计划336场，实际放映330场。每村1处服务点，12个村每处2名，共配备26名，其中机动2名。"),
    Case(
      "nurses of each site", "每座献血屋由护士3名、志愿者若干组成班组，8座共配护士«JX2115|二十六名»。",
      right: "每座献血屋由护士3名、志愿者若干组成班组，8座共配护士二十四名，每名护士每月值班22天。"),
    Case(
      "courses, people of each and places", "项目在10个村举办培训，每村2期、每期30人，共培训«JX2115|660人次»。",
      right: "项目在10个村举办培训，每村2期、每期30人，共培训600人次。"),
    Case(
      "each of some places", "在6个乡镇各抽取40户，共抽取«JX2115|260户»。",
      right: "在6个乡镇各抽取40户，共抽取240户，另抽取企业12家。"),
    Case("times a month", "全年开展巡查，每月4次，共«JX2115|46次»。", right: "全年开展巡查，每月4次，共48次。"),
    Case(
      "a fixed subsidy for each", "20个助餐点每个补助6万元，共«JX2115|130.00万元»。",
      right: "20个助餐点每个补助6万元，共120.00万元；护理员每人每月补助300元，共发放36.40万元。"),
    Case(
      "trees by bottles", "打孔注药每株用药2瓶，共用药«JX2115|36,000瓶»，保护松树12,000株。",
      right: "打孔注药每株用药2瓶，共用药36,000瓶，保护松树18,000株。"),
    Case(
      "trees by the bottles of a table",
      table("任务 | 单位 | 计划数量 | 实际数量", "打孔注药 | 瓶 | 36,000 | 36,000", "诱捕器布设 | 套 | 1,500 | 1,500")
        + "\n\n打孔注药，对古松注射药剂，每株用药2瓶，共保护松树«JX2115|12,000株»。",
      right: table("任务 | 单位 | 计划数量 | 实际数量", "打孔注药 | 瓶 | 36,000 | 36,000", "诱捕器布设 | 套 | 1,500 | 1,500")
        + "\n\n打孔注药，对古松注射药剂，每株用药2瓶，共保护松树18,000株。"),
    Case(
      "staff of each team",
      "The hospital deploys 18 mobile teams, each of two dentists and one nurse, «JX2115|fifty-six» staff in all.",
      right: "The hospital deploys 18 mobile teams, each of two dentists and one nurse, 54 staff in all."),
    Case(
      "people of each course",
      "The project ran 12 workshops with 25 participants each, reaching «JX2115|320 people».",
      right:
        "The project ran 12 workshops with 25 participants each, reaching 300 people, 24 fewer than in 2022."),
    Case(
      "a sample by towns", "收回有效问卷«JX2114|300份»。样本分布为云岭镇106份、石塘镇90份、竹溪乡54份、枫林乡60份。",
      right: "收回有效问卷300份。样本分布为云岭镇106份、石塘镇90份、竹溪乡54份、枫林乡50份。"),
    Case(
      "a list by kind", "有效问卷«JX2114|300份»，按乡镇分：云岭镇106份，石塘镇90份，竹溪乡60份，横溪乡50份。",
      right: "有效问卷300份，按乡镇分：云岭镇100份，石塘镇90份，竹溪乡60份，横溪乡50份。"),
    Case(
      "what is left of a sample", "抽查200件案卷，审查及时的188件，及时率94.00%。\n\n抽查的200件中，«JX2114|18件»审查超期。",
      right: "抽查200件案卷，审查及时的188件，及时率94.00%。\n\n抽查的200件中，12件审查超期，36件支付超期。"),
    Case(
      "faults of what failed", "不合格的«JX2114|24个»小班中，伐桩未处理15个、枝桠遗留11个。",
      right: "不合格的24个小班中，伐桩未处理13个、枝桠遗留11个。26份有效问卷中，17份嫌远，21份嫌慢。"),
    Case("a number of itself", "计划培训12期，实际培训11期，完成率«JX2112|100.00%»。", right: "计划培训12期，实际培训11期，完成率91.67%。"),
    Case(
      "valid of those returned",
      "Parents were asked in the 15 schools: 480 questionnaires were returned, of which 405 were valid («JX2112|93.75%»).",
      right:
        "Parents were asked in the 15 schools: 480 questionnaires were returned, of which 450 were valid (93.75%)."
    ),
    Case(
      "the base that is named", "全年献血59,500人次，较2022年的56,700人次增加2,800人次，增长«JX2113|4.71%»。",
      right: "全年献血59,500人次，较2022年的56,700人次增加2,800人次，增长4.94%。"),
    Case(
      "a change with another beginning",
      "数字化率由2022年末的43.41%提高到62.00%。\n\n数字化率62.00%，较2022年末的«JX2121|41.43%»提高20.57个百分点。",
      right: "数字化率由2022年末的41.43%提高到62.00%。\n\n数字化率62.00%，较2022年末的41.43%提高20.57个百分点。"),
    Case(
      "a county of 42 hundred million", "全县常住人口«JX2126|42.6亿人»，中小学84所。", right: "全县常住人口42.6万人。全国人口14.1亿人。"),
    Case(
      "millions for thousands",
      "Table 1. Budget (CNY)\n\n"
        + table(
          "Activity | Unit cost | Budget", "Portable dental units | 35,000 | 210,000",
          "Training courses | 12,000 | 60,000")
        + "\n\nAs Table 1 shows, the portable dental units were bought for «JX2126|CNY 2.1 million» in all.",
      right:
        "Table 1. Budget (CNY)\n\n"
        + table(
          "Activity | Unit cost | Budget", "Portable dental units | 35,000 | 210,000",
          "Training courses | 12,000 | 60,000")
        + "\n\nAs Table 1 shows, the portable dental units were bought for CNY 0.21 million in all."),
    Case(
      "the band of a rate",
      "归档规范性。评分规则为95%及以上得3分，85%（含）—95%得2分，75%（含）—85%得1分，75%以下不得分。抽查200件，规范174件，规范率＝174÷200×100%＝87.00%。得«JX2188|3.00分»。",
      right:
        "归档规范性。评分规则为95%及以上得3分，85%（含）—95%得2分，75%（含）—85%得1分，75%以下不得分。抽查200件，规范174件，规范率＝174÷200×100%＝87.00%。得2.00分。"
    ),
    Case(
      "the band of a rate in English",
      "Completeness (3 points). Rule: 3 points at 95% and over, 2 points from 85% to below 95%, no points below 85%. Of 250 records 220 were complete, 220 ÷ 250 × 100% = 88.00%. Score «JX2188|2.50».",
      right:
        "Completeness (3 points). Rule: 3 points at 95% and over, 2 points from 85% to below 95%, no points below 85%. Of 250 records 220 were complete, 220 ÷ 250 × 100% = 88.00%. Score 2.00."
    ),
    Case(
      "the band of a rate in a row",
      table(
        "指标 | 分值 | 评分规则 | 评价情况 | 得分",
        "监管有效性 | 4 | 完整率95%及以上得4分，90%（含）—95%得3分，90%以下不得分 | 抽查300场，完整的276场，276÷300×100%＝92.00% | «JX2188|2.00»"
      ),
      right: table(
        "指标 | 分值 | 评分规则 | 评价情况 | 得分",
        "监管有效性 | 4 | 完整率95%及以上得4分，90%（含）—95%得3分，90%以下不得分 | 抽查300场，完整的276场，276÷300×100%＝92.00% | 3.00")),
    Case(
      "the day of a row",
      table("乡镇 | 计划株数 | 完成日期", "大源镇 | 5,600 | 3月22日", "横溪乡 | 4,400 | 4月18日")
        + "\n\n大源镇、横溪乡进度不一；横溪乡于«JX2121|4月8日»完成，超过3月31日的期限。",
      right: table("乡镇 | 计划株数 | 完成日期", "大源镇 | 5,600 | 3月22日", "横溪乡 | 4,400 | 4月18日")
        + "\n\n横溪乡于4月18日完成，超过3月31日的期限。"),
    Case("more than its whole", "林地面积128万亩，其中松林«JX2114|160万亩»。", right: "林地面积128万亩，其中松林60万亩。"),
  ]

  private static let survey = table(
    "Question | Satisfaction rate (%)", "Information before treatment | 88.40",
    "Attitude of the team | 95.10",
    "Organisation at school | 90.80", "Follow-up after treatment | 88.10", "Mean | 90.60")
  private static let classes = table(
    "类别 | 三级指标 | 权重 | 得分 | 得分率", "A | 立项依据充分性 | 4 | 4.00 | 100.00%", "A | 绩效目标合理性 | 6 | 6.00 | 100.00%",
    "A类小计 | | 10 | 10.00 | 100.00%", "B | 预算执行率 | 10 | 9.00 | 90.00%", "B | 资金使用合规性 | 10 | 9.00 | 90.00%",
    "B类小计 | | 20 | 18.00 | 90.00%", "C | 清理完成率 | 20 | 18.51 | 92.55%", "C | 注药完成率 | 20 | 18.00 | 90.00%",
    "C类小计 | | 40 | 36.51 | 91.28%")

  static let ordered = [
    Case(
      "rates from high to low", "四个维度得分率由高到低为：产出96.26%、过程94.55%、决策93.33%、效益«JX2119|94.00%»。",
      right: "四个维度得分率由高到低为：产出96.26%、过程94.55%、效益94.00%、决策93.33%。"),
    Case(
      "names from high to low", "服务态度得95.10分，服务效率得93.60分，环境设施得90.80分。得分«JX2119|由高到低»依次为服务态度、环境设施、服务效率。",
      right: "服务态度得95.10分，服务效率得93.60分，环境设施得90.80分。得分由高到低依次为服务态度、服务效率、环境设施。"),
    Case(
      "the lowest of the sentence before",
      "决策类得分率为94.44%，过程类得分率为94.55%，产出类得分率为94.62%。三类得分率中产出类«JX2119|最低»。",
      right: "决策类得分率为94.44%，过程类得分率为94.55%，产出类得分率为94.62%。三类得分率中决策类最低，扣分最多的是过程类。"),
    Case(
      "a class by its count", "按类别分，农民工980件、妇女520件、老年人290件。农民工案件占比54.75%，是占比«JX2119|最低»的类别。",
      right: "按类别分，农民工980件、妇女520件、老年人290件。农民工案件占比54.75%，是占比最高的类别。"),
    Case(
      "groups by letters", classes + "\n\n从得分率看，A类最高，C类«JX2119|最低»。", right: classes + "\n\n从得分率看，A类最高，B类最低。"),
    Case(
      "groups without rates",
      table("一级指标 | 分值 | 得分", "决策 | 20 | 18.00", "过程 | 20 | 17.00", "产出 | 30 | 28.00", "效益 | 30 | 29.00")
        + "\n\n四类指标中，决策得分率«JX2119|最低»。",
      right: table(
        "一级指标 | 分值 | 得分", "决策 | 20 | 18.00", "过程 | 20 | 17.00", "产出 | 30 | 28.00", "效益 | 30 | 29.00")
        + "\n\n四类指标中，过程得分率最低。"),
    Case(
      "the lowest rating", survey + "\n\nThe «JX2119|lowest» rating is for organisation at school.",
      right: survey + "\n\nThe lowest rating is for follow-up after treatment."),
    Case(
      "the second largest", "扫描占总支出的40.32%，为第一大支出；存储设备占14.80%，为«JX2119|第三»大支出；著录占12.16%，其余四项合计占32.72%。",
      right: "扫描占总支出的40.32%，为第一大支出；存储设备占14.80%，为第二大支出；著录占12.16%，其余四项合计占32.72%。"),
    Case(
      "one above the other", "城区满意度92.10%，乡镇满意度88.40%，«JX2119|乡镇高于城区»。",
      right: "城区满意度92.10%，乡镇满意度88.40%，城区高于乡镇。"),
    Case(
      "below a rate",
      table(
        "乡镇 | 计划（场） | 完成（场） | 完成率", "那龙镇 | 380 | 370 | 97.37%", "龙坪乡 | 264 | 238 | 90.15%",
        "板利乡 | 240 | 220 | 91.67%")
        + "\n\n完成率低于«JX2119|95%»的有那龙镇、龙坪乡。",
      right: table(
        "乡镇 | 计划（场） | 完成（场） | 完成率", "那龙镇 | 380 | 370 | 97.37%", "龙坪乡 | 264 | 238 | 90.15%",
        "板利乡 | 240 | 220 | 91.67%")
        + "\n\n完成率低于95%的有龙坪乡、板利乡。"),
    Case(
      "beyond the plan",
      table(
        "Activity | Planned | Actual", "Oral examination | 24,000 | 23,280", "Sealants | 40,000 | 38,400",
        "Varnish | 12,000 | 12,000")
        + "\n\nTwo findings are reported: examinations and sealants «JX2119|exceeded the plan».",
      right:
        table(
          "Activity | Planned | Actual", "Oral examination | 24,000 | 23,280", "Sealants | 40,000 | 38,400",
          "Varnish | 12,000 | 12,000")
        + "\n\nTwo findings are reported: examinations and sealants fell short of the plan."),
    Case("a grade before its score", "项目评价等级：«JX2131|良»（93.47分）。", right: "项目评价等级：优（93.47分）。"),
    Case(
      "a grade in brackets", "项目综合得分93.47分（«JX2131|良»）。", right: "项目综合得分93.47分（优）。决策类得分13分（良）。"),
    Case(
      "a grade without its score", "项目综合得分93.47分，等级为“优”。\n\n项目绩效评价等级为“«JX2131|良»”，总体实现了目标。",
      right: "项目综合得分93.47分，等级为“优”。\n\n项目绩效评价等级为“优”。上年评价等级为“良”。"),
    Case(
      "a quoted grade at the end",
      "The programme scored 97.38 points and is graded \"«JX2131|Good»\". Decision scored 12.00 points, output 36.83.",
      right:
        "The programme scored 97.38 points and is graded \"Excellent\". Decision scored 12.00 points, output 36.83."
    ),
  ]
}
