internal import Diagnostics
internal import ReportSource

/// A short text of the data files has a number in one language that it has not in the other.
struct LabelNumbersDiffer: FigureRule {
  let page = RulePage(
    code: "JX1851", severity: .error,
    title: Message(zh: "中英文里的数字不同", en: "The numbers of the two languages differ"),
    meaning: Message(
      zh: "数据文件里的一段文字（名称、说明、勘误的读数等）中文写了一个数字、日期或引用，英文没有，或者相反。金额的万元与 million 换算后再比。",
      en: """
        A text of the data files (a label, a note, a reading of an erratum) has a number, a date or a reference in \
        one language and not in the other. Amounts in 万元 and in millions are compared by value.
        """),
    bad: "value: {zh: 接通 11231 个, en: 11321 answered}", good: "value: {zh: 接通 11231 个, en: 11231 answered}",
    fix: Message(zh: "核对来源，改正其中一种语言", en: "check the source and correct one of the languages"),
    criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let scanner = NumberScanner(report)
    return report.texts.flatMap { text in TextPair(text, scanner)?.differences.map(Self.defect) ?? [] }
  }

  static func defect(_ difference: TextPair.Difference) -> Defect {
    let isChinese = difference.language == Language("zh")
    return Defect(
      isChinese
        ? Message(
          zh: "中文写有 \(difference.word)，英文没有", en: "the Chinese has \(difference.word), the English has not")
        : Message(
          zh: "英文写有 \(difference.word)，中文没有", en: "the English has \(difference.word), the Chinese has not"),
      at: difference.place, about: [difference.word], values: [], fix: nil,
      notes: [
        (isChinese ? Message(zh: "英文在这里", en: "the English") : Message(zh: "中文在这里", en: "the Chinese"))
          .note(at: difference.other)
      ])
  }
}
