internal import Diagnostics

/// A whole report lacks a chapter that the outline requires.
struct TypedChapterMissing: TextRule {
  let page = RulePage(
    code: "JX2153", severity: .warning,
    title: Message(zh: "缺少必备的章节", en: "A required chapter is missing"),
    meaning: Message(
      zh: "一份完整的绩效评价报告应有：项目概况、评价工作情况、评价结论、指标分析、存在的问题、建议。标题里没有找到其中一项，或者一个标题下没有任何内容。",
      en: """
        A whole evaluation report has the project, the evaluation work, the conclusion, the analysis of indicators, \
        findings and recommendations; no heading names one of them, or nothing stands under a heading.
        """),
    bad: "一、项目基本情况 二、评价结论 三、存在的问题", good: "一、项目基本情况 二、评价工作情况 三、评价结论和指标分析 四、存在的问题 五、建议",
    fix: Message(zh: "补上这一章", en: "add the chapter"), criterion: Criterion.outline)

  private static let chapters: [(name: Message, words: [String])] = [
    (
      Message(zh: "项目基本情况", en: "the project"),
      ["基本情况", "概况", "项目情况", "概述", "project", "background", "overview"]
    ),
    (
      Message(zh: "评价工作情况", en: "the evaluation work"),
      [
        "评价工作", "评价组织", "评价过程", "评价实施", "评价开展", "工作开展", "评价方法", "evaluation work", "method",
        "how the evaluation",
        "the evaluation",
        "data collection", "问卷", "调查", "调研", "核查",
      ]
    ),
    (
      Message(zh: "评价结论", en: "the conclusion"),
      ["结论", "综合评价", "评价结果", "总体评价", "评分", "评价得分", "conclusion", "result", "verdict"]
    ),
    (
      Message(zh: "指标分析", en: "the analysis of indicators"),
      [
        "指标分析", "绩效分析", "指标得分", "具体分析", "指标评价", "评析", "逐项评", "分析", "评分", "指标评分", "评分说明", "得分说明", "评分情况",
        "得分情况",
        "analysis", "indicator",
      ]
    ),
    (
      Message(zh: "存在的问题", en: "findings"),
      ["问题", "不足", "主要发现", "评价发现", "薄弱", "短板", "problem", "finding", "issue", "shortcoming"]
    ),
    (Message(zh: "建议", en: "recommendations"), ["建议", "措施", "对策", "recommend"]),
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, let first = report.headings.first else { return [] }
    let titles = report.headings.map { $0.title.lowercased() }
    // A table of scores with its remarks stands for the analysis, and a survey for the work.
    // A chapter for each indicator analyses them all.
    let keys = Set(report.indicatorRows.filter(\.isLeaf).map(\.key))
    let isAnalysed = report.headings.count { keys.contains(IndicatorName.key($0.title)) } > 4
    let isScored =
      isAnalysed || report.indicatorRows.count(where: \.isLeaf) > 7 && titles.contains { $0.has("得分") }
    let missing = Self.chapters.filter { chapter in
      !titles.contains { $0.hasAny(chapter.words) } && !(isScored && chapter.words.contains("指标分析"))
    }
    // Four chapters of six make a report; a part of one is none.
    guard missing.count <= 2, report.headings.count > 6 else { return declared(report) }
    let bare = empty(report)
    // An outline has nothing under most of its headings.
    return (bare.count < 3 ? bare : []) + declared(report)
      + missing.map { chapter in
        Defect(
          Message(zh: "没有“\(chapter.name.zh)”一章", en: "there is no chapter on \(chapter.name.en)"),
          at: first.place, about: [chapter.name.zh],
          fix: page.fix)
      }
  }

  private static let annexes = [
    "附件", "附录", "附表", "附图", "参考", "目录", "annex", "appendix", "appendices", "reference", "contents",
  ]

  /// Headings with a number under which nothing stands, up to the next one that is not below them.
  private func empty(_ report: WrittenReport) -> [Defect] {
    report.headings.indices.compactMap { index -> Defect? in
      let heading = report.headings[index]
      let isNamed = Self.chapters.contains { heading.title.lowercased().hasAny($0.words) }
      guard index > 0, heading.level < 7, heading.mark != nil || isNamed,
        index + 1 < report.headings.count, report.headings[index + 1].level <= heading.level,
        !report.headings[...index].contains(where: { $0.title.lowercased().hasAny(Self.annexes) }),
        !report.passages.contains(where: { $0.section.contains(index) }),
        !report.tables.contains(where: { $0.section.contains(index) })
      else { return nil }
      return Defect(
        Message(zh: "“\(heading.title)”下没有内容", en: "nothing stands under “\(heading.title)”"),
        at: heading.place, about: [heading.title], fix: page.fix)
    }
  }
}
