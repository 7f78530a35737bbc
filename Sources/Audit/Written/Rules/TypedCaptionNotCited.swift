internal import Diagnostics

/// A numbered table or figure that the text never mentions, or one that it mentions and that is not there.
struct TypedCaptionNotCited: TextRule {
  let page = RulePage(
    code: "JX2152", severity: .warning,
    title: Message(zh: "表图与引用对不上", en: "Tables and figures do not match their citations"),
    meaning: Message(
      zh: "正文引用的表、图没有（编号写错或已删去），或者有编号的表、图正文从未提到。",
      en: "The text cites a table or figure by a number that none has, or a numbered one is never mentioned."),
    bad: "拨付情况见表 1-3。\n\n表 1-2 资金拨付表", good: "拨付情况见表 1-2。\n\n表 1-2 资金拨付表",
    fix: Message(zh: "改正编号，或在正文中引用", en: "correct the number, or mention it in the text"),
    criterion: Criterion.tables)

  func defects(in report: WrittenReport) -> [Defect] {
    let found = TypedCitations(report)
    let known = Set(found.captions.map(\.name))
    let cited = Set(found.citations.map(\.name))
    // A site numbers its own tables: there the citations are checked against those.
    let isWhole = report.isAlone && found.captions.count > 1
    let missing = isWhole ? found.citations.filter { !known.contains($0.name) } : []
    let uncited = found.captions.filter { !cited.contains($0.name) }
    // A document of which several tables stand without a word about them does not cite its tables.
    let silent = report.isAlone && uncited.count > 1 && missing.isEmpty ? [] : uncited
    return missing.map { citation in
      Defect(
        Message(zh: "没有“\(citation.words)”", en: "there is no “\(citation.words)”"), at: citation.place,
        about: [citation.words], fix: page.fix)
    }
      + silent.map { caption in
        Defect(
          Message(zh: "正文没有提到“\(caption.words)”", en: "the text never mentions “\(caption.words)”"),
          at: caption.place, about: [caption.words],
          fix: page.fix)
      }
  }
}
