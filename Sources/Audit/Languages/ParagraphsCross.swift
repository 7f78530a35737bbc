internal import Diagnostics
internal import ReportSource

/// Two paragraphs stand in one order in the main language and in the other in a translation.
struct ParagraphsCross: FigureRule {
  let page = RulePage(
    code: "JX1806", severity: .note,
    title: Message(zh: "两种语言的段落次序看来相反", en: "Paragraphs seem to stand the other way round"),
    meaning: Message(
      zh: "同一节里相邻的两段（或两项），译文的先后看来与主语言相反。每段按它的数字和引用辨认；没有数字时，按两段的长短辨认。",
      en: """
        Two neighbouring paragraphs or items of a section seem to stand the other way round in the translation. They \
        are told by their numbers and references, or, where they have none, by one being much longer than the other.
        """),
    bad:
      "zh: 共接听 400 个。\n\n    评价历时 3 个月。\nen: The evaluation took 3 months.\n\n    400 calls were answered.",
    good:
      "zh: 共接听 400 个。\n\n    评价历时 3 个月。\nen: 400 calls were answered.\n\n    The evaluation took 3 months.",
    fix: Message(zh: "按主语言的次序排列", en: "put them in the order of the main language"),
    criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.languageSections(of: report).pairs.flatMap { pair -> [Defect] in
      let main = paragraphs(pair.main)
      let other = paragraphs(pair.other)
      guard main.count == other.count, zip(main, other).allSatisfy({ $0.kind == $1.kind }) else { return [] }
      let (first, second) = (main.map { Likeness($0.text) }, other.map { Likeness($0.text) })
      return main.indices.dropLast().compactMap { index in
        let next = index + 1
        guard main[index].kind == main[next].kind,
          Likeness.areCrossed((first[index], first[next]), (second[index], second[next]))
        else { return nil }
        return Defect(
          Message(
            zh: "这一段与下一段的次序看来与主语言相反",
            en: "this paragraph and the next seem to stand the other way round in the main language"),
          at: other[index].place, about: [main[index].section], fix: page.fix,
          notes: [Message(zh: "主语言在这里", en: "the main language is here").note(at: main[index].place)])
      }
    }
  }

  private func paragraphs(_ side: LanguageSections.Side) -> [Passage] {
    side.entries.map(\.passage).filter { $0.kind == .paragraph || $0.kind == .item }
  }
}
