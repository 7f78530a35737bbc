/// Forms of other firms' reports: tables whose groups stand in merged cells, analyses that begin with their rule,
/// calculations written out.
extension RightTextTests {
  static let groups = [
    Text(
      "codes of groups in merged cells",
      table(
        "一级指标 | 三级指标 | 分值 | 得分", "A 决策 | A1 立项规范性 | 4 | 4.00", " | A2 目标合理性 | 5 | 4.00", " | 小计 | 9 | 8.00",
        "B 过程 | B1 资金到位率 | 5 | 5.00", " | B2 预算执行率 | 6 | 5.76", " | 小计 | 11 | 10.76", " | 合计 | 20 | 18.76")),
    Text(
      "codes of three levels in merged cells",
      table(
        "一级 | 二级 | 三级 | 权重 | 得分", "A 决策 | A1 项目立项 | A11 立项依据充分性 | 4 | 4", " | | A12 立项程序规范性 | 4 | 3",
        " | A2 绩效目标 | A21 目标合理性 | 5 | 5", "B 过程 | B1 资金管理 | B11 预算执行率 | 6 | 6", " | | B12 使用合规性 | 5 | 4",
        "合计 | | | 24 | 22")),
    Text(
      "weights of groups beside those of their parts",
      table(
        "一级指标 | 权重 | 三级指标 | 权重 | 得分", "A 决策 | 9 | A1 立项规范性 | 4 | 4.00", " | | A2 目标合理性 | 5 | 4.00",
        "B 过程 | 11 | B1 资金到位率 | 5 | 5.00", " | | B2 预算执行率 | 6 | 5.76", "合计 | 20 | | 20 | 18.76")),
    Text(
      "English groups",
      table(
        "Group | Indicator | Weight | Score", "A Design | A1 Policy rationale | 5 | 5.00",
        " | A2 Clarity of targets | 5 | 4.00", " | Design subtotal | 10 | 9.00",
        "B Management | B1 Execution rate | 6 | 5.84", " | B2 Compliance | 5 | 5.00",
        " | Sub-total | 11 | 10.84", " | Total | 21 | 19.84")),
    Text(
      "a score of the year",
      table(
        "季度 | 到馆人次 | 考核得分", "第一季度 | 186,500 | 92", "第二季度 | 204,300 | 88", "第三季度 | 231,700 | 94",
        "第四季度 | 197,500 | 95", "全年 | 820,000 | 92.25")),
    Text(
      "systems and their modules",
      table("内容 | 单位 | 计划数量", "挂号系统 | 套 | 1", "病历系统 | 套 | 1", "影像系统 | 套 | 1", "接口 | 个 | 32") + "\n\n"
        + table("系统 | 计划数（个） | 完成数（个）", "挂号系统 | 22 | 21", "病历系统 | 16 | 15", "影像系统 | 10 | 9")),
    Text(
      "one name in two units",
      table("街道 | 加装电梯（台） | 受益居民（人）", "临河街道 | 42 | 1,310", "东门街道 | 36 | 1,124", "合计 | 78 | 2,434")
        + "\n\n全年加装电梯78台，受益居民936户、2,434人。"),
  ]

  static let scales = [
    Text("a rule that begins its analysis", "D1 到馆人次（权重8分，得8.00分）。规则为：达到目标值得满分，未达到按比例计分。实际82万人次，得满分。"),
    Text("a rule behind the name", "**D1 候诊时间缩短率**（权重7分，得7.00分）：缩短20%及以上得满分，未达标不得分。缩短25.00%，得满分。"),
    Text("points for each element", "B3 资金使用合规性（权重3分，得3.00分）。审批手续完整、符合预算用途、无截留挪用，各1分。三项均满足，得满分。"),
    Text("what a rule denies together", "B5 资金管理规范性（权重4分，得4.00分）。资金专账核算，无截留、挤占和挪用，得满分。"),
    Text("points for each fault", "B2 资金使用合规性（权重4分，得4.00分）。规则为：发现一处不合规扣1分。抽查凭证48份，手续齐全，得满分。"),
    Text(
      "elements named by a verb", "A1 立项规范性（分值4分，得分4.00分）。评分要素为依据充分、程序合规、职责相符、无违规立项，各1分。四项均满足，得4.00分。"),
    Text(
      "defects that a rate measures",
      "C6 加工差错率（权重4分，得4.00分）。差错率不高于1%得满分，每高0.1个百分点扣0.2分。抽查1,200册，著录号不符等差错9册，差错率为9册÷1,200册＝0.75%，得满分。"
    ),
    Text(
      "the name of such a rate", "B3 审核规范性（权重6分，得6.00分）。违规领取率不高于1%得满分。抽查档案2,000份，违规领取率为0.80%，得满分。"),
    Text(
      "an English list of elements",
      "**B2 Financial compliance** (weight 5, score 5.00). Elements: approval, accounting, no overdue payment. All were present, so full marks were given."
    ),
  ]

