internal import Diagnostics

/// The numbers of tables or figures skip one.
struct TypedCaptionSkips: TextRule {
  let page = RulePage(
    code: "JX2155", severity: .warning,
    title: Message(zh: "表号或图号跳号", en: "A table or figure number is skipped"),
    meaning: Message(
      zh: "表（图）的编号不连续：表 1-1 之后是表 1-3。",
      en: "The numbers of tables or figures are not consecutive: after table 1-1 comes 1-3."),
    bad: "表 1-1 预算表\n表 1-3 支出表", good: "表 1-1 预算表\n表 1-2 支出表",
    fix: Message(zh: "重新编号，并改正引用", en: "number them again and correct the citations"),
    criterion: Criterion.tables)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let captions = TypedCitations(report).captions
    var last: [TypedCaption.Kind: [Int]] = [:]
    return captions.compactMap { caption -> Defect? in
      let parts = caption.name.number.split { !$0.isNumber }.compactMap { Int($0) }
      defer { last[caption.name.kind] = parts }
      guard let earlier = last[caption.name.kind], earlier.count == parts.count, let own = parts.last,
        let before = earlier.last, !parts.isEmpty
      else { return nil }
      let isSameChapter = earlier.dropLast().elementsEqual(parts.dropLast())
      let isSkipped = isSameChapter ? own > before + 1 : own > 1 && parts.count > 1
      guard isSkipped else { return nil }
      return Defect(
        Message(
          zh: "“\(caption.words)”之前没有第 \(own - 1) 号",
          en: "“\(caption.words)” comes without number \(own - 1) before it"),
        at: caption.place, about: [caption.words], fix: page.fix)
    }
  }
}
