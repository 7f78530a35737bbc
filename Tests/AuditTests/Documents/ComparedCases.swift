/// What a text compares, counts and lists, held against its numbers, tables and lists.
extension TextRuleTests {
  private static let scores = table(
    "指标 | 权重 | 得分", "C11 供水入户率 | 6 | 6", "C12 水质达标率 | 4 | 3.00", "C13 水费收缴率 | 5 | 5")

  private static let rates = table(
    "类别 | 得分率", "决策 | 93.33%", "过程 | 91.60%", "产出 | 96.49%", "效益 | 94.20%")

  private static let towns = table(
    "街镇 | 户数", "江畔街道 | 90", "南苑街道 | 80", "柳溪镇 | 60", "合计 | 230")

  private static let townships = table(
    "Township | Guardrail", "Lishan | 31", "Beichuan | 28", "Hekou | 20", "Total | 79")

  private static func lists(_ last: String) -> String {
    let findings = [
      "### 1. 绩效目标不完整\n\n能力评估没有设置产出目标。", "### 2. 资格审核有差错\n\n抽查的档案中有 6 份等级变更未及时调整。",
      "### 3. 考核结果没有运用\n\n机构考核没有与下年度选择挂钩。", "### 4. 老年人满意度偏低\n\n护理员更换频繁，预约等候较长。",
    ]
    let advice = [
      "### 1. 补全绩效目标\n\n增设能力评估人次和评估复核率两项产出目标。", "### 2. 严格资格审核\n\n每季度比对数据，等级变更当月调整。",
      "### 3. 运用考核结果\n\n把考核得分作为机构续约和淘汰的依据。", last,
    ]
    return "## 存在的问题\n\n" + findings.joined(separator: "\n\n") + "\n\n## 建议\n\n"
      + advice.joined(separator: "\n\n")
  }

  private static func counted(_ words: String) -> String {
    "评价发现 \(words)问题。\n\n## 存在的问题\n\n### 1. 水费收缴偏低\n\n### 2. 巡查记录不全\n\n### 3. 水表老化\n\n## 建议\n\n"
      + "### 1. 推行预付费，提高水费收缴\n\n### 2. 规范巡查记录\n\n### 3. 更换老化的水表"
  }

