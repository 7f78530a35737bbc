/// What a document does not prove, or proves by days, samples and counts that cannot be, in either language.
extension TextRuleTests {
  /// A table with its caption above and the source below.
  private static func sourced(_ number: Int, caption: String? = nil, _ source: String) -> String {
    (caption ?? "表\(number) 各季度情况") + "\n\n" + table("街道 | 场次", "东门 | \(number)", "西门 | \(number)") + "\n\n"
      + source + "\n\n"
  }

  private static let four = "各季度情况见表1至表5。\n\n" + (1...4).map { sourced($0, "数据来源：各街道台账。") }.joined()

  /// The same with captions below the tables, which name the source.
  private static func below(_ number: Int, _ caption: String) -> String {
    table("Village | Sessions", "Hekou | \(number)", "Shaxi | \(number)")
      + "\n\n*Table \(number). Sessions held.\(caption)*\n\n"
  }

  private static let listed4 =
    "Tables 1 to 5 give the sessions held.\n\n"
    + (1...4).map { below($0, " Source: village records.") }.joined()

  private static let practice = "就餐9000人次（附件1）。送餐800单（附件2）。满意90人（附件3）。\n\n## 四、主要经验及做法\n\n"

  private static let satisfied =
    table(
      "指标 | 权重 | 得分", "D1 数据有效率 | 20 | 20", "D2 使用单位满意度 | 30 | 28", "D3 设备完好率 | 20 | 20",
      "D4 通报及时率 | 10 | 10", "D5 专报采用率 | 10 | 10", "D6 平台可用率 | 10 | 10") + "\n\n"

