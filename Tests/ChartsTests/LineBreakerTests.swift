import Charts
import Testing

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("热线专业督导次数计划完成率", 100.0, ["热线专业督导次", "数计划完成率"]),
    ("审核预算，上报市财政", 90, ["审核预算，", "上报市财政"]),
    ("（一）（二）（三）", 45, ["（一）", "（二）", "（三）"]),
    ("他说“好”，走了", 54, ["他说", "“好”，", "走了"]),
    ("Direct payment voucher", 100, ["Direct payment", "voucher"]),
    ("  a \n\t b  ", 100, ["a b"]),
    ("year-end report", 60, ["year-end", "report"]),
    ("", 100, []),
    (" \n", 100, []),
  ])
  func breaksWhereAReaderWould(text: String, width: Double, lines: [String]) {
    #expect(LineBreaker.lines(text, .name, within: width) == lines)
  }

  @Test func breaksAWordThatIsWiderThanALine() {
    let word = String(repeating: "W", count: 50)
    let lines = LineBreaker.lines(word, .name, within: 100)
    #expect(lines.joined() == word)
    #expect(lines.count == 7)
  }

  @Test func keepsTheFirstLineClearOfItsIndent() {
    let lines = LineBreaker.lines("督导次数", .name, within: 100, indent: 70)
    #expect(lines == ["督", "导次数"])
    #expect(LineBreaker.lines("督导", .name, within: 30, indent: 29) == ["", "督导"])
  }

  @Test func neverSplitsAGraphemeCluster() {
    let text = String(repeating: "e\u{301}\u{302}", count: 40) + "👩‍👩‍👧‍👦👩‍👩‍👧‍👦"
    let lines = LineBreaker.lines(text, .name, within: 30)
    #expect(lines.map(\.count).reduce(0, +) == text.count)
  }

  @Test(arguments: Labels.all)
  func losesNothingAndStaysWithinTheWidth(label: String) {
    for width in stride(from: 20.0, through: 300, by: 14) {
      let lines = LineBreaker.lines(label, .name, within: width)
      #expect(
        lines.joined().filter { !$0.isWhitespace } == label.filter { !$0.isWhitespace && !$0.isControl })
      for line in lines where line.count > 1 { #expect(TextWidth.px(line, .name) <= width, "\(line)") }
    }
  }

  @Test func neverLeavesPunctuationAtTheWrongEnd() {
    let text = "12355 青少年服务台（上海）、“青春守护者计划”：2017 年，共 644 场；覆盖 16 个区。"
    for width in stride(from: 60.0, through: 300, by: 5) {
      for line in LineBreaker.lines(text, .name, within: width) {
        #expect(!"，。；：、）”".contains(line.first ?? " "), "\(line)")
        #expect(!"（“".contains(line.last ?? " "), "\(line)")
      }
    }
  }

  @Test func reservesMoreForBoldAndForChineseNextToLatin() {
    #expect(TextWidth.px("预算", .heading) > TextWidth.px("预算", .name))
    #expect(TextWidth.px("预算2017", .name) > TextWidth.px("预算", .name) + TextWidth.px("2017", .name))
    #expect(TextWidth.px("e\u{301}", .name) == TextWidth.px("e", .name))
  }
}

extension Character {
  var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}
