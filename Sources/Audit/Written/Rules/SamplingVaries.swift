internal import Diagnostics

/// A survey was drawn at random in one place and handed out by a contact person in another.
struct SamplingVaries: TextRule {
  let page = RulePage(
    code: "JX2169", severity: .note,
    title: Message(zh: "抽样方式前后不一", en: "Two ways of sampling"),
    meaning: Message(
      zh: "同一类调查对象，一处说是随机选取，另一处说问卷经被评价单位的联系人发放：后者不是随机样本。",
      en:
        "The same respondents are said to be drawn at random in one place and reached through the unit's contact person in another, which is no random sample."
    ),
    bad: "问卷经实施单位联系人向管理人员发放。……随机选取管理人员进行问卷调查。", good: "问卷经实施单位联系人向管理人员发放。",
    fix: Message(zh: "写明实际的抽样方式", en: "say how the respondents were really chosen"),
    criterion: Criterion.logic)

  private static let random = ["随机选取", "随机抽取", "随机抽样", "随机发放", "随机调查", "随机拦访"]
  private static let handedOut = ["联系人发放", "联系人向", "联系人代发", "单位统一发放", "单位组织填写", "单位指定"]
  private static let people = [
    "管理人员", "工作人员", "学员", "家长", "居民", "村民", "群众", "学生", "教师", "职工", "农户", "患者", "老人", "服务对象", "受益对象", "游客",
    "志愿者", "用户", "企业",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let surveys = report.sentences.indices.filter { report.sentences[$0].has("问卷") }
    let handed = surveys.filter { report.sentences[$0].hasAny(Self.handedOut) }
    return surveys.compactMap { number in
      let sentence = report.sentences[number]
      guard let words = Self.random.first(where: { sentence.has($0) }), !sentence.hasAny(Self.handedOut),
        let own = Self.respondents(of: number, in: report)
      else { return nil }
      guard
        let other = handed.first(where: { Self.respondents(of: $0, in: report) == own }),
        let range = sentence.passage.bytes[sentence.range].range(of: words)
      else { return nil }
      let place = report.sentences[other].passage.place(report.sentences[other].range)
      return Defect(
        Message(
          zh: "这里说\(words)\(own)，另一处说问卷经联系人发放",
          en: "the respondents are drawn at random here and reached through a contact person elsewhere"),
        at: sentence.passage.place(range), about: [own], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: place)])
    }
  }

  /// Whom a sentence, or the one before it, says to be asked; nil where several are named.
  private static func respondents(of number: Int, in report: WrittenReport) -> String? {
    let sentence = report.sentences[number]
    let before = report.sentence(before: sentence)
    return [sentence.text, before?.text ?? ""].lazy.compactMap { text -> String? in
      let named = people.filter { text.has($0) }
      return named.count == 1 ? named[0] : nil
    }.first
  }
}
