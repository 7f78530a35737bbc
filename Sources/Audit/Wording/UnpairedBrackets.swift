internal import Diagnostics
internal import ReportSource

/// A bracket without its partner in a paragraph.
struct UnpairedBrackets: WordingRule {
  let page = RulePage(
    code: "JX1903", severity: .warning,
    title: Message(zh: "括号不成对", en: "A bracket without its partner"),
    meaning: Message(
      zh: "一段里的括号或书名号（（）【】〔〕《》）少了一半，或交叉。",
      en: "A paragraph has one half of a pair of brackets only, or pairs cross each other."),
    bad: "《青少年发展规划（2016—2025 年》", good: "《青少年发展规划（2016—2025 年）》",
    fix: Message(zh: "补上或删去", en: "add the other half or remove this one"), criterion: Criterion.logic)

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    entries.flatMap { entry in
      PairedMarks.brackets.unpaired(in: entry.text).map { mark, range in
        Defect(
          Message(zh: "“\(mark)”没有与之成对的另一半", en: "“\(mark)” has no partner in this paragraph"),
          at: entry.passage.place(of: range), about: [mark], fix: page.fix)
      }
    }
  }
}
