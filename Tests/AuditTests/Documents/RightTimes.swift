/// Times of work, and what comes after what.
extension RightTextTests {
  static let times = [
    Text(
      "a trial survey before the stage of the field",
      "评价组于2023年3月1日至3月15日制定方案，3月16日至4月28日采集数据，5月4日至6月10日撰写报告。3月8日评价组预调研并访谈2人。"),
    Text("a survey of those who are evaluated", "某公司于2024年3月1日至6月20日实施评价。\n\n学校于2023年9月10日至9月20日对家长开展问卷调查。"),
    Text("what the evaluators read", "某公司于2024年3月1日至6月20日实施评价。评价组查阅了馆方2023年11月6日至11月10日发放的读者问卷，并于5月6日访谈4人。"),
    Text("a meeting behind the evaluation", "评价组于2024年3月1日至6月20日实施评价，问卷于4月8日至4月19日发放，6月25日召开座谈会通报结果。"),
    Text(
      "the stage of a project",
      "项目分两个阶段。准备阶段（2022年3月1日至4月30日）完成招标；实施阶段（2022年5月1日至11月30日）完成施工。\n\n评价组于2023年3月20日至3月31日开展问卷调查。"),
    Text("days late behind a new term", "合同约定2022年10月31日完工，因汛情经批准顺延至11月20日。三标段于11月26日完工，逾期6天。"),
    Text("two dates due", "合同约定2022年10月31日完工，补充协议约定2022年12月15日完工。三标段于12月26日完工，逾期11天。"),
    Text(
      "days late of payments", "第一期款约定2022年4月10日支付，第二期款约定2022年9月10日支付。第一期款于4月20日支付，逾期10天；第二期款于9月28日支付，逾期18天。"),
    Text("two openings", "2019年2月18日春季班开班，9月2日秋季班开班。合同于2019年9月12日补签，晚于开班日期10天。"),
    Text("what is to come behind the report", "报告日期：2022年6月24日\n\n2家卫生院的设备计划于2022年8月18日通过验收。"),
    Text("the lots of two tenders", "一标段于2022年4月25日开标，二标段2022年3月18日签订合同。"),
    Text(
      "two days due",
      "第一批要求6月15日前入库，第二批要求9月15日前入库，A包按时入库。\n\n" + table("包件 | 入库日期", "A包 | 2023年8月26日", "B包 | 2023年6月12日")),
    Text("offices with names alike", "滨浦区医疗保障服务中心（以下简称“区医保中心”）负责经办。区就业中心负责培训，区医保中心审核，区医保中心共5人。"),
    Text("rivals in a tender", "由申衡法律服务中心（以下简称“申衡中心”）中标，申衡中心派员12人，申衡中心负责值守。\n\n投标单位另有申恒中心。"),
    Text("what trees need", "区绿化管理所（以下简称“区绿管所”）负责巡查。全区绿化所需苗木由区绿管所采购，区绿化所有苗木已登记。"),
    Text(
      "names in brackets with a word between them", "抽查3家企业（甲公司、乙公司和丙公司）。涉及5户（王庄、李庄、赵庄）。完成3项工作（清淤、除险和加固、监测）。"),
    Text("times of several teams, and one that is missing", "4支队伍每月演练一次，全年共48次。\n\n管理处每季度检查一次，全年3次，缺第三季度。"),
    Text(
      "the lowest of some",
      table("镇 | 满意率", "石桥镇 | 91.00%", "柳溪镇 | 85.00%", "东岭镇 | 92.00%", "北河镇 | 80.00%")
        + "\n\n柳溪镇满意率85.00%，为三个山区镇中最低。"),
    Text(
      "another phase in a field",
      "# 云岭县供水工程二期项目绩效评价报告\n\n" + table("项目 | 内容", "关联项目名称 | 云岭县供水工程一期项目", "实施单位 | 县水务局")),
    Text(
      "two firms with faults of their own",
      table("指标 | 权重 | 得分", "B13 审核规范性 | 8 | 6", "B14 兑付及时性 | 8 | 7")
        + "\n\nB13审核规范性8分：发现1户企业（欧陆阀门）申报时缺少完工审计报告，扣2分，得6分。\n\n"
        + table("企业 | 奖励", "欧陆阀门 | 126.00", "易达物流 | 196.00", "微光医疗 | 38.40")
        + "\n\n## 存在的问题\n\n欧陆阀门缺少完工审计报告（B13）。易达物流1户超过60日才兑付（B14）。"),
    Text("a trial before the evaluation", "评价组于2024年3月1日至6月20日实施评价。2024年2月20日，评价组完成预调研，访谈局领导2人。"),
    Text("other words for what is counted", "3个县（区、市）配套资金到位。5个乡镇（街道）参加。12所学校（含教学点、幼儿园）受益。"),
  ]
}
