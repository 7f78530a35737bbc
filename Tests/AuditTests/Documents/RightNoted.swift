/// What only seems to be told otherwise in a footnote, a row or a finding.
extension RightTextTests {
  static let noted = [
    Text(
      "a footnote that tells of a part",
      "全年共开办68期培训班[^1]，培训学员1,286人[^2]。\n\n[^1]: 其中按期开班66期，另2期顺延到次月。\n\n[^2]: 含跨期参训的1,168人次，按签到表统计。"
    ),
    Text(
      "an English summary among Chinese chapters",
      "# 疫苗接种项目绩效评价报告\n\n## 摘要\n\n全市接种1,200人。\n\n**Abstract.** In all, 1,200 persons were vaccinated: the plan was met, and nobody was turned away."
    ),
    Text(
      "sources of this year's budget behind that of the year before",
      "2023年预算860.00万元，比2022年的782.00万元增长9.97%。其中省级资金500.00万元，县级配套360.00万元。"
    ),
    Text(
      "a price in brackets among parts",
      "项目结余24.17万元，其中书屋提升16.80万元、分馆改造2.40万元（中标单价17.60万元/个）、图书车2.25万元、管理员补贴1.92万元、系统建设0.80万元。"
    ),
    Text(
      "what is planned for a year beside what was done",
      "2023年度计划改造分馆6个，提升农家书屋84个，配送图书3.2万册。\n\n全年改造分馆6个，提升农家书屋70个，配送图书32500册。"
    ),
    Text(
      "several indicators that lost points",
      "注：满意率为两项之和，339÷396＝85.61%，与两项占比相加的85.60%相差0.01个百分点，系尾差。\n\n| 选项 | 人数 | 占比 |\n|---|---|---|\n| 很满意 | 150 | 37.88% |\n| 满意 | 189 | 47.73% |\n| 其他 | 57 | 14.39% |\n| 合计 | 396 | 100.00% |"
    ),
    Text(
      "those that grew and those that fell before a colon",
      "12家场馆中10家增长、2家下降：云台区体育场因跑道翻修停开，石泉县体育场因供电改造停开。"
    ),
    Text(
      "codes of groups beside subtotals",
      "| 编号 | 指标名称 | 权重 | 得分 |\n|---|---|---|---|\n| A 决策 | 目标明确性 | 20 | 20.00 |\n| A 决策小计 | | 20 | 20.00 |\n| B 产出 | 培训完成率 | 80 | 80.00 |\n| B 产出小计 | | 80 | 80.00 |"
    ),
    Text(
      "two of several parts of what was left",
      "未完成的336课时中，北站128课时，松桥124课时，两者占75.00%。"
    ),
    Text(
      "those that reached it of all that were looked at",
      "每季度抽查60村次，四个季度达标56、55、51、54村次，合计240村次中达标216村次，达标率90.00%。"
    ),
    Text(
      "the last of several losses before a score",
      "| 编号 | 指标名称 | 权重 | 得分 |\n|---|---|---|---|\n| C1 | 首剂接种率 | 50 | 50.00 |\n| C2 | 疫苗损耗率 | 20 | 19.17 |\n| C3 | 建档及时率 | 10 | 10.00 |\n| C4 | 设备使用率 | 10 | 10.00 |\n| D1 | 知晓率 | 5 | 5.00 |\n| D2 | 托班新增学位完成率 | 5 | 5.00 |\n\n产出指标中，台账缺一份扣0.33分，逾期一次扣0.50分，得19.17分。\n\n## 存在的问题\n\n损耗偏高，涉及疫苗损耗率。"
    ),
    Text(
      "what two years of a row come to",
      "总体目标为：两年制作宣传品4.5万册，举办推介会18场。\n\n| 补助内容 | 单位 | 2022年计划 | 2022年实际 | 2023年计划 | 2023年实际 | 两年计划 | 两年实际 |\n|---|---|---|---|---|---|---|---|\n| 宣传品制作 | 册 | 20000 | 20000 | 25000 | 25000 | 45000 | 45000 |\n| 推介会 | 场 | 8 | 8 | 10 | 10 | 18 | 18 |"
    ),
  ]
}
