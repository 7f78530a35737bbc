internal import Diagnostics
internal import ReportSource

/// Two items of a list stand in one order in Chinese and in the other in English.
struct DeclarationItemsCross: DeclarationRule {
  let page = RulePage(
    code: "JX2053", severity: .note,
    title: Message(zh: "申报表中英文列表的次序不同", en: "A list of the declaration is in another order in one language"),
    meaning: Message(
      zh: "同一个列表里相邻两项，中文与英文的先后看来相反。每项按它的数字和月份辨认；没有数字时，按两项的长短辨认。",
      en: """
        Two neighbouring items of one list seem to stand the other way round in the other language. An item is told by \
        its numbers and months, or, where it has none, by being much longer or shorter than its neighbour.
        """),
    bad:
      "zh: |\n  - 3月：举办培训班；\n  - 9月：中期检查。\nen: |\n  - September: mid-term inspection;\n  - March: training course.",
    good:
      "zh: |\n  - 3月：举办培训班；\n  - 9月：中期检查。\nen: |\n  - March: training course;\n  - September: mid-term inspection.",
    fix: Message(zh: "两种语言按同一次序排列", en: "give both languages one order"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let path = "content/targets/\(declaration.id.text).yaml"
    let lines = sources[path].map { sources.lines(of: $0) } ?? []
    return declaration.texts.flatMap { text -> [Defect] in
      guard let pair = ListPair(text, in: lines), pair.main.count == pair.other.count else { return [] }
      return zip(pair.main, pair.other).flatMap { main, other -> [Defect] in
        guard main.count == other.count else { return [] }
        let (first, second) = (main.map { Likeness($0.words) }, other.map { Likeness($0.words) })
        return main.indices.dropLast().compactMap { index in
          let next = index + 1
          guard Likeness.areCrossed((first[index], first[next]), (second[index], second[next])) else {
            return nil
          }
          return Defect(
            Message(
              zh: "这一项与下一项的次序看来与中文相反",
              en: "this item and the next seem to stand the other way round in Chinese"),
            at: other[index].place(in: path), about: [], fix: page.fix,
            notes: [Message(zh: "中文在这里", en: "the Chinese").note(at: main[index].place(in: path))])
        }
      }
    }
  }
}
