internal import Diagnostics
internal import ReportSource

/// An item of a list in a target declaration stands twice, one right after the other.
struct DeclarationLineRepeats: DeclarationRule {
  let page = RulePage(
    code: "JX2009", severity: .warning,
    title: Message(zh: "申报表里同一项写了两次", en: "An item of the declaration stands twice"),
    meaning: Message(
      zh: "依据、实施计划等列表里相邻两项一字不差，多为复制粘贴时遗留。",
      en: "Two items in a row of a list, such as the basis or the plan, are the same, word for word."),
    bad: "- 3 月：举办培训班\n- 3 月：举办培训班", good: "- 3 月：举办培训班\n- 9 月：举办培训班",
    fix: Message(zh: "删去一项", en: "remove one"), criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let lines = sources["content/targets/\(declaration.id.text).yaml"].map { sources.lines(of: $0) } ?? []
    return zip(lines, lines.dropFirst()).compactMap { before, line in
      let indent = line.text.prefix { $0 == " " }.count
      guard line.text == before.text, line.text.dropFirst(indent).hasPrefix("- "),
        line.text.dropFirst(indent + 2).contains(where: \.isLetter)
      else { return nil }
      return Defect(
        Message(zh: "这一项与上一项一字不差", en: "this item repeats the one before it word for word"),
        at: line.place(indent..<line.count), about: [], fix: page.fix,
        notes: [Message(zh: "上一项", en: "the one before").note(at: before.place(indent..<before.count))])
    }
  }
}
