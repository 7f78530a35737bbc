internal import Diagnostics

/// Headings of one level are numbered in two forms: `1.` and `2、`.
struct HeadingMarksMixed: TextRule {
  let page = RulePage(
    code: "JX2157", severity: .warning,
    title: Message(zh: "同级标题的编号写法不一", en: "Headings of one level numbered in two forms"),
    meaning: Message(
      zh: "同一级标题的数字后面，有的用“.”，有的用“、”。",
      en: "Behind the numbers of headings of one level stand different marks, `.` here and `、` there."),
    bad: "### 1.基础数据\n\n### 2.问卷\n\n### 3、访谈", good: "### 1.基础数据\n\n### 2.问卷\n\n### 3.访谈",
    fix: Message(zh: "统一编号的写法", en: "use one form"), criterion: Criterion.logic)

  private struct Item {
    let mark: Character
    let words: String
    let place: Place
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let levels = Dictionary(grouping: report.headings.filter { $0.level < 7 && $0.mark?.style == .digit }) {
      $0.level
    }
    return levels.values.flatMap { headings -> [Defect] in
      let items = headings.compactMap { item($0, report) }
      let forms = Dictionary(grouping: items) { $0.mark }
      guard forms.count == 2, let usual = forms.values.max(by: { $0.count < $1.count }),
        let first = usual.first,
        let other = forms.values.first(where: { $0[0].mark != first.mark }), usual.count > other.count
      else { return [] }
      return other.map { item in
        Defect(
          Message(
            zh: "编号“\(item.words)”与同级标题“\(first.words)”的写法不同",
            en: "“\(item.words)” is numbered in another form than “\(first.words)” on its level"),
          at: item.place, about: [item.words], fix: page.fix,
          notes: [Message(zh: "同级标题", en: "on its level").note(at: first.place)])
      }
    }
  }

  private func item(_ heading: WrittenHeading, _ report: WrittenReport) -> Item? {
    guard let mark = heading.mark, let passage = report.passages.first(where: { $0.place == heading.place })
    else {
      return nil
    }
    let start = passage.text.prefix { "#* ".contains($0) }.utf8.count
    let words = passage.text(start..<(start + mark.length))
    guard let last = words.last else { return nil }
    return Item(
      mark: last == "．" ? "." : last, words: words, place: passage.place(start..<(start + mark.length)))
  }
}
