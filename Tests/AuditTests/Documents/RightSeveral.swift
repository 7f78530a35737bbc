/// Several numbers of one passage that fit together, or are of different things.
extension RightTextTests {
  static let several = [
    Text("courses of several days", "全年开展培训24期，每期3天，每天补助讲师1,200元，共支出讲课费8.64万元。"),
    Text("a part of all and its mean", "全县60岁以上老人3.2万人，服务机构40家，服务老人1.1万人次，人均补助120元。"),
    Text("land of a village", "该村共有农户320户，户均宅基地面积180平方米，村集体建设用地面积12,000平方米。"),
    Text("spending beyond what each gets", "全镇共有学生860人，生均公用经费800元，全年学校总支出1,320万元。"),
    Text("a few machines", "每台设备日均处理污水20吨，全年处理污水14.6万吨，现有设备22台。"),
    Text("a price without what was fitted", "采购电脑60台，单价4,800元，合同金额28.5万元（含安装）。"),
    Text("ages from sixty", "60-69岁老人占52%，70-79岁占31%，80岁以上占14%。"),
    Text("three answers of which two are good", "监测2,874人，优良1,236人，合格1,494人，不合格144人。"),
    Text("some changes of a budget", "预算由480万元调整为430万元，其中人员经费调减40万元，公用经费调减8万元。"),
    Text("shares of two places", "甲镇脱贫40户，占全镇的80%，乙镇脱贫45户，占75%。甲镇完成投资40万元，占总投资的80%；乙镇完成投资45万元，占总投资的75%。"),
    Text("what was due at a date", "工程应于6月完工，实际9月完工，应支付工程款300万元，实际支付210万元，支付率70%。"),
    Text("the best quarters", "得分最高的三个季度为91.2、92.0、92.8分，平均88.6分。"),
    Text("weighted means", "三次抽查合格率分别为92%、95%、97%，加权平均95.6%。"),
    Text("hours without the break", "服务时间为9:00至17:00，共7小时（午休1小时）。"),
    Text("years to the same month", "质保期自2022年5月至2025年5月，共3年。"),
    Text("growth of something else", "2022年接诊门诊病人18.6万人次，2023年接诊21.4万人次。住院病人比上年增长8.20%。"),
    Text("growth of an earlier plan", "2022年计划接诊18.6万人次，2023年实际接诊21.4万人次。接诊量比上年增长9.74%。"),
    Text("one reason of several", "计划改造老旧小区24个，实际改造20个，有2个小区因居民意见不统一未实施。"),
    Text("rent of three years", "土地流转费每亩每年800元，流转土地1,500亩，三年共支付流转费360万元。"),
    Text("two of three towns", "三个镇共选派教师76人，其中甲镇48人，乙镇20人。"),
    Text("some of what was left", "共检测样品1,680批次，合格1,646批次。不合格样品中12批次为农药残留超标。"),
    Text("another subsidy by the head", "困难学员生活补助每人500元。发放取证补贴640人，支付取证补贴320.00万元。"),
    Text("traits behind a growth", "2023年共办理案件1,200件，同比增长20%，其中重点案件700件、疑难案件300件、涉企案件400件。"),
    Text("a rate of the first test", "首次抽检合格率92%，抽检500批次，复检后合格490批次。"),
    Text("a rate of those who found work", "就业率70%，培训1,200人，取得证书1,000人，就业700人。"),
    Text("a deduction of another indicator", "发现2处不规范，每处扣1分，分值5分，得3分；另因逾期扣0.5分的指标见C12。"),
    Text(
      "growth of one row of two years",
      "见表1，2024年取证补贴支出比上年增长20.65%。2024年支出比上年增长20.65%，主要是取证补贴。\n\n表1 两年支出情况（单位：万元）\n\n| 支出内容 | 2023年 | 2024年 |\n|---|---|---|\n| 取证补贴 | 460.00 | 555.00 |\n| 生活补助 | 28.00 | 32.00 |\n| 监管费 | 16.00 | 18.00 |\n| 合计 | 504.00 | 605.00 |"
    ),
    Text(
      "contracts of which the table lists the main ones",
      "项目共签订六份合同，其中主要合同的支付明细见表3。\n\n表3 主要合同支付情况（单位：万元）\n\n| 合同编号 | 内容 | 合同金额 |\n|---|---|---|\n| LJ-01 | 养护 | 20.00 |\n| LJ-02 | 中修 | 40.00 |\n| LJ-03 | 检测 | 36.00 |\n| LJ-04 | 加固 | 70.00 |\n| 合计 | — | 166.00 |"
    ),
  ]
}
