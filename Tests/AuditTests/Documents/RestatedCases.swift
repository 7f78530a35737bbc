/// What a document says a second time, in a table, a note or other words.
extension TextRuleTests {
  private static let sources =
    "单位：万元\n\n"
    + table(
      "来源 | 应到位 | 到位 | 到位率", "区级配套 | 800.00 | 760.00 | 95.00%", "市级资金 | 900.00 | 900.00 | 100.00%")

  private static let payments = [
    "2023-04-21 | 设计 | 80.1", "2023-05-12 | 护栏 | 764.0", "2023-09-15 | 标志 | 466.4",
  ]

  static let restated = [
    Case(
      "words between the marks of a calculation", "人员控制率：实有 137 人÷核定 144 人×100%＝«JX2111|96.14%»。",
      right: "人员控制率：实有 137 人÷核定 144 人×100%＝95.14%。"),
    Case(
      "a part above its whole by steps", "全年立案 «JX2114|412 件»，其中城区 298 件，乡镇 186 件。",
      right: "全年立案 412 件，其中年内应结 398 件，按期结案 386 件。"),
    Case(
      "an amount in another unit", "决算支出«JX2126|5,742.00 万元»（约 5.74 亿元），预算«JX2126|6,000.00 万元»，即 6.00 亿元。",
      right: "决算支出 5,742.00 万元（约 0.57 亿元），预算 6,000.00 万元，即 0.60 亿元。"),
    Case(
      "a price, its share and what it comes to", "保费每亩 60 元，财政补贴 75%，即每亩 «JX2126|48 元»。",
      right: "保费每亩 60 元，财政补贴 80%，即每亩 48 元。保费每亩 60 元，农户承担 20%，即财政补贴 48 元。"),
    Case(
      "bands of a note",
      "项目得 95 分。优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。\n\n等级：优（90 分及以上）、«JX2131|良»（75-90 分）、中（60-75 分）、差（60 分以下）。",
      right:
        "项目得 95 分。优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。\n\n等级：优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。"
    ),
    Case(
      "shares in brackets", "26 份有效商户问卷中，17 份（«JX2112|66.20%»）认为成本下降，21 份（80.77%）认为效率提高。",
      right: "26 份有效商户问卷中，17 份（65.38%）认为成本下降，21 份（80.77%）认为效率提高。"),
    Case(
      "two rates of one change", "经费支出 39.54 万元，比上年下降 13.30%。\n\n经费支出 39.54 万元，比上年下降 «JX2113|11.74%»。",
      right: "经费支出 39.54 万元，比上年下降 11.74%。\n\n经费支出 39.54 万元，比预算下降 5.86%，比上年下降 11.7%。"),
    Case(
      "points called per cent", "Coverage is 80.67%, up «JX2113|31.44 percent» from 49.23%.",
      right: "Coverage is 80.67%, up 31.44 percentage points from 49.23%."),
    Case(
      "a row and a column", sources + "\n\n区级配套到位 «JX2121|780.00 万元»。",
      right: sources + "\n\n区级配套到位 760.00 万元，区级配套少到位 40.00 万元。"),
    Case(
      "the total of a column",
      table("部门 | 核定编制 | 实有人数", "机关 | 86 | 80", "事业 | 58 | 57", "合计 | 144 | 137")
        + "\n\n全局核定编制 «JX2121|146 名»。",
      right: table("部门 | 核定编制 | 实有人数", "机关 | 86 | 80", "事业 | 58 | 57", "合计 | 144 | 137")
        + "\n\n全局核定编制 144 名，机关核定编制 86 名。"),
    Case(
      "days of a delay",
      table(
        "节点 | 计划日期 | 实际日期 | 延期（天）", "设备安装完成 | 2023-12-31 | 2024-02-28 | 59",
        "竣工验收 | 2024-03-31 | 2024-05-24 | 54"
      )
        + "\n\n设备安装因压缩机到货晚而延期 «JX2121|69 天»。",
      right: table(
        "节点 | 计划日期 | 实际日期 | 延期（天）", "设备安装完成 | 2023-12-31 | 2024-02-28 | 59",
        "竣工验收 | 2024-03-31 | 2024-05-24 | 54"
      )
        + "\n\n设备安装因压缩机到货晚而延期 59 天。"),
    Case(
      "one term of two lengths", "资金应在申报截止后 60 日内兑付。\n\n细则规定：奖补资金应在申报截止后 «JX2121|90 日»内兑付到位。",
      right: "资金应在申报截止后 60 日内兑付。\n\n## 建议\n\n奖补资金应在申报截止后 30 日内兑付到位。"),
    Case(
      "payments of the next year",
      "# 2023 年护栏项目绩效评价报告\n\n见表 1。\n\n表 1 拨付表\n\n"
        + table("日期 | 内容 | 金额", payments[0], payments[1], payments[2], "«JX2162|2024-01-22» | 设计 | 80.1"),
      right: "# 2023 年护栏项目绩效评价报告\n\n见表 1。\n\n表 1 拨付表\n\n"
        + table("日期 | 内容 | 金额", payments[0], payments[1], payments[2], "2023-12-22 | 设计 | 80.1")),
    Case(
      "a sample of one town", "农户问卷在北县 1 个乡镇抽取。农户样本«JX2164|能够代表全»市农户的意见。",
      right: "农户问卷在 4 个县各抽取 3 个乡镇。农户样本能够代表全市农户的意见。"),
    Case(
      "answers that were returned",
      "Of 480 questionnaires distributed, 442 were returned (a return rate of «JX2112|96.25%»).",
      right:
        "Visits were paid to villages of the six townships. Of 480 questionnaires distributed, 462 were returned (a return rate of 96.25%)."
    ),
    Case(
      "sections above their parts",
      table(
        "指标 | 权重 | 得分", "1 制定 | 40 | 38.00", "1.1 依据充分性 | 20 | 20.00", "1.2 目标明确性 | 20 | 18.00",
        "2 产出 | 60 | 57.00",
        "2.1 面积完成率 | 30 | 29.00", "2.2 入库完成率 | 30 | 28.00", "合计 | 100 | «JX2101|96.00»"),
      right: table(
        "指标 | 权重 | 得分", "1 制定 | 40 | 38.00", "1.1 依据充分性 | 20 | 20.00", "1.2 目标明确性 | 20 | 18.00",
        "2 产出 | 60 | 57.00",
        "2.1 面积完成率 | 30 | 29.00", "2.2 入库完成率 | 30 | 28.00", "合计 | 100 | 95.00")),
  ]
}
