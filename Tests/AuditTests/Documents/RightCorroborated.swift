/// Numbers that seem to be one quantity, and are two: each stands elsewhere, too, or is part of a total that is right.
extension RightTextTests {
  static let corroborated = [
    Text(
      "amounts agreed and amounts settled",
      table("内容 | 合同金额（元）", "上门照料 | 1,512,000", "助浴 | 192,000", "助餐 | 540,000", "合计 | 2,244,000") + "\n\n"
        + table("内容 | 核定金额（元）", "上门照料 | 1,451,520", "助浴 | 174,720", "助餐 | 540,000", "合计 | 2,166,240")),
    Text(
      "a rate of each of two years in two places",
      "2024年综合利用率92.53%，政策目标为95%。\n\n全县可收集量26.10万吨，综合利用率84.10%。\n\n综合利用率由84.10%提高到92.53%，提高8.43个百分点。"),
    Text(
      "cuts and payments of a month",
      table(
        "月份 | 核定小计 | 考核扣款 | 应付金额", "2月 | 3,660,694.00 | 50,690.16 | 3,610,003.84",
        "7月 | 4,695,654.00 | 45,271.80 | 4,650,382.20", "8月 | 4,665,936.00 | 40,858.80 | 4,625,077.20",
        "全年 | 13,022,284.00 | 136,820.76 | 12,885,463.24") + "\n\n"
        + table("月份 | 考核得分 | 扣款金额（元）", "2月 | 86 | 50,690.16", "7月 | 88 | 45,271.80", "8月 | 85 | 40,858.80")),
    Text(
      "tables that nobody cites",
      "表1 规模\n\n" + table("村 | 户数", "甲 | 10", "乙 | 20") + "\n\n表2 投入\n\n"
        + table("村 | 投入", "甲 | 11", "乙 | 21")
        + "\n\n表3 产出\n\n" + table("村 | 产出", "甲 | 12", "乙 | 22") + "\n\n规模见表1。"),
    Text(
      "full marks of some and a loss of another",
      table("指标 | 权重 | 得分", "A1 依据 | 5 | 5", "A2 目标 | 5 | 4", "A3 预算 | 5 | 5")
        + "\n\n依据充分，预算按标准测算，A1、A3得满分。绩效目标只设全县总数，未按学段分解，A2扣1分。"),
    Text("years that are no part of years", "三年应发5,930.90万元，截至各年末实发5,896.90万元，三年预算执行率97.96%。"),
    Text("each of two", "每厂每月监测2次，全年72次，东厂24次全部达标，西厂、北厂各达标23次，达标率97.22%。"),
    Text("some of several", "全年服务1,268人，其中党员412人、女性698人、志愿者96人。"),
    Text(
      "a first half of a list", "总投资4,286.50万元，其中建筑工程2,915.40万元，机电工程1,122.45万元，前两部分合计4,037.85万元；预备费248.65万元。"),
    Text("what is left behind the parts", "实际支出277.60万元，其中采购259.08万元、监测11.60万元、宣传6.92万元，结余14.40万元。"),
    Text("done before the report", "报告日期：2024年3月15日\n\n## 建议\n\n对2023年4月底前应完成而未完成的扩容，2024年6月底前补齐。"),
    Text("a share of the budget of one item", "2.应急经费结余12.40万元，占该项预算的21.38%。\n\n项目预算为520.00万元。"),
    Text("an area that is rounded", "流转土地3.2万亩，每亩补贴50元，补贴资金161.3万元。"),
    Text("above a hundred of a plan", "资金到位率为105%，培训完成率为112%，门诊量增长率为130%。"),
    Text("each village each month", "为9个镇的118个行政村每村每月放映1场电影。"),
    Text("what is lacking of a plan", "新增用工1,100人，比上年少550人，为目标1,200人的91.67%。"),
    Text(
      "rates beside the counts of a survey",
      table(
        "学校 | 发放 | 回收 | 有效 | 满意 | 满意度", "一类 | 40 | 38 | 37 | 35 | 94.59%", "二类 | 60 | 57 | 56 | 51 | 91.07%",
        "三类 | 90 | 88 | 87 | 79 | 90.80%", "合计 | 190 | 183 | 180 | 165 | 91.67%")),
    Text("steps in their order", "评价组2022年4月6日制定方案，4月18日至5月13日开展调查，5月24日召开评审会，6月10日形成初稿，7月8日提交终稿。"),
    Text("wages of a year", "共聘用保安8人，人均月工资4,500元，全年工资支出43.20万元。"),
    Text("a year before a calculation", "2021年121/6,120×100%=1.98%。"),
  ]
}
