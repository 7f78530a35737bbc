internal import Diagnostics
internal import ReportSource

/// A section gives a number in one language and not in the other.
struct FigureInOneLanguageOnly: FigureRule {
  let page = RulePage(
    code: "JX1801", severity: .warning,
    title: Message(zh: "只有一种语言写了这个数", en: "A number in one language only"),
    meaning: Message(
      zh: "同一节的两种语言里，一种引用或写出的数，另一种没有：译文漏译、多译，或引用了别的数。",
      en: """
        Of the two languages of one section, one names or types a number that the other does not have: the \
        translation leaves something out, adds something, or names another figure.
        """),
    bad: "zh: 接通率 {{C11.value}}，得 {{C11.score}} 分。\nen: It scored {{C11.score}} points.",
    good:
      "zh: 接通率 {{C11.value}}，得 {{C11.score}} 分。\nen: With {{C11.value}} answered, it scored {{C11.score}} points.",
    fix: Message(zh: "补全另一种语言，或删去这里的数", en: "complete the other language, or remove it here"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    sources.languageSections(of: report).pairs.flatMap { pair in
      missing(of: pair.main, in: pair.other) + missing(of: pair.other, in: pair.main)
    }
  }

  private func missing(of side: LanguageSections.Side, in other: LanguageSections.Side) -> [Defect] {
    let unmatched = side.statements.filter { statement in !other.statements.contains { $0.matches(statement) }
    }
    let others = other.statements.filter { statement in !side.statements.contains { $0.matches(statement) } }
    // A number that stands against another one is a contradiction, which is reported as such.
    return unmatched.filter { statement in !others.contains { $0.isComparable(with: statement) } }.map {
      statement in
      Defect(
        Message(zh: "\(statement.words) 只在这种语言里", en: "\(statement.words) stands in this language only"),
        at: statement.place, about: [statement.name ?? statement.words], fix: page.fix,
        notes: other.place.map {
          [Message(zh: "另一种语言的这一节", en: "this section in the other language").note(at: $0)]
        }
          ?? [])
    }
  }
}
