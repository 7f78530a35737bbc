internal import Diagnostics
internal import ReportSource

/// A text of a target declaration has a number in one language that it has not in the other.
struct DeclarationNumbersDiffer: DeclarationRule {
  let page = RulePage(
    code: "JX2051", severity: .error,
    title: Message(zh: "申报表中英文里的数字不同", en: "The numbers of a declaration's two languages differ"),
    meaning: Message(
      zh: "绩效目标申报表的一段文字，中文写了一个数字、日期或文号，英文没有，或者相反。",
      en: """
        A text of the target declaration has a number, a date or a document's number in one language and not in the \
        other.
        """),
    bad: "name: {zh: 研究成果共享10家, en: Sharing of research results with 5 organisations}",
    good: "name: {zh: 研究成果共享10家, en: Sharing of research results with 10 organisations}",
    fix: Message(zh: "核对原表，改正其中一种语言", en: "check the form and correct one of the languages"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    let scanner = NumberScanner()
    return declaration.texts.flatMap { text in
      TextPair(text, scanner)?.differences.map(LabelNumbersDiffer.defect) ?? []
    }
  }
}
