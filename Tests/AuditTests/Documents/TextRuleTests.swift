import Testing

/// Each case is a text with its contradictions marked, and the text without them, in which nothing may be found.
@Suite struct TextRuleTests {
  struct Case: CustomTestStringConvertible {
    let id: String
    let wrong: String
    let right: String

    init(_ id: String, _ wrong: String, right: String) {
      self.id = id
      self.wrong = wrong
      self.right = right
    }

    var testDescription: String { id }
  }

  @Test(arguments: all)
  func findsExactlyWhatIsMarked(_ example: Case) {
    let text = MarkedText(example.wrong)
    #expect(!text.expected.isEmpty)
    #expect(text.found == text.expected)
  }

  @Test(arguments: all)
  func isSilentOnTheTwin(_ example: Case) { #expect(MarkedText(example.right).found == []) }

  /// All marked texts, for the check that every code has a test.
  static var allMarks: String {
    all.map(\.wrong).joined()
  }

  static let all =
    tables + sentences + quantities + argument + structure + evidence + english + reconciliation + targets
    + columns + judgements + wording + differences + told + order + names + scoring + captioned + breaches
    + restated + amounts + forms + compared + listed + summaries + said + grounds + plans
    + apart + ranked + worded + phrased + alone + named + answered + dated + declared + punctuated
    + eachOfThem + ordered + scopes + staged + retold + complemented + changed + renamed + plainly
    + clausewise + withinOne + plainlyWithin + learned + timed + errata + queried + alike + asked + several
    + divided + ofRows + reconciled + specified + reported + observed + noted + shared

  static func table(_ head: String, _ rows: String...) -> String {
    let columns = head.split(separator: "|").count
    return "| \(head) |\n|" + String(repeating: "---|", count: columns) + "\n"
      + rows.map { "| \($0) |" }.joined(separator: "\n")
  }

  static let tables = [
    Case(
      "total", table("乡镇 | 金额", "石桥镇 | 620.5", "柳溪镇 | 380", "合计 | «JX2101|1010.5»"),
      right: table("乡镇 | 金额", "石桥镇 | 620.5", "柳溪镇 | 380", "合计 | 1000.5")),
    Case(
      "rounding difference", table("指标 | 得分", "甲 | 30.00", "乙 | 30.00", "丙 | 29.99", "合计 | «JX2101|89.97»"),
      right: table("指标 | 得分", "甲 | 29.33", "乙 | 29.33", "丙 | 29.33", "合计 | 88.00")),
    Case(
      "subtotals",
      table(
        "内容 | 投资", "管网 | 100", "水池 | 50", "小计 | 150", "设备 | 30", "水表 | 20", "小计 | «JX2101|60»", "合计 | 200"),
      right: table("内容 | 投资", "管网 | 100", "水池 | 50", "小计 | 150", "设备 | 30", "水表 | 20", "小计 | 50", "合计 | 200")),
    Case(
      "upper indicator",
      table("指标 | 权重 | 得分", "A1 立项 | 8 | «JX2101|7.5»", "A11 依据充分性 | 4 | 4", "A12 程序规范性 | 4 | 3"),
      right: table("指标 | 权重 | 得分", "A1 立项 | 8 | 7", "A11 依据充分性 | 4 | 4", "A12 程序规范性 | 4 | 3")),
    Case(
      "total column",
      table("年度 | 中央 | 省级 | 合计", "2021 年 | 100 | 40 | 140", "2022 年 | 120 | 50 | «JX2101|160»"),
      right: table("年度 | 中央 | 省级 | 合计", "2021 年 | 100 | 40 | 140", "2022 年 | 120 | 50 | 170")),
    Case(
      "merged subtotals",
      table(
        "子项目 | 内容 | 金额 | 小计", "供水 | 管网 | 60 | 100", " | 水池 | 40 | ", "检测 | 设备 | 30 | «JX2101|55»",
        " | 培训 | 20 | "),
      right: table(
        "子项目 | 内容 | 金额 | 小计", "供水 | 管网 | 60 | 100", " | 水池 | 40 | ", "检测 | 设备 | 30 | 50", " | 培训 | 20 | ")),
    Case(
      "product", table("内容 | 数量 | 单价 | 金额", "水表 | 500 | 0.02 | «JX2102|12»", "水池 | 3 | 9.2 | 27.6"),
      right: table("内容 | 数量 | 单价 | 金额", "水表 | 500 | 0.02 | 10", "水池 | 3 | 9.2 | 27.6")),
    Case(
      "product in another unit",
      table("内容 | 数量 | 单价（元） | 金额（万元）", "水表 | 5200 | 300 | 156", "水池 | 35 | 92000 | «JX2102|332»"),
      right: table("内容 | 数量 | 单价（元） | 金额（万元）", "水表 | 5200 | 300 | 156", "水池 | 35 | 92000 | 322")),
    Case(
      "score rate", table("指标 | 权重 | 得分 | 得分率", "决策 | 20 | 18 | 90%", "过程 | 20 | 17 | «JX2103|86%»"),
      right: table("指标 | 权重 | 得分 | 得分率", "决策 | 20 | 18 | 90%", "过程 | 20 | 17 | 85%")),
    Case(
      "execution rate",
      table("资金 | 预算数 | 支出数 | 执行率（%）", "中央 | 640 | 608 | 95.00", "省级 | 384 | 364.8 | «JX2103|94.00»"),
      right: table("资金 | 预算数 | 支出数 | 执行率（%）", "中央 | 640 | 608 | 95.00", "省级 | 384 | 364.8 | 95.00")),
    Case(
      "rows for columns",
      table(
        "指标 | 决策 | 过程 | 产出 | 合计", "权重 | 20 | 30 | 50 | 100", "得分 | 18 | 27 | 45 | 90",
        "得分率 | 90% | 90% | «JX2103|95%» | 90%"),
      right: table(
        "指标 | 决策 | 过程 | 产出 | 合计", "权重 | 20 | 30 | 50 | 100", "得分 | 18 | 27 | 45 | 90",
        "得分率 | 90% | 90% | 90% | 90%")),
    Case(
      "shares",
      table(
        "来源 | 人数 | 占比", "甲村 | 50 | 50.0%", "乙村 | 30 | 30.0%", "丙村 | 20 | «JX2103|25.0%»",
        "合计 | 100 | «JX2104|100%»"),
      right: table("来源 | 人数 | 占比", "甲村 | 50 | 50.0%", "乙村 | 30 | 30.0%", "丙村 | 20 | 20.0%", "合计 | 100 | 100%")
    ),
    Case(
      "shares in a sentence", "用水户中，集中供水占 65%，分散供水占 25%，其余占 «JX2104|15%»。",
      right: "用水户中，集中供水占 65%，分散供水占 25%，其余占 10%。"),
    Case(
      "score above weight", table("指标 | 权重 | 得分", "入户率 | 6 | «JX2105|6.5»", "满意度 | 5 | 4.5"),
      right: table("指标 | 权重 | 得分", "入户率 | 6 | 5.5", "满意度 | 5 | 4.5")),
    Case("score above weight in prose", "该指标权重为 4 分，得 «JX2105|4.5 分»。", right: "该指标权重为 4 分，得 3.5 分。"),
    Case(
      "decimals",
      table("指标 | 完成率", "甲 | 81.12%", "乙 | 80.35%", "丙 | 92.28%", "丁 | «JX2122|92.3%»"),
      right: table("指标 | 完成率", "甲 | 81.12%", "乙 | 80.35%", "丙 | 92.28%", "丁 | 100%")),
  ]

  static let sentences = [
    Case("formula", "完成率=683/850*100%=«JX2111|83.35%»。", right: "完成率=683/850*100%=80.35%。"),
    Case(
      "formula of points", "得分为 4-（0.95-0.9228）*11.43=«JX2111|3.96 分»。",
      right: "得分为 4-（0.95-0.9228）*11.43=3.69 分。"),
    Case("rate", "全年拨打 13845 个，接通 11231 个，接通率为 «JX2112|85%»。", right: "全年拨打 13845 个，接通 11231 个，接通率为 81%。"),
    Case(
      "rate of the sentence before", "共检测水样 240 份，其中合格 228 份。水质合格率达到 «JX2112|98%»。",
      right: "共检测水样 240 份，其中合格 228 份。水质合格率达到 95%。"),
    Case(
      "rate of what is left", "抽检 240 份，不合格 12 份，合格率为 «JX2112|94%»。", right: "抽检 240 份，不合格 12 份，合格率为 95%。"),
    Case(
      "rate of answers in two counts", "满意和比较满意的分别为 312 份和 120 份，受访 480 份，满意率为 «JX2112|95%»。",
      right: "满意和比较满意的分别为 312 份和 120 份，受访 480 份，满意率为 90%。"),
    Case(
      "shares of several groups", "教师占 40%，学生占 35%，家长占 «JX2104|30%»。",
      right: "教师占 40%，学生占 35%，家长占 25%。到位资金 950 万元，到位率 95%；实际支出 800 万元。"),
    Case(
      "execution in 万元 and 亿元", "预算 1.2 亿元，实际支出 9600 万元，执行率为 «JX2112|85%»。",
      right: "预算 1.2 亿元，实际支出 9600 万元，执行率为 80%。"),
    Case(
      "growth", "用水户由 1200 户增加到 1500 户，增长 «JX2113|30%»。", right: "用水户由 1200 户增加到 1500 户，增长 25%。"),
    Case(
      "points of change", "保证率由 88.5% 提高到 95.3%，提高 «JX2113|7.8 个百分点»。",
      right: "保证率由 88.5% 提高到 95.3%，提高 6.8 个百分点。"),
    Case("direction", "投诉由 120 件增加到 «JX2113|95 件»。", right: "投诉由 120 件减少到 95 件。"),
    Case(
      "growth by years", "2021 年供水 120 万元，2022 年供水 150 万元，较上年增长 «JX2113|20%»。",
      right: "2021 年供水 120 万元，2022 年供水 150 万元，较上年增长 25%。"),
    Case("parts", "共建成 «JX2114|16 个»，其中集中供水 10 个，分散供水 7 个。", right: "共建成 17 个，其中集中供水 10 个，分散供水 7 个。"),
    Case(
      "some parts", "共建成 «JX2114|16 个»，其中石桥镇 10 个，柳溪镇 7 个。", right: "共建成 16 个，其中石桥镇 5 个，柳溪镇 4 个。"),
    Case(
      "total behind", "中央 640 万元，省级 384 万元，县级 256 万元，合计 «JX2114|1260 万元»。",
      right: "中央 640 万元，省级 384 万元，县级 256 万元，合计 1280 万元。"),
    Case(
      "price", "新建水窖 120 口，每口补助 0.35 万元，共计 «JX2115|45 万元»。", right: "新建水窖 120 口，每口补助 0.35 万元，共计 42 万元。"),
    Case(
      "percentage of people", "回收有效问卷 120 份，认为水质好转的占 «JX2116|86.4%»。", right: "回收有效问卷 120 份，认为水质好转的占 86.7%。"),
    Case(
      "deduction", "该指标权重为 4 分，扣 0.5 分，得 «JX2117|3.2 分»。", right: "该指标权重为 4 分，扣 0.5 分，得 3.5 分。"),
    Case(
      "points for each fault", "缺少 4 份。每缺一份扣 0.5 分，共扣 «JX2117|3 分»。", right: "缺少 4 份。每缺一份扣 0.5 分，共扣 2 分。"),
    Case("full marks less points", "该指标扣 1 分，«JX2117|得满分»。", right: "该指标不扣分，得满分。"),
    Case(
      "enumeration", "项目分为 «JX2118|4 个»部分，分别是水源、水厂、管网。", right: "项目分为 4 个部分，分别是水源、水厂、管网和水表。"),
  ]

  static let quantities = [
    Case(
      "summary and body", "# 摘要\n\n供水入户率达到 96.2%。\n\n# 正文\n\n2022 年供水入户率为 «JX2121|92.6%»。",
      right: "# 摘要\n\n供水入户率达到 96%。\n\n# 正文\n\n2022 年供水入户率为 96.2%。"),
    Case(
      "planned and done", "# 摘要\n\n新建蓄水池 35 座。\n\n# 正文\n\n新建蓄水池 «JX2121|53 座»。",
      right: "# 摘要\n\n计划新建蓄水池 35 座。\n\n# 正文\n\n新建蓄水池 33 座。"),
    Case(
      "two years", "# 摘要\n\n受益群众 8400 户。\n\n# 正文\n\n受益群众 «JX2121|8040 户»。",
      right: "# 摘要\n\n2022 年受益群众 8400 户。\n\n# 正文\n\n2021 年受益群众 8040 户。"),
    Case(
      "table and text", table("指标 | 业绩值", "供水入户率 | 96.2%", "水费收缴率 | 82.5%") + "\n\n供水入户率为 «JX2121|92.6%»。",
      right: table("指标 | 业绩值", "供水入户率 | 96.2%", "水费收缴率 | 82.5%") + "\n\n供水入户率为 96.2%。"),
    Case(
      "score in table and text",
      table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 5.77") + "\n\n## C11 供水入户率\n\n因此，该指标得 «JX2121|5.57 分»。",
      right: table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 5.77") + "\n\n## C11 供水入户率\n\n因此，该指标得 5.77 分。"),
    Case(
      "full marks and table",
      table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 5.77") + "\n\n## C11 供水入户率\n\n因此，该指标«JX2121|得满分»。",
      right: table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 6") + "\n\n## C11 供水入户率\n\n因此，该指标得满分。"),
    Case(
      "grade", "90 分及以上为“优”，75-90 分为“良”，60-75 分为“合格”，60 分以下为“不合格”。\n\n综合得分 88.6 分，评价等级为“«JX2131|优»”。",
      right: "90 分及以上为“优”，75-90 分为“良”，60-75 分为“合格”，60 分以下为“不合格”。\n\n综合得分 78.6 分，评价等级为“良”。"),
    Case("national grades", "项目总分 78.6 分，评价等级为“«JX2131|良»”。", right: "项目总分 78.6 分，评价等级为“中”。"),
    Case(
      "word of the grade", "优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。\n\n综合得分 88.6 分，评价等级为“«JX2132|良好»”。",
      right: "优（90 分及以上）、良（80-90 分）、中（60-80 分）、差（60 分以下）。\n\n综合得分 88.6 分，评价等级为“良”。"),
  ]

  static let argument = [
    Case(
      "unanswered",
      "## 存在的问题\n\n### 1. 水费收缴偏低\n\n«JX2141|### 2. 巡查记录不全»\n\n## 建议\n\n### 1. 推行预付费，提高水费收缴\n\n### 2. 更新水表",
      right: "## 存在的问题\n\n### 1. 水费收缴偏低\n\n### 2. 巡查记录不全\n\n## 建议\n\n### 1. 推行预付费，提高水费收缴\n\n### 2. 规范巡查记录"),
    Case(
      "loss without finding",
      table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 6", "C12 泵站噪声 | 4 | «JX2142|2»")
        + "\n\n## 存在的问题\n\n部分村水费收缴偏低，管水员由村干部兼任，巡查记录不全，枯水期个别村末梢水浊度超标，影响饮水安全，群众有意见，需要及时解决，避免问题反复出现。",
      right: table("指标 | 权重 | 得分", "C11 供水入户率 | 6 | 6", "C12 泵站噪声 | 4 | 2")
        + "\n\n## 存在的问题\n\n部分村水费收缴偏低，管水员由村干部兼任，巡查记录不全，泵站噪声扰民，枯水期个别村末梢水浊度超标，影响饮水安全，群众有意见，需要及时解决，避免问题反复出现。"),
    Case(
      "full marks beside a defect", "部分村管护协议«JX2143|未签订»，制度执行不力。因此，该指标得满分。", right: "未发现管护协议未签订的情况。因此，该指标得满分。"
    ),
  ]

  static let structure = [
    Case(
      "figure number twice", "见图 1-1。\n\n图 1-1 拨付流程图\n\n«JX2151|图 1-1 管理流程图»",
      right: "见图 1-1 和图 1-2。\n\n图 1-1 拨付流程图\n\n图 1-2 管理流程图"),
    Case(
      "citations", "见表 1-1 和«JX2152|表 1-3»。\n\n表 1-1 预算表\n\n«JX2152|表 1-2 拨付表»",
      right: "见表 1-1 和表 1-2。\n\n表 1-1 预算表\n\n表 1-2 拨付表"),
    Case(
      "chapter missing",
      "«JX2153|# 绩效评价报告»\n\n## 一、项目基本情况\n\n## 二、评价工作情况\n\n## 三、评价结论\n\n## 四、指标分析\n\n### （一）决策\n\n### （二）过程\n\n## 五、存在的问题",
      right:
        "# 绩效评价报告\n\n## 一、项目基本情况\n\n## 二、评价工作情况\n\n## 三、评价结论\n\n## 四、指标分析\n\n### （一）决策\n\n### （二）过程\n\n## 五、存在的问题\n\n## 六、建议"
    ),
    Case(
      "name of an indicator", table("指标 | 得分", "B22 合同管理有效性 | 3") + "\n\n«JX2154|## B22 合同执行有效性»",
      right: table("指标 | 得分", "B22 合同管理有效性 | 3") + "\n\n## B22 合同管理有效性"),
    Case("numbers of headings", "## 一、概况\n\n## «JX1606|三、»结论", right: "## 一、概况\n\n## 二、结论"),
    Case(
      "numbers of a first", "## 一、概况\n\n（一）背景\n\n## 二、结论\n\n«JX1606|（二）»结果",
      right: "## 一、概况\n\n（一）背景\n\n## 二、结论\n\n（一）结果"),
    Case("leftover", "项目金额«JX1608|待补充»。", right: "项目金额已核实。"),
  ]

  static let evidence = [
    Case(
      "reversed", "2023 年 5 月 10 日至 «JX2161|2023 年 4 月 30 日»，评价组开展核查。",
      right: "2022 年 12 月 10 日至 2023 年 1 月 30 日，评价组开展核查。"),
    Case("no such day", "于 «JX2161|2022 年 2 月 30 日»完工。", right: "于 2022 年 2 月 28 日完工。"),
    Case(
      "outside", "评价时段为 2022 年 1 月 1 日至 2022 年 12 月 31 日。\n\n县财政局于 «JX2162|2023 年 3 月 15 日»拨付 120 万元。",
      right: "评价时段为 2022 年 1 月 1 日至 2022 年 12 月 31 日。\n\n县财政局于 2022 年 3 月 15 日拨付 120 万元。"),
    Case("more answers", "共发放问卷 300 份，回收 «JX2163|310 份»。", right: "共发放问卷 310 份，回收 300 份。"),
    Case("small sample", "回收有效问卷 «JX2164|12 份»，群众满意度为 91.67%。", right: "回收有效问卷 12 份，样本较少，群众满意度为 91.67%。"),
  ]

  static let english = [
    Case(
      "parts", "It built «JX2114|49» works, of which 14 works are central and 45 works are scattered.",
      right: "It built 49 works, of which 14 works are central and 35 works are scattered."),
    Case(
      "rate", "Of 8,400 households, 8,081 households were connected, a connection rate of «JX2112|92.6%».",
      right: "Of 8,400 households, 8,081 households were connected, a connection rate of 96.2%."),
    Case(
      "change", "The rate rose from 88.5% to 95.3%, up «JX2113|8.6 percentage points».",
      right: "The rate rose from 88.5% to 95.3%, up 6.8 percentage points."),
  ]
}
