/// Tables and sentences whose numbers seem to follow from each other and do not.
extension RightTextTests {
  static let relations = [
    Text(
      "a row with a note of its own",
      table(
        "企业 | 面积 | 月租 | 补贴", "甲 | 1,000 | 20 | 12.00", "乙 | 1,500 | 24 | 21.60", "丙 | 2,500 | 20 | 30.00",
        "丁（租期7个月） | 2,300 | 20 | 19.32")),
    Text(
      "a column after changes",
      table(
        "材料 | 数量 | 单价（元） | 合价（元） | 调整后（元）", "水泥 | 320 | 450.00 | 144,000.00 | 144,000.00",
        "钢筋 | 45 | 4,200.00 | 189,000.00 | 190,500.00", "砂石 | 860 | 120.00 | 103,200.00 | 103,200.00")),
    Text(
      "months of a year",
      table(
        "企业 | 面积 | 月租 | 补贴", "甲 | 1,100 | 20 | 13.20", "乙 | 1,500 | 24 | 21.60", "丙 | 2,500 | 20 | 30.00",
        "丁 | 2,400 | 20 | 14.40")),
    Text(
      "totals that begin before the table",
      table(
        "月份 | 当月完成（万元） | 累计完成（万元）", "1月 | 20.0 | 320.0", "2月 | 25.0 | 345.0", "3月 | 30.0 | 375.0",
        "4月 | 22.0 | 397.0")
    ),
  ]
}
