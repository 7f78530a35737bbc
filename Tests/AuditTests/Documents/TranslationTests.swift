import Testing

@Suite struct TranslationTests {
  @Test func findsAFigureThatTheOriginalLacks() {
    let text = MarkedText([
      ("zh.md", "供水入户率达到 96.2%，受益群众 8400 户。"),
      ("en.md", "The connection rate reached «JX2123|92.6%» of 8,400 households."),
    ])
    #expect(text.found == text.expected)
  }

  @Test func findsBareNumbersThatTheOriginalLacks() {
    let table =
      "| Indicator | Target | Actual |\n|---|---:|---:|\n| Trainees | 2,000 | 2,086 |\n| Founders | 1,040 | 1,012 |"
    let text = MarkedText([
      ("zh.md", "目标2000人，实际2086人；目标1040人，实际1012人；带动就业360人，实际342人；孵化60户，实际54户。过程20分得17.57分，决策15分得13.50分。"),
      (
        "en.md",
        "The programme scored 13.50 of 15 points for decision-making and «JX2123|17.75» of 20 for process.\n\n"
          + table
          + "\n| Jobs | 360 | «JX2123|324» |\n| Start-ups | 60 | 54 |"
      ),
    ])
    #expect(text.found == text.expected)
  }

  @Test func acceptsBareNumbersInAnotherUnit() {
    let table =
      "| Item | Budget (RMB thousand) | Spent (RMB thousand) |\n|---|---:|---:|\n| Training | 2,400 | 2,301.6 |"
    let text = MarkedText([
      ("zh.md", "培训预算2400000元，支出2301600元；孵化预算600000元，支出540000元；宣传预算300000元，支出268500元。"),
      (
        "en.md",
        "Spending stayed within the budget of each line.\n\n" + table
          + "\n| Incubation | 600 | 540 |\n| Publicity | 300 | 268.5 |"
      ),
    ])
    #expect(text.found == [])
  }

  @Test func acceptsRoundedFigures() {
    let text = MarkedText([
      ("zh.md", "供水入户率达到 96.2%，支出 1216.5 万元。"),
      ("en.md", "The connection rate reached 96%, at a cost of RMB 12.165 million."),
    ])
    #expect(text.found == [])
  }
}
