import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  private struct Slip: Problem {
    let code = "JX0001"
    let message = Message(zh: "“1,000”不是数字", en: "“1,000” is no number")
    var fix: Message? { Message(zh: "写成 1000", en: "write 1000") }
  }

  private func text(_ line: String, column: Int, length: Int, _ language: MessageLanguage = .en) -> String {
    let file = SourceFile(path: "a.yaml", bytes: Array(line.utf8))
    let place = Place(file: "a.yaml", line: 1, column: column, length: length)
    return DiagnosticPrinter(language: language, files: [file]).text(of: Diagnostic(Slip(), at: place))
  }

  @Test func pointsAtThePlaceAndSaysTheFix() {
    #expect(
      text("value: 1,000", column: 8, length: 5) == """
        a.yaml:1:8: error: “1,000” is no number [JX0001]
            value: 1,000
                   ^~~~~
          fix: write 1000

        """)
  }

  @Test func countsWideCharactersAsTwoCells() {
    let lines = text("数值：1,000", column: 10, length: 5, .zh).split(separator: "\n")
    #expect(lines[1] == "    数值：1,000")
    #expect(lines[2] == "          ^~~~~")
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    #expect(!text("a\u{1B}[31mb", column: 1, length: 1).contains("\u{1B}"))
  }

  @Test func namesTheNearestWord() {
    #expect(Suggestion.nearest(to: "denominater", among: ["numerator", "denominator"]) == "denominator")
    #expect(Suggestion.nearest(to: "zzz", among: ["numerator", "denominator"]) == nil)
  }

  @Test func sortsByPlaceAndSaysEachOnce() {
    var list = DiagnosticList()
    for column in [9, 3, 9] { list.report(Slip(), at: Place(file: "a.yaml", line: 2, column: column)) }
    list.report(Slip(), at: Place(file: "a.yaml", line: 1, column: 7))
    #expect(list.sorted.map { $0.place?.column } == [7, 3, 9])
    #expect(list.hasErrors)
  }
}
