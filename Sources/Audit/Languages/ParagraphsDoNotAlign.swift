internal import Diagnostics
internal import ReportSource

/// A section has more paragraphs in one language than in the other.
struct ParagraphsDoNotAlign: FigureRule {
  let page = RulePage(
    code: "JX1803", severity: .warning,
    title: Message(zh: "两种语言的段数不同", en: "The languages have different numbers of paragraphs"),
    meaning: Message(
      zh: "同一节里段落和列表项的数目不同：译文可能漏了一段，或合并、拆分了段落，对照阅读时无法对齐。",
      en: """
        A section has not as many paragraphs and list items in both languages: one may be missing, or they are \
        merged or split, and cannot stand side by side.
        """),
    bad: "zh: 第一段。\n\n    第二段。\nen: First and second paragraph.",
    good: "zh: 第一段。\n\n    第二段。\nen: First paragraph.\n\n    Second paragraph.",
    fix: Message(zh: "按主语言分段", en: "divide it as in the main language"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.languageSections(of: report).pairs.compactMap { pair in
      let main = paragraphs(pair.main)
      let other = paragraphs(pair.other)
      guard main.count != other.count, let mainPlace = pair.main.place, let place = pair.other.place else {
        return nil
      }
      return Defect(
        Message(
          zh: "这一节有 \(other.count) 段，主语言有 \(main.count) 段",
          en: "this section has \(other.count) paragraphs, the main language \(main.count)"),
        at: place, about: [pair.main.entries[0].passage.section], fix: page.fix,
        notes: [Message(zh: "主语言的这一节", en: "this section in the main language").note(at: mainPlace)])
    }
  }

  private func paragraphs(_ side: LanguageSections.Side) -> [Passage] {
    side.entries.map(\.passage).filter { $0.kind == .paragraph || $0.kind == .item }
  }
}
