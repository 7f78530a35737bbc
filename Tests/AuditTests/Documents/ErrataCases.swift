/// What a report leaves open or says twice in words, as the source of the example does.
extension TextRuleTests {
  private static let limit = "\n\n按照采购限额标准，服务类项目预算在«JX2205|200万元»以上的，应当公开招标。"

  private static let split = [
    Case(
      "parts below the limit for tenders",
      "项目预算260万元，分为三个部分：培训90万元，宣传80万元，热线90万元。三个部分均以单一来源采购方式委托市服务中心。" + limit,
      right: "项目预算260万元，分为三个部分：培训90万元，宣传80万元，热线90万元。三个部分均以公开招标方式采购。" + limit.plain),
    Case(
      "parts of a table",
      "各子项目均采用竞争性磋商方式，由同一家公司承接。" + limit + "\n\n单位：万元\n\n"
        + table("子项目 | 预算金额", "保洁 | 150", "绿化 | 120", "合计 | 270"),
      right: "各子项目均采用竞争性磋商方式，由同一家公司承接。" + limit.plain + "\n\n单位：万元\n\n"
        + table("子项目 | 预算金额", "保洁 | 90", "绿化 | 60", "合计 | 150")),
    Case(
      "parts bought by quotation",
      "设备购置经费共计150万元，其中电脑60万元、投影仪50万元、音响40万元。三个包均通过询价采购。\n\n政府采购货物达到«JX2205|100万元»的须公开招标；工程达到400万元的须公开招标。",
      right:
        "设备购置经费共计150万元，其中电脑60万元、投影仪50万元、音响40万元。三个包均通过询价采购，限额按合计计算，已报财政部门批准。\n\n政府采购货物达到100万元的须公开招标；工程达到400万元的须公开招标。"
    ),
    Case(
      "works given without a tender",
      "工程投资700万元，分为两个标段：道路380万元，桥梁320万元。两个标段的施工均直接委托县建设公司。\n\n施工单项合同估算价在«JX2205|400万元»以上的，必须招标。",
      right:
        "工程投资780万元，分为两个标段：道路430万元，桥梁350万元。道路标段公开招标，桥梁标段的施工直接委托县建设公司。\n\n施工单项合同估算价在400万元以上的，必须招标。"
    ),
    Case(
      "how each lot was bought",
      "服务类公开招标限额为«JX2205|200万元»。\n\n单位：万元\n\n"
        + table("包件 | 采购方式 | 预算金额", "监测 | 竞争性谈判 | 160", "评估 | 竞争性谈判 | 140", "合计 |  | 300"),
      right: "服务类公开招标限额为200万元。\n\n单位：万元\n\n"
        + table("包件 | 采购方式 | 预算金额", "监测 | 公开招标 | 160", "评估 | 竞争性谈判 | 140", "合计 |  | 300")),
  ]

  private static let bands = [
    Case(
      "ends left open in a note",
      "得分90分以上的为“优”，75分至«JX2130|90分»的为“良”，60分至75分的为“合格”，不足60分的为“不合格”。\n\n达到90分（含）的为“优”，达到75分（含）不足90分的为“良”，达到60分（含）不足75分的为“合格”，不足60分的为“不合格”。",
      right:
        "得分90分（含）以上的为“优”，75分至90分的为“良”，60分至75分的为“合格”，不足60分的为“不合格”。\n\n达到90分（含）的为“优”，达到75分（含）不足90分的为“良”，达到60分（含）不足75分的为“合格”，不足60分的为“不合格”。"
    ),
    Case(
      "ends left open behind the text",
      "评价等级：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。\n\n等级划分为优（90分以上）、良（80—«JX2130|90分»）、中（60—80分）、差（60分以下）。",
      right:
        "评价等级：90分以上为优，80分至90分为良，60分至80分为中，60分以下为差。\n\n等级划分为优（90分以上）、良（80—90分）、中（60—80分）、差（60分以下）。"),
  ]

  static let errata = split + bands + classes + monitored

