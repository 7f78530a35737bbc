import Testing

@Suite struct TranslationTests {
  @Test func findsAFigureThatTheOriginalLacks() {
    let text = MarkedText([
      ("zh.md", "供水入户率达到 96.2%，受益群众 8400 户。"),
      ("en.md", "The connection rate reached «JX2123|92.6%» of 8,400 households."),
    ])
    #expect(text.found == text.expected)
  }

  @Test func acceptsRoundedFigures() {
    let text = MarkedText([
      ("zh.md", "供水入户率达到 96.2%，支出 1216.5 万元。"),
      ("en.md", "The connection rate reached 96%, at a cost of RMB 12.165 million."),
    ])
    #expect(text.found == [])
  }
}
