/// Marks, brackets, document numbers, blanks and citations in more forms.
extension TextRuleTests {
  static let punctuated = [
    Case(
      "a mark within 一是", "主要问题为：«JX2191|一、是»目标不明确；二是任务未完成；三是归档不规范。",
      right: "主要问题为：一是目标不明确；二是任务未完成；三是归档不规范。"),
    Case("a mark in a bracket", "项目预算执行率«JX2191|（，»含结转资金）为95.00%。", right: "项目预算执行率（含结转资金）为95.00%，所称“，”为半角。"),
    Case("a mark before 的", "项目预算«JX2191|，的»执行情况良好。", right: "项目预算的执行情况良好，的确如此。"),
    Case(
      "full-width marks in English", "The programme scored 97.38 points«JX2192|，» and met its target.",
      right: "The programme (灌溉项目) scored 97.38 points, and met its target."),
    Case(
      "an odd quote in English", "The programme is graded «JX1902|\"»Good and met its target.",
      right: "The programme is graded \"Good\"."),
    Case(
      "a square bracket", "依据[1]和«JX1903|[»2执行。", right: "依据[1]和[2]执行。得分在［85，95）之间得2分，[60%, 85%) 得1分。"),
    Case(
      "document numbers in English",
      "The plan (Finance Doc. No. 10 of 2020), the law (Doc. No. 4 of 2019) and the measures (Finance Doc. «JX1904|[2022]» 31) apply.",
      right:
        "The plan (Finance Doc. No. 10 of 2020), the law (Doc. No. 4 of 2019) and the measures (Finance Doc. No. 31 of 2022) apply."
    ),
    Case(
      "document number without brackets", "依据财预〔2020〕10号、县政办〔2022〕5号和县财绩«JX1904|2021年9号»执行。",
      right: "依据财预〔2020〕10号、县政办〔2022〕5号和县财绩〔2021〕9号执行，2021年9月起实施。"),
    Case("a reference in words", "相关做法见[1]，标准见[2]，评级见«JX1904|（参考文件二）»。", right: "相关做法见[1]，标准见[2]，评级见[2]。"),
    Case(
      "an English blank", "Data are from the Hospital. «JX1608|[insert» name of reviewer here]",
      right: "Data are from the [Hospital](a.html)."),
    Case("a Chinese hint", "数据来源于县医院。«JX1608|（此处»由项目负责人补充。）", right: "数据来源于县医院（请见下文）。"),
    Case(
      "annexes from one to another", "资料见附件1至附件3，另见«JX2156|附件5»。\n\n附件1 清单\n\n附件2 问卷\n\n附件3 访谈",
      right: "资料见附件1至附件3。\n\n附件1 清单\n\n附件2 问卷\n\n附件3 访谈"),
    Case(
      "annexes in Roman numbers",
      "See Annexes I and II, and «JX2156|Annex IV».\n\nAnnex I. Sources\n\nAnnex II. Survey",
      right: "See Annexes I and II.\n\nAnnex I. Sources\n\nAnnex II. Survey"),
    Case(
      "tables with letters",
      "Scores are in Table A1 and «JX2152|Table A3», costs in Table A2.\n\nTable A1. Scores\n\n"
        + table("Item | Score", "A | 1") + "\n\nTable A2. Costs\n\n" + table("Item | Cost", "A | 1"),
      right: "Scores are in Table A1 and costs in Table A2.\n\nTable A1. Scores\n\n"
        + table("Item | Score", "A | 1")
        + "\n\nTable A2. Costs\n\n" + table("Item | Cost", "A | 1")),
    Case("a word of one character twice", "项目«JX1905|在在»实施中调整。", right: "项目现在在实施中，为了了解情况，参与与监督并重。"),
    Case(
      "an empty chapter",
      "# 项目绩效评价报告\n\n## 一、项目概况\n\n文字说明。\n\n«JX2153|## 二、评价工作情况»\n\n## 三、评价结论\n\n结论。\n\n## 四、指标分析\n\n分析。\n\n## 五、存在的问题\n\n问题。\n\n## 六、建议\n\n建议。",
      right:
        "# 项目绩效评价报告\n\n## 一、项目概况\n\n文字说明。\n\n## 二、评价工作情况\n\n工作。\n\n## 三、评价结论\n\n结论。\n\n## 四、指标分析\n\n分析。\n\n## 五、存在的问题\n\n问题。\n\n## 六、建议\n\n建议。"
    ),
  ]
}
