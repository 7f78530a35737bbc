internal import Diagnostics
internal import ReportSource

/// Straight quotes in Chinese text.
struct StraightQuotes: WordingRule {
  let page = RulePage(
    code: "JX1907", severity: .warning,
    title: Message(zh: "中文里用了直引号", en: "Straight quotes in Chinese text"),
    meaning: Message(
      zh: "汉字旁边用了英文直引号（\"）。中文用“”，引文里的引文用‘’。",
      en: "A straight quote stands beside a Chinese character. Chinese text has “”, and ‘’ within them."),
    bad: "评价等级为\"良\"。", good: "评价等级为“良”。", fix: Message(zh: "改用“”", en: "use “”"),
    criterion: Criterion.logic)

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    entries.filter {
      $0.passage.language == Language("zh") && $0.text.scalars.contains("\"")
    }
    .flatMap { entry -> [Defect] in
      let (passage, text) = (entry.passage, entry.text)
      var isOpen = false
      return text.scalars.indices.filter { text.scalars[$0] == "\"" }.compactMap { index in
        isOpen.toggle()
        let isBesideChinese = [text[index - 1], text[index + 1]].contains { $0?.isHan ?? false }
        guard isBesideChinese else { return nil }
        let right = isOpen ? "“" : "”"
        return Defect(
          Message(zh: "直引号应为“\(right)”", en: "a straight quote; Chinese text has \(right)"),
          at: passage.place(of: text.bytes(index..<(index + 1))), about: ["\""],
          fix: Message(zh: "写成 \(right)", en: "write \(right)"))
      }
    }
  }
}
