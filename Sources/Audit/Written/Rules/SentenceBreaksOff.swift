internal import Diagnostics

/// A sentence ends behind its first words: `；根据各项服务内容。`
struct SentenceBreaksOff: TextRule {
  let page = RulePage(
    code: "JX2136", severity: .warning,
    title: Message(zh: "句子没有写完", en: "A sentence that breaks off"),
    meaning: Message(
      zh: "最后一个分句只有“根据……内容”一类的状语，没有谓语就结束了。",
      en: "The last clause has an adverbial (“according to the contents”) and no verb before it ends."),
    bad: "移动媒体专栏 100 篇；根据热线的各项服务内容。", good: "移动媒体专栏 100 篇。",
    fix: Message(zh: "补完或删去", en: "complete it or remove it"), criterion: Criterion.logic)

  private static let openings = ["根据", "按照", "依据", "围绕", "针对", "鉴于", "由于", "随着"]
  private static let nouns = ["内容", "要求", "规定", "情况", "需要", "原则", "精神", "标准", "安排", "需求", "条件", "特点"]
  private static let verbs = [
    "执行", "进行", "开展", "实施", "制定", "确定", "落实", "符合", "满足", "达到", "提出", "明确", "调整", "编制", "完成", "是", "为", "有",
    "得",
    "扣", "了",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.passages.filter { $0.role == .body }.compactMap { passage -> Defect? in
      let text = passage.text
      guard text.hasSuffix("。") else { return nil }
      let body = text.dropLast()
      guard let mark = body.lastIndex(where: { "；。，：、".contains($0) }), "；。".contains(body[mark]) else {
        return nil
      }
      let clause = body[body.index(after: mark)...].bare
      guard let opening = Self.openings.first(where: { clause.hasPrefix($0) }), clause.count < 25,
        clause.endsInAny(Self.nouns), !clause.dropFirst(opening.count).hasAny(Self.verbs)
      else { return nil }
      let end = text.utf8.count
      let start = end - "。".utf8.count - clause.utf8.count
      return Defect(
        Message(zh: "“\(clause)”没有谓语，句子没有写完", en: "“\(clause)” has no verb: the sentence breaks off"),
        at: passage.place(max(0, start)..<end), about: [clause], fix: page.fix)
    }
  }
}
