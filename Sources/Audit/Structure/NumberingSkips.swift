internal import Diagnostics
internal import ReportSource

/// Typed numbers of a list or of paragraphs skip or repeat.
struct NumberingSkips: FigureRule {
  let page = RulePage(
    code: "JX1606", severity: .warning,
    title: Message(zh: "编号跳号或重号", en: "Numbering skips or repeats"),
    meaning: Message(
      zh: "手写的序号（1.、（一）、（1）、①）不连续或重复，例如 1、2、3、4、4、5。",
      en: "Typed numbers (1., （一）, （1）, ①) skip or repeat, such as 1, 2, 3, 4, 4, 5."),
    bad: "1. 调研\n2. 评分\n4. 撰写", good: "1. 调研\n2. 评分\n3. 撰写",
    fix: Message(zh: "改成连续的编号", en: "number them consecutively"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { report.chapterFiles(in: $0, sources) }.flatMap { file -> [Defect] in
      var last: [Style: Int] = [:]
      return sources.lines(of: file).compactMap { line -> Defect? in
        if line[0] == "#" { last = last.filter { $0.key.isHeading } }
        guard let mark = mark(of: line) else {
          // Text at the margin ends a list.
          if let first = line[0], first != " ", first != "#" { last = last.filter { $0.key.kind != "1." } }
          return nil
        }
        defer { last[mark.style] = mark.number }
        // Deeper lists begin anew under each item.
        last = last.filter { $0.key.kind != "1." || $0.key.indent <= mark.style.indent }
        guard let previous = last[mark.style], mark.number != 1, mark.number != previous + 1 else {
          return nil
        }
        let text = line.text(at: line.place(mark.range))
        return Defect(
          Message(
            zh: "编号“\(text)”之前是第 \(previous) 项，应为第 \(previous + 1) 项",
            en: "“\(text)” follows number \(previous); it should be \(previous + 1)"),
          at: line.place(mark.range), about: [text], fix: page.fix)
      }
    }
  }

  private struct Style: Hashable {
    let kind: String
    let indent: Int
    let isHeading: Bool
  }

  private static let chinese = Array("一二三四五六七八九十")
  private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩")

  private func mark(of line: TextLine) -> (style: Style, number: Int, range: Range<Int>)? {
    var start = 0
    while line[start] == " " { start += 1 }
    let indent = start
    while line[start] == "#" { start += 1 }
    let isHeading = start > indent
    while line[start] == " " { start += 1 }
    func found(_ kind: String, _ number: Int, _ end: Int) -> (style: Style, number: Int, range: Range<Int>) {
      (Style(kind: kind, indent: indent, isHeading: isHeading), number, start..<end)
    }
    if let first = line[start], let index = Self.circled.firstIndex(of: first) {
      return found("①", index + 1, start + 1)
    }
    if let digits = line.digits(from: start), digits.text.count < 3, let number = Int(digits.text) {
      if line[digits.end] == ".", line[digits.end + 1] == " " { return found("1.", number, digits.end + 1) }
      if line[digits.end] == "、" { return found("1、", number, digits.end + 1) }
    }
    if let (number, end) = chineseNumber(line, from: start), line[end] == "、" {
      return found("一、", number, end + 1)
    }
    guard line[start] == "（" || line[start] == "(" else { return nil }
    if let digits = line.digits(from: start + 1), let number = Int(digits.text),
      line[digits.end] == "）" || line[digits.end] == ")"
    {
      return found("（1）", number, digits.end + 1)
    }
    if let (number, end) = chineseNumber(line, from: start + 1), line[end] == "）" || line[end] == ")" {
      return found("（一）", number, end + 1)
    }
    return nil
  }

  /// 一 to 九十九.
  private func chineseNumber(_ line: TextLine, from start: Int) -> (Int, Int)? {
    var end = start
    while let character = line[end], Self.chinese.contains(character) { end += 1 }
    let digits = line.characters[start..<end].compactMap { Self.chinese.firstIndex(of: $0) }.map { $0 + 1 }
    switch digits.count {
    case 1: return (digits[0], end)
    case 2 where digits[0] == 10: return (10 + digits[1], end)
    case 2 where digits[1] == 10: return (digits[0] * 10, end)
    case 3 where digits[1] == 10: return (digits[0] * 10 + digits[2], end)
    default: return nil
    }
  }
}
