internal import Diagnostics
internal import ReportSource

/// A list of a target declaration has more items in one language than in the other.
struct DeclarationListsDiffer: DeclarationRule {
  let page = RulePage(
    code: "JX2052", severity: .warning,
    title: Message(zh: "申报表中英文列表的项数不同", en: "A list of the declaration is longer in one language"),
    meaning: Message(
      zh: "职责、依据、实施计划等文字里的同一个列表，中文和英文的项数不同：多半漏译了一项，或有一项只加在一种语言里。",
      en: """
        The same list of duties, documents or steps of the plan has another number of items in Chinese than in \
        English: most likely one is not translated, or was added to one language only.
        """),
    bad: "zh: |\n  - 3月：举办培训班；\n  - 9月：中期检查。\nen: |\n  - March: training course.",
    good:
      "zh: |\n  - 3月：举办培训班；\n  - 9月：中期检查。\nen: |\n  - March: training course;\n  - September: mid-term inspection.",
    fix: Message(zh: "补全另一种语言，或删去多出的一项", en: "complete the other language, or remove what it lacks"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let path = "content/targets/\(declaration.id.text).yaml"
    let lines = sources[path].map { sources.lines(of: $0) } ?? []
    return declaration.texts.flatMap { text -> [Defect] in
      guard let pair = ListPair(text, in: lines) else { return [] }
      guard pair.main.count == pair.other.count else {
        return [
          defect(
            Message(
              zh: "这段文字的英文有 \(pair.other.count) 个列表，中文有 \(pair.main.count) 个",
              en: "this text has \(pair.other.count) lists in English and \(pair.main.count) in Chinese"),
            at: text[Language("en")]?.place, text[Language("zh")]?.place)
        ]
      }
      return zip(pair.main, pair.other).compactMap { main, other in
        guard main.count != other.count, let first = other.first, let original = main.first else {
          return nil
        }
        return defect(
          Message(
            zh: "这个列表的英文有 \(other.count) 项，中文有 \(main.count) 项",
            en: "this list has \(other.count) items in English and \(main.count) in Chinese"),
          at: first.place(in: path), original.place(in: path))
      }
    }
  }

  private func defect(_ message: Message, at place: Place?, _ original: Place?) -> Defect {
    Defect(
      message, at: place, about: [], fix: page.fix,
      notes: original.map { [Message(zh: "中文在这里", en: "the Chinese").note(at: $0)] } ?? [])
  }
}

extension ListPair.Item {
  func place(in path: String) -> Place {
    Place(file: path, line: line, column: indent + 1, length: words.utf8.count + 2)
  }
}