  static let calculations = [
    Text("a total that is calculated", "项目得分为13.00＋18.76＋35.73＋26.76＝94.25分，等级为“优”。"),
    Text(
      "an English total",
      "The Programme scored 14.00 + 18.84 + 33.89 + 29.88 = 96.61 points and was graded \"Excellent\"."),
    Text("the grade of a group", "决策类得分13.00分，得分率86.67%，等级为“良”。项目综合得分94.25分，等级为“优”。"),
    Text("full marks of the whole", "项目综合得分96.95分。\n\n评价指标分4类20个，总分100分，其中决策14分、过程22分、产出34分、效益30分。"),
    Text(
      "weights and their sum", "4个一级指标的权重分别为16分、20分、36分、28分，合计16分＋20分＋36分＋28分＝100分。"),
    Text(
      "rates of several indicators",
      "举办活动168场，完成率为168场÷160场＝105.00%。\n\n服务读者228次，完成率为228次÷240次＝95.00%。"),
    Text(
      "two surveys", "500份有效问卷中460份满意，满意度为460份÷500份＝92.00%。\n\n250份有效问卷中205份满意，满意度为205份÷250份＝82.00%。"),
    Text(
      "words left of a unit", "检测460样次，达标437样次，达标率为437样次÷460样次＝95.00%。\n\n计划检测480样次，完成率为460样次÷480样次＝95.83%。"),
    Text(
      "rates of returned copies",
      "发放问卷320份，收回304份，其中有效问卷300份，回收率为304份÷320份＝95.00%，有效率为300份÷304份＝98.68%。"),
    Text("a mean beside its parts", "培训共20场，参加1,240人次，平均每场62人次，其中医生520人次、护士580人次、管理人员140人次。"),
    Text("a deduction", "总体目标没有说明预期效益，扣1分，得分为4分－1分＝3.00分。"),
    Text("two comparisons", "留存率为81.00%，高于目标80%。\n\n满意度为90.00%，高于目标88%。"),
    Text("parts of two wholes named by one word", "144台电梯中141台一次检验合格。\n\n协商会上，42台电梯中40台一次协商成功。"),
  ]

