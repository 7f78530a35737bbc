/// What a careful reader would ask about: who does what, on which basis, under which name, and praise beside blame.
extension TextRuleTests {
  static let asked = [
    // Who entrusts, supervises and does.
    Case(
      "two that entrust", office + "本项目受托方示范中心受市文旅局委托承办展览。\n\n«JX2212|遗产保护中心»以竞争性磋商方式把巡展委托给示范中心。",
      right: office + "本项目受托方示范中心受市文旅局委托承办展览。\n\n市文旅局以竞争性磋商方式把巡展委托给示范中心。"),
    Case(
      "two that supervise", office + "示范中心接受遗产保护中心的指导，并由其监督和考核。\n\n展陈由«JX2212|市文旅局»实施业务领导和监督考核。",
      right: office + "示范中心接受遗产保护中心的指导，并由其监督和考核。\n\n展陈由遗产保护中心实施业务指导和监督考核。"),
    Case(
      "two that are in charge of one thing", "设施维护由区城管局负责。\n\n调研发现，设施维护由«JX2212|区水务局»负责。",
      right: "设施维护由区城管局负责。\n\n调研发现，设施验收由区水务局负责。"),
    Case(
      "two that accept", "单项工程由县农业农村局验收。\n\n单项工程由«JX2212|县水利局»验收。", right: "单项工程由县农业农村局验收。\n\n整体工程由县水利局验收。"),
    // Whom a recommendation asks.
    Case(
      "advice to another",
      duties + "项目单位没有以书面形式规定奖惩办法。" + duties2 + "«JX2213|#### 1.建立奖惩办法»\n\n建议市文旅局以书面形式建立奖惩办法。"
        + duties3,
      right: duties + "项目单位没有以书面形式规定奖惩办法。" + duties2
        + "#### 1.建立奖惩办法\n\n建议市文旅局督促遗产保护中心以书面形式建立奖惩办法。" + duties3),
    // Praise beside blame.
    Case(
      "sound and not comprehensive",
      marks + "D1 采购程序（4分）：采购程序设置合理，得4分。\n\n## 存在的问题\n\n«JX2214|1.采购程序设置不够合理»。\n\n2.归档慢。" + advised,
      right: marks + "D1 采购程序（4分）：采购程序设置合理，得4分。\n\n## 存在的问题\n\n1.采购档案不够完整。\n\n2.归档慢。" + advised),
    Case(
      "complete and incomplete",
      marks + "D1 采购程序（4分）：内控制度文本健全，得4分。\n\n## 存在的问题\n\n«JX2214|1.内控制度文本不健全»。\n\n2.归档慢。" + advised,
      right: marks + "D1 采购程序（4分）：内控制度文本健全，得4分。\n\n## 存在的问题\n\n1.绩效管理办法不健全。\n\n2.归档慢。" + advised),
    Case(
      "enough and to be staffed",
      marks + "D1 采购程序（4分）：配备足够的护理员照护老人，得4分。" + staffed + "«JX2214|1.补充护理员力量»。\n\n2.加快归档。",
      right: marks + "D1 采购程序（4分）：配备足够的护理员照护老人，得4分。" + staffed + "1.稳定护理员队伍，补充档案管理人员。\n\n2.加快归档。"),
    Case(
      "strictly and not regular",
      table("指标 | 权重 | 得分", "D1 采购程序 | 4 | 4", "D2 资金使用 | 6 | 5", "D3 归档 | 2 | 1", "合计 | 12 | 10")
        + "\n\nD2 资金使用（6分）：资金拨付«JX2197|严格按照»管理办法执行，票据齐全。资金拨付规范性不足，扣1分，得5分。",
      right:
        table("指标 | 权重 | 得分", "D1 采购程序 | 4 | 4", "D2 资金使用 | 6 | 5", "D3 归档 | 2 | 1", "合计 | 12 | 10")
        + "\n\nD2 资金使用（6分）：资金拨付严格按照管理办法执行，票据齐全。有1笔资金拨付不规范，扣1分，得5分。"),
    // On which basis.
    Case(
      "spent and paid out", "全年实际支出340万元，预算执行率为85%。\n\n预算400万元，截至年底拨付总额为«JX2216|340万元»，预算执行率为85%。",
      right: "全年实际拨付340万元，预算执行率为85%。\n\n预算400万元，截至年底拨付总额为340万元，预算执行率为85%。"),
    Case(
      "assessed by reports and by results", "实际工作中依据上报的任务完成情况进行考核。\n\n中心每季度反馈«JX2216|考核结果»，县卫健局据此监督和考核。",
      right: "实际工作中依据上报的任务完成情况进行考核。\n\n中心每季度反馈任务完成情况，县卫健局据此监督和考核。"),
    // Paid at once, as all are.
    Case(
      "some paid at once, as all are",
      "«JX2215|两份协议约定按月支付，实际一次付清。»\n\n"
        + table("项目 | 拨付日期 | 拨付金额", "热线咨询服务 | 6月30日 | 100", "骨干培训班 | 6月30日 | 22", "媒体宣传 | 9月30日 | 32"),
      right: "两份协议约定按月支付，实际一次付清，其余协议约定一次支付。\n\n"
        + table("项目 | 拨付日期 | 拨付金额", "热线咨询服务 | 6月30日 | 100", "骨干培训班 | 6月30日 | 22", "媒体宣传 | 9月30日 | 32")),
    // Goals and names.
    Case(
      "a goal of no line", "年度目标包括讲座18场、志愿者培训24场、各类宣传报道«JX2217|500篇»。\n\n" + lines,
      right: "年度目标包括讲座18场、志愿者培训24场、各类宣传报道250篇。\n\n" + lines),
    Case(
      "a goal of no line behind two that are known",
      "《实施方案》确定的任务是：开设讲座18场，志愿者培训24场，电台宣传«JX2217|60次»。\n\n" + lines,
      right: "《实施方案》确定的任务是：开设讲座18场，志愿者培训24场，电台宣传50次。\n\n" + lines),
    Case(
      "one plan under two names",
      table("指标 | 权重 | 得分", "C13 困难儿童免费体检完成率 | «JX2218|4» | 4", "C14 归档及时率 | 6 | 5", "合计 | 10 | 9")
        + "\n\n" + table("内容 | 计划内容", "困难家庭儿童免费体检服务 | 为280人免费体检")
        + "\n\nC13 困难儿童免费体检完成率（4分）：计划280人，实际290人，得4分。",
      right:
        table("指标 | 权重 | 得分", "C13 困难家庭儿童免费体检完成率 | 4 | 4", "C14 归档及时率 | 6 | 5", "合计 | 10 | 9")
        + "\n\n" + table("内容 | 计划内容", "困难家庭儿童免费体检服务 | 为280人免费体检")
        + "\n\nC13 困难家庭儿童免费体检完成率（4分）：计划280人，实际290人，得4分。"),
    Case(
      "a centre with a word more", "12348中心设在三楼，12348中心有座席8个，12348中心实行轮班。热线由«JX1607|12348法务中心»接听。",
      right: "12348中心设在三楼，12348中心有座席8个，12348中心实行轮班。热线由12348中心接听。"),
    Case(
      "an indicator with a word before it",
      table(
        "指标 | 权重 | 得分", "志愿者招募完成率 | 4 | 4", "直接服务人次完成率 | 3 | 3", "面询结案及时率 | 3 | 3", "活动场次完成率 | 2 | 1",
        "问卷满意率 | 3 | 3", "档案归档及时率 | 5 | 5", "合计 | 20 | 19")
        + "\n\n志愿者招募完成率、«JX1607|热线直接服务人次完成率»和面询结案及时率均达到预期。",
      right:
        table(
          "指标 | 权重 | 得分", "志愿者招募完成率 | 4 | 4", "直接服务人次完成率 | 3 | 3", "面询结案及时率 | 3 | 3", "活动场次完成率 | 2 | 1",
          "问卷满意率 | 3 | 3", "档案归档及时率 | 5 | 5", "合计 | 20 | 19")
        + "\n\n志愿者招募完成率、直接服务人次完成率和面询结案及时率均达到预期。"),
  ]

  private static let office =
    "市文化和旅游局（以下简称“市文旅局”）主管本项目。非遗保护指导中心（以下简称“遗产保护中心”）组织实施，非遗展示示范中心（以下简称“示范中心”）承办。\n\n"
  private static let duties =
    office + "遗产保护中心是项目单位。\n\n### （二）存在的问题\n\n#### 1.制度不够完整\n\n"
  private static let duties2 = "\n\n#### 2.归档慢\n\n档案归集用时长。\n\n### （三）建议\n\n"
  private static let duties3 = "\n\n#### 2.加快归档\n\n建议档案归集加快。"
  private static let marks =
    table("指标 | 权重 | 得分", "D1 采购程序 | 4 | 4", "D3 归档 | 2 | 1", "合计 | 6 | 5") + "\n\n"
  private static let advised = "\n\n## 建议\n\n1.改进采购程序、内控制度和绩效管理办法，完善采购档案。\n\n2.加快归档。"
  private static let staffed = "\n\n## 存在的问题\n\n1.护理员流动大。\n\n2.归档慢。\n\n## 建议\n\n"
  private static let lines = table("内容 | 计划数量", "讲座 | 18", "志愿者培训 | 24", "电台宣传 | 50", "报刊宣传 | 200")
}
