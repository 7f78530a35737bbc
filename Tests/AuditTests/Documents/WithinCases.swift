/// What one sentence gives twice: by its own numbers, and by what these come to.
extension TextRuleTests {
  static let withinOne = [
    Case(
      "a total behind its list", "省级补助800万元、市级配套400万元、区级配套500万元，资金总额«JX2114|1,600万元»。",
      right: "省级补助800万元、市级配套400万元、区级配套400万元，资金总额1,600万元。"),
    Case(
      "fewer than planned", "发放宣传册5,000册，较计划6,000册少发放«JX2120|1,500册»。",
      right: "发放宣传册5,000册，较计划6,000册少发放1,000册。"),
    Case("a mean of years", "三年累计投入960万元，年均投入«JX2115|300万元»。", right: "三年累计投入960万元，年均投入320万元。"),
    Case("some among all", "覆盖全县14个乡镇中的12个，覆盖率达到«JX2112|95.71%»。", right: "覆盖全县14个乡镇中的12个，覆盖率达到85.71%。"),
    Case("a change before its steps", "预算调减«JX2120|50万元»，由480万元调整为440万元。", right: "预算调减50万元，由480万元调整为430万元。"),
    Case(
      "a change behind its steps", "平均响应时间由45分钟缩短到30分钟，缩短了«JX2120|20分钟»。",
      right: "平均响应时间由45分钟缩短到30分钟，缩短了15分钟。"),
    Case("what is still open", "共受理投诉48件，办结45件，尚有«JX2120|5件»在办。", right: "共受理投诉48件，办结45件，尚有3件在办。"),
    Case(
      "payments of a contract", "首付款30%、进度款50%、尾款«JX2114|25%»，合同约定分三次支付。",
      right: "首付款30%、进度款50%、尾款20%，合同约定分三次支付。"),
    Case("a payment at its share", "合同价500万元，首付款按30%支付«JX2115|120万元»。", right: "合同价500万元，首付款按30%支付150万元。"),
    Case(
      "a whole behind its rate", "资金结余36万元，结余率为«JX2112|10%»，预算总额为300万元。",
      right: "资金结余30万元，结余率为10%，预算总额为300万元。"),
    Case(
      "shares of the content", "问卷满意率为«JX2114|88.6%»，其中非常满意52.3%、比较满意30.3%。",
      right: "问卷满意率为88.6%，其中非常满意52.3%、比较满意36.3%。"),
    Case("a mean of months", "全年举办活动24场，平均每月«JX2115|3场»。", right: "全年举办活动24场，平均每月2场。"),
    Case(
      "what was saved by steps", "用电量由120万千瓦时降至102万千瓦时，节电率为«JX2112|18%»。",
      right: "用电量由120万千瓦时降至102万千瓦时，节电率为15%。"),
    Case(
      "points in proportion to a rate", "该项权重5分，完成率80%，按比例得«JX2115|4.5分»。", right: "该项权重5分，完成率80%，按比例得4.0分。"),
    Case(
      "a stock and its changes", "上年末存量320户，当年新增45户、退出25户，年末存量«JX2120|345户»。",
      right: "上年末存量320户，当年新增45户、退出25户，年末存量340户。"),
    Case("two shares of one whole", "财政拨款占总收入的«JX2114|85%»，自筹资金占25%。", right: "财政拨款占总收入的75%，自筹资金占25%。"),
    Case(
      "what should have come behind its rate", "到位资金450万元，到位率«JX2112|90%»，应到位资金510万元。",
      right: "到位资金459万元，到位率90%，应到位资金510万元。"),
    Case(
      "parts more than all", "应急演练«JX2114|2次»，其中消防演练1次、防汛演练1次、地震演练1次。",
      right: "应急演练3次，其中消防演练1次、防汛演练1次、地震演练1次。"),
    Case("a term between two years", "项目实施期为2021年至2023年，共«JX2120|4年»。", right: "项目实施期为2021年至2023年，共3年。"),
    Case("a price for an area", "面积2,000平方米，造价60万元，单方造价«JX2115|350元»。", right: "面积2,000平方米，造价60万元，单方造价300元。"),
    Case("stages that are all", "共«JX2114|12个»子项目，已完工9个，在建2个，未开工2个。", right: "共12个子项目，已完工8个，在建2个，未开工2个。"),
    Case(
      "part and whole behind a rate", "计划完成率«JX2112|100%»，实际完成47个，计划50个。", right: "计划完成率94%，实际完成47个，计划50个。"),
    Case("prizes of classes", "一等奖2名、二等奖4名、三等奖6名，共奖励«JX2114|10名»。", right: "一等奖2名、二等奖4名、三等奖6名，共奖励12名。"),
    Case("all and some behind a rate", "巡查覆盖率«JX2112|100%»，全区32条河道巡查30条。", right: "巡查覆盖率100%，全区32条河道巡查32条。"),
    Case(
      "behind the plan of time", "支出进度6月底为45%，比序时进度50%慢«JX2120|10个百分点»。", right: "支出进度6月底为45%，比序时进度50%慢5个百分点。"
    ),
    Case(
      "quarters behind their mean of a year", "四个季度分别完成投资100万元、150万元、200万元、250万元，全年完成投资«JX2114|750万元»。",
      right: "四个季度分别完成投资100万元、150万元、200万元、250万元，全年完成投资700万元。"),
    Case("beyond a target", "就业人数达到2,180人，超出目标2,000人«JX2120|160人»。", right: "就业人数达到2,180人，超出目标2,000人180人。"),
    Case("days of a year", "水质达标天数340天，全年达标率为«JX2112|91.15%»。", right: "水质达标天数340天，全年达标率为93.15%。"),
  ]
}