  static let compared = [
    Case(
      "above a target that is missed", "老年人满意度为 «JX2119|83.33%»，高于 90% 的目标。",
      right: "老年人满意度为 83.33%，低于 90% 的目标。达到 90% 得满分，低于 60% 不得分。"),
    Case(
      "above in English", "Satisfaction is «JX2119|81.92%», above the target of 90%.",
      right:
        "Satisfaction is 81.92%, below the target of 90%. Coverage is 80.67%, up 31.44 percentage points from 49.23% and above the target of 80%."
    ),
    Case(
      "the lowest of a column", rates + "\n\n得分率最高的是产出，«JX2119|最低»的是决策。",
      right: rates + "\n\n得分率最高的是产出，最低的是过程。"),
    Case(
      "a count in words", towns + "\n\n«JX2129|四个»街镇全部开办。", right: towns + "\n\n三个街镇全部开办，评价组走访了两个街镇。"),
    Case(
      "a count in English words", townships + "\n\nWorks were built in «JX2129|four» townships.",
      right: townships + "\n\nWorks were built in three townships, and sites in two townships were visited."),
    Case("findings announced", counted("«JX2129|4 项»"), right: counted("3 项")),
    Case(
      "answers that do not add up",
      table(
        "对象 | 很满意 | 满意 | 一般 | 不满意 | 有效份数 | 满意度", "学员 | 80 | 30 | 8 | 2 | «JX2167|210» | 91.67%",
        "企业 | 40 | 12 | 6 | 2 | 60 | «JX2167|88.67%»"),
      right: table(
        "对象 | 很满意 | 满意 | 一般 | 不满意 | 有效份数 | 满意度", "学员 | 80 | 30 | 8 | 2 | 120 | 91.67%",
        "企业 | 40 | 12 | 6 | 2 | 60 | 86.67%")),
    Case(
      "answers in the text",
      "职工问卷发放 300 份，有效 «JX2167|28 份»。\n\n" + table("对象 | 发放 | 有效", "职工 | 300 | 280", "患者 | 450 | 430"),
      right: "职工问卷发放 300 份，有效 280 份。\n\n" + table("对象 | 发放 | 有效", "职工 | 300 | 280", "患者 | 450 | 430")),
    Case(
      "bands that do not meet",
      "90 分（含）以上为“优”，80 分（含）至 90 分为“良”，60 分（含）至 «JX2131|70 分»为“中”，60 分以下为“差”。",
      right: "90 分（含）以上为“优”，80 分（含）至 90 分为“良”，60 分（含）至 80 分为“中”，60 分以下为“差”。"),
    Case(
      "full marks in figures", scores + "\n\n## C11 供水入户率\n\n供水入户率达到目标，得满分 «JX2121|7.00 分»。",
      right: scores + "\n\n## C11 供水入户率\n\n供水入户率达到目标，得满分 6.00 分。"),
    Case(
      "a score that a calculation ends in",
      scores + "\n\n## C12 水质达标率\n\n40 份水样中 32 份达标，得分＝4×80.00%＝«JX2121|3.20 分»。",
      right: scores + "\n\n## C12 水质达标率\n\n40 份水样中 30 份达标，得分＝4×75.00%＝3.00 分。"),
    Case(
      "a code behind which a full-width space stands",
      scores + "\n\nＣ12　40 份水样中 30 份达标，不合格 10 份，得 «JX2121|2.00 分»。",
      right: scores + "\n\nＣ12　40 份水样中 30 份达标，不合格 10 份，得 3.00 分。"),
    Case(
      "points for each point missed",
      table("指标 | 权重 | 得分", "B11 预算调整率 | 3 | 1.34", "B12 制度健全性 | 4 | 4")
        + "\n\n## B11 预算调整率\n\n每超过 1 个百分点扣 0.50 分。调整率超过上限 3.32 个百分点，扣 «JX2117|1.16 分»。",
      right: table("指标 | 权重 | 得分", "B11 预算调整率 | 3 | 1.34", "B12 制度健全性 | 4 | 4")
        + "\n\n## B11 预算调整率\n\n每超过 1 个百分点扣 0.50 分。调整率超过上限 3.32 个百分点，扣 1.66 分。"),
    Case(
      "a total of shares",
      table(
        "来源 | 金额 | 占比", "中央 | 50 | 50.00%", "省级 | 30 | 30.00%", "县级 | 20 | 20.00%",
        "合计 | 100 | «JX2104|106.00%»"),
      right: table(
        "来源 | 金额 | 占比", "中央 | 50 | 50.00%", "省级 | 30 | 30.00%", "县级 | 20 | 20.00%", "合计 | 100 | 100.00%")),
    Case(
      "advice about something else", lists("«JX2149|### 4. 稳定护理员队伍»\n\n继续做好资金管理和档案归集工作，确保资金安全。"),
      right: lists("### 4. 稳定护理员队伍\n\n提高护理员待遇，推行分时段预约，缩短等候时间。")),
    Case(
      "a name of two lists",
      table("子政策 | 预算", "基地奖补 | 380", "种业企业贷款贴息 | 180", "种质资源保护 | 60") + "\n\n"
        + table("子政策 | 用时", "基地奖补 | 52", "«JX1607|种子企业贷款贴息» | 55", "种质资源保护 | 38"),
      right: table("子政策 | 预算", "基地奖补 | 380", "种业企业贷款贴息 | 180", "种质资源保护 | 60") + "\n\n"
        + table("子政策 | 用时", "基地奖补 | 52", "种业企业贷款贴息 | 55", "种质资源保护 | 38")),
    Case(
      "a name of the text",
      table("设备 | 数量", "电子内镜系统 | 3", "血液透析机 | 4") + "\n\n电子内镜系统少购 1 套。2024 年补购«JX1607|电子内窥镜系统» 1 套。",
      right: table("设备 | 数量", "电子内镜系统 | 3", "血液透析机 | 4") + "\n\n电子内镜系统少购 1 套。2024 年补购电子内镜系统 1 套。"),
    Case(
      "more than there is", "# 摘要\n\n培训护理员超过 «JX2121|420 人次»。\n\n# 正文\n\n培训护理员 412 人次。",
      right: "# 摘要\n\n培训护理员超过 400 人次。\n\n# 正文\n\n培训护理员 412 人次。"),
    Case(
      "one change told twice",
      "# 摘要\n\n亩均收入由 1,420 元增至 1,636 元。\n\n# 正文\n\n亩均收入由 1,420 元增至 «JX2121|1,663 元»。",
      right: "# 摘要\n\n亩均收入由 1,420 元增至 1,636 元。\n\n# 正文\n\n亩均收入由 1,420 元增至 1,636 元。"),
    Case(
      "a quantity of a row",
      table("内容 | 单位 | 计划 | 实际", "科普资源开发 | 部 | 30 | 27", "科普活动 | 场 | 240 | 252")
        + "\n\n资金支持科普资源 «JX2125|72 部»。",
      right: table("内容 | 单位 | 计划 | 实际", "科普资源开发 | 部 | 30 | 27", "科普活动 | 场 | 240 | 252")
        + "\n\n资金支持科普资源 27 部。"),
    Case(
      "a rise and what it is above",
      "The rate rose from 39.8% to 41.5%, a rise of «JX2113|1.7%» and above the target.",
      right: "The rate rose from 39.8% to 41.5%, a rise of 1.7 percentage points and above the target."),
  ]
}
