internal import Diagnostics
internal import ReportSource

/// A paragraph or list item stands twice, one right after the other.
struct DoubledPassages: WordingRule {
  let page = RulePage(
    code: "JX1908", severity: .warning,
    title: Message(zh: "整段重复", en: "A paragraph stands twice"),
    meaning: Message(
      zh: "相邻两段（或列表里相邻两项）一字不差，多为复制粘贴时遗留。",
      en: "Two paragraphs or list items in a row are the same, word for word: mostly left over from copying."),
    bad: "项目资金全部到位。\n\n    项目资金全部到位。", good: "项目资金全部到位。",
    fix: Message(zh: "删去一段", en: "remove one"), criterion: Criterion.logic)

  /// Shorter ones, such as “无” or “—”, may well follow one another.
  private static let least = 6

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    zip(entries, entries.dropFirst()).compactMap { before, entry in
      let (first, second) = (before.passage, entry.passage)
      guard second.kind == .paragraph || second.kind == .item, first.kind == second.kind,
        first.section == second.section, first.text == second.text, second.text.count >= Self.least,
        first.place != second.place
      else { return nil }
      return Defect(
        Message(zh: "这一段与上一段一字不差", en: "this paragraph repeats the one before it word for word"),
        at: second.place, about: [second.section], fix: page.fix,
        notes: [Message(zh: "上一段", en: "the one before").note(at: first.place)])
    }
  }
}
