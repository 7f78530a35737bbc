/// What a reviewer would ask of rates, deliveries, rules and documents.
extension TextRuleTests {
  static let queried = besides + onlyInText + fullMarksOnly + cited + misquoted

  private static let besides = [
    Case(
      "calls that were returned",
      table("内容 | 执行情况", "热线 | 全年拨入13845个，其中接听11231个；另由热线回复«JX2208|1320个»。")
        + "\n\n接通11231个，拨打13845个，接通率为81.12%。",
      right: table("内容 | 执行情况", "热线 | 全年拨入13845个，其中接听11231个；另由热线回复1320个。")
        + "\n\n接通11231个（不含回复数），拨打13845个，接通率为81.12%。"),
    Case(
      "trainees of other courses", "计划培训2000人，实际培训1860人；此外线上培训«JX2208|240人»。\n\n培训完成率为1860人÷2000人＝93.00%。",
      right: "计划培训2000人，实际培训1860人；此外线上培训240人，不计入完成率。\n\n培训完成率为1860人÷2000人＝93.00%。"),
    Case(
      "a sentence of its own", "应检企业350家，已检318家。另有«JX2208|25家»由乡镇自行检查。\n\n应检企业350家，已检318家，检查覆盖率为90.86%。",
      right: "应检企业350家，已检318家。另有25家尚待检查。\n\n应检企业350家，已检318家，检查覆盖率为90.86%。"),
    Case(
      "demands passed on", "全年受理诉求5200件，按时办结4940件，此外协调转办«JX2208|310件»。\n\n按时办结4940件，受理5200件，办结率为95.00%。",
      right: "全年受理诉求5200件，按时办结4940件，此外协调转办310件，计入下年。\n\n按时办结4940件，受理5200件，办结率为95.00%。"),
    Case(
      "cases settled otherwise", "受理投诉426件，按期办结403件，另由社区调解«JX2208|17件»。\n\n受理426件，按期办结403件，办结率为94.60%。",
      right: "受理投诉426件，按期办结403件，另由社区调解17件。\n\n受理426件，按期办结403件，调解17件计为未按期，办结率为94.60%。"),
  ]

  private static func compared(_ plan: String, _ done: String) -> String {
    table("内容 | 计划内容 | 执行情况", plan + " | " + done, "宣传 | 发放宣传手册 | 已在全区发放宣传手册") + "\n\n"
  }

  private static let onlyInText = [
    Case(
      "recruits",
      compared("志愿者招募 | 择优录取志愿者50名", "«JX2209|注册志愿者528名，服务市民逾16000人次»")
        + "2017年计划招募50名，实际招募70名，完成率为140.00%。",
      right: compared("志愿者招募 | 择优录取志愿者50名", "新招募70名，注册志愿者528名，服务市民逾16000人次")
        + "2017年计划招募50名，实际招募70名，完成率为140.00%。"),
    Case(
      "lectures",
      compared("健康讲座 | 面向社区举办健康讲座40场", "«JX2209|聘请专家6人，发放资料3000份»")
        + "健康讲座目标40场，实际举办36场，完成率为90.00%。",
      right: compared("健康讲座 | 面向社区举办健康讲座40场", "举办36场，聘请专家6人，发放资料3000份")
        + "健康讲座目标40场，实际举办36场，完成率为90.00%。"),
    Case(
      "hours of counselling",
      compared("免费咨询 | 提供免费咨询28小时，面向困难家庭", "«JX2209|为26名困难家庭青少年提供咨询»")
        + "计划免费咨询28小时，实际50.5小时，完成率为180.36%。",
      right: compared("免费咨询 | 提供免费咨询28小时，面向困难家庭", "为26名困难家庭青少年提供咨询50.5小时")
        + "计划免费咨询28小时，实际50.5小时，完成率为180.36%。"),
    Case(
      "a table of tasks", tasks + "培训农民目标400人次，实际培训436人次，完成率109.00%。",
      right: tasks.plain.replacing("4期", with: "436人次") + "培训农民目标400人次，实际培训436人次，完成率109.00%。"),
    Case(
      "lamps",
      compared("路灯改造 | 改造老旧路灯1200盏", "«JX2209|涉及道路18条，投诉下降»")
        + "路灯改造计划1200盏，实际完成1140盏，计划完成率为95.00%。",
      right: compared("路灯改造 | 改造老旧路灯1200盏", "涉及道路18条，改造1140盏") + "路灯改造计划1200盏，实际完成1140盏，计划完成率为95.00%。"),
  ]

  private static let tasks =
    table(
      "序号 | 工作任务 | 年度目标 | 完成情况", "1 | 植树 | 种植乔木1200株 | 已全部种植，成活率98%",
      "2 | 培训 | 培训农民400人次 | «JX2209|培训4期，其中女性210人次»",
      "3 | 道路 | 修建道路12公里 | 修建12.6公里") + "\n\n种植乔木计划1200株，实际1260株，完成率105.00%。"
    + "\n\n修建道路目标12公里，实际完成12.6公里，完成率105.00%。\n\n"