  static let grounds = [
    Case(
      "the one table without a source", four + sourced(5, caption: "«JX2193|表5 各季度情况»", "说明见上文。"),
      right: four + sourced(5, "资料来源：评价组问卷统计。")),
    Case(
      "captions below their tables", listed4 + below(5, "").replacingOccurrences("*Table 5. Sessions held.*"),
      right: listed4 + below(5, " Source: inspection records.")),
    Case(
      "a change that nothing proves", practice + "窗口改建后，排队时间由平均«JX2194|18分钟缩短到7分钟»。",
      right: practice + "窗口改建后，排队时间由平均18分钟缩短到7分钟（附件4）。据窗口统计，办理时间由16分钟缩短到6分钟。"),
    Case(
      "a survey before the order", "2024年3月4日，评价机构接受委托；«JX2195|2月19日»至«JX2195|28日»开展问卷调查。".markedOnce,
      right: "2024年3月4日，评价机构接受委托；4月8日至19日开展问卷调查。"),
    Case(
      "a survey before the appointment",
      "The team was appointed on 6 May 2024, collected data from 13 May to 7 June, and carried out the survey from 17 to «JX2195|28 April» in two schools.",
      right:
        "The team was appointed on 6 May 2024, collected data from 13 May to 7 June, and carried out the survey from 17 to 28 June in two schools."
    ),
    Case(
      "a survey after the report", "报告完成日期：2024年6月28日\n\n评价组于2024年7月6日至«JX2195|7月17日»开展问卷调查。",
      right: "报告完成日期：2024年6月28日\n\n评价组于2024年5月6日至5月17日开展问卷调查。"),
    Case(
      "a contract behind its period", "运维合同经公开招标成交，«JX2196|2023年2月20日»签订，服务期为2023年1月6日至2023年12月31日。",
      right: "运维合同经公开招标成交，2023年1月5日签订，服务期为2023年1月6日至2023年12月31日。"),
    Case(
      "an approval before its request", "2024年2月，市应急局报送《关于补充装备的请示》，同年«JX2196|1月12日»获批复同意。",
      right: "2024年2月，市应急局报送《关于补充装备的请示》，同年3月12日获批复同意。"),
    Case(
      "a tender before the approval", "2021年11月，市政府批复《运营方案》。«JX2196|2021年9月»，市图书馆发布招标公告。",
      right: "2021年8月，市政府批复《运营方案》。2021年9月，市图书馆发布招标公告。"),
    Case(
      "handed out before the contract",
      "The contract for bins was signed on «JX2196|14 May 2023»; the first bins were handed out on 10 April 2023.",
      right:
        "The contract for bins was signed on 14 March 2023; the first bins were handed out on 10 April 2023."),
    Case(
      "a payment before the contract",
      "清源公司中标，合同于2023年2月20日签订，付款见表1。\n\n表1 支付情况\n\n"
        + table("日期 | 收款单位 | 金额", "«JX2196|2023年2月10日» | 清源公司 | 141.00", "2023年7月5日 | 清源公司 | 200.00"),
      right: "清源公司中标，合同于2023年1月5日签订，付款见表1。\n\n表1 支付情况\n\n"
        + table("日期 | 收款单位 | 金额", "2023年2月10日 | 清源公司 | 141.00", "2023年7月5日 | 清源公司 | 200.00")),
    Case(
      "accepted before it was signed for",
      "数据库2023年2月20日公开招标，2023年12月25日与成交单位签订合同，合同价65.7万元，«JX2161|2023年12月20日»通过验收。",
      right: "数据库2023年2月20日公开招标，2023年3月15日与成交单位签订合同，合同价65.7万元，2023年12月20日通过验收。"),
    Case(
      "begun before it was signed for, without years", "项目于2023年2月20日完成公开招标，4月28日签订施工合同，«JX2161|3月15日»全面开工。",
      right: "项目于2023年2月20日完成公开招标，2月28日签订施工合同，3月15日全面开工。"),
    Case(
      "late and yet earlier, one of several",
      "第三季度补助应于10月30日前发放，实际于«JX2161|10月24日»发放，迟发25天；第二季度补助应于7月30日前发放，实际于8月17日发放，迟发18天。",
      right: "第三季度补助应于10月30日前发放，实际于11月24日发放，迟发25天；第二季度补助应于7月30日前发放，实际于8月17日发放，迟发18天。"),
    Case(
      "the one payment of another year",
      "# 2023年度公园养护项目绩效评价报告\n\n"
        + table("标段 | 末次支付日期", "一标段 | «JX2162|2022年12月6日»", "二标段 | 2023年12月26日", "三标段 | 2023年12月28日"),
      right: "# 2023年度公园养护项目绩效评价报告\n\n"
        + table("标段 | 末次支付日期", "一标段 | 2023年12月6日", "二标段 | 2023年12月26日", "三标段 | 2023年12月28日")),
    Case(
      "one spot for all", "评价组在四个展厅出口随机发放问卷520份，回收有效问卷500份。问卷结果«JX2164|可以代表全市市民对科普工作的评价»。",
      right: "评价组在四个展厅出口随机发放问卷520份，回收有效问卷500份。问卷结果只反映到馆观众的评价，不能代表全市市民。"),
    Case(
      "three for all", "在座谈会上，3名村民代表认为水质好，说明«JX2164|全县群众对供水水质普遍认可»。",
      right: "在座谈会上，3名村民代表认为水质好。问卷420份中352份表示满意。"),
    Case(
      "users for citizens", satisfied + "D2 使用单位满意度，权重30分。满意度82.40%，得28.00分。问卷结果表明，«JX2164|全市市民对数据普遍满意»。",
      right: satisfied + "D2 使用单位满意度，权重30分。满意度82.40%，得28.00分。问卷结果表明，使用单位对数据普遍满意。"),
    Case(
      "precise for every part",
      "The results therefore «JX2164|show precisely» how scholars in every county rate the Programme.",
      right: "The results are used for the Programme as a whole; no conclusions are drawn for every county."),
  ]
}

extension String {
  /// Without the second mark of a code on one line: a period is reported once.
  fileprivate var markedOnce: String { replacing("«JX2195|28日»", with: "28日") }

  fileprivate func replacingOccurrences(_ caption: String) -> String {
    replacing(caption, with: "«JX2193|\(caption)»")
  }
}
