internal import Diagnostics

/// Two tables or figures carry one number.
struct TypedCaptionRepeats: TextRule {
  let page = RulePage(
    code: "JX2151", severity: .warning,
    title: Message(zh: "表号或图号重复", en: "A table or figure number used twice"),
    meaning: Message(
      zh: "两张表（图）用了同一个编号，引用时分不清。",
      en: "Two tables or figures carry the same typed number, so that a citation cannot tell them apart."),
    bad: "图 1-1 拨付流程图\n图 1-1 管理流程图", good: "图 1-1 拨付流程图\n图 1-2 管理流程图",
    fix: Message(zh: "重新编号，并改正引用", en: "number them again and correct the citations"),
    criterion: Criterion.tables)

  func defects(in report: WrittenReport) -> [Defect] {
    var first: [TypedCitations.Name: Place] = [:]
    return TypedCitations(report).captions.compactMap { caption in
      guard let earlier = first[caption.name] else {
        first[caption.name] = caption.place
        return nil
      }
      return Defect(
        Message(zh: "“\(caption.words)”重复", en: "“\(caption.words)” is used a second time"),
        at: caption.place, about: [caption.words],
        fix: page.fix, notes: [Message(zh: "第一次在这里", en: "first here").note(at: earlier)])
    }
  }
}
