/// What was remedied, added, weighed or measured otherwise, and so is right.
extension RightTextTests {
  static let unusual = [
    Text(
      "what was added to one part",
      "次年年初预算1,580.00万元，其中补贴1,400.00万元、管理费180.00万元；2023年4月追加补贴80.00万元，调整后补贴1,480.00万元。"),
    Text(
      "answers that are weighed", "有效428份，回答很满意212份、满意158份、一般46份、不满意9份、很不满意3份，按100、80、60、40、20计权，满意度为86.50%。"),
    Text(
      "what was checked again",
      "| 指标 | 权重 | 得分 |\n|---|---|---|\n| C22 复验合格率 | 3 | 3 |\n| C23 归档 | 2 | 1 |\n\nC22复验合格率（3分）得3分，15个未通过批次经二次开挖、处理，复验全部合格。"
    ),
    Text(
      "what is not taken for undone",
      "| 指标 | 权重 | 得分 |\n|---|---|---|\n| C22 应发尽发率 | 4 | 4 |\n| C23 归档 | 2 | 1 |\n\nC22应发尽发率4分。应发4,890人月，已发4,890人月，得4分。实际比测算少54人月，是人员变动所致，不作为未完成处理。"
    ),
    Text(
      "a rate of one source beside that of all",
      "支出5,297.72万元，调整后预算5,344.00万元，执行率99.13%。县级配套执行率为98.68%，不单独计分。"),
    Text(
      "plans in a table of scores",
      "| 指标 | 权重 | 目标值 | 实际值 | 得分 |\n|---|---|---|---|---|\n| 培训人数完成率 | 6 | 1,200人 | 1,142人 | 5.71 |\n| 招聘会完成率 | 3 | 12场 | 14场 | 3.00 |"
    ),
    Text(
      "a year of the project after the report",
      "报告日期：2024年11月29日\n\n## 评价工作开展情况\n\n评价为第三个项目年度（2024年8月至2025年7月）的考核提供依据。2024年9月2日至10月18日，评价组开展现场核查。"),
    Text(
      "tables of an annex with a letter",
      "结果见附录A的附表A-1。清单见附录B。\n\n## 附录A 居民问卷\n\n附表A-1 满意程度\n\n| 程度 | 份数 |\n|---|---|\n| 满意 | 90 |\n\n## 附录B 资料清单\n\n合同文本。"
    ),
    Text("ages and traits that overlap", "服务对象3,068人。按需求分（可多选），康复1,900人，护理1,600人，辅具900人。"),
    Text("districts of one year among two", "两年取证2,268人。分年度看，2022年1,066人，2023年1,202人。"),
    Text("an amount with its price and a surcharge", "安装费12.60万元（600套，每套200元，另付调试费0.60万元）。"),
    Text("what was spent of what had come", "到位资金700.00万元，支出671.32万元，执行率95.90%，结余28.68万元。"),
    Text(
      "answers by town in their order",
      "农户样本按乡镇分配，有效问卷依次为青石镇74份、柳河镇55份、白沙镇111份。\n\n| 对象 | 发放 | 回收 | 有效问卷 |\n|---|---|---|---|\n| 农户 | 260 | 250 | 240 |\n| 主体 | 73 | 73 | 73 |"
    ),
    Text("a rule behind a rate", "冷藏库共128座，一次验收合格120座，合格率93.75%，其余8座整改后通过。合格率达到95%得满分，每低1个百分点扣0.4分，扣0.50分。"),
    Text("a target behind some of all", "带动农户5332户，其中脱贫户618户，占11.59%；目标为5000户。"),
    Text("what did not pass and the rate of what did", "质量评估不合格27件，合格率93.45%，较95%低1.55个百分点。"),
    Text(
      "a plan that is a name",
      "“晴空护航计划”（以下简称“护航计划”）开展课程452场。\n\n| 目标 | 目标值 |\n|---|---|\n| 护航计划课程 | ≥400场 |\n| 面询 | ≥300人次 |"),
    Text(
      "a mean that is rounded",
      "| 区 | 场所 | 面积 | 常住人口（万人） | 人均面积 |\n|---|---|---|---|---|\n| 江北区 | 34 | 520,600 | 29.5 | 1.76 |\n| 江南区 | 28 | 410,000 | 25.0 | 1.64 |\n| 河东区 | 22 | 312,000 | 20.0 | 1.56 |\n| 河西区 | 18 | 255,000 | 17.0 | 1.50 |"
    ),
    Text(
      "rates over what the sentence does not give",
      "支出2,312.30万元，其中市级1,520.60万元、区级791.70万元。以调整后预算为分母，市级执行率95.04%，区级执行率87.97%。"),
    Text("means of other things", "维护142处，按每处2.80万元的包干标准支付397.60万元；新建5处，平均每处162.48万元。"),
    Text(
      "less than a point in proportion", "满意率88.82%，比目标低1.18个百分点。每低1个百分点扣0.5分（不足1个百分点的按比例），扣0.59分，得9.41分。"),
    Text("a rate that is a frequency", "## 绩效目标\n\n日均周转率达到2.5次／辆·日，用户满意度不低于85分。"),
    Text(
      "subtotals that count their rows",
      "| 序号 | 类别 | 指标 | 权重 | 得分 |\n|---|---|---|---|---|\n| 1 | 投入 | 到位率 | 4 | 4 |\n| 2 | 投入 | 执行率 | 4 | 4 |\n| 小计 | 投入 | 2项 | 8 | 8 |\n| 3 | 产出 | 投放率 | 4 | 4 |\n| 小计 | 产出 | 1项 | 4 | 4 |"
    ),
    Text("some of a large total", "三类冷藏库计划库容16800吨，其中机械冷库9600吨、气调库4000吨。"),
  ]
}
