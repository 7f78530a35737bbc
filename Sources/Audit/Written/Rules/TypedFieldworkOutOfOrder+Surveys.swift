internal import Diagnostics

/// When a survey was made, in the body and in its annex or a note.
extension TypedFieldworkOutOfOrder {
  private struct Survey {
    let period: WrittenPeriod
    /// `问卷调查时间为`: of the survey alone, and of no longer stage.
    let isDirect: Bool
    let isOfAnnex: Bool
    /// Who was asked, as far as the sentence says.
    let people: Set<String>

    var from: Int { period.from.month * 100 + (period.from.day ?? 0) }
    var to: Int { period.to.month * 100 + (period.to.day ?? 0) }
    var words: String { period.from.words + "至" + period.to.words }
  }

  private static let people = [
    "管理人员", "工作人员", "学员", "家长", "居民", "村民", "群众", "学生", "教师", "职工", "农户", "患者", "老人", "企业", "商户", "游客", "志愿者",
    "用户",
    "家属", "残疾人", "医生", "医务人员", "单位", "干部", "经营主体", "业主", "司机", "乘客", "青少年",
  ]
  private static let openings = [
    "问卷调查时间为", "问卷时间为", "问卷发放时间为", "问卷调查时间", "调查时间为", "调查时间：", "问卷于", "问卷调查于", "调查于", "发放时间为",
  ]

  /// `问卷调查时间为5月6日至5月17日` in the body, and `时间为6月17日至6月28日` in the annex of the survey.
  func surveys(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let all = report.passages.filter { $0.role == .body || $0.role == .note }.flatMap { passage in
      WrittenPeriod.all(in: passage).compactMap { Self.survey($0, passage, report) }
    }
    // A stage that holds the survey is longer than that.
    let told = all.filter { !$0.isOfAnnex }, annexes = all.filter(\.isOfAnnex)
    let body = told.contains(where: \.isDirect) ? told.filter(\.isDirect) : told
    return annexes.compactMap { one -> Defect? in
      let own = body.filter {
        one.people.isEmpty || $0.people.isEmpty || !$0.people.isDisjoint(with: one.people)
      }
      // A survey in two rounds has two times.
      guard own.count == 1, let other = own.first,
        annexes.count(where: { $0.people == one.people || $0.people.isEmpty }) == 1,
        one.from != other.from || one.to != other.to,
        other.isDirect || one.to < other.from || other.to < one.from
      else { return nil }
      return Defect(
        Message(
          zh: "问卷调查的时间在这里是 \(one.words)，在正文是 \(other.words)",
          en: "the survey was made from \(one.words) here, and from \(other.words) in the body"),
        at: one.period.from.place, about: [one.words], fix: page.fix,
        notes: [Message(zh: "正文", en: "the body").note(at: other.period.from.place)])
    }
  }

  private static func survey(_ period: WrittenPeriod, _ passage: WrittenPassage, _ report: WrittenReport)
    -> Survey?
  {
    guard period.from.day != nil, period.to.day != nil, period.from.month <= period.to.month else {
      return nil
    }
    let titles = report.headings(passage.section).map(\.title)
    let isOfAnnex = passage.role == .note || titles.contains { $0.hasAny(["附件", "附录", "附表"]) }
    let isOfSurvey = titles.contains { $0.hasAny(["问卷", "满意度", "社会调查"]) }
    let behind = passage.text(from: period.to.range.upperBound, to: passage.bytes.count)
      .prefix { !"，。；".contains($0) }.prefix(30)
    let clause =
      period.lead.split(omittingEmptySubsequences: false) { "，（".contains($0) }.last.map(String.init) ?? ""
    let lead = clause.trimming(
      leading: [], trailing: [" ", "自", "从"] + TypedYears.all(in: clause).map { $0 + "年" })
    let isDirect =
      lead.endsInAny(openings)
      || isOfSurvey && lead.endsInAny(["时间为", "时间：", "于"]) && !lead.hasAny(["访谈", "座谈"])
    guard isDirect || behind.has("问卷") && !isOfAnnex,
      !(period.lead + behind).hasAny(["预调查", "试点", "上年", "回访", "访谈时间"])
    else { return nil }
    let sentence = period.lead + behind
    return Survey(
      period: period, isDirect: isDirect, isOfAnnex: isOfAnnex,
      people: Set(people.filter { sentence.has($0) }))
  }
}
