internal import Diagnostics
internal import ReportSource

/// A quote without its partner in a paragraph.
struct UnpairedQuotes: WordingRule {
  let page = RulePage(
    code: "JX1902", severity: .warning,
    title: Message(zh: "引号不成对", en: "A quote without its partner"),
    meaning: Message(
      zh: "一段里的引号（“”‘’「」）少了一半，或前后颠倒。",
      en: "A paragraph has one half of a pair of quotes only, or the halves are swapped."),
    bad: "评价等级为“良。", good: "评价等级为“良”。",
    fix: Message(zh: "补上或删去", en: "add the other half or remove this one"), criterion: Criterion.logic)

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    entries.flatMap { entry in
      PairedMarks.quotes.unpaired(in: entry.text).map { mark, range in
        Defect(
          Message(zh: "“\(mark)”没有与之成对的另一半", en: "“\(mark)” has no partner in this paragraph"),
          at: entry.passage.place(of: range), about: [mark], fix: page.fix)
      }
    }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    defects(in: report.entries) + (report.isChinese ? [] : report.entries.flatMap(straight))
  }

  /// An odd number of straight quotes in an English paragraph, without those of inches: `5"`.
  private func straight(_ entry: Prose.Entry) -> [Defect] {
    let text = entry.text
    let quotes = text.scalars.indices.filter { text.scalars[$0] == "\"" }
    guard !quotes.count.isMultiple(of: 2), let last = quotes.last,
      !quotes.contains(where: { text[$0 - 1]?.decimalDigit != nil })
    else { return [] }
    return [
      Defect(
        Message(zh: "“\"”没有与之成对的另一半", en: "“\"” has no partner in this paragraph"),
        at: entry.passage.place(of: text.bytes(last..<(last + 1))), about: ["\""], fix: page.fix)
    ]
  }
}
