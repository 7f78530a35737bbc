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
}