  static let lists = [
    Text(
      "one year of those of the title",
      "# 2022—2024年数字化改造补贴政策绩效评价报告\n\n三年安排补贴5,400万元，实际兑付5,184万元，补贴企业432家。\n\n2024年实际兑付1,948万元，补贴企业157家。"),
    Text("a change and its rate", "2024年兑付1,948万元，比2023年增加184万元，增长10.43%；兑付率下降0.60个百分点。"),
    Text(
      "scores and rates in their order", "决策、过程、产出得分分别为18.00分、18.50分和28.30分，得分率分别为90.00%、92.50%和94.33%。"),
    Text(
      "two lists of years", "预算分别为820.00万元、860.00万元、900.00万元，支出分别为805.20万元、851.40万元、882.00万元。"),
    Text("full marks in a sentence of their own", "评价采用百分制，总分为100分。其中：投入15分，过程25分，产出60分。\n\n项目综合评分为93.45分。"),
    Text(
      "several indicators in one paragraph",
      "产出数量满分20分，得20.00分，三项数量均超额完成，未发现逾期开放、违规收费等情况，得满分。产出质量满分15分，得13.45分，完好率93.5%，扣1.55分。"),
    Text(
      "a loss whose deed the findings tell",
      table("指标 | 权重 | 得分", "目标明确性 | 10 | 8", "验收合格率 | 10 | 9", "通行保障率 | 15 | 15", "群众满意度 | 10 | 10")
        + "\n\n## 指标分析\n\n1. 目标明确性。权重10分，得8分。2项指标未量化，扣2分。\n\n2. 验收合格率。权重10分，得9分。1座桥返工，扣1分。\n\n## 存在的问题\n\n（一）绩效目标不细。2项指标没有量化，考核缺少依据，执行中也没有补充完善。\n\n（二）养护工作有欠缺。1座桥返工，施工单位自检不严，监理没有及时发现质量偏差。"
    ),
    Text(
      "English reasons",
      "Table 1 shows the scores.\n\nTable 1 Scores\n\n"
        + table(
          "Indicator | Weight | Score", "Clarity of targets | 10 | 8.00", "Doctors trained | 15 | 13.60",
          "Growth of visits | 10 | 10.00", "Clinics equipped | 20 | 20.00", "Rationale | 10 | 10.00",
          "Patient satisfaction | 10 | 10.00")
        + "\n\nClarity of targets (10 points): two of ten targets had no value; 2 points were deducted, leaving 8.00.\n\nDoctors trained (15 points): 1.40 points were deducted because two courses had no test; 13.60 were awarded."
    ),
  ]

