/// What only seems to be paid in full, penalised twice, named otherwise or left out of a summary.
extension RightTextTests {
  static let reported = [
    Text(
      "a rate whose whole is named and not given",
      "截至评价基准日，合同总额1,744.90万元，结算审定1,723.00万元，实际支付1,648.90万元。按到位资金计算，预算执行率为93.95%。县级配套年中由500万元调减为430万元，调减比例14.00%。"
    ),
    Text(
      "a part and its rate before what it grew by",
      "年末215个社区（村）中201个有健身路径，覆盖率93.49%，比2023年末增加25个社区（村）。"
    ),
    Text(
      "two shares of what the sentence before gives",
      "年初预算486.00万元。调减18.50万元，调整后预算为467.50万元。调整后预算中，县级资金374.00万元，占80%；市级补助93.50万元，占20%。"
    ),
    Text(
      "columns that a rate closes",
      "| 内容 | 年初预算 | 调整后预算 | 合同金额 | 实际支付 | 执行率（%） |\n|---|---|---|---|---|---|\n| 器材采购 | 1,860,000 | 2,240,000 | 2,156,000 | 2,048,200 | 91.44 |\n| 场地施工 | 760,000 | 860,000 | 842,000 | 767,600 | 89.26 |\n| 维修保养 | 380,000 | 380,000 | 366,000 | 366,000 | 96.32 |\n| 监理检测 | 120,000 | 120,000 | 112,000 | 112,000 | 93.33 |\n| 宣传指导 | 80,000 | 80,000 | 74,500 | 74,500 | 93.13 |"
    ),
    Text(
      "school days of two terms",
      "评价范围为2022—2023学年，即2022年9月1日至2023年8月31日；其中实际供餐时间为上学期98天、下学期102天，全学年共200天。"
    ),
    Text(
      "a term that goes on into the next year",
      "# 2023年度水利维修项目绩效评价报告\n\n项目于2023年10月开工，计划于2024年4月30日前全部完工。"
    ),
    Text(
      "targets and results that are sentences",
      "| 指标 | 计划 | 实际 |\n|---|---|---|\n| 渠道维修长度 | 6个乡镇均完成 | 1个镇未完成 |\n| 泵站维修数量 | 12座 | 12座 |\n| 涵闸更换数量 | 30座 | 29座 |\n| 机井清淤数量 | 18眼 | 18眼 |\n| 护坡面积 | 900平方米 | 900平方米 |"
    ),
    Text(
      "scores of groups beside their weights",
      "C类指标权重60分，得57.35分，其中C1项目产出32.43分（权重34分）、C2项目效益20.92分（权重21分）、C3影响力4分（权重5分）。"
    ),
    Text(
      "what a contract agrees beside what was paid",
      "| 期次 | 合同比例 | 实付金额 |\n|---|---|---|\n| 首款 | 40% | 1,144,000 |\n| 进度款 | 40% | 1,144,000 |\n| 尾款 | 20% | 549,120 |\n| 合计 | 100% | 2,837,120 |"
    ),
    Text(
      "who issued a document, abbreviated",
      "临江区精神文明建设指导中心（以下简称“区文明中心”）负责项目。\n\n区文明中心签订合同。\n\n区文明中心考核。\n\n经区文明中心批复（临文明中心〔2024〕3号），调减4.00万元。"
    ),
    Text(
      "one rounding rule in two analyses",
      "| 指标 | 权重 | 得分 |\n|---|---|---|\n| A1 立项依据 | 10 | 10 |\n| A2 预算编制 | 10 | 7 |\n| B1 培训人数 | 20 | 20 |\n| B2 培训场次 | 20 | 16 |\n| C1 就业率 | 20 | 15 |\n| C2 满意度 | 20 | 17 |\n\nC1 就业率：比目标低4.5个百分点；每低1个百分点扣1分，不足1个百分点的按1个百分点计，扣5分，得15分。\n\nC2 满意度：比目标低2.60个百分点；每低1个百分点扣1分，不足1个百分点的按1个百分点计，扣3分，得17分。"
    ),
    Text(
      "parts counted in two ways",
      "全年受理群众诉求1,128,640件，其中电话受理903,912件，直接答复846,480件，转派承办单位282,160件。"
    ),
    Text(
      "an annex that a cell cites",
      "| 数据 | 来源 |\n|---|---|\n| 制度执行 | 外包考核资料、访谈记录（附件3） |\n| 满意度 | 问卷（附件2） |\n\n目标见附件1，问卷见附件2。\n\n## 附件\n\n附件1 绩效目标表\n\n附件2 问卷统计\n\n附件3 访谈记录"
    ),
    Text(
      "full marks and the loss of another indicator",
      "| 指标 | 权重 | 得分 |\n|---|---|---|\n| 立项依据充分性 | 4 | 4.00 |\n| 预算执行率 | 6 | 6.00 |\n| 资金使用合规性 | 6 | 6.00 |\n| 制度执行有效性 | 8 | 6.00 |\n| 服务人次完成率 | 8 | 8.00 |\n| 老年人满意度 | 8 | 8.00 |\n\n预算执行率94.66%，高于90%的满分标准，得满分；评价组抽查48份巡查记录，其中7份存在漏登，“制度执行有效性”扣2.00分。"
    ),
    Text(
      "what a row left undone",
      "| 街道 | 计划（个） | 建成（个） | 完成率 |\n|---|---|---|---|\n| 望江街道 | 3 | 3 | 100.00% |\n| 石桥街道 | 3 | 3 | 100.00% |\n| 北园街道 | 2 | 2 | 100.00% |\n| 柳浦街道 | 2 | 1 | 50.00% |\n| 合计 | 10 | 9 | 90.00% |\n\n柳浦街道1个助餐点因产权手续未办结，年内未完工。"
    ),
    Text(
      "a director behind the name of his office",
      "云海市文化广电旅游局主管博物馆。\n\n市文化广电旅游局安排资金。\n\n市文化广电旅游局组织验收。\n\n市文旅局局长任组长。"
    ),
    Text(
      "an English summary of other figures",
      "# 报告\n\n## 摘要\n\n预算1280万元，支出1216.5万元，执行率95.04%。覆盖4个乡镇，受益8400户。入户率96.20%，收缴率82.50%。\n\n## Summary\n\nOf a budget of RMB 12.8 million, RMB 12.165 million had been spent, a budget execution rate of 95.04%. It rebuilt 49 works, of which 14 works are central and 35 works are scattered. Of 8,400 households, 8,081 households were connected, a connection rate of 96.20%.\n\n## 一、概况\n\n改造供水工程49处，其中集中14处，分散35处。8400户中接通8081户，入户率96.20%。"
    ),
    Text(
      "criteria that two rules set",
      "A2 目标明确性，分值6.00分。设六项要素，每项1分，缺一项，扣1.00分，得5.00分。\n\nB3 履约监管有效性，分值8.00分。设四项要素，每项2分，缺一项，扣2.00分，得6.00分。"
    ),
    Text(
      "what was paid less for two reasons",
      "问题1 补贴面积未完成。少补贴1,040亩，少支付1.56万元。\n\n问题2 培训少办2期。外聘专家未到场，少支付1.60万元。"
    ),
    Text(
      "a share of a list behind its parts",
      "建成充电泊位226个，其中东关街36个、人民公园60个、火车站北80个、西门24个、文化宫26个，占比19.09%。"
    ),
  ]
}