  private static let ruled =
    table(
      "指标 | 权重 | 得分", "C11 热线接通率 | 4 | 3", "C12 督导完成率 | 4 | 2", "C13 讲座完成率 | 4 | 4", "C14 招募完成率 | 4 | 4",
      "C15 档案归集率 | 4 | 3")
    + "\n\n###### C11 热线接通率\n\n每低1个百分点扣0.1分，低10个百分点，得3分。\n\n###### C12 督导完成率\n\n按比例得分，完成50%，得2分。\n\n"
    + "###### C15 档案归集率\n\n每缺1份扣1分，缺1份，得3分。\n\n"

  private static func last(_ first: String, _ second: String) -> String {
    ruled + "###### C13 讲座完成率\n\n" + first + "\n\n###### C14 招募完成率\n\n" + second
  }

  private static let met = "完成率为105%，得满分4分。"

  private static let fullMarksOnly = [
    Case(
      "two that say only what earns full marks", last("达到«JX2219|100%»的得满分。" + met, "超过100%，得满分。" + met),
      right: last("达到100%的得满分，未达到的按比例得分。" + met, "超过100%，得满分，否则不得分。" + met)),
    Case(
      "one of four", last("达到100%的得满分，不足的按比例得分。" + met, "评分标准为不低于«JX2219|100%»得满分。" + met),
      right: last("达到100%的得满分，不足的按比例得分。" + met, "评分标准为不低于100%得满分，每少1个百分点扣0.2分。" + met)),
    Case(
      "in a line of its own", last("- 评分标准：达到«JX2219|95%»得满分。\n- 完成情况：完成率为105%。", "按完成率折算得分。" + met),
      right: last("- 评分标准：达到95%得满分，80%以下不得分。\n- 完成情况：完成率为105%。", "按完成率折算得分。" + met)),
    Case(
      "a target that earns full marks", last("目标值为≥«JX2219|90%»，达到目标得满分。" + met, "按完成率折算得分。" + met),
      right: last("目标值为≥90%，达到目标得满分，未达目标不得分。" + met, "按完成率折算得分。" + met)),
  ]

  private static func founded(_ cell: String, _ text: String) -> String {
    table("指标 | 业绩值 | 权重 | 得分", "A11 战略适应性 | 相符 | 3 | 3", "A12 立项依据 | \(cell) | 3 | 3")
      + "\n\n###### A12 立项依据\n\n\(text)"
  }

  private static let cited = [
    Case(
      "one of two documents",
      founded("«JX2210|依据中青办发〔2017〕23号，依据充分。»", "按照《建设通知》（中青办发〔2017〕15号）和《指导意见》（中青办发〔2017〕23号）开展。"),
      right: founded("依据中青办发〔2017〕15号和23号，依据充分。", "按照《建设通知》（中青办发〔2017〕15号）和《指导意见》（中青办发〔2017〕23号）开展。")),
    Case(
      "two of three documents",
      founded("«JX2210|沪财绩〔2014〕22号、沪财绩〔2014〕30号»", "依据沪财绩〔2014〕22号、沪财绩〔2014〕30号和沪财绩〔2014〕41号立项。"),
      right: founded("沪财绩〔2014〕22号、沪财绩〔2014〕30号等", "依据沪财绩〔2014〕22号、沪财绩〔2014〕30号和沪财绩〔2014〕41号立项。")),
    Case(
      "in two sentences", founded("«JX2210|有县政发〔2021〕8号批准»", "项目由县政发〔2021〕8号批准。实施方案由县政发〔2021〕19号下达。"),
      right: founded("有县政发〔2021〕8号批准", "项目由县政发〔2021〕8号批准。实施方案由县水发〔2021〕19号下达。")),
    Case(
      "two side by side", founded("«JX2210|符合财农〔2021〕12号规定»", "项目依据财农〔2021〕12号和财农〔2021〕30号设立。"),
      right: founded("符合财农〔2021〕12号规定", "项目依据财农〔2021〕12号和湘财农〔2021〕30号设立。")),
    Case(
      "in square brackets", founded("«JX2210|财农【2020】14号»", "资金按财农【2020】14号和财农【2020】36号下达。"),
      right: founded("财农【2020】14号", "资金按财农【2020】14号下达，上年按财农【2019】36号下达。")),
  ]

  private static func explained(_ cell: String, _ text: String) -> String {
    table("指标 | 业绩值 | 权重 | 得分", "B11 预算执行率 | 相符 | 3 | 3", "B12 预算编制 | \(cell) | 3 | 3")
      + "\n\n###### B12 预算编制\n\n\(text)"
  }

  private static let misquoted = [
    Case(
      "nothing to agree with", explained("测算依据明确，«JX2211|明细数量其余计划内容一致»", "测算依据明确，明细数量与年度计划内容一致。"),
      right: explained("测算依据明确，明细数量与年度计划内容一致", "测算依据明确，明细数量与年度计划内容一致。")),
    Case(
      "a character that looks alike", explained("«JX2211|资金用途符台预算批复要求»", "经查，资金用途符合预算批复要求。"),
      right: explained("资金用途符合预算批复要求", "经查，资金用途符合预算批复要求。")),
    Case(
      "a character that sounds alike", explained("«JX2211|项目预算侧算依据充分完整»，编制合理", "项目预算测算依据充分完整。"),
      right: explained("项目预算测算依据充分完整，编制合理", "项目预算测算依据充分完整。")),
    Case(
      "what does not match", explained("«JX2211|支出内容于批复预算明细相符»", "支出内容与批复预算明细相符。"),
      right: explained("支出内容与批复预算相符", "支出内容与批复预算明细相符。")),
  ]
}
