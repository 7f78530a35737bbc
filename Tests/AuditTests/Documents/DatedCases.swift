/// Dates of steps in neighbouring sentences, in cells and in rows, and dates beside the year evaluated.
extension TextRuleTests {
  private static let report = "# 2023年度农村电影放映项目绩效评价报告\n\n"

  static let dated = [
    Case(
      "awarded before the notice", "招标于2021年12月20日公告，«JX2161|2021年12月10日»确定中标单位，1月14日签订合同。",
      right: "招标于2021年12月20日公告，2022年1月10日确定中标单位，1月14日签订合同。"),
    Case(
      "accepted before it was signed, in a cell",
      table(
        "指标 | 评价情况 | 得分", "采购规范性 | 12套放映机竞价采购，2023年6月5日签约、«JX2161|5月10日»验收 | 3.00", "档案完整性 | 三类资料齐全 | 3.00"),
      right: table(
        "指标 | 评价情况 | 得分", "采购规范性 | 12套放映机竞价采购，2023年6月5日签约、7月10日验收 | 3.00", "档案完整性 | 三类资料齐全 | 3.00")),
    Case(
      "accepted before it was completed, in the next sentence",
      "工程于2022年8月20日全部完工。«JX2161|2022年7月15日»，县水利局组织竣工验收。",
      right: "东区工程2022年8月20日完工，西区工程2022年7月15日验收。"),
    Case(
      "enrolment behind its course", "培训班于«JX2196|2023年5月8日»开班，5月20日至30日报名，6月10日结业。",
      right: "培训班于2023年5月8日至20日报名，5月30日开班，6月10日结业。"),
    Case(
      "a tender in English",
      "The tender notice was published on 6 March 2023, the contract was awarded on «JX2161|20 February 2023» and signed on 28 March 2023.",
      right:
        "The tender notice was published on 6 March 2023, the contract was awarded on 20 March 2023 and signed on 28 March 2023."
    ),
    Case(
      "paid before it was signed",
      table("项目 | 合同签订日期 | 首付款日期", "东区 | 2023年3月10日 | 2023年3月20日", "西区 | 2023年3月12日 | «JX2196|2023年2月20日»"),
      right: table(
        "项目 | 合同签订日期 | 首付款日期", "东区 | 2023年3月10日 | 2023年3月20日", "西区 | 2023年3月12日 | 2023年3月20日")),
    Case(
      "steps as rows",
      table(
        "环节 | 日期", "招标公告 | 2023年2月6日", "开标 | 2023年3月2日", "签订合同 | «JX2161|2023年2月28日»", "验收 | 2023年11月10日"),
      right: table("环节 | 日期", "招标公告 | 2023年2月6日", "开标 | 2023年3月2日", "签订合同 | 2023年3月28日", "验收 | 2023年11月10日")),
    Case(
      "stages as rows",
      table(
        "阶段 | 起止时间", "前期准备 | 2024年3月1日—3月15日", "现场核查 | 2024年3月18日—4月12日",
        "撰写报告 | «JX2161|2024年2月15日»—2月28日"),
      right: table(
        "阶段 | 起止时间", "前期准备 | 2024年3月1日—3月15日", "资料审核 | 2024年3月11日—3月20日", "现场核查 | 2024年3月18日—4月12日")),
    Case(
      "a period in a cell",
      table("合同 | 合同期限", "物业 | 2023-01-10至2024-01-09", "绿化 | 2023-01-10至«JX2161|2022-12-31»"),
      right: table("合同 | 合同期限", "物业 | 2023-01-10至2024-01-09", "绿化 | 2023-01-10至2023-12-31")),
    Case(
      "term of another year", report + "三年期合同中，2023年度服务期为«JX2162|2024年1月1日»至12月31日。",
      right: report + "三年期合同中，2023年度服务期为2023年1月1日至12月31日。养护合同期限为2022年7月1日至2024年6月30日。"),
    Case(
      "an agreed deadline", report + "合同约定全部任务在«JX2162|2024年11月30日»前完成。",
      right: report + "合同约定全部任务在2023年11月30日前完成。"),
    Case(
      "in force too late", report + "《公共文化服务法》自«JX2162|2025年1月1日»起施行，是项目的依据。",
      right: report + "《公共文化服务法》自2017年3月1日起施行，是项目的依据。修订后的《办法》自2025年1月1日起施行。"),
    Case(
      "issued in another year than its number", "市司法局于«JX2162|2022年10月»印发《管理办法》（陇司发〔2021〕58号）。",
      right: "市司法局于2022年10月印发《管理办法》（陇司发〔2022〕58号）。"),
    Case(
      "one year later in the year before",
      "# 2023 Sealant Programme: Evaluation\n\nChildren were re-examined in «JX2162|June 2022», about one year after treatment.",
      right:
        "# 2023 Sealant Programme: Evaluation\n\nChildren were re-examined in June 2024, about one year after treatment."
    ),
  ]
}
