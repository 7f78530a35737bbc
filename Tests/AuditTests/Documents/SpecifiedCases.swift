/// Sums of named rows, deductions at discretion, goods, outlines and rules that a specification of reports asks for.
extension TextRuleTests {
  static let specified = [
    Case(
      "two named rows of the table above",
      table("选项 | 人数", "很满意 | 251", "满意 | 112", "一般 | 16", "不满意 | 5", "合计 | 384")
        + "\n\n很满意与满意合计«JX2114|368人»。",
      right: table("选项 | 人数", "很满意 | 251", "满意 | 112", "一般 | 16", "不满意 | 5", "合计 | 384")
        + "\n\n很满意与满意合计363人。"),
    Case(
      "one reason in two rows",
      table(
        "指标 | 分值 | 评分说明 | 得分", "目标明确性 | 5 | 疫苗单价无询价记录，扣1分 | 4",
        "预算合理性 | 5 | «JX2145|疫苗单价无询价记录，扣2分» | 3"),
      right: table(
        "指标 | 分值 | 评分说明 | 得分", "目标明确性 | 5 | 绩效目标未量化，扣1分 | 4",
        "预算合理性 | 5 | 疫苗单价无询价记录，扣2分 | 3")),
    Case(
      "one fault under two codes",
      table("指标 | 分值 | 得分", "C2 活动完成率 | 8 | 7.50", "C4 借还成功率 | 6 | 5.00")
        + "\n\n3场讲座取消，在C2扣0.50分，«JX2145|又在C4扣1.00分»，原因是未建立名单。",
      right: table("指标 | 分值 | 得分", "C2 活动完成率 | 8 | 7.50", "C4 借还成功率 | 6 | 5.00")
        + "\n\n3场讲座取消，在C2扣0.50分；成功率未达标，在C4扣1.00分。"),
    Case(
      "points off at discretion in a row",
      table(
        "指标 | 分值 | 评分说明 | 得分", "A11 制度健全性 | 6 | «JX2146|酌情扣1.50分（附件五）» | 4.50", "A12 资金合规性 | 5 | 未见违规 | 5"),
      right: table(
        "指标 | 分值 | 评分说明 | 得分", "A11 制度健全性 | 6 | 缺考核办法，酌情扣1.50分（附件五） | 4.50", "A12 资金合规性 | 5 | 未见违规 | 5")),
    Case(
      "a rule with another floor",
      table(
        "指标 | 分值 | 评分标准 | 得分", "C21 村民满意度 | 6 | 线性，下限60%，目标90% | 3.00",
        "C22 驾驶员满意度 | 6 | 线性，下限«JX2148|50%»，目标90% | 5.50"),
      right: table(
        "指标 | 分值 | 评分标准 | 得分", "C21 村民满意度 | 6 | 线性，下限60%，目标90% | 3.00",
        "C22 驾驶员满意度 | 6 | 线性，下限60%，目标90% | 5.50")),
    Case(
      "goods that are accepted before they came", "车辆2021年6月10日交付，«JX2161|2021年5月25日»通过验收。",
      right: "车辆2021年5月10日交付，2021年5月25日通过验收。"),
    Case(
      "a chapter of the stated outline",
      outlined("«JX2153|其他说明»", last: "结语"), right: outlined("其他说明", last: "其他需要说明的问题")),
    Case(
      "a code beside nearly its name",
      table("指标 | 分值 | 得分", "C12 投放点改造数量 | 8 | 4.40", "C13 分类桶采购数量 | 5 | 5.00")
        + "\n\n## 存在的问题\n\n1、改造任务未完成。9处未开工，对应«JX2154|C12投放点整改数量»，扣3.60分。",
      right: table("指标 | 分值 | 得分", "C12 投放点改造数量 | 8 | 4.40", "C13 分类桶采购数量 | 5 | 5.00")
        + "\n\n## 存在的问题\n\n1、改造任务未完成。9处未开工，对应C12投放点改造数量，扣3.60分。"),
  ]

  private static func outlined(_ chapter: String, last: String) -> String {
    let titles = ["项目基本情况", "评价工作情况", "评价结论", "绩效分析", "存在的问题", "建议", last]
    return "本报告分七章：项目基本情况、评价工作情况、评价结论、绩效分析、存在的问题、建议、\(chapter)。\n\n"
      + titles.map { "# \($0)\n\n这一章的内容见附表。" }.joined(separator: "\n\n")
  }
}
