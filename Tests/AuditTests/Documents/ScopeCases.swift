/// What a count covers, how people were chosen, where bands end.
extension TextRuleTests {
  static let scopes = [
    Case(
      "exact share of a rough count", "可公开个案 2031 例，其中汇报 400 余例，占总数的 «JX2109|19.69%»。",
      right: "可公开个案 2031 例，其中汇报 400 余例，占总数的近两成。"),
    Case(
      "rough count of the sentence before", "全县共有农户 1187 户。其中近 300 户参加了培训，占 «JX2109|25.27%»。",
      right: "全县共有农户 1187 户。其中近 300 户参加了培训，约占四分之一。"),
    Case(
      "random and by a contact person", "问卷由联系人向管理人员发放。\n\n项目组«JX2169|随机选取»管理人员进行问卷调查。",
      right: "问卷由联系人向管理人员发放。\n\n项目组随机选取学员进行问卷调查。"),
    Case(
      "a rate to reach and to cap",
      table("指标 | 权重 | 得分", "C21 满意度 | 6 | 6", "C22 热线数据分享率 | 4 | 4")
        + "\n\n## C22 热线数据分享率\n\n达到 30% 得满分，得满分 4 分。\n\n## 管理\n\n各年的数据分享率严格控制在 «JX2180|50%» 以下。",
      right: table("指标 | 权重 | 得分", "C21 满意度 | 6 | 6", "C22 预算调整率 | 4 | 4")
        + "\n\n## C22 预算调整率\n\n不超过 10% 得满分，得满分 4 分。\n\n## 管理\n\n建议把预算调整率控制在 10% 以下。"),
    Case(
      "a goal that is listed and said to be missing",
      "## 产出目标\n\n“守护者计划”活动及课程 320 场。\n\n## 分析\n\n部分目标没有细化为具体指标，包括“守护者计划”活动 «JX2139|320 场»。",
      right: "## 产出目标\n\n“守护者计划”活动及课程 320 场。\n\n## 分析\n\n部分目标没有细化为具体指标，包括广播节目 320 场。"),
    Case(
      "a year's number in half a year", "全年热线拨打 13845 个。\n\n上半年热线拨打 «JX2140|13845 个»。",
      right: "全年热线拨打 13845 个。\n\n其中上半年热线拨打 6921 个，全年网络咨询 6921 次。"),
    Case(
      "A, B and others, and A and B", "微博、微信等新媒体粉丝 707576 人。\n\n微博及微信粉丝为 «JX2140|707576 人»。",
      right: "微博、微信等新媒体粉丝 707576 人。\n\n微博、微信等粉丝为 707576 人。"),
    Case(
      "a sentence that breaks off", "移动媒体专栏投稿若干篇；«JX2136|根据热线的各项服务内容。»", right: "移动媒体专栏投稿若干篇；根据热线的要求开展服务。"),
    Case(
      "bands by 以上 and 以下", "A 等 90 分以上，B 等 «JX2130|90 分»以下 80 分以上，C 等 80 分以下 60 分以上。",
      right: "A 等 90 分以上，B 等不足 90 分、80 分以上，C 等不足 80 分、60 分以上。"),
    Case(
      "three steps and four", "管理流程分为申报、批复、实施三个环节。\n\n流程图列出申报、审核、下达、实施«JX2110|四个»环节。",
      right: "管理流程分为申报、批复、实施三个环节。\n\n评价分为方案、调研、分析、报告四个环节。"),
  ]
}