  private static func listed(_ outputs: String, _ outcomes: String, _ impact: String = "建立长效机制") -> String {
    "### 产出目标\n\n\(outputs)。\n\n### 效果目标\n\n\(outcomes)。\n\n### 影响力目标\n\n\(impact)。\n\n"
      + table(
        "指标 | 权重 | 得分", "C1 项目产出 | 10 | 10", "C11 讲座完成率 | 5 | 5", "C12 档案归集率 | 5 | 5", "C2 项目效益 | 10 | 10",
        "C21 志愿者注册率 | 5 | 5", "C22 投诉办结率 | 5 | 5", "C3 影响力 | 10 | 10", "C31 家长满意率 | 5 | 5", "C32 长效机制 | 5 | 5"
      )
  }

  private static let classes = [
    Case(
      "satisfaction among outcomes", listed("举办讲座20场", "投诉办结率达到90%，«JX2206|家长满意率不低于90%»"),
      right: listed("举办讲座20场", "投诉办结率达到90%", "家长满意率不低于90%")),
    Case(
      "an outcome among outputs", listed("举办讲座20场，«JX2206|志愿者注册率不低于95%»", "投诉办结率达到90%"),
      right: listed("举办讲座20场", "志愿者注册率不低于95%，投诉办结率达到90%")),
    Case(
      "an output among outcomes", listed("举办讲座20场", "«JX2206|档案归集率达到98%»；投诉办结率达到90%"),
      right: listed("举办讲座20场，档案归集率达到98%", "投诉办结率达到90%")),
    Case(
      "a table of targets",
      table(
        "一级指标 | 二级指标 | 三级指标 | 目标值", "产出指标 | 数量指标 | 修缮校舍 | ≥12栋", " | 质量指标 | «JX2206|校舍使用率» | ≥95%",
        "效益指标 | 社会效益 | 受益学生 | ≥3000人")
        + "\n\n"
        + table(
          "一级指标 | 二级指标 | 三级指标 | 权重 | 得分", "产出 | 数量 | 修缮完成率 | 20 | 20", " | 质量 | 验收合格率 | 20 | 20",
          "效益 | 社会效益 | 校舍使用率 | 20 | 20"),
      right: table(
        "一级指标 | 二级指标 | 三级指标 | 目标值", "产出指标 | 数量指标 | 修缮校舍 | ≥12栋", "效益指标 | 社会效益 | 校舍使用率 | ≥95%",
        " |  | 受益学生 | ≥3000人")
        + "\n\n"
        + table(
          "一级指标 | 二级指标 | 三级指标 | 权重 | 得分", "产出 | 数量 | 修缮完成率 | 20 | 20", " | 质量 | 验收合格率 | 20 | 20",
          "效益 | 社会效益 | 校舍使用率 | 20 | 20")),
  ]

  private static func checked(_ plan: String, _ done: String) -> String {
    table("内容 | 计划内容 | 执行情况", "专项检查 | \(plan) | \(done)", "宣传 | 发放宣传手册 | 已在全区发放宣传手册")
  }

  private static let monitored = [
    Case(
      "one of two checked", checked("检查学校食堂与«JX2207|小卖部»的卫生状况", "共检查食堂42家，合格40家。"),
      right: checked("检查学校食堂与小卖部的卫生状况", "共检查食堂42家，小卖部30家。")),
    Case(
      "one of two monitored", checked("监测地表水和«JX2207|饮用水»的水质", "全年监测地表水断面36个，达标率97.22%。"),
      right: checked("监测地表水和饮用水的水质", "全年监测地表水断面36个、饮用水水源8个。")),
    Case(
      "one of two inspected", checked("抽查施工单位及«JX2207|监理公司»的到岗情况", "抽查施工单位到岗情况58次，发现问题6处。"),
      right: checked("抽查施工单位及监理公司的到岗情况", "抽查两类单位到岗情况58次，发现问题6处。")),
    Case(
      "the analysis tells of what",
      checked("评估维权热线与«JX2207|网络咨询»的服务质量", "共评估348个来电，质量较好。")
        + "\n\n2023年共评估热线来电348个，质量较好。",
      right: checked("评估维权热线与网络咨询的服务质量", "共评估348个记录，质量较好。") + "\n\n2023年共评估热线和网络咨询记录348个，质量较好。"),
  ]
}

extension String {
  /// Without the marks of what must be found.
  fileprivate var plain: String { MarkedReport.unmarked(self).0 }
}
