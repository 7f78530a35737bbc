import Testing

@Suite struct LanguageTests {
  /// The chapter of the clean report in English; its labels stay untranslated, which other codes say.
  private func report(_ chinese: String, _ english: String) -> MarkedReport {
    MarkedReport([
      .init("content/site.yaml", "languages: [zh]", "languages: [zh, en]"),
      .init("zh/01.md", "市青少年服务和权益保护办公室负责实施。", chinese),
      .init(
        "en/01.md", "",
        """
        # Basics {#basics}

        The budget is in [](#tbl-budget), the flow in [](#fig-flow), the survey in Annex 1. Rated “{{total.grade}}”.

        1. Survey
        2. Scoring

        ```{table} budget
        ```

        ```{figure} flow
        ```

        \(english)

        # Advice {#advice}

        Complete the papers and add seats.

        """),
    ])
  }

  private func languageCodes(_ lines: [String]) -> [String] { lines.filter { $0.contains("JX18") } }

  @Test(arguments: [
    ("接通率 {{B1.value}}。", "The rate was {{B1.value}}."), ("共 1200 人。", "1,200 people took part."),
    ("支出 25.1 万元。", "RMB 251,000 was spent."), ("有八成参与。", "80 per cent took part."),
    ("2024 年 3 月 1 日至 3 月 14 日评价。", "It was evaluated from 1 to 14 March 2024."),
    ("分四个部分。", "It has several parts."),
    ("见附件 1。", "See Annex 1."), ("接通率 {{B1.value}}。", "The rate was {{B1.rate}}."),
    ("2024 年评价。", "It was evaluated."),
  ])
  func saysNothingOfATranslation(_ chinese: String, _ english: String) {
    #expect(languageCodes(report(chinese, english).found) == [])
  }

  @Test(arguments: [
    ("接通率 «JX1801|{{B1.value}}»。", "It was answered."), ("得分。", "It scored «JX1801|{{B1.score}}»."),
    ("另有 «JX1801|37 家»企业。", "Others took part."), ("另有 37 家企业。", "«JX1802|73 organisations» took part."),
    ("接通率 {{B1.value}}。", "The rate was «JX1802|58%»."),
    ("2024 年 3 月 14 日访谈。", "Interviews were held on «JX1802|15 March 2024»."),
    ("2024 年 3 月访谈。", "Interviews were held in «JX1802|May 2024»."), ("见附件 1。", "See Annex «JX1802|2»."),
  ])
  func findsWhatTheTranslationSaysOtherwise(_ chinese: String, _ english: String) {
    let report = report(chinese, english)
    #expect(!report.expected.isEmpty)
    #expect(languageCodes(report.found) == report.expected)
  }

  @Test func findsAMissingParagraph() {
    let report = report("办公室负责实施。\n\n中心参与。", "The office was in charge.")
    #expect(languageCodes(report.found) == ["en/01.md:1:1:18 JX1803"])
  }

  @Test(arguments: [
    ("得 {{B1.score}} 分。", "## Result {#«JX1804|result»}\n\nIt scored {{B1.score}}."),
    ("## 结果 {#«JX1804|result»}\n\n得 {{B1.score}} 分。", "It scored {{B1.score}}."),
    ("一段。\n\n```«JX1804|{table} summary»\n```", "One."),
  ])
  func findsAPartOfOneLanguage(_ chinese: String, _ english: String) {
    let report = report(chinese, english)
    #expect(!report.expected.isEmpty)
    #expect(report.found.filter { $0.contains("JX1804") } == report.expected)
  }

  @Test(arguments: [
    ("接通率 {{B1.value}}。\n\n得 {{B1.score}} 分。", "It scored {{B1.score}}.\n\n«JX1805|{»{B1.value}} answered."),
    ("接通率 {{B1.value}}。\n\n- 准备\n- 实施", "- Preparing\n\n«JX1805|{»{B1.value}} answered.\n\n- Doing"),
    (
      "## 甲 {#a}\n\n一段。\n\n## 乙 {#b}\n\n一段。",
      "## Second {#b}\n\nOne.\n\n## First {#«JX1805|a»}\n\nOne."
    ),
    ("## 甲 {#a}\n\n### 乙 {#b}\n\n一段。", "## First {#a}\n\n## Second {#«JX1805|b»}\n\nOne."),
    (
      "## 甲 {#a}\n\n```{table} summary\n```\n\n## 乙 {#b}\n\n一段。",
      "## First {#a}\n\n## Second {#b}\n\nOne.\n\n```«JX1805|{table} summary»\n```"
    ),
  ])
  func findsAnotherOrder(_ chinese: String, _ english: String) {
    let report = report(chinese, english)
    #expect(!report.expected.isEmpty)
    #expect(report.found.filter { $0.contains("JX1805") } == report.expected)
  }

  @Test(arguments: [
    ("接通率 {{B1.value}}。\n\n得 {{B1.score}} 分。", "{{B1.value}} answered.\n\nIt scored {{B1.score}}."),
    ("一段。\n\n两段。\n\n三段。", "One.\n\nTwo."),
    ("接通率 {{B1.value}}，得 {{B1.score}} 分。\n\n一段。", "{{B1.value}} answered.\n\nIt scored {{B1.score}}."),
  ])
  func saysNothingOfTheSameOrder(_ chinese: String, _ english: String) {
    let codes = report(chinese, english).found
    #expect(codes.filter { $0.contains("JX1804") || $0.contains("JX1805") } == [])
  }

  @Test(arguments: [
    ("共接听 850 个。\n\n评价历时 3 个月。", "«JX1806|It took three months, 3 in all.»\n\n850 calls were answered."),
    ("- 3 月：举办培训班；\n- 9 月：中期检查。", "«JX1806|- September: mid-term inspection;»\n- March: training course."),
    (
      "热线由办公室负责，中心参与，每年按计划开展督导、培训和评估，并接受主管部门的检查。\n\n结果良好。",
      "«JX1806|The results are good.»\n\nThe Office is in charge of the hotline; the Centre takes part, and supervises, trains and assesses by the plan of the year."
    ),
  ])
  func findsNeighboursTheOtherWayRound(_ chinese: String, _ english: String) {
    let report = report(chinese, english)
    #expect(!report.expected.isEmpty)
    #expect(report.found.filter { $0.contains("JX1806") } == report.expected)
  }

  @Test(arguments: [
    ("共接听 850 个。\n\n评价历时 3 个月。", "850 calls were answered.\n\nIt took 3 months."),
    ("- 3 月：举办培训班；\n- 9 月：中期检查。", "- March: training course;\n- September: mid-term inspection."),
    ("办公室负责实施，中心参与。\n\n结果良好。", "The Office was in charge.\n\nThe results were good in every respect."),
  ])
  func leavesNeighboursInOneOrder(_ chinese: String, _ english: String) {
    #expect(report(chinese, english).found.filter { $0.contains("JX1806") } == [])
  }
}
