internal import Diagnostics
internal import ReportSource

/// A bracket without its partner in a paragraph.
struct UnpairedBrackets: WordingRule {
  let page = RulePage(
    code: "JX1903", severity: .warning,
    title: Message(zh: "括号不成对", en: "A bracket without its partner"),
    meaning: Message(
      zh: "一段里的括号或书名号（（）【】〔〕《》）少了一半，或交叉；英文里全角与半角混用。",
      en: """
        A paragraph has one half of a pair of brackets only, or pairs cross each other, \
        or in English a full-width and a half-width one make a pair.
        """),
    bad: "《青少年发展规划（2016—2025 年》", good: "《青少年发展规划（2016—2025 年）》",
    fix: Message(zh: "补上或删去", en: "add the other half or remove this one"), criterion: Criterion.logic)

  func defects(in entries: [Prose.Entry]) -> [Defect] { defects(in: entries, of: .brackets) }

  func defects(in report: WrittenReport) -> [Defect] { defects(in: report.entries, of: .typedBrackets) }

  /// Whether a square bracket opens a link, whose target is covered with the bracket that closes it.
  private func isLink(_ range: Range<Int>, in passage: Passage) -> Bool {
    let rest = String(decoding: Array(passage.text.utf8)[range.upperBound...], as: UTF8.self)
    return rest.prefix { $0 != "[" }.has("](")
  }

  private func defects(in entries: [Prose.Entry], of marks: PairedMarks) -> [Defect] {
    entries.flatMap { entry in
      marks.unpaired(in: entry.text).filter { $0.mark != "[" || !isLink($0.range, in: entry.passage) }.map {
        mark, range in
        Defect(
          Message(zh: "“\(mark)”没有与之成对的另一半", en: "“\(mark)” has no partner in this paragraph"),
          at: entry.passage.place(of: range), about: [mark], fix: page.fix)
      } + ofTwoWidths(entry)
    }
  }

  /// Full-width brackets of an English text that a half-width one closes or opens; of Chinese text JX1901 speaks.
  private func ofTwoWidths(_ entry: Prose.Entry) -> [Defect] {
    guard entry.passage.language == Language("en") else { return [] }
    let text = entry.text
    var open: [Int] = []
    return text.scalars.indices.compactMap { index -> Defect? in
      if ["(", "（"].contains(text.scalars[index]) { open.append(index) }
      guard [")", "）"].contains(text.scalars[index]), let start = open.popLast(),
        (text.scalars[start] == "(") != (text.scalars[index] == ")")
      else { return nil }
      let wide = text.scalars[start] == "（" ? start : index
      let mark = text.string(wide..<(wide + 1))
      return Defect(
        Message(zh: "“\(mark)”与半角括号成对", en: "“\(mark)” is full-width and its partner is half-width"),
        at: entry.passage.place(of: text.bytes(wide..<(wide + 1))), about: [mark], fix: page.fix)
    }
  }
}
