/// Sums, deductions, deliveries, outlines and rules that look like faults and are none.
extension RightTextTests {
  static let specified = [
    Text(
      "two rows among others",
      table("工种 | 人数", "保洁员 | 120", "管理员 | 30", "驾驶员 | 25", "合计 | 175") + "\n\n保洁员与管理员合计150人。"),
    Text("a building that is handed over when it is accepted", "校舍2021年6月10日交付使用，2021年5月25日通过竣工验收。"),
    Text("a first delivery", "首批设备2021年6月10日到货，2021年7月25日通过验收。"),
    Text(
      "one general reason in two rows",
      table(
        "指标 | 分值 | 评分说明 | 得分", "完成率 | 5 | 未达到年度目标值，扣1分 | 4", "合格率 | 5 | 未达到年度目标值，扣2分 | 3")),
    Text(
      "floors of indicators of different weights",
      table(
        "指标 | 分值 | 评分标准 | 得分", "C11 清运达标率 | 8 | ≥95%得满分，每低1个百分点扣1分，低于80%不得分 | 8",
        "C12 桶站知晓度 | 4 | ≥95%得满分，每低1个百分点扣1分，低于60%不得分 | 4")),
    Text(
      "two rows in another year",
      table("类别 | 金额（万元）", "线路补贴 | 200", "站点补贴 | 100", "场站维护 | 50", "宣传 | 5", "合计 | 355")
        + "\n\n2022年线路补贴与站点补贴合计310万元。"),
    Text("money and its account", "资金2021年6月10日到位，2021年5月25日启用专户。"),
  ]
}