  static let scopes = [
    Text(
      "funds of a part", "项目预算2,480.00万元，实际到位2,420.00万元。\n\n县级配套预算660.00万元，到位600.00万元，差60.00万元。"),
    Text(
      "one year of several",
      "2022—2024年预算合计4.50亿元，实际支出4.26亿元。\n\n2024年预算18,000.00万元，支出16,650.00万元，执行率为92.50%。"),
    Text(
      "a list of another year",
      "# 图书馆2024年绩效评价报告\n\n2024年到馆82万人次，外借61.5万册次。\n\n注：2023年到馆76万人次、外借60万册次。"),
    Text(
      "what a plan asks for",
      table("街道 | 加装电梯（台） | 管线迁改（台）", "临河街道 | 42 | 40", "东门街道 | 36 | 30", "合计 | 78 | 70")
        + "\n\n《工作计划》和申报表提出，2024年加装电梯80台，管线迁改75台。"),
    Text(
      "a chapter of experience and recommendations",
      "## 存在的问题\n\n**一、绩效目标偏高。** 没有考虑协商周期。\n\n**二、预算缺少测算依据。** 没有询价。\n\n## 主要经验与有关建议\n\n### 主要经验\n\n成立协商会，由三方参加。\n\n### 有关建议\n\n一、合理设定绩效目标，考虑协商周期。\n\n二、规范预算测算，先询价。"
    ),
    Text(
      "a target and what was done",
      table("三级指标 | 指标值 | 计量单位", "享受补贴人数 | ≥20,000 | 人", "平均审核时限 | ≤20 | 工作日", "补贴准确率 | ≥99 | %")
        + "\n\n" + table("指标 | 权重 | 得分", "C1 享受补贴人数 | 8 | 8", "C2 平均审核时限 | 5 | 4.55", "C3 补贴准确率 | 7 | 7")
        + "\n\n**C2 平均审核时限**（权重5分，得4.55分）。目标为20个工作日，据审核系统记录，2024年平均为22个工作日，得分为20÷22×5＝4.55分。"),
    Text(
      "letters as classes",
      table(
        "类别 | 三级指标 | 权重 | 得分", "A | 立项依据充分性 | 2 | 2.00", "A | 绩效目标合理性 | 3 | 3.00", "A类小计 | | 5 | 5.00",
        "B | 预算执行率 | 5 | 5.00", "B | 资金使用合规性 | 5 | 4.00", "B类小计 | | 10 | 9.00", "合计 | | 15 | 14.00")
        + "\n\nA1立项依据充分性：权重2分。得2.00分。\n\nA2绩效目标合理性：权重3分。得3.00分。"),
    Text(
      "numbers that run on through chapters",
      "## 一、决策\n\n（1）立项依据（4分）。得4.00分。\n\n（2）绩效目标（4分）。得4.00分。\n\n## 二、过程\n\n（3）到位率（3分）。得3.00分。"),
    Text(
      "a rule that names a deduction",
      "B2资金使用合规性（权重4分）：抽查200件均与规定一致，评分规则为发现一例违规扣1分。得4.00分。"),
    Text(
      "a plan as a list",
      "本项目更新四个展厅，计划更新展品100件，装修展厅2,500平方米，开发课程40门。\n\n项目实际更新展品96件，装修展厅2,400平方米，开发课程34门。"),
    Text(
      "parts of different wholes",
      "抽查的80件展品中6件故障，其中智能技术厅4件。\n\n未完成的4件为生命健康厅2件、智能技术厅2件，因部件断供取消。"),
    Text(
      "what follows a colon and is no list",
      "县内7个乡镇的自然条件差别较大：大塘镇、那龙镇和白圩镇地处平原；古潭乡位于山区。存在的问题有四个：进度滞后、质量不稳；补植未完成；监理不规范；知晓不足。"),
    Text("the change beside its rate", "2022年放映2,640场，2023年比上年增加72场，增长2.73%。"),
    Text(
      "a whole behind its parts",
      "全年挽回损失3,268.40万元，其中欠薪案件1,426.30万元、赔偿案件1,105.80万元、其他案件736.30万元，高于目标3,000万元。"),
    Text("a measured fault", "C9血液检测不合格率控制（权重3分）。不合格904份，低于目标值。其中转氨酶不合格512份、其他不合格392份。得3.00分。"),
    Text("names that are counted", "古潭乡4个、板利乡5个。\n\n古潭乡、龙坪乡、板利乡三个山区乡的完成率较低。"),
    Text(
      "one thing in two units",
      "改造危桥4座168延米。\n\n"
        + table("建设内容 | 数量 | 单价 | 预算", "桥梁改造 | 168延米 | 4.5万元/延米 | 756.00", "安防设施 | 45公里 | 8万元/公里 | 360.00")
        + "\n\n" + table("建设内容 | 单位 | 计划 | 实际", "桥梁改造 | 座 | 4 | 4", "安防设施 | 公里 | 45 | 45")),
    Text(
      "annexes as paragraphs",
      "资料清单见附件1，问卷见附件2。\n\n## 附件\n\n附件1　资料清单：立项文件、支付凭证。凭证已逐笔核对。\n\n附件2　问卷样表：共4题。"),
    Text(
      "English annexes as paragraphs",
      "The sources are listed in Annex 1.\n\n## Annexes\n\n**Annex 1 Sources.** Application file and budget approval; opening agreements of 47 venues. All were read."
    ),
    Text(
      "codes that count on beyond nine",
      table(
        "部分 | 编码 | 指标 | 权重 | 得分", "A项目决策 | A1 | 立项规范性 | 3.00 | 3.00", " | A2 | 目标合理性 | 3.00 | 3.00",
        " | | A小计 | 6.00 | 6.00",
        "C项目绩效 | C1 | 里程完成率 | 8.00 | 7.00", " | C2 | 小修完成率 | 6.00 | 5.00", " | C3 | 护栏完成率 | 6.00 | 6.00",
        " | C9 | 事故下降率 | 5.00 | 5.00", " | C10 | 长效机制 | 4.00 | 2.00", " | C11 | 满意度 | 5.00 | 4.00",
        " | | C小计 | 34.00 | 29.00", "总计 | | | 40.00 | 35.00")
        + "\n\n### C项目绩效\n\nC9：下降率不低于5%得满分。下降8.06%，得满分。\n\nC10：每缺一项扣1.00分，缺两项，扣2.00分，得2.00分。"),
    Text(
      "how a number comes about",
      table("任务 | 单位 | 计划 | 实际", "水质监测 | 次 | 768 | 756", "专项打捞 | 吨 | 6,000 | 5,420")
        + "\n\n水质监测为64个断面，每月1次，64×12＝768次。"),
    Text("the result of a difference", "案件增长最快，计划数60件比2022年实际44件高出（60－44）÷44＝36.36%。"),
    Text(
      "a plan without a number",
      table(
        "内容 | 单位 | 计划 | 完成 | 完成率", "路面小修 | 平方米 | 26,000 | 25,400 | 97.69%",
        "护栏安装 | 米 | 9,500 | 8,930 | 94.00%",
        "水毁抢修 | 处 | 据实 | 23 | —", "桥梁检查 | 座 | 74 | 74 | 100.00%")),
    Text(
      "one recommendation for several findings",
      "## 存在的问题\n\n1. 合同条款不规范。部分合同缺少违约责任。\n\n2. 验收资料不完整。三台设备无验收单。\n\n3. 群众知晓率不高。宣传覆盖面窄。\n\n4. 预算编制不细。未附测算依据。\n\n## 建议\n\n1. 细化预算（针对问题4）。附测算依据。\n\n2. 加强合同、验收和宣传管理（针对问题1—3）。统一文本。"
    ),
    Text(
      "one recommendation for two findings in their words",
      "## 存在的问题\n\n（一）合同条款不规范。部分合同缺少违约责任。\n\n（二）验收资料不完整。三台设备无验收单。\n\n（三）群众知晓率不高。宣传覆盖面窄。\n\n## 建议\n\n（一）规范合同和验收管理。统一合同文本，明确违约责任，验收单随付款资料一并归档。\n\n（二）扩大宣传。进村入户发放手册，提高群众知晓率。"
    ),
    Text(
      "contracts of two things and of another year",
      "# 2023年城区绿化养护项目绩效评价报告\n\n监理合同于2023年4月2日签订，施工合同于2023年3月10日签订，工程4月10日开工。县财政局与公司续签合同，新的合同期限为2024年1月1日至2024年12月31日。"
    ),
    Text(
      "steps of two lots as rows",
      table(
        "标段 | 环节 | 日期", "一 | 招标公告 | 2023年2月6日", "一 | 签订合同 | 2023年3月28日", "二 | 招标公告 | 2023年2月16日",
        "二 | 签订合同 | 2023年3月18日")),
    Text(
      "a part of a plan, and one of more years",
      "## 背景\n\n全市规划到2025年建成助餐点120个。本年计划新建24个。\n\n## 绩效目标\n\n"
        + table("指标 | 目标值", "新建助餐点数量 | ≥24个", "就餐人次 | ≥20,000人次", "满意度 | ≥90%")),
    Text("a formula cited", "得分按式（1）计算，结余按式（4）计算。The rule (a) applies; see (c) for the exception."),
    Text(
      "blanks of a questionnaire", "数据见附件1，各表均为2023年数据。\n\n附件1 问卷\n\n您的年龄：____岁　您的乡镇：____"),
    Text(
      "plans and deliveries with a price each",
      table(
        "内容 | 预算数量 | 单价 | 预算 | 实际数量 | 实际单价 | 支出", "冷藏车 | 26辆 | 12.00 | 312.00 | 24辆 | 12.00 | 288.00",
        "终端 | 160套 | 0.35 | 56.00 | 160套 | 0.34 | 54.40", "增容 | 6处 | 8.00 | 48.00 | 6处 | 8.00 | 48.00")),
    Text(
      "an amount after a deduction",
      table(
        "内容 | 单位 | 数量 | 单价（万元） | 支出（万元）", "枪机 | 台 | 420 | 0.45 | 189.00", "球机 | 台 | 120 | 0.90 | 108.00",
        "运维 | 路 | 1,500 | 0.096 | 140.40") + "\n\n注：运维合同金额144.00万元，因考核扣款3.60万元，实付140.40万元。"),
    Text("how a remainder came about", "未完成的4台为石门镇2台、青坪镇2台，其中青坪镇计划66台、实建64台。"),
    Text(
      "amounts in words with their sum",
      "下达中央资金四百二十万元、省级资金一百三十万元，市级资金九十万元，合计六百四十万元。省级资金年初安排1,100,000元。"),
    Text(
      "bold chapters and their sections",
      "**第一章　概况**\n\n**第一节　背景**\n\n内容。\n\n**第二节　资金**\n\n内容。\n\n**第三节　目标**\n\n内容。\n\n**第二章　评价工作**\n\n**第一节　方法**\n\n内容。"
    ),
  ]
}
