internal import Diagnostics

/// The evaluators were at work before they were entrusted, before the year evaluated was over, or after their report.
struct TypedFieldworkOutOfOrder: TextRule {
  let page = RulePage(
    code: "JX2195", severity: .warning,
    title: Message(zh: "调查时间与评价工作的先后矛盾", en: "Fieldwork at a time that cannot be"),
    meaning: Message(
      zh:
        "评价组的问卷、访谈、现场核查，或者评价方案的评审，早于接受委托（评价工作启动），早于被评价年度结束而同期的其他工作都在次年，或者晚于报告完成日期，或者不在正文写明的评价时间、数据采集阶段之内；或者报告初稿早于现场核查；或者附件写的问卷时间不是正文写的；或者一句话依次写出的方案、调研、分析、报告，月份先后颠倒。",
      en: """
        The evaluators' survey, interviews or visits, or the approval of their plan, are dated before they were \
        entrusted, before the year evaluated was over where all other work was done in the year behind it, or after the \
        report was finished, or outside the time that the text gives the evaluation or its collection of data; or \
        their draft before their visits; or the annex gives the survey another time than the body; or plan, visits, analysis and report, told \
        in one sentence, are not in the order of their months.
        """),
    bad: "2024 年 3 月 4 日，评价机构接受委托；2 月 19 日至 28 日开展问卷调查。",
    good: "2024 年 3 月 4 日，评价机构接受委托；4 月 8 日至 19 日开展问卷调查。",
    fix: Message(zh: "核对这些日期", en: "check the dates"), criterion: Criterion.evidence)

  private static let work = [
    "问卷", "访谈", "座谈", "踏勘", "现场核查", "现场调研", "现场工作", "实地", "入户", "走访", "查阅", "采集", "survey", "questionnaire",
    "interview", "visited", "fieldwork", "examined", "collected data",
  ]
  private static let evaluators = [
    "评价组", "评价机构", "评价工作组", "评价人员", "项目组", "evaluators", "evaluation team", "the team",
  ]
  private static let beginnings = [
    "接受委托", "受托", "受理委托", "委托评价", "委托本", "委托我", "评价工作启动", "启动评价", "评价工作于", "appointed", "commissioned",
    "engaged",
    "entrusted",
  ]
  private static let others = ["前期", "准备", "自评", "预调研", "此前", "预调查", "上一轮", "中期评价", "pilot", "before"]

  /// A day on which the evaluators were at work.
  private struct Work {
    let clause: DatedClause
    let passage: Int
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let clauses = report.passages.indices.filter { report.passages[$0].role == .body }.map { number in
      (number: number, clauses: DatedClause.all(in: report.passages[number]))
    }
    let work = clauses.flatMap { number, clauses in
      clauses.filter { Self.isWork($0, in: report.passages[number]) }.map {
        Work(clause: $0, passage: number)
      }
    }
    guard !work.isEmpty else {
      return unique(steps(report) + months(report) + phases(report) + surveys(report))
    }
    let begun = clauses.flatMap { number, clauses in
      clauses.filter { Self.isBeginning($0, in: report.passages[number]) }.map {
        Work(clause: $0, passage: number)
      }
    }
    let found =
      early(work, begun) + late(work, TypedDatesOutOfOrder().date(of: report)) + withinYear(work, report)
      + steps(report) + months(report) + phases(report) + surveys(report)
    return unique(found)
  }

  /// One defect for each place.
  private func unique(_ found: [Defect]) -> [Defect] {
    var seen: Set<Place> = []
    return found.filter { defect in defect.place.map { seen.insert($0).inserted } ?? false }
  }

  private static func isWork(_ clause: DatedClause, in passage: WrittenPassage) -> Bool {
    let words = clause.before + clause.rest
    return clause.date.day != nil && words.hasAny(work) && passage.text.lowercased().hasAny(evaluators)
      && !words.hasAny(others) && !clause.behind.hasPrefix("前")
  }

  private static func isBeginning(_ clause: DatedClause, in passage: WrittenPassage) -> Bool {
    let words = clause.before + " " + clause.behind + " " + clause.rest.prefix(24)
    return words.hasAny(beginnings) && !(clause.before + clause.behind).hasAny(work)
      && passage.text.lowercased().hasAny(evaluators + ["评价", "evaluation"])
      && !words.hasAny(["施工", "监理", "设备", "承包", "项目单位", "货物"])
  }

  /// Before the only day on which the evaluation began.
  private func early(_ work: [Work], _ begun: [Work]) -> [Defect] {
    guard let first = begun.min(by: { $0.clause.start < $1.clause.start }) else { return [] }
    return work.filter { one in
      one.clause.end < first.clause.start
        && (one.passage == first.passage || first.clause.date.year != nil)
    }.map { one in
      defect(
        one.clause, first.clause.date,
        Message(zh: "早于评价工作开始的", en: "is before the evaluation began,"))
    }
  }

  private func late(_ work: [Work], _ date: WrittenDate?) -> [Defect] {
    guard let date, let year = date.year else { return [] }
    return work.filter { date.end(in: year) < $0.clause.start }.map { one in
      defect(one.clause, date, Message(zh: "晚于报告日期", en: "is after the date of the report,"))
    }
  }

  /// Within the year evaluated, where the other work was done in the year behind it.
  private func withinYear(_ work: [Work], _ report: WrittenReport) -> [Defect] {
    guard let year = report.years.compactMap({ Int($0) }).max() else { return [] }
    let own = work.filter { $0.clause.year == year && $0.clause.date.month < 11 }
    guard let next = work.first(where: { $0.clause.year == year + 1 }), own.count == 1 || own.count == 2,
      Set(own.map(\.passage)).count == 1, own.count < work.count
    else { return [] }
    return own.prefix(1).map { one in
      defect(
        one.clause, next.clause.date,
        Message(zh: "还在被评价的年度内，其他工作在", en: "is within the year evaluated, and other work was done on"))
    }
  }

  private func defect(_ clause: DatedClause, _ other: WrittenDate, _ what: Message) -> Defect {
    Defect(
      Message(
        zh: "评价组的工作日期 \(clause.date.words) \(what.zh) \(other.words)",
        en: "the evaluators' work on \(clause.date.words) \(what.en) \(other.words)"),
      at: clause.date.place, about: [clause.date.words], fix: page.fix,
      notes: [Message(zh: "对照的日期", en: "the other date").note(at: other.place)])
  }
}
