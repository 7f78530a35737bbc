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
        return defect(line.text(at: line.place(mark.range)), after: previous, at: line.place(mark.range))
      }
    }
  }

  func defect(_ words: String, after previous: Int, at place: Place) -> Defect {
    Defect(
      Message(
        zh: previous == 0 ? "编号“\(words)”之前没有第 1 项" : "编号“\(words)”之前是第 \(previous) 项，应为第 \(previous + 1) 项",
        en: previous == 0
          ? "“\(words)” comes without a first"
          : "“\(words)” follows number \(previous); it should be \(previous + 1)"),
      at: place, about: [words], fix: page.fix)
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
    let digits = line.text(start..<end).compactMap { Self.chinese.firstIndex(of: $0) }.map { $0 + 1 }
    switch digits.count {
    case 1: return (digits[0], end)
    case 2 where digits[0] == 10: return (10 + digits[1], end)
    case 2 where digits[1] == 10: return (digits[0] * 10, end)
    case 3 where digits[1] == 10: return (digits[0] * 10 + digits[2], end)
    default: return nil
    }
  }
}

extension NumberingSkips: TextRule {
  /// A number that still may be followed by the next one of its list.
  private struct Open {
    let style: TypedMark.Style
    let level: Int
    var number: Int
    /// What the number would have been where it was a slip.
    var meant: Int
  }

  /// A `#` heading has its own level; a typed number goes on with a heading whose number it follows.
  private func level(of mark: TypedMark, _ heading: WrittenHeading?, among open: [Open]) -> Int {
    if let heading, heading.level < 7 { return heading.level }
    let own = 30 + mark.style.rawValue
    if open.contains(where: { $0.level == own }) { return own }
    return open.last { $0.style == mark.style && $0.number + 1 == mark.number }?.level ?? own
  }

  /// Typed numbers of headings, short lines and paragraphs, each list below the one that it stands in.
  func defects(in report: WrittenReport) -> [Defect] {
    var open: [Open] = []
    var closed: [TypedMark.Style: Int] = [:]
    return sections(report) + rows(report) + orphans(report) + worded(report)
      + report.passages.compactMap { passage -> Defect? in
        let heading = passage.role == .heading ? report.headings.first { $0.place == passage.place } : nil
        let start = passage.text.prefix { "#* ".contains($0) }.utf8.count
        func close(_ isOver: (Open) -> Bool) {
          for list in open where isOver(list) { closed[list.style] = list.number }
          open.removeAll(where: isOver)
        }
        if let heading, heading.level < 7, heading.mark == nil { close { $0.level > heading.level } }
        guard passage.role != .note, passage.role != .caption,
          let mark = heading?.mark ?? TypedMark(passage.text.dropFirst(start)), mark.style != .decimal
        else { return nil }
        let level = level(of: mark, heading, among: open)
        let isFirst = open.isEmpty
        close { $0.level > level }
        let place = passage.place(start..<(start + mark.length))
        let words = passage.text(start..<(start + mark.length))
        guard let last = open.last, last.level == level, last.style == mark.style else {
          open.append(Open(style: mark.style, level: level, number: mark.number, meant: mark.number))
          let mayBegin =
            mark.number == 1 || isFirst || mark.number > 9 || (mark.style == .digit && heading == nil)
            // Numbers that run on through the chapters: （1）…（3） below 一, （4） below 二.
            || heading == nil && closed[mark.style].map { mark.number == $0 + 1 } == true
          return mayBegin ? nil : defect(words, after: 0, at: place)
        }
        let isNext =
          mark.number == last.number + 1 || mark.number == last.meant + 1 || (mark.number == 1 && level >= 30)
        open[open.count - 1].number = mark.number
        open[open.count - 1].meant = isNext ? mark.number : last.number + 1
        return isNext ? nil : defect(words, after: last.number, at: place)
      }
  }
}
