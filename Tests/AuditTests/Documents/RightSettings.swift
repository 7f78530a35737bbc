/// Right texts whose numbers belong to something else than what stands beside them.
extension RightTextTests {
  static let settings = [
    Text("weights and their sum", "决策、管理、绩效权重分别为 15 分、25 分、60 分，合计 100 分。"),
    Text("weights added up", "权重分别为 16 分、20 分、36 分、28 分，合计 16 分＋20 分＋36 分＋28 分＝100 分。"),
    Text("the change of something else", "苗木成活率 96.52%，市民投诉量比上年下降 25.58%。\n\n上年投诉 70.94%。"),
    Text("a growth beside its amount", "2023 年就餐 120,000 人次，2024 年增加 18,000 人次，增长 15.0%。"),
    Text("a count in front of a rate", "全年获得六项污染物有效小时值 100.07 万个，数据有效率 95.20%。"),
    Text(
      "a share of a sum that another paragraph gives",
      "中央财政补助 2,400.00 万元，省级财政资金 600.00 万元。\n\n项目支出 2,915.00 万元，其中使用中央财政补助 2,350.00 万元，使用率 97.92%。"),
    Text("others than those that fell short", "甲店 6 月、8 月、9 月分别为 76 分、74 分、77 分，低于 80 分，其余各月均不低于 80 分。"),
    Text("two surveys", "1.服务对象满意度问卷。抽取 320 名，回收有效问卷 300 份。\n\n2.居民知晓率问卷。拦截访问居民，回收有效问卷 402 份。"),
    Text(
      "the last payment of a contract",
      "评价时段为 2023 年 1 月 1 日至 2023 年 12 月 31 日。\n\n2023 年 8 月 15 日支付中期款 43.69 万元，2024 年 1 月 25 日支付结算款 19.60 万元。"
    ),
    Text(
      "what was done beside what was planned",
      table("建设内容 | 单位 | 计划数量", "退塘还湿 | 公顷 | 120", "植被恢复 | 公顷 | 180", "生态护岸 | 公里 | 6")
        + "\n\n至 2024 年末，完成退塘还湿 114 公顷、植被恢复 172 公顷。"),
    Text(
      "some of what was planned, and the places",
      table("工作内容 | 单位 | 计划数 | 实际数", "数字对讲机 | 台 | 300 | 270", "家长课堂 | 场 | 96 | 98", "冲锋舟 | 艘 | 24 | 24")
        + "\n\n数字对讲机有 30 台因频点不符退回。家长课堂在 5 个街镇轮流举办。"),
    Text(
      "nothing planned and no rate",
      table(
        "项目 | 预算 | 支出 | 执行率", "公务用车 | 12.00 | 11.40 | 95.00%", "公务接待 | 6.00 | 3.00 | 50.00%",
        "会议费 | 8.00 | 8.00 | 100.00%", "因公出国（境）费 | 0.00 | 0.00 | —")),
    Text(
      "one line with its parts",
      table("用途 | 预算数", "国家级传承人补助 | 16", "省级传承人补助 | 46", "项目记录 | 114", "传习所补助 | 108", "培训 | 60")
        + "\n\n"
        + table("用途 | 支出数", "传承人补助 | 62", "项目记录 | 104", "传习所补助 | 108", "培训 | 54")),
    Text(
      "who got how many",
      table(
        "装备 | 合计 | 城北队 | 城南队 | 山地队", "排水泵车 | 6 | 2 | 0 | 4", "冲锋舟 | 24 | 0 | 0 | 24",
        "抛投器 | 40 | 10 | 0 | 30",
        "防护服 | 600 | 180 | 360 | 60", "对讲机 | 270 | 110 | 90 | 70", "破拆工具 | 15 | 12 | 0 | 3")),
    Text(
      "an English table of targets with its indicators",
      table(
        "Type | Target | Value | Unit | Indicator", "Output | Trips subsidised | ≥ 16,400,000 | trips | C1",
        "Output | Cards issued | ≥ 62,000 | cards | C2", "Outcome | Helpline answer rate | ≥ 90 | % | D2",
        "Outcome | Card-holder satisfaction | ≥ 92 | % | D4")),
    Text("one of each", "抽查 60 份，甲镇、乙乡、丙乡各有 1 份缺少签字，共 3 份。"),
    Text(
      "several codes at the head of a paragraph",
      table("指标 | 权重 | 得分", "C1 路面铺装完成率 | 5 | 5.00", "C2 护栏安装完成率 | 5 | 5.00") + "\n\nC1 至 C2 的评分规则相同：按完成率得分。"),
    Text(
      "what was reached, among the findings",
      table("目标 | 目标值", "年观众增长率 | ≥25%", "观众满意度 | ≥90%", "展品完好率 | ≥95%", "课程数 | ≥40门")
        + "\n\n## 存在的问题\n\n### 观众增长和满意度未达目标\n\n年观众增长率21.0%，观众满意度88.0%，周末排队时间长。"),
  ]
}
