/// What only seems to be one fault, one share or one quantity.
extension RightTextTests {
  static let shared = [
    Text(
      "the points that a share of the weight leaves",
      "该指标权重5分，每低1个百分点扣权重的20%，得4.00分。"
    ),
    Text(
      "a method of scoring of its own",
      "**预算执行率。** 权重6分。评分标准：目标100%，按完成率计分法。实际支出409.68万元，执行率89.06%，得4.36分。\n\n完成率计分法：60%以下不得分；60%至100%之间，得分＝（完成率－60%）÷40%×权重。"
    ),
    Text(
      "reading rooms that were there before",
      "| 序号 | 书房名称 | 面积 |\n|---|---|---|\n| 1 | 城东书房 | 180 |\n| 2 | 滨河书房 | 160 |\n| 3 | 南门书房 | 150 |\n| — | 合计 | 490 |\n\n| 内容 | 计划数量 | 实际数量 |\n|---|---|---|\n| 已有书房运行 | 4座 | 4座 |\n| 阅读活动 | 60场 | 63场 |\n\n4座书房都达到300天。"
    ),
    Text(
      "classes and their numbers",
      "认定20座桥梁技术状况为四类或五类，其中四类11座、五类9座，合计桥长563延米。"
    ),
    Text(
      "a rate of persons where sessions are told as well",
      "计划举办3期、每期40人次；实际举办2期、每期48人次，共96人次，完成率80.00%。"
    ),
    Text(
      "an amount that its rate bears out",
      "预算1612.40万元，实际支出1524.60万元。\n\n已完工程合同价1379.20万元，对应预算1412.40万元，成本控制率97.65%。\n\n年度预算为1612.40万元。"
    ),
    Text(
      "how many of those listed are done",
      "| 桥梁 | 桥长 | 完工 |\n|---|---|---|\n| 东桥 | 30 | 2023-11-30 |\n| 西桥 | 22 | 2023-11-12 |\n| 南桥 | 26 | 未完工 |\n| 北桥 | 20 | 2023-11-02 |\n| 合计 | 98 | 3座 |\n\n参加验收的3座桥梁全部合格。"
    ),
  ]
}
